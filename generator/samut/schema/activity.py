"""What learners do in a lesson, and how a trainer leads it."""

from typing import Annotated

from pydantic import Field

from samut.schema.base import Id, Millimetres, Minutes, Record
from samut.schema.text import Text


class Activity(Record):
    """A task for the learner's own team; it takes part of the lesson's minutes and exercises `outcomes`."""

    title: Text
    minutes: Minutes
    text: Text
    outcomes: tuple[Id, ...] = ()
    space: Millimetres = 60


class Reflection(Record):
    """A question the learner answers alone, with room to write on paper."""

    prompt: Text
    space: Millimetres = 40


class Discussion(Record):
    """A question for a group; what good answers contain is for the trainer only."""

    question: Text
    expected: Text | None = None


class Step(Record):
    """One stretch of a workshop session."""

    minutes: Minutes
    text: Text


class Misconception(Record):
    """What participants often believe, and how to answer it."""

    belief: Text
    reply: Text


class Facilitation(Record):
    """How a trainer leads the lesson in a workshop; never shown to learners."""

    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    materials: Text | None = None
    grouping: Text | None = None
    misconceptions: tuple[Misconception, ...] = ()
