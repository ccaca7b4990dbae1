"""A new quiz: a question of every type about the lessons of one module."""

from collections.abc import Sequence
from itertools import cycle, islice

from samut.course.course import Course
from samut.schema.base import Language
from samut.schema.module import Module
from samut.source.node import Node
from samut.starter.addition import Addition
from samut.starter.insertion import Edit, edited, key, scalar
from samut.starter.template import filled

MINUTES = 10
"""How long the example takes."""
QUESTIONS = 7
"""How many questions it has: one of each type."""


def files(
    identity: str, module: str, asked: Sequence[tuple[str, str]], languages: Sequence[Language]
) -> dict[str, str]:
    """The quiz; its questions are about each lesson and outcome of `asked` in turn."""
    turns = list(islice(cycle(asked), QUESTIONS))
    text = filled("quiz.yaml", languages, id=identity, module=module, asked=turns)
    return {f"quizzes/{identity}.yaml": text}


def added(course: Course, whole: Node, part: Node, module: Module, identity: str) -> Addition:
    """The quiz as the one that closes a module; `whole` and `part` are the files of course and module."""
    named = edited(part.file.text, [key(part, "minutes", f"quiz: {identity}")])
    counted = edited(whole.file.text, recounted(course, whole, MINUTES))
    return Addition(
        of(course, module, identity),
        {part.file.name: named, whole.file.name: counted},
    )


def of(course: Course, module: Module, identity: str) -> dict[str, str]:
    """The quiz's file, about every outcome of a module in turn."""
    asked = [(lesson.id, outcome.id) for lesson in module.lessons for outcome in lesson.outcomes]
    return files(identity, module.id, asked, list(course.record.languages))


def recounted(course: Course, whole: Node, minutes: int) -> list[Edit]:
    """The course made longer, where it says how long it is."""
    stated = course.record.minutes
    return [] if stated is None else [scalar(whole.at(("minutes",)), stated + minutes)]
