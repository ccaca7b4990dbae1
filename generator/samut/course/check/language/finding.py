"""What a rule of language finds: a code, the characters it is about, and the words of its message."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from samut.course.check.language.passage import Passage
from samut.schema.style import Style

THAI = "[\u0e01-\u0e3a\u0e40-\u0e4e]"
"""A Thai letter, vowel or mark; no digit."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of a passage that breaks a rule."""

    code: str
    start: int
    end: int
    data: dict[str, str] = field(default_factory=dict)


Rule = Callable[[Passage, Style], Iterator[Finding]]
"""Looks at one passage, with the course's own style at hand."""
