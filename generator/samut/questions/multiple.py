"""A question with one or more right choices, all to be found."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from samut.questions import choices
from samut.questions.choices import Choice
from samut.questions.contract import (
    Finding,
    Item,
    Mark,
    Medium,
    Question,
    QuestionType,
    Response,
)


class Multiple(Question):
    """Five or six choices, any number of them right, at least one wrong."""

    type: Literal["multiple"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=10)]


def mark(question: Multiple, response: Response) -> Mark:
    """Right picks minus wrong picks, as a share of all right choices, never below 0."""
    right = {choice.id for choice in question.choices if choice.correct}
    points = len(response & right) - len(response - right)
    return Mark(max(0, points) / len(right))


def lint(question: Multiple) -> Iterator[Finding]:
    """At least one choice is right and one is wrong; no choice stands twice."""
    count = sum(choice.correct for choice in question.choices)
    if not 0 < count < len(question.choices):
        yield Finding("Q02", ("choices",), {"count": str(count)})
    yield from choices.lint(question.choices)


def _shown(item: Item[Multiple], medium: Medium) -> list[choices.Shown]:
    return choices.shown(item.question.choices, medium)


TYPE = QuestionType(
    name="multiple",
    record=Multiple,
    mark=mark,
    web=lambda item, medium: choices.web(item, medium, _shown(item, medium), "checkbox"),
    reading=lambda item, medium: choices.reading(item, medium, _shown(item, medium)),
    paper=lambda item, medium: choices.paper(item, medium, _shown(item, medium), "box"),
    key=lambda item, medium: choices.key(item, medium, _shown(item, medium)),
    label=choices.label,
    note=choices.note,
    plain=lambda item, medium: choices.plain(item, medium, [one.text for one in item.question.choices]),
    lint=lint,
)
