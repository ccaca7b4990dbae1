"""What a rule of language finds: a code, the characters it is about, and the words of its message."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from samut.course.check.language.passage import Body, Passage
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


Find = Callable[[Passage, Style], Iterator[Finding]]
"""Looks at one passage, with the course's own style at hand."""


def _always(_body: Body, _style: Style) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Rule:
    """What finds, and what tells in less time of a whole file whether it may find anything there."""

    find: Find
    may: Callable[[Body, Style], bool] = _always
