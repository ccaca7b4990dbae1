"""A form as HTML, the same for every medium: what differs is only how room to write is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup

from samut.course.course import Course
from samut.render import thai
from samut.render.compiled import templates
from samut.render.medium import Medium
from samut.render.radar import radar
from samut.schema.block import Entry, Fields
from samut.schema.form import Form
from samut.schema.module import Lesson, Module
from samut.schema.rating import Radar
from samut.schema.schedule import Session

_SIXTHS = {"full": 6, "half": 3, "third": 2}
"""What a place to write takes of the width."""


class Room(StrEnum):
    """How room to write is shown: as lines to read and print, in millimetres, or as fields to type in."""

    SCREEN = "screen"
    PAPER = "paper"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Held:
    """A lesson in a workshop, from minute to minute of its session."""

    module: Module
    lesson: Lesson
    start: int
    end: int


@dataclass(frozen=True)
class FormPrinter:
    """Shows forms in one medium."""

    medium: Medium
    room: Room

    @cached_property
    def templates(self) -> Environment:
        """The template of blocks; a name it does not know is an error."""
        environment, medium = templates("samut.render"), self.medium
        environment.globals |= {
            "word": medium.word,
            "inline": medium.inline,
            "block_of": medium.block,
            "plain": medium.plain,
            "room": self.room.value,
            "chart": self.chart,
            "held": self.held,
            "side_by_side": side_by_side,
            "number": medium.course.number,
        }
        return environment

    def body(self, form: Form) -> Markup:
        """The blocks of a form, without its title."""
        return Markup(self.templates.get_template("form.html.j2").render(form=form))

    def title(self, form: Form) -> str:
        """Mark and title without markup, such as “แบบ ข-1 …”."""
        return f"{self.mark(form)} {self.medium.plain(form.title)}"

    def mark(self, form: Form) -> str:
        """What people call the form, such as “แบบ ข-1”."""
        return self.medium.word("form-mark", mark=self.medium.plain(form.mark))

    def chart(self, block: Radar) -> Markup:
        """The empty drawing of a radar."""
        lowest, highest = block.lowest, block.highest
        label = self.medium.word("radar-label", count=len(block.axes), lowest=lowest, highest=highest)
        return radar(len(block.axes), lowest, highest, label)

    def held(self, session: Session) -> Iterator[Held]:
        """The lessons of a session, each from the minute when the one before it ends."""
        start = 0
        for name in session.lessons:
            module, lesson = self.medium.course.lessons[name]
            end = start + (lesson.workshop_minutes or 0)
            yield Held(module, lesson, start, end)
            start = end


def side_by_side(block: Fields) -> Iterator[list[Entry]]:
    """Places to write by rows: as many halves or thirds as fill one."""
    row: list[Entry] = []
    for entry in block.fields:
        if row and sum(_SIXTHS[one.width] for one in (*row, entry)) > _SIXTHS["full"]:
            yield row
            row = []
        row.append(entry)
    yield row


def learners_forms(course: Course) -> list[Form]:
    """The forms for learners, by their marks in the course's first language."""
    return _by_mark(course, "learner")


def trainers_forms(course: Course) -> list[Form]:
    """The forms that only trainers are given."""
    return _by_mark(course, "trainer")


def _by_mark(course: Course, audience: str) -> list[Form]:
    forms = [form for form in course.forms.values() if form.audience == audience]
    return sorted(forms, key=lambda form: thai.sort_key(form.mark.best(course.language)[0]))


def users(course: Course, form: Form) -> list[tuple[Module, Lesson]]:
    """The lessons that use a form, in the order of study."""
    return [(module, lesson) for module, lesson in course.lessons.values() if form.id in lesson.forms]
