"""A form people fill in, on paper or on a screen: blocks of a few kinds that serve any course."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import Id, Millimetres, Minutes, Record, about
from samut.schema.text import Text

Height = Annotated[int, Field(ge=6, le=250)]
"""The height of a row or of writing space on paper in whole millimetres."""

Percentage = Annotated[int, Field(ge=3, le=90)]
"""A share of the width in per cent."""

Path = tuple[str | int, ...]


class Named(Record):
    """Something in a form that is filled in or marked; its id is pinned and unique in the form."""

    id: Annotated[Id, about("รหัส ไม่ซ้ำในแบบฟอร์ม สิ่งที่กรอกเก็บไว้ใต้รหัสนี้", "team")]
    text: Annotated[Text, about("ข้อความที่ผู้กรอกเห็น", {"th": "ทีม"})]


class Block(Record):
    """What every block may have: a heading, and whether it begins a new page on paper."""

    title: Annotated[Text | None, about("หัวเรื่องของส่วนนี้", {"th": "ก่อนเริ่ม"})] = None
    new_page: Annotated[bool, about("ขึ้นหน้าใหม่เมื่อพิมพ์", example=True)] = False


class Words(Block):
    """What to read before or after filling in; a notice is set apart and always printed."""

    type: Annotated[Literal["text"], about("ข้อความให้อ่าน", "text")]
    text: Annotated[Text, about("ข้อความ เขียนเป็น Markdown", {"th": "กรอกหลังจบการประชุมทุกครั้ง"})]
    notice: Annotated[bool, about("แสดงให้เด่นเป็นประกาศ", example=True)] = False


class Entry(Named):
    """A place to write: its label, a hint, and room in millimetres; much room is ruled."""

    hint: Annotated[Text | None, about("คำแนะนำสั้น ๆ ใต้ช่อง", {"th": "ไม่ใช้ชื่อจริง"})] = None
    space: Annotated[Height, about("ความสูงของช่องเป็นมิลลิเมตร ตั้งแต่ 11 ขึ้นไปตีเส้นหลายบรรทัด", 40)] = 8
    width: Annotated[Literal["full", "half", "third"], about("กว้างเต็มหน้า ครึ่งหน้า หรือหนึ่งในสาม", "half")] = (
        "full"
    )


class Fields(Block):
    """Places to write, one after the other or side by side."""

    type: Annotated[Literal["fields"], about("ช่องให้เขียน", "fields")]
    fields: Annotated[
        tuple[Entry, ...], Field(min_length=1), about("ช่องตามลำดับ", [{"id": "team", "text": {"th": "ทีม"}}])
    ]


class Checklist(Block):
    """Things to tick, in a list or in one line."""

    type: Annotated[Literal["checklist"], about("รายการให้ทำเครื่องหมาย", "checklist")]
    items: Annotated[
        tuple[Named, ...],
        Field(min_length=1),
        about("รายการ", [{"id": "agenda", "text": {"th": "ส่งวาระล่วงหน้าแล้ว"}}]),
    ]
    inline: Annotated[bool, about("เรียงในบรรทัดเดียว", example=True)] = False


class Column(Named):
    """A column of a table: its heading, and its share of the width."""

    width: Annotated[Percentage | None, about("ความกว้างเป็นร้อยละของตาราง", 30)] = None


class TableRow(Record):
    """A row of a table: a text for each cell, or null where people write."""

    id: Annotated[Id, about("รหัสแถว", "one")]
    cells: Annotated[
        tuple[Text | None, ...], about("ข้อความของแต่ละช่อง ช่องที่ให้กรอกเขียนว่า null", [{"th": "ครูต้นแบบ"}, None])
    ]


class Table(Block):
    """A table of given rows, empty rows, or both; `row_height` is the room of a row to write in."""

    type: Annotated[Literal["table"], about("ตาราง", "table")]
    id: Annotated[Id, about("รหัสตาราง", "agreed")]
    columns: Annotated[
        tuple[Column, ...],
        Field(min_length=2, max_length=8),
        about("หัวตาราง", [{"id": "who", "text": {"th": "ใคร"}}, {"id": "does", "text": {"th": "ทำอะไร"}}]),
    ]
    rows: Annotated[
        tuple[TableRow, ...], about("แถวที่มีข้อความ", [{"id": "one", "cells": [{"th": "ครูต้นแบบ"}, None]}])
    ] = ()
    blank: Annotated[int, Field(ge=0, le=40), about("จำนวนแถวว่างท้ายตาราง", 3)] = 0
    row_height: Annotated[Height, about("ความสูงของแถวที่ให้กรอกเป็นมิลลิเมตร", 9)] = 10


class Criterion(Named):
    """A line of a rubric: what each level looks like, lowest first."""

    levels: Annotated[
        tuple[Text, ...], about("ลักษณะของแต่ละระดับ เริ่มจากต่ำสุด", [{"th": "ยังไม่เริ่ม"}, {"th": "ทำเป็นประจำ"}])
    ]


class Rubric(Block):
    """Criteria by levels; one level of each criterion is marked."""

    type: Annotated[Literal["rubric"], about("เกณฑ์ให้ระดับ", "rubric")]
    levels: Annotated[
        tuple[Text, ...],
        Field(min_length=2, max_length=6),
        about("ชื่อระดับ เริ่มจากต่ำสุด", [{"th": "เริ่มต้น"}, {"th": "ก้าวหน้า"}]),
    ]
    criteria: Annotated[
        tuple[Criterion, ...],
        Field(min_length=1),
        about(
            "เกณฑ์แต่ละข้อ",
            [{"id": "share", "text": {"th": "แลกเปลี่ยน"}, "levels": [{"th": "ยังไม่เริ่ม"}, {"th": "ประจำ"}]}],
        ),
    ]


class Group(Named):
    """Statements that belong together, such as those of one dimension."""

    note: Annotated[Text | None, about("คำอธิบายของกลุ่ม", {"th": "ตอบตามที่เกิดขึ้นจริงในเดือนนี้"})] = None
    items: Annotated[
        tuple[Named, ...],
        Field(min_length=1),
        about("ข้อความที่ให้ประเมิน", [{"id": "visit", "text": {"th": "เราเข้าดูห้องเรียนกัน"}}]),
    ]


class Scale(Block):
    """Statements to which one level each is given; `unknown` names the answer that is not counted."""

    type: Annotated[Literal["scale"], about("แบบประเมินเป็นระดับ", "scale")]
    levels: Annotated[
        tuple[Text, ...],
        Field(min_length=2, max_length=7),
        about("ชื่อระดับ เริ่มจากต่ำสุด", [{"th": "ไม่เคย"}, {"th": "บางครั้ง"}, {"th": "เสมอ"}]),
    ]
    lowest: Annotated[Literal[0, 1], about("เลขของระดับต่ำสุด", 0)] = 1
    unknown: Annotated[Text | None, about("คำตอบที่ไม่นับคะแนน", {"th": "ไม่ทราบ"})] = None
    groups: Annotated[
        tuple[Group, ...],
        Field(min_length=1),
        about(
            "กลุ่มของข้อความ",
            [
                {
                    "id": "d1",
                    "text": {"th": "ด้านที่ 1"},
                    "items": [{"id": "visit", "text": {"th": "เข้าดูห้องเรียน"}}],
                }
            ],
        ),
    ]


class Radar(Block):
    """An empty radar to draw on, with the same numbers as a table beside it."""

    type: Annotated[Literal["radar"], about("แผนภูมิใยแมงมุมให้วาดเอง", "radar")]
    id: Annotated[Id, about("รหัสแผนภูมิ", "profile")]
    axes: Annotated[
        tuple[Named, ...],
        Field(min_length=3, max_length=12),
        about("แกนตามลำดับ", [{"id": f"d{one}", "text": {"th": f"ด้านที่ {one}"}} for one in (1, 2, 3)]),
    ]
    lowest: Annotated[Literal[0, 1], about("เลขที่ใจกลาง", 0)] = 1
    highest: Annotated[int, Field(ge=2, le=10), about("เลขที่ขอบนอก", 4)] = 4
    series: Annotated[
        tuple[Named, ...],
        Field(min_length=1, max_length=3),
        about("ครั้งที่วาด", [{"id": "before", "text": {"th": "ต้นปี"}}]),
    ]
    size: Annotated[Millimetres, about("เส้นผ่านศูนย์กลางเป็นมิลลิเมตร", 100)] = 90


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


AnyBlock = Annotated[
    Words | Fields | Checklist | Table | Rubric | Scale | Radar | Schedule, Field(discriminator="type")
]


class Form(Record):
    """The file `content/forms/<form>.yaml`; a form for trainers is in no learner's hands."""

    id: Annotated[Id, about("รหัสแบบฟอร์ม ตรงกับชื่อไฟล์", "logbook")]
    mark: Annotated[Text, about("ตัวอักษรที่ใช้เรียกและเรียงลำดับ เช่น แบบ ก", {"th": "ก", "en": "A"})]
    title: Annotated[Text, about("ชื่อแบบฟอร์ม", {"th": "บันทึกรายครั้ง"})]
    purpose: Annotated[Text, about("ใช้เมื่อใดและเพื่ออะไร", {"th": "เขียนให้จบในหนึ่งหน้าหลังประชุม"})]
    audience: Annotated[
        Literal["learner", "trainer"], about("ผู้ใช้ trainer คืออยู่ในฉบับวิทยากรเท่านั้น", "trainer")
    ] = "learner"
    blocks: Annotated[
        tuple[AnyBlock, ...],
        Field(min_length=1),
        about("ส่วนของแบบฟอร์มตามลำดับ", [{"type": "text", "text": {"th": "กรอกหลังจบการประชุม"}}]),
    ]


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
