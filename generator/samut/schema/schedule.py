"""The part of a form that plans a workshop, day by day."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import Id, Minutes, Path, Record, about
from samut.schema.block import Block
from samut.schema.text import Text


class Session(Record):
    """A stretch of a workshop without a break: lessons in order, and the minutes they take together."""

    title: Annotated[Text, about("ชื่อช่วง", {"th": "09.00–10.30 น."})]
    minutes: Annotated[Minutes, about("เวลารวมของบทในช่วงนี้เป็นนาที", 90)]
    lessons: Annotated[tuple[Id, ...], Field(min_length=1), about("รหัสบทเรียนตามลำดับ", ["m1-l1", "m1-l2"])]


class Half(Record):
    """A morning or an afternoon."""

    title: Annotated[Text, about("ชื่อครึ่งวัน", {"th": "เช้า"})]
    minutes: Annotated[Minutes, about("เวลารวมของครึ่งวันเป็นนาที", 180)]
    sessions: Annotated[
        tuple[Session, ...],
        Field(min_length=1),
        about("ช่วงที่ไม่มีพักคั่น", [{"title": {"th": "09.00–10.30 น."}, "minutes": 90, "lessons": ["m1-l1"]}]),
    ]


_HALF = {
    "title": {"th": "เช้า"},
    "minutes": 90,
    "sessions": [{"title": {"th": "09.00–10.30 น."}, "minutes": 90, "lessons": ["m1-l1"]}],
}


class WorkshopDay(Record):
    """A day of a workshop."""

    title: Annotated[Text, about("ชื่อวัน", {"th": "วันที่ 1"})]
    minutes: Annotated[Minutes, about("เวลารวมของวันเป็นนาที", 360)]
    halves: Annotated[tuple[Half, ...], Field(min_length=1), about("ครึ่งวันตามลำดับ", [_HALF])]


class Schedule(Block):
    """A workshop by days; every stated sum of minutes must be what the lessons take."""

    type: Annotated[Literal["schedule"], about("ตารางอบรม ใช้ได้ในแบบฟอร์มของวิทยากร", "schedule")]
    minutes: Annotated[Minutes, about("เวลารวมของการอบรมเป็นนาที", 720)]
    days: Annotated[
        tuple[WorkshopDay, ...],
        Field(min_length=1),
        about("วันอบรมตามลำดับ", [{"title": {"th": "วันที่ 1"}, "minutes": 90, "halves": [_HALF]}]),
    ]

    def sessions(self) -> Iterator[tuple[Path, Session]]:
        """Every session with its path below the block."""
        for index, day in enumerate(self.days):
            for place, half in enumerate(day.halves):
                for number, session in enumerate(half.sessions):
                    yield ("days", index, "halves", place, "sessions", number), session
