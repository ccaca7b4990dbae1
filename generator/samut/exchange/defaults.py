"""What an author says once for a whole file: of the quiz in its stead, of questions where it is silent."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Defaults:
    """The quiz's own values, whatever the file says, and those of each of its questions that says none."""

    quiz: str | None = None
    module: str | None = None
    minutes: int | None = None
    lesson: str | None = None
    outcome: str | None = None
    level: str | None = None


def fill(quiz: dict[str, Any], defaults: Defaults) -> None:
    """Puts what was said where it belongs."""
    quiz |= _said(id=defaults.quiz, module=defaults.module, minutes=defaults.minutes)
    each = _said(lesson=defaults.lesson, outcome=defaults.outcome, level=defaults.level)
    for question in quiz.get("questions", ()):
        question |= {key: value for key, value in each.items() if key not in question}


def _said(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}
