"""The lock of ids: every id learners may have answered under, and what it meant when it was locked."""

from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import INNER, NUMBER, Id, Record

Inner = Annotated[str, Field(pattern=INNER, max_length=121)]
"""An id within a question; `part/choice` in a case."""

Locked = Annotated[tuple[Annotated[str, Field(pattern=NUMBER)], ...], Field(min_length=1)]
"""The number of a meaning, and former ones declared to mean the same."""


class LockedQuestion(Record):
    """One question as it was when the lock was written."""

    quiz: Id
    was: tuple[Id, ...] = ()
    whole: Locked
    parts: dict[Inner, Locked] = Field(default={})
    retired: tuple[Inner, ...] = ()
    """Inner ids that are no more, retired or renamed."""


class Lock(Record):
    """The file `quizzes/ids.lock`, which only `samut ids` writes."""

    version: Literal[1] = 1
    questions: dict[Id, LockedQuestion] = Field(default={})
    retired: dict[Id, Id] = Field(default={})
    """The quiz of every question that is no more."""
