"""A course's style: wordings settled on, names, words no dictionary has, exceptions with reasons."""

from functools import cached_property
from typing import Annotated

from pydantic import Field

from samut.schema.base import RULE, Line, Record


class Instead(Record):
    """A wording the course does not use, the one it does, and why; `within` names words that may hold it."""

    wrong: Line
    right: Line
    reason: Line
    within: tuple[Line, ...] = ()


class Allowed(Record):
    """Words that may break a rule, and why."""

    rule: Annotated[str, Field(pattern=RULE)]
    text: Line
    reason: Line


class Style(Record):
    """The file `content/style.yaml`, read by the checks of language; a course may do without."""

    instead: tuple[Instead, ...] = ()
    names: dict[Line, Line] = Field(default={})
    words: tuple[Line, ...] = ()
    allow: tuple[Allowed, ...] = ()

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every word the course adds to the dictionary."""
        names = [word for name in self.names.values() for word in name.split()]
        return tuple(dict.fromkeys((*self.words, *names)))
