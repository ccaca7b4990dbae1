"""A form people fill in, on paper or on a screen: blocks of a few kinds that serve any course."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import Id, Millimetres, Minutes, Record
from samut.schema.text import Text

Height = Annotated[int, Field(ge=6, le=250)]
"""The height of a row or of writing space on paper in whole millimetres."""

Percentage = Annotated[int, Field(ge=3, le=90)]
"""A share of the width in per cent."""

Path = tuple[str | int, ...]


class Named(Record):
    """Something in a form that is filled in or marked; its id is pinned and unique in the form."""

    id: Id
    text: Text


class Block(Record):
    """What every block may have: a heading, and whether it begins a new page on paper."""

    title: Text | None = None
    new_page: bool = False


class Words(Block):
    """What to read before or after filling in; a notice is set apart and always printed."""

    type: Literal["text"]
    text: Text
    notice: bool = False


class Entry(Named):
    """A place to write: its label, a hint, and room in millimetres; much room is ruled."""

    hint: Text | None = None
    space: Height = 8
    width: Literal["full", "half", "third"] = "full"


class Fields(Block):
    """Places to write, one after the other or side by side."""

    type: Literal["fields"]
    fields: Annotated[tuple[Entry, ...], Field(min_length=1)]


class Checklist(Block):
    """Things to tick, in a list or in one line."""

    type: Literal["checklist"]
    items: Annotated[tuple[Named, ...], Field(min_length=1)]
    inline: bool = False


class Column(Named):
    """A column of a table: its heading, and its share of the width."""

    width: Percentage | None = None


class TableRow(Record):
    """A row of a table: a text for each cell, or null where people write."""

    id: Id
    cells: tuple[Text | None, ...]


class Table(Block):
    """A table of given rows, empty rows, or both; `row_height` is the room of a row to write in."""

    type: Literal["table"]
    id: Id
    columns: Annotated[tuple[Column, ...], Field(min_length=2, max_length=8)]
    rows: tuple[TableRow, ...] = ()
    blank: Annotated[int, Field(ge=0, le=40)] = 0
    row_height: Height = 10


class Criterion(Named):
    """A line of a rubric: what each level looks like, lowest first."""

    levels: tuple[Text, ...]


class Rubric(Block):
    """Criteria by levels; one level of each criterion is marked."""

    type: Literal["rubric"]
    levels: Annotated[tuple[Text, ...], Field(min_length=2, max_length=6)]
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]


class Group(Named):
    """Statements that belong together, such as those of one dimension."""

    note: Text | None = None
    items: Annotated[tuple[Named, ...], Field(min_length=1)]


class Scale(Block):
    """Statements to which one level each is given; `unknown` names the answer that is not counted."""

    type: Literal["scale"]
    levels: Annotated[tuple[Text, ...], Field(min_length=2, max_length=7)]
    lowest: Literal[0, 1] = 1
    unknown: Text | None = None
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]


class Radar(Block):
    """An empty radar to draw on, with the same numbers as a table beside it."""

    type: Literal["radar"]
    id: Id
    axes: Annotated[tuple[Named, ...], Field(min_length=3, max_length=12)]
    lowest: Literal[0, 1] = 1
    highest: Annotated[int, Field(ge=2, le=10)] = 4
    series: Annotated[tuple[Named, ...], Field(min_length=1, max_length=3)]
    size: Millimetres = 90


class Session(Record):
    """A stretch of a workshop without a break: lessons in order, and the minutes they take together."""

    title: Text
    minutes: Minutes
    lessons: Annotated[tuple[Id, ...], Field(min_length=1)]


class Half(Record):
    """A morning or an afternoon."""

    title: Text
    minutes: Minutes
    sessions: Annotated[tuple[Session, ...], Field(min_length=1)]


class WorkshopDay(Record):
    """A day of a workshop."""

    title: Text
    minutes: Minutes
    halves: Annotated[tuple[Half, ...], Field(min_length=1)]


class Schedule(Block):
    """A workshop by days; every stated sum of minutes must be what the lessons take."""

    type: Literal["schedule"]
    minutes: Minutes
    days: Annotated[tuple[WorkshopDay, ...], Field(min_length=1)]

    def sessions(self) -> Iterator[tuple[Path, Session]]:
        """Every session with its path below the block."""
        for index, day in enumerate(self.days):
            for place, half in enumerate(day.halves):
                for number, session in enumerate(half.sessions):
                    yield ("days", index, "halves", place, "sessions", number), session


AnyBlock = Annotated[
    Words | Fields | Checklist | Table | Rubric | Scale | Radar | Schedule, Field(discriminator="type")
]


class Form(Record):
    """The file `content/forms/<form>.yaml`; a form for trainers is in no learner's hands."""

    id: Id
    mark: Text
    title: Text
    purpose: Text
    audience: Literal["learner", "trainer"] = "learner"
    blocks: Annotated[tuple[AnyBlock, ...], Field(min_length=1)]


def ids(form: Form) -> Iterator[tuple[Path, str]]:
    """Every id below a form with its path: what is written or marked is kept under it."""
    for index, block in enumerate(form.blocks):
        for path, identity in _ids(block):
            yield ("blocks", index, *path, "id"), identity


def _ids(block: Block) -> Iterator[tuple[Path, str]]:
    match block:
        case Fields():
            yield from _named("fields", block.fields)
        case Checklist():
            yield from _named("items", block.items)
        case Table():
            yield (), block.id
        case Rubric():
            yield from _named("criteria", block.criteria)
        case Scale():
            for index, group in enumerate(block.groups):
                yield ("groups", index), group.id
                for path, identity in _named("items", group.items):
                    yield ("groups", index, *path), identity
        case Radar():
            yield (), block.id


def _named(key: str, items: tuple[Named, ...]) -> Iterator[tuple[Path, str]]:
    for index, item in enumerate(items):
        yield (key, index), item.id
