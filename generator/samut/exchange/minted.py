"""Ids for what a file left without one."""

from collections.abc import Iterable, Iterator
from itertools import chain, count
from string import ascii_lowercase
from typing import Any

from samut.exchange.keys import WITHIN
from samut.questions.quiz import Quiz

_NAMES = {within: name for name, within in WITHIN.items()}


def mint(quiz: dict[str, Any], old: Quiz | None = None) -> None:
    """Gives every question, choice, pair and part that has no id one that was never used in its place.

    Where a file still names an id of the quiz it is written over, what it names no longer is gone: the
    answers of learners name it, so nothing new is called so.
    """
    questions = quiz.get("questions", [])
    names = (f"{quiz.get('id', 'quiz')}-q{number:02}" for number in count(1))
    _mint(questions, names, set(_used(quiz, ["questions"], old)))
    before = {one.id: one for one in old.questions} if old else {}
    for question in questions:
        _within(question, before.get(question["id"]))


def _within(owner: dict[str, Any], old: Any) -> None:
    lists = [name for name in owner if name in _NAMES]
    used = set(_used(owner, lists, old))
    for name in lists:
        letters = ascii_lowercase if name == "choices" else ""
        _mint(owner[name], chain(letters, map(f"{_NAMES[name]}-{{}}".format, count(1))), used)
        before = {one.id: one for one in getattr(old, name, ())}
        for one in owner[name]:
            _within(one, before.get(one["id"]))


def _mint(those: list[dict[str, Any]], names: Iterator[str], used: set[str]) -> None:
    for index, one in enumerate(those):
        if "id" not in one:
            name = next(each for each in names if each not in used)
            used.add(name)
            those[index] = {"id": name, **one}


def _used(owner: dict[str, Any], lists: Iterable[str], old: Any) -> Iterator[str]:
    """The ids that are taken among the things of these lists, now or once."""
    those = [one for name in lists for one in owner[name]]
    named = {one["id"] for one in those if "id" in one}
    yield from named
    yield from owner.get("retired", [])
    yield from (name for one in those for name in one.get("was", []))
    before = [one for name in lists for one in getattr(old, name, ())]
    if named & {one.id for one in before}:
        yield from getattr(old, "retired", ())
        yield from (name for one in before for name in (one.id, *one.was))
