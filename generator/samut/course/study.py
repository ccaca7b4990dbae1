"""How long a lesson takes: reading at a stated speed, the activity, writing and talking."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samut.course.check.language.finding import THAI
from samut.course.check.language.lexicon import speller
from samut.course.check.language.passage import shown
from samut.course.course import Course
from samut.schema.module import Lesson
from samut.schema.text import texts
from samut.source.markdown import scan

SPEED = 200
"""Words a minute: no norm is known for Thai; English non-fiction is read at 238 (Brysbaert, 2019)."""
REFLECTION = 5
"""Minutes to write down a reflection."""
DISCUSSION = 3
"""Minutes a question for discussion is thought about."""
_RUN = re.compile(f"{THAI}+|[A-Za-z]+|[0-9]+")
_TERM = re.compile(r"\[\[([^\[\]|]+)\]\]")


@dataclass(frozen=True, slots=True)
class Study:
    """Minutes of one lesson by what they are spent on, beside what its author states."""

    lesson: str
    stated: int
    reading: float
    activity: int
    thinking: int

    @property
    def total(self) -> float:
        """All of it."""
        return self.reading + self.activity + self.thinking


def study(course: Course) -> Iterator[Study]:
    """Every lesson of the course, in the order of study."""
    for _, lesson in course.lessons.values():
        prose, language = course.lesson_text(lesson.id, course.language)
        asides = (text.best(language)[0] for path, text in texts(lesson) if _is_read(path))
        words = sum(count(course, text) for text in (prose.file.text, *asides))
        yield Study(lesson.id, lesson.minutes, words / SPEED, *_doing(lesson))


def count(course: Course, text: str) -> int:
    """How many words a reader of this text meets; Thai ones as the dictionary tells them apart."""
    named = _TERM.sub(lambda found: _name(course, found[1]), text)
    runs = _RUN.findall(shown(named, scan(named)))
    return sum(1 if run.isascii() else len(speller(()).words(run)) for run in runs)


def _name(course: Course, term: str) -> str:
    return course.terms[term].term.best(course.language)[0] if term in course.terms else ""


def _is_read(path: tuple[str | int, ...]) -> bool:
    """Whether a learner sees this text of a lesson: not the trainer's part."""
    return path[0] not in {"title", "facilitation"} and "expected" not in path


def _doing(lesson: Lesson) -> tuple[int, int]:
    activity = lesson.activity.minutes if lesson.activity else 0
    return activity, (REFLECTION if lesson.reflection else 0) + DISCUSSION * len(lesson.discussion)
