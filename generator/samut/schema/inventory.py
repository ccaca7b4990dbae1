"""The inventory: every idea a course is to teach, and how much each matters."""

from typing import Literal

from samut.schema.base import Code, Record
from samut.schema.text import Text

Weight = Literal["core", "supporting", "context"]
"""Core is taught, supporting is mentioned, context may be left out."""


class Idea(Record):
    """One idea; `covers:` of a lesson, a term or a question names its id."""

    id: Code
    level: Weight
    title: Text


class Inventory(Record):
    """The file `content/inventory.yaml`; a course without it has no check of coverage."""

    ideas: tuple[Idea, ...]
