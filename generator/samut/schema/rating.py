"""The parts of a form in which something is judged, and its picture."""

from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import Id, Millimetres, about
from samut.schema.block import Block, Named
from samut.schema.text import Text


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
