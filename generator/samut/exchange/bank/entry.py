"""What a question bank holds, in Moodle's own terms: categories and questions, each part with its place."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from samut.source.problem import Place

_TAGGED = re.compile(r"<(\w+)(?:\s[^<>]*)?>.*</\1>", re.DOTALL)
WHOLE = 100.0
"""The share of the mark, in per cent, of an answer that is wholly right."""
NOWHERE = Place("")
"""The place of what no file says."""


class Form(StrEnum):
    """How a text is to be read; `MOODLE` is HTML where it has tags, and plain where it has none."""

    HTML = "html"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    MOODLE = "moodle"


@dataclass(frozen=True, slots=True)
class Words:
    """A text, its form and the files it shows by name."""

    text: str
    form: Form = Form.HTML
    place: Place = NOWHERE
    files: tuple[tuple[str, bytes], ...] = ()


NONE = Words("")
"""No text at all."""


def bare(words: Words) -> Words:
    """A text Moodle shows as it is written; only one in tags from end to end is meant as HTML."""
    return words if _TAGGED.fullmatch(words.text) else replace(words, form=Form.PLAIN)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, its share of the mark in per cent, and what is said to those who give it."""

    text: Words
    fraction: float = 0
    feedback: Words = NONE
    id: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides that belong together; a right side alone matches nothing."""

    left: Words
    right: Words
    id: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag; those written `key:value` say what a question bank has no field for."""

    text: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Lost:
    """Something of a file that no quiz can hold."""

    what: str
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A category or a question; `kind` is Moodle's name of it, `shuffle` is None where a file cannot say."""

    kind: str
    place: Place = NOWHERE
    id: str = ""
    name: str = ""
    stem: Words = NONE
    answers: tuple[Answer, ...] = ()
    pairs: tuple[Pair, ...] = ()
    single: bool = True
    shuffle: bool | None = None
    feedback: Words = NONE
    hints: tuple[Words, ...] = ()
    tags: tuple[Tag, ...] = ()
    lost: tuple[Lost, ...] = ()


def every(_: Mapping[str, Any]) -> bool:
    """A format that can say any question."""
    return True


@dataclass(frozen=True, slots=True)
class Limits:
    """What a format can say: which questions, as YAML has them, which keys not, and whether images."""

    sayable: Callable[[Mapping[str, Any]], bool] = every
    unsaid: frozenset[str] = frozenset()
    images: bool = True


@dataclass(frozen=True, slots=True)
class Bank:
    """The entries of a file in order, and what its format can say; the rest stays in the course."""

    file: str
    entries: tuple[Entry, ...]
    limits: Limits
