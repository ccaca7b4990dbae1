"""The parts of a form that are read, filled in or ticked."""

from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import Id, Record, about
from samut.schema.text import Text

Height = Annotated[int, Field(ge=6, le=250)]
"""The height of a row or of writing space on paper in whole millimetres."""

Percentage = Annotated[int, Field(ge=3, le=90)]
"""A share of the width in per cent."""


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
