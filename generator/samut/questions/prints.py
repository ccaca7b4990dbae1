"""The print of an answer: one number of what it meant when it was given, as `meaning.js` makes it too."""

from collections.abc import Mapping
from functools import reduce
from operator import xor
from typing import Any

from samut.questions.meaning import base36

_MASK = 0xFFFFFFFF


def print_of(item: Mapping[str, Any], said: str) -> str | None:
    """The print of the answer `said` to an item of the manifest; None if it names what the item has not."""
    entries = [] if item["type"] == "fill" else [entry.split("=") for entry in said.split(",")]
    parts: Mapping[str, list[str]] = item.get("parts", {})
    if not all(name in parts for entry in entries for name in entry):
        return None
    ordered = item["type"] == "order"
    found = {
        _entry(place if ordered else 0, [int(parts[name][0], 36) for name in entry])
        for place, entry in enumerate(entries)
    }
    return base36(reduce(xor, found, int(item["whole"][0], 36)))


def _entry(place: int, numbers: list[int]) -> int:
    """The number of one choice, one pair or one item in its place."""
    return reduce(lambda one, number: _mix(one ^ number), numbers, place)


def _mix(number: int) -> int:
    """Every bit spread over all others, so that two changes never undo each other (MurmurHash3's end)."""
    number = (number ^ number >> 16) * 0x85EBCA6B & _MASK
    number = (number ^ number >> 13) * 0xC2B2AE35 & _MASK
    return number ^ number >> 16
