"""Choices that say the same: two alike cannot both be right, so both can be struck out."""

import re
from collections.abc import Iterator
from itertools import combinations

from samut.course.check.item_rules.asked import Asked, Offered
from samut.course.check.item_rules.words import fold
from samut.questions.contract import Finding

LEAST = 6
"""The shortest choice, in characters, whose words may count as contained in another choice."""
_DENIED = re.compile(r"(?:ไม่|มิ|ใช่|not |no |un)$")
_SPAN = re.compile(r"(?P<low>\d+(?:\.\d+)?) *(?:–|-|ถึง|to) *(?P<high>\d+(?:\.\d+)?)(?![\d.])")


def alike(asked: Asked) -> Iterator[Finding]:
    """Choices that are the same, contain one another or overlap as numbers (Haladyna et al., 2002)."""
    for first, second in combinations(asked.choices, 2):
        if first.text != second.text and (_contains(first, second) or _spans_meet(first, second)):
            yield Finding("I06", second.path, {"id": first.id})


def _contains(first: Offered, second: Offered) -> bool:
    short, long = sorted((fold(first.text), fold(second.text)), key=len)
    if short == long:
        return True
    if len(short) < LEAST or short not in long:
        return False
    edge = r"(?<![a-z0-9])" if short[:1].isascii() else ""
    close = r"(?![a-z0-9])" if short[-1:].isascii() else ""
    found = re.search(f"{edge}{re.escape(short)}{close}", long)
    return bool(found and not _DENIED.search(long[: found.start()]))


def _spans_meet(first: Offered, second: Offered) -> bool:
    """Whether two ranges of numbers in like words, such as 1–5 and 5–10 years, share a number."""
    here, there = _SPAN.search(first.text), _SPAN.search(second.text)
    if not here or not there or _SPAN.sub("", first.text) != _SPAN.sub("", second.text):
        return False
    lowest = max(float(here["low"]), float(there["low"]))
    return lowest <= min(float(here["high"]), float(there["high"]))
