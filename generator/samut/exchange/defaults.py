"""What an author says once for a whole file, for all that the file itself does not say."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Defaults:
    """The quiz's own values, and those of each of its questions that says none."""

    quiz: str | None = None
    module: str | None = None
    minutes: int | None = None
    lesson: str | None = None
    outcome: str | None = None
    level: str | None = None


def fill(quiz: dict[str, Any], defaults: Defaults) -> None:
    """Puts a default where a value is missing."""
    own = {"id": defaults.quiz, "module": defaults.module, "minutes": defaults.minutes}
    each = {"lesson": defaults.lesson, "outcome": defaults.outcome, "level": defaults.level}
    _fill(quiz, own)
    for question in quiz.get("questions", ()):
        _fill(question, each)


def _fill(record: dict[str, Any], values: dict[str, Any]) -> None:
    for key, value in values.items():
        if value is not None:
            record.setdefault(key, value)
