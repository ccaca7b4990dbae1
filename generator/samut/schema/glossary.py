"""The glossary: terms in both languages."""

from typing import Annotated, Literal

from samut.schema.base import Code, Id, Record, about
from samut.schema.text import Text


class Term(Record):
    """A word of the field with its definition; `[[id]]` in any text links to it."""

    id: Annotated[Id, about("รหัสของคำ ใช้ในลิงก์ [[รหัส]]", "trust")]
    term: Annotated[Text, about("คำ", {"th": "ความไว้วางใจ", "en": "trust"})]
    definition: Annotated[Text, about("ความหมาย", {"th": "ความเชื่อว่าเพื่อนร่วมงานหวังดีและทำได้จริง"})]
    covers: Annotated[tuple[Code, ...], about("รหัสสาระที่คำนี้อธิบาย จาก content/inventory.yaml", ["HORD-2"])] = ()
    origin: Annotated[
        Literal["source", "supplement", "context", "course"],
        about("ที่มาของคำ: ต้นฉบับ ส่วนเสริม บริบท หรือหลักสูตรเขียนเอง", "source"),
    ] = "course"


class Glossary(Record):
    """The file `content/glossary.yaml`."""

    terms: Annotated[
        tuple[Term, ...],
        about(
            "คำในอภิธานศัพท์",
            [{"id": "trust", "term": {"th": "ความไว้วางใจ"}, "definition": {"th": "ความเชื่อว่าเพื่อนหวังดี"}}],
        ),
    ]
