"""Problems of the YAML in the words of those who write questions for Moodle."""

from samut.schema.base import Path
from samut.source.problem import Problem

_QUESTION = frozenset(("lesson", "outcome", "level"))
_QUIZ = frozenset(("module", "minutes", "title"))
_DEEP = 4
"""How many steps lead to a choice, a pair, an item."""


def retold(problem: Problem, path: Path) -> Problem:
    """The problem; what the file does not say is told with how it can say it."""
    if problem.code == "S04" and path == ("id",):
        return Problem("X23", problem.place, {"key": "id"})
    if problem.code in {"Q01", "Q02"}:
        return Problem("X36", problem.place, problem.data)
    code = _code(problem.data["key"], path) if problem.code == "S02" else ""
    data = {"key": problem.data["key"]} if code in {"X22", "X23"} else {}
    return Problem(code, problem.place, data) if code else problem


def _code(key: str, path: Path) -> str:
    """The code for a key that is missing at `path`; empty for what every file can say."""
    if key in _QUESTION | _QUIZ:
        return "X22" if key in _QUESTION else "X23"
    if {"pairs", "decoys"} & set(path):
        return "X25"
    if key == "rationale" and len(path) < _DEEP:
        return "X26"
    return "X24" if key in {"rationale", "text", "true", "false"} else ""
