"""A quiz from elsewhere as an addition to a course, tried before it is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samut.course.course import Course
from samut.course.read import COURSE_FILE
from samut.exchange.found import Found
from samut.exchange.minted import mint
from samut.exchange.plain import written
from samut.exchange.told import told
from samut.schema.base import ID
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.node import Node
from samut.source.problem import Problem, Problems
from samut.starter.addition import Addition
from samut.starter.insertion import edited, key, scalar
from samut.starter.trial import tried


@dataclass(frozen=True)
class Imported:
    """What an import would write, and every problem that keeps it from being written."""

    addition: Addition
    problems: list[Problem]


def imported(course: Course, found: Found, whole: Node, parts: dict[str, Node]) -> Imported:
    """The quiz of a file; `whole` is the file of the course, `parts` the files of its modules by id."""
    identity = str(found.quiz.get("id", ""))
    if not re.fullmatch(ID, identity):
        problem = Problem("S04", found.place(("id",)), {"found": identity, "form": "id"})
        return Imported(Addition({}), [found.retell(problem, ("id",))])
    mint(found.quiz)
    name = f"quizzes/{identity}.yaml"
    text = written(found.quiz)
    known = identity in course.quizzes
    texts = dict(_named(course, found, parts) if not known else ()) | dict(_counted(course, found, whole))
    written_to = {name: text}
    new = {} if known else written_to
    addition = Addition({**new, **found.images}, texts | (written_to if known else {}))
    if taken := list(addition.taken(course.root)):
        return Imported(addition, taken)
    sources = tried(course.root, addition)
    quiz = yaml.parse(SourceFile(name, text), Problems())
    wrong = sources.problems.errors
    return Imported(addition, sorted(told(wrong, found, quiz), key=reading) if quiz else wrong)


def reading(problem: Problem) -> tuple[int, int]:
    """Problems from the top of a file: by the names of cells A10 would stand before A2."""
    return problem.place.line, problem.place.column


def _named(course: Course, found: Found, parts: dict[str, Node]) -> Iterator[tuple[str, str]]:
    """The module's file that names its quiz, where it names none."""
    for module in course.modules:
        if module.id == found.quiz.get("module") and module.quiz is None:
            part = parts[module.id]
            line = f"quiz: {found.quiz.get('id')}"
            yield part.file.name, edited(part.file.text, [key(part, "minutes", line)])


def _counted(course: Course, found: Found, whole: Node) -> Iterator[tuple[str, str]]:
    """The course's file with the minutes the quiz adds, where it says how long the course is."""
    old = course.quizzes.get(found.quiz.get("id", ""))
    minutes = found.quiz.get("minutes")
    more = minutes - (old.minutes if old else 0) if isinstance(minutes, int) else 0
    if course.record.minutes is not None and more:
        edit = scalar(whole.at(("minutes",)), course.record.minutes + more)
        yield COURSE_FILE, edited(whole.file.text, [edit])
