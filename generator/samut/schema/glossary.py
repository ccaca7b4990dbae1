"""The glossary: terms in both languages."""

from typing import Literal

from samut.schema.base import Code, Id, Record
from samut.schema.text import Text


class Term(Record):
    """A word of the field with its definition; `[[id]]` in any text links to it."""

    id: Id
    term: Text
    definition: Text
    covers: tuple[Code, ...] = ()
    origin: Literal["source", "supplement", "context", "course"] = "course"


class Glossary(Record):
    """The file `content/glossary.yaml`."""

    terms: tuple[Term, ...]
