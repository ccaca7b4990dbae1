"""A form people fill in, on paper or on a screen: blocks of a few kinds that serve any course."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import Id, Path, Record, about
from samut.schema.block import Block, Checklist, Fields, Named, Table, Words
from samut.schema.rating import Radar, Rubric, Scale
from samut.schema.schedule import Schedule
from samut.schema.text import Text

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
