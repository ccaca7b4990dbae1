"""A question with exactly one right choice."""

from collections.abc import Iterator
from typing import Annotated, Literal

from markupsafe import Markup
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


class Single(Question):
    """Three or four plausible choices, one of them right."""

    type: Literal["single"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=2, max_length=10)]


def mark(question: Single, response: Response) -> Mark:
    """One point for the right choice alone, else none."""
    right = {choice.id for choice in question.choices if choice.correct}
    return Mark(1.0 if response == right else 0.0)


def lint(question: Single) -> Iterator[Finding]:
    """Exactly one choice is right; no choice stands twice."""
    count = sum(choice.correct for choice in question.choices)
    if count != 1:
        yield Finding("Q01", ("choices",), {"count": str(count)})
    yield from choices.lint(question.choices)


def _shown(item: Item[Single], medium: Medium) -> list[choices.Shown]:
    return choices.shown(item.question.choices, medium)


def _paper(item: Item[Single], medium: Medium) -> Markup:
    return choices.paper(item, medium, _shown(item, medium), "circle")


TYPE = QuestionType(
    name="single",
    record=Single,
    mark=mark,
    web=lambda item, medium: choices.web(item, medium, _shown(item, medium), "radio"),
    reading=lambda item, medium: choices.reading(item, medium, _shown(item, medium)),
    paper=_paper,
    key=lambda item, medium: choices.key(item, medium, _shown(item, medium)),
    label=choices.label,
    note=choices.note,
    plain=lambda item, medium: choices.plain(item, medium, [one.text for one in item.question.choices]),
    lint=lint,
)
