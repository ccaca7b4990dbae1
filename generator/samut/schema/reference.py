"""A source in CSL-JSON, the exchange format of reference managers."""

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field

from samut.schema.base import KEY, Line, Record, about


def _written(value: object) -> object:
    return str(value) if isinstance(value, int | float) else value


Words = Annotated[str, BeforeValidator(_written)]
"""A field of CSL that is a text; reference managers also write volumes and pages as numbers."""


class Name(Record):
    """A person, or a body under `literal`."""

    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, Words]
    family: Annotated[Line | None, about("นามสกุล", "Rowe")] = None
    given: Annotated[Line | None, about("ชื่อต้น", "Mary Budd")] = None
    literal: Annotated[Line | None, about("ชื่อหน่วยงานหรือชื่อไทย เขียนทั้งชื่อ", "กระทรวงศึกษาธิการ")] = None


class Issued(Record):
    """When a work came out: `date-parts` holds [year], [year, month] or [year, month, day]."""

    model_config = ConfigDict(extra="allow")

    date_parts: Annotated[
        tuple[Annotated[tuple[int, ...], Field(min_length=1)], ...],
        about("[[ปี]] [[ปี, เดือน]] หรือ [[ปี, เดือน, วัน]] เป็น ค.ศ.", [[1974]]),
    ] = Field(alias="date-parts", default=())


class Custom(Record):
    """What a course notes about a source beside its description."""

    model_config = ConfigDict(extra="allow")

    cited_in: Annotated[Line | None, about("รหัสงานที่อ้างงานนี้ไว้ เมื่อไม่ได้อ่านต้นฉบับ", "morrissey2000")] = None


class Reference(Record):
    """One item of `content/references.json`; fields beyond these are CSL's own."""

    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, Words]
    id: Annotated[str, Field(pattern=KEY), about("รหัสเอกสาร ใช้ในการอ้างอิง [@รหัส]", "rowe1974")]
    type: Annotated[
        Line, about("ชนิดตาม CSL เช่น book article-journal chapter report webpage", "article-journal")
    ]
    title: Annotated[Line, about("ชื่อเรื่อง", "Wait-time and rewards")]
    author: Annotated[tuple[Name, ...], about("ผู้แต่ง", [{"family": "Rowe", "given": "Mary Budd"}])] = ()
    editor: Annotated[tuple[Name, ...], about("บรรณาธิการ", [{"family": "Hord", "given": "Shirley M."}])] = ()
    translator: Annotated[tuple[Name, ...], about("ผู้แปล", [{"literal": "สุดา ใจดี"}])] = ()
    director: Annotated[tuple[Name, ...], about("ผู้กำกับ", [{"literal": "สุดา ใจดี"}])] = ()
    container_author: Annotated[
        tuple[Name, ...], about("ผู้แต่งของเล่มที่งานนี้อยู่", [{"family": "Dewey", "given": "John"}])
    ] = Field(alias="container-author", default=())
    collection_editor: Annotated[
        tuple[Name, ...], about("บรรณาธิการของชุดหนังสือ", [{"family": "Hord", "given": "Shirley M."}])
    ] = Field(alias="collection-editor", default=())
    original_author: Annotated[
        tuple[Name, ...], about("ผู้แต่งต้นฉบับของงานแปล", [{"family": "Dewey", "given": "John"}])
    ] = Field(alias="original-author", default=())
    issued: Annotated[Issued | None, about("วันที่เผยแพร่", {"date-parts": [[1974]]})] = None
    accessed: Annotated[Issued | None, about("วันที่เปิดอ่าน", {"date-parts": [[2026, 11, 23]]})] = None
    submitted: Annotated[Issued | None, about("วันที่ส่งต้นฉบับ", {"date-parts": [[1973, 5]]})] = None
    event_date: Annotated[Issued | None, about("วันที่ของงานประชุม", {"date-parts": [[1972, 4]]})] = Field(
        alias="event-date", default=None
    )
    original_date: Annotated[
        Issued | None, about("วันที่เผยแพร่ครั้งแรกของงานที่พิมพ์ใหม่หรือแปล", {"date-parts": [[1938]]})
    ] = Field(alias="original-date", default=None)
    custom: Annotated[Custom, about("สิ่งที่หลักสูตรบันทึกไว้เกี่ยวกับงานนี้", {"cited_in": "morrissey2000"})] = Custom()
