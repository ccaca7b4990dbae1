"""A module and its lessons."""

from typing import Annotated

from pydantic import Field

from samut.schema.activity import Activity, Discussion, Facilitation, Reflection
from samut.schema.base import Code, Former, Id, Level, Minutes, Record
from samut.schema.text import Text


class Outcome(Record):
    """What a learner can do after a lesson, at a level of the revised Bloom taxonomy."""

    id: Id
    level: Level
    text: Text


class Subject(Record):
    """What a reader may look up in the index of the handbook, and the heading that treats it."""

    text: Text
    section: Id | None = None


class Lesson(Record):
    """One sitting: its prose stands in `content/<language>/lessons/<module>/<lesson>.md`."""

    id: Id
    was: Former = ()
    title: Text
    minutes: Minutes
    workshop_minutes: Minutes | None = None
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1)]
    covers: tuple[Code, ...] = ()
    forms: tuple[Id, ...] = ()
    activity: Activity | None = None
    reflection: Reflection | None = None
    discussion: tuple[Discussion, ...] = ()
    facilitation: Facilitation | None = None
    index: tuple[Subject, ...] = ()


class Module(Record):
    """The file `modules/<module>.yaml`: lessons in order, and the quiz that closes them."""

    id: Id
    number: Annotated[int, Field(ge=0, le=999)]
    title: Text
    idea: Text
    minutes: Minutes
    workshop_minutes: Minutes | None = None
    requires: tuple[Id, ...] = ()
    quiz: Id | None = None
    pages: Annotated[int, Field(ge=1, le=999)] | None = None
    lessons: Annotated[tuple[Lesson, ...], Field(min_length=1)]
