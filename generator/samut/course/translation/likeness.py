"""How alike two texts are: of one language by their letters, of two by what both must say alike."""

import math
import re
from functools import lru_cache
from unicodedata import normalize

from samut.source.units import Unit

_ALIKE = re.compile(r"\[\[([^\[\]|\n]+)|@([A-Za-z][\w-]*)|\]\(\s*([^\s()]+)|(\d+)|`([^`\n]+)`")
_LOOSE = frozenset(("paragraph", "item", "note", "definition"))
"""Kinds that a translator may turn into one another."""
PASS = 1.1
"""What it costs to leave a unit without a partner; two left out cost more than a fair pair."""


def alike(one: str, other: str) -> float:
    """From 0 to 1: the share of runs of three letters that two texts of one language have in common."""
    left, right = _runs(one), _runs(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0


@lru_cache(maxsize=8192)
def _runs(text: str) -> frozenset[str]:
    letters = "".join(normalize("NFC", text).split())
    return frozenset(letters[at : at + 3] for at in range(max(1, len(letters) - 2)))


def cost(source: Unit, translation: Unit, ratio: float) -> float:
    """How unlikely it is that one translates the other, where translations are `ratio` times as long."""
    if source.kind != translation.kind and not {source.kind, translation.kind} <= _LOOSE:
        return math.inf
    length = (len(translation.text) + 8) / ((len(source.text) + 8) * ratio)
    other = 0.4 if source.kind != translation.kind else 0.0
    return other + min(1.0, abs(math.log(length)) * 0.8) + _apart(source.text, translation.text)


def _apart(source: str, translation: str) -> float:
    """How far two texts differ in what no translation changes: terms, sources, links, numbers, code."""
    left, right = _signs(source), _signs(translation)
    if not left and not right:
        return 0.15
    return 1.2 * (1 - len(left & right) / len(left | right))


@lru_cache(maxsize=8192)
def _signs(text: str) -> frozenset[str]:
    return frozenset("".join(found) for found in _ALIKE.findall(text))
