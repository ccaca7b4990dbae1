"""Ids for what a file left without one."""

from collections.abc import Iterable, Iterator
from itertools import count
from string import ascii_lowercase
from typing import Any

from samut.exchange.keys import WITHIN

_NAMES = {within: name for name, within in WITHIN.items()}


def mint(quiz: dict[str, Any]) -> None:
    """Gives every question, choice, pair and part that has no id one that was never used in its place."""
    questions = quiz.get("questions", [])
    _mint(questions, quiz, (f"{quiz.get('id', 'quiz')}-q{number:02}" for number in count(1)))
    for question in questions:
        _within(question)


def _within(owner: dict[str, Any]) -> None:
    lists = [name for name in owner if name in _NAMES]
    used = set(_used((one for name in lists for one in owner[name]), owner))
    for name in lists:
        letters = iter(ascii_lowercase) if name == "choices" else iter(())
        _mint(owner[name], owner, _fresh(letters, _NAMES[name], used), used)
        for one in owner[name]:
            _within(one)


def _fresh(letters: Iterable[str], name: str, used: set[str]) -> Iterator[str]:
    yield from letters
    yield from (f"{name}-{number}" for number in count(1) if f"{name}-{number}" not in used)


def _mint(
    those: list[dict[str, Any]], owner: dict[str, Any], names: Iterator[str], used: set[str] | None = None
) -> None:
    used = used if used is not None else set(_used(those, owner))
    for index, one in enumerate(those):
        if "id" not in one:
            name = next(each for each in names if each not in used)
            used.add(name)
            those[index] = {"id": name, **one}


def _used(those: Iterable[dict[str, Any]], owner: dict[str, Any]) -> Iterator[str]:
    yield from owner.get("retired", [])
    for one in those:
        yield from [one["id"]] if "id" in one else []
        yield from one.get("was", [])
