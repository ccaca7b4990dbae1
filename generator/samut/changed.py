"""What changed between two wordings, word by word; Thai is cut by the dictionary."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from wcwidth import wcwidth

from samut.handbook.lines.words import RUN, Words, dictionary

NEAR = 24
"""How many characters are shown on either side of a change."""
_PIECE = re.compile(rf"(?P<thai>{RUN.pattern})|\w+|\s+|.", re.DOTALL)


class Mark(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    OUT = "out"
    IN = "in"


class Part(NamedTuple):
    """Words with what became of them."""

    mark: Mark
    text: str


def changed(before: str, now: str) -> list[Part]:
    """Both wordings as one text, with what was taken out and put in."""
    old, new = list(_words(before)), list(_words(now))
    parts = []
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(Part(Mark.KEPT, "".join(old[first:last])))
            continue
        parts += [Part(Mark.OUT, "".join(old[first:last])), Part(Mark.IN, "".join(new[start:end]))]
    return [one for one in parts if one.text]


def shortened(parts: list[Part]) -> Iterator[Part]:
    """The changes with a little of what stands around them."""
    for at, part in enumerate(parts):
        if part.mark is not Mark.KEPT or len(part.text) <= 2 * NEAR:
            yield part
            continue
        head = part.text[: _whole(part.text, NEAR)] if at else ""
        tail = part.text[_whole(part.text, len(part.text) - NEAR) :] if at + 1 < len(parts) else ""
        yield Part(Mark.KEPT, f"{head}…{tail}")


def _whole(text: str, at: int) -> int:
    """The place at or behind `at` that parts no Thai letter from its marks."""
    while at < len(text) and not wcwidth(text[at]):
        at += 1
    return at


def _words(text: str) -> Iterator[str]:
    for found in _PIECE.finditer(text):
        yield from _cut(found[0]) if found["thai"] else (found[0],)


def _cut(run: str) -> Iterator[str]:
    """The words of a run of Thai: of divisions equally good, the one with the longest words first."""
    ends: dict[int, int] = {}
    for start, end in _dictionary().spans(run):
        ends[start] = max(ends.get(start, 0), end)
    at = 0
    while at < len(run):
        yield run[at : ends[at]]
        at = ends[at]


@cache
def _dictionary() -> Words:
    return Words(dictionary())
