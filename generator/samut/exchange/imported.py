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
from samut.schema.base import ID, LONGEST
from samut.schema.module import Module
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
    if problem := _misnamed(identity, found):
        return Imported(Addition({}), [found.retell(problem, ("id",))])
    mint(found.quiz, course.quizzes.get(identity))
    name = f"quizzes/{identity}.yaml"
    text = written(found.quiz)
    known = identity in course.quizzes
    texts = dict(_named(course, found, parts) if not known else ()) | dict(_counted(course, found, whole))
    written_to = {name: text}
    new = {} if known else written_to
    addition = Addition({**new, **found.images}, texts | (written_to if known else {}))
    if taken := list(addition.taken(course.root)):
        return Imported(addition, taken)
    quiz = yaml.parse(SourceFile(name, text), Problems())
    problems = tried(course.root, addition).problems
    wrong = problems.errors or [one for one in problems if _unused(one, name)]
    return Imported(addition, sorted(told(wrong, found, quiz), key=reading) if quiz else wrong)


def _misnamed(identity: str, found: Found) -> Problem | None:
    """What is wrong with the id that names the quiz's file."""
    place = found.place(("id",))
    if not re.fullmatch(ID, identity):
        return Problem("S04", place, {"found": identity, "form": "id"})
    if len(identity) > LONGEST:
        return Problem("S11", place, {"found": f"{identity[: LONGEST - 1]}…", "bound": str(LONGEST)})
    return None


def _unused(problem: Problem, name: str) -> bool:
    """Whether it tells that the course does not use the quiz that is brought in."""
    return problem.code == "L13" and problem.place.file == name


def reading(problem: Problem) -> tuple[int, int]:
    """Problems from the top of a file: by the names of cells A10 would stand before A2."""
    return problem.place.line, problem.place.column


def _named(course: Course, found: Found, parts: dict[str, Node]) -> Iterator[tuple[str, str]]:
    """The module's file that names its quiz, where it names none."""
    for module in _lacking(course, found):
        part = parts[module.id]
        line = f"quiz: {found.quiz.get('id')}"
        yield part.file.name, edited(part.file.text, [key(part, "minutes", line)])


def _lacking(course: Course, found: Found) -> list[Module]:
    """The module the quiz says it closes, if that has none."""
    return [one for one in course.modules if one.id == found.quiz.get("module") and one.quiz is None]


def _counted(course: Course, found: Found, whole: Node) -> Iterator[tuple[str, str]]:
    """The course's file with the minutes a quiz adds that it uses, where it says how long the course is."""
    name = found.quiz.get("id", "")
    used = {course.record.pretest, course.record.posttest, *(one.quiz for one in course.modules)}
    if name not in used and not _lacking(course, found):
        return
    old, minutes = course.quizzes.get(name), found.quiz.get("minutes")
    more = minutes - (old.minutes if old else 0) if isinstance(minutes, int) else 0
    if course.record.minutes is not None and more:
        edit = scalar(whole.at(("minutes",)), course.record.minutes + more)
        yield COURSE_FILE, edited(whole.file.text, [edit])
