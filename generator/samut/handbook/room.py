"""What takes room in a module: its figures, the space left to write in, its questions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samut.course.course import Course
from samut.render.figures import figures
from samut.render.words import word
from samut.schema.base import Language
from samut.schema.module import Lesson, Module

_WIDE, _TALL = 112, 170
"""The largest figure on A4, in millimetres."""
_ITEM, _ROW = 28, 8
"""What a question takes at least, and what each of its choices adds."""
_VIEW = re.compile(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True, slots=True, order=True)
class Cause:
    """One thing that takes room: how much of a page's height, about, and what it is."""

    millimetres: int
    name: str

    def __str__(self) -> str:
        """As a message tells it."""
        return f"{self.name} ≈ {self.millimetres} mm"


def causes(course: Course, module: Module, language: Language) -> list[Cause]:
    """What takes room in a module, the most first."""
    found = [one for lesson in module.lessons for one in _lesson(course, lesson, language)]
    if quiz := course.quiz(module):
        rows = sum(_ITEM + _ROW * _choices(question) for question in quiz.questions)
        found.append(Cause(rows, word(language, "room-questions", count=len(quiz.questions))))
    return sorted(found, reverse=True)


def _lesson(course: Course, lesson: Lesson, language: Language) -> Iterator[Cause]:
    number = course.number(lesson.id)
    space = sum(one.space for one in (lesson.activity, lesson.reflection) if one)
    if space:
        yield Cause(space, word(language, "room-space", number=number))
    prose, _ = course.lesson_text(lesson.id, language)
    shown = figures(course)
    for token in prose.tokens:
        name = token.parts.get("src", "").rsplit("/", 1)[-1]
        if token.kind == "image" and (drawing := shown.get(f"content/images/{name}")):
            yield Cause(_tall(drawing), word(language, "room-figure", file=name, number=number))


def _tall(drawing: str) -> int:
    """The printed height of a figure; one that does not say is taken for square."""
    view = _VIEW.search(drawing)
    ratio = float(view[2]) / float(view[1]) if view else 1
    return round(min(_WIDE * ratio, _TALL))


def _choices(question: object) -> int:
    """How many rows a question has below its stem."""
    names = ("choices", "pairs", "items", "parts")
    return sum(len(getattr(question, name, ())) for name in names)
