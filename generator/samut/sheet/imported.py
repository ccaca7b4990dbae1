"""A table as an addition to a course, tried before it is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samut.course.course import Course
from samut.course.read import COURSE_FILE
from samut.schema.base import ID
from samut.sheet.grid import Grid
from samut.sheet.inward import Table, table
from samut.sheet.minted import mint
from samut.sheet.plain import written
from samut.sheet.told import told
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


def imported(course: Course, grid: Grid, whole: Node, parts: dict[str, Node]) -> Imported:
    """The quiz of a table; `whole` is the file of the course, `parts` the files of its modules by id."""
    problems = Problems()
    found = table(grid, problems)
    if problems.errors:
        return Imported(Addition({}), sorted(problems.errors, key=_reading))
    identity = str(found.quiz.get("id", ""))
    if not re.fullmatch(ID, identity):
        place = grid.place(found.cells.get(("id",), found.cells[()]))
        return Imported(Addition({}), [Problem("S04", place, {"found": identity, "form": "id"})])
    mint(found.quiz)
    name = f"quizzes/{identity}.yaml"
    text = written(found.quiz)
    known = identity in course.quizzes
    texts = dict(_named(course, found, parts) if not known else ()) | dict(_counted(course, found, whole))
    addition = Addition({}, texts | {name: text}) if known else Addition({name: text}, texts)
    if taken := list(addition.taken(course.root)):
        return Imported(addition, taken)
    sources = tried(course.root, addition)
    quiz = yaml.parse(SourceFile(name, text), Problems())
    wrong = sources.problems.errors
    return Imported(addition, sorted(told(wrong, found, quiz), key=_reading) if quiz else wrong)


def _reading(problem: Problem) -> tuple[int, int]:
    """Rows from the top: by their names A10 would stand before A2."""
    return problem.place.line, problem.place.column


def _named(course: Course, found: Table, parts: dict[str, Node]) -> Iterator[tuple[str, str]]:
    """The module's file that names its quiz, where it names none."""
    for module in course.modules:
        if module.id == found.quiz.get("module") and module.quiz is None:
            part = parts[module.id]
            line = f"quiz: {found.quiz.get('id')}"
            yield part.file.name, edited(part.file.text, [key(part, "minutes", line)])


def _counted(course: Course, found: Table, whole: Node) -> Iterator[tuple[str, str]]:
    """The course's file with the minutes the quiz adds, where it says how long the course is."""
    old = course.quizzes.get(found.quiz.get("id", ""))
    minutes = found.quiz.get("minutes")
    more = minutes - (old.minutes if old else 0) if isinstance(minutes, int) else 0
    if course.record.minutes is not None and more:
        edit = scalar(whole.at(("minutes",)), course.record.minutes + more)
        yield COURSE_FILE, edited(whole.file.text, [edit])
