"""What an answer depends on, as short numbers: they tell a page whether an old answer still means the same.

An edit that leaves the numbers alone leaves every answer alone: another order, a mended comma, a further
wrong choice. `site/assets/js/meaning.js` reads the same numbers; both follow tests/vectors/meaning.json.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from samut.questions.normal import normal
from samut.schema.text import Text

Plain = Callable[[Text], str]
"""A text's words in the course's first language, made comparable by `essence`."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Texts: what every answer depends on, and by id what one answer may name."""

    whole: tuple[str, ...]
    parts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Numbers:
    """A meaning in short: a number for the whole, one for each part, in base 36.

    Behind the present number stand former ones that mean the same to the author.
    """

    whole: tuple[str, ...]
    parts: Mapping[str, tuple[str, ...]]


_SIGNS = "".join(
    character
    for character in map(chr, range(0x10000))  # beyond stand the signs of dead scripts alone
    if unicodedata.category(character).startswith(("P", "Z"))
)
_RUN = re.compile(f"[{re.escape(_SIGNS)}`~|\u2212\\s]+")
_DASHES = re.compile("[\u2010-\u2013\u2212]")
_THOUSANDS = re.compile("(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])")
_BEFORE = re.compile(r"-$|(?<=[ (\[“‘\"'])\.$")
_AFTER = re.compile("^ ?([%‰])")
_BETWEEN = re.compile("[.,:/%‰—-]")


@lru_cache(maxsize=4096)
def essence(text: str) -> str:
    """The text without spaces, punctuation and Markdown signs, but with those that make another number."""
    told = _THOUSANDS.sub(lambda found: found[0].replace(",", ""), normal(text))
    return _RUN.sub(lambda found: _kept(told, *found.span()), told) or normal(text)


def _kept(text: str, start: int, end: int) -> str:
    """What a run of signs leaves of itself: all that parts or changes the numbers beside it."""
    signs = _DASHES.sub("-", text[start:end])
    after, before = _digit(text, start - 1), _digit(text, end)
    if after and before:
        kept = "".join(_BETWEEN.findall(signs))
        return " " if kept == "." != signs else kept or " "
    if before:
        found = _BEFORE.search(signs if start else f" {signs}")
    else:
        found = _AFTER.search(signs) if after else None
    kept = found[0].strip() if found else ""
    # A point that opens a number keeps its space: beside a letter it would end a sentence.
    return f" {kept}" if kept == "." and start else kept


def _digit(text: str, place: int) -> bool:
    return 0 <= place < len(text) and text[place] in "0123456789"


def numbers(name: str, meaning: Meaning) -> Numbers:
    """The numbers of what a question of type `name` means."""
    parts = {part: (_number("part", texts),) for part, texts in meaning.parts.items()}
    return Numbers((_number("whole", (name, *meaning.whole)),), parts)


def _number(domain: str, texts: tuple[str, ...]) -> str:
    return base36(int.from_bytes(sha256("\x00".join((domain, *texts)).encode()).digest()[:4]))


def base36(number: int) -> str:
    """A number as JavaScript's `toString(36)` writes it."""
    high, low = divmod(number, 36)
    return (base36(high) if high else "") + "0123456789abcdefghijklmnopqrstuvwxyz"[low]
