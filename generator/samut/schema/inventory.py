"""The inventory: every idea a course is to teach, and how much each matters."""

from typing import Annotated, Literal

from samut.schema.base import Code, Record, about
from samut.schema.text import Text

Weight = Literal["core", "supporting", "context"]
"""Core is taught, supporting is mentioned, context may be left out."""


class Idea(Record):
    """One idea; `covers:` of a lesson, a term or a question names its id."""

    id: Annotated[Code, about("รหัสสาระ", "HORD-2a")]
    level: Annotated[Weight, about("core ต้องมีบทที่สอน supporting ต้องมีบทที่กล่าวถึง context เว้นได้", "core")]
    title: Annotated[Text, about("สาระ", {"th": "ค่านิยมและวิสัยทัศน์ร่วม"})]


class Inventory(Record):
    """The file `content/inventory.yaml`; a course without it has no check of coverage."""

    ideas: Annotated[
        tuple[Idea, ...],
        about("สาระทุกข้อที่หลักสูตรต้องสอน", [{"id": "HORD-2", "level": "core", "title": {"th": "วิสัยทัศน์ร่วม"}}]),
    ]
