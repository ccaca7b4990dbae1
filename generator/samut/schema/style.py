"""A course's style: wordings settled on, names, words no dictionary has, exceptions with reasons."""

from functools import cached_property
from typing import Annotated

from pydantic import Field

from samut.schema.base import RULE, Line, Record, about


class Instead(Record):
    """A wording the course does not use, the one it does, and why; `within` names words that may hold it."""

    wrong: Annotated[Line, about("คำที่ไม่ใช้", "องค์การ")]
    right: Annotated[Line, about("คำที่ใช้แทน", "องค์กร")]
    reason: Annotated[Line, about("เหตุผลที่ผู้เขียนจะได้อ่าน", "ใช้คำเดียวทั้งหลักสูตร")]
    within: Annotated[tuple[Line, ...], about("คำที่มีคำนี้อยู่ข้างในได้", ["องค์การบริหารส่วน"])] = ()


class Allowed(Record):
    """Words that may break a rule, and why."""

    rule: Annotated[str, Field(pattern=RULE), about("รหัสกฎที่ยกเว้น", "T11")]
    text: Annotated[Line, about("ข้อความที่ยกเว้น", "แม่ไปต ลาด")]
    reason: Annotated[Line, about("เหตุผล", "ตัวอย่างงานเขียนของเด็ก")]


class Style(Record):
    """The file `content/style.yaml`, read by the checks of language; a course may do without."""

    instead: Annotated[
        tuple[Instead, ...],
        about("คำที่ตกลงกันว่าไม่ใช้", [{"wrong": "องค์การ", "right": "องค์กร", "reason": "ใช้คำเดียวทั้งหลักสูตร"}]),
    ] = ()
    names: Annotated[dict[Line, Line], about("ชื่อต่างประเทศกับคำอ่าน", {"Rowe": "โรว์"})] = Field(default={})
    words: Annotated[tuple[Line, ...], about("คำที่ถูกแล้วแต่พจนานุกรมไม่มี", ["ครูมายด์"])] = ()
    allow: Annotated[
        tuple[Allowed, ...],
        about("ข้อยกเว้นของกฎภาษา", [{"rule": "T11", "text": "แม่ไปต ลาด", "reason": "งานเขียนของเด็ก"}]),
    ] = ()

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every word the course adds to the dictionary."""
        names = [word for name in self.names.values() for word in name.split()]
        return tuple(dict.fromkeys((*self.words, *names)))
