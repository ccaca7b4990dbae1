"""What the commands do: check, build, stage. Nothing here prints."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from samut.course.course import Course
from samut.course.read import read
from samut.handbook.build import build as build_handbooks
from samut.handbook.edition import Edition
from samut.output import swap, workplace
from samut.schema.base import Language
from samut.site import mkdocs
from samut.site.pages import site
from samut.site.stage import stage as write_stage
from samut.source.files import Sources
from samut.source.report import report

CONFIG = "mkdocs.yml"
SITE = "site"
HANDBOOKS = "handbooks"
Say = Callable[[str], object]
"""Told what is being worked on, for a progress display."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A course that was read, if it holds together, and all that was found wrong."""

    course: Course | None
    sources: Sources

    def report(self, language: Language) -> str:
        """Every problem as an author reads it; empty when there is none."""
        return report(self.sources.problems, self.sources.lines, language)


def check(root: Path) -> Checked:
    """Reads the course in folder `root`."""
    return Checked(*read(root.resolve()))


def summary(checked: Checked, language: Language) -> str:
    """One line that says how much was checked."""
    if checked.course is None:
        return ""
    lessons, quizzes = len(checked.course.lessons), checked.course.quizzes.values()
    questions = sum(len(quiz.questions) for quiz in quizzes)
    modules = len(checked.course.modules)
    if language == "th":
        return f"เรียบร้อย: {modules} โมดูล {lessons} บทเรียน {questions} ข้อ"
    return f"Fine: {modules} modules, {lessons} lessons, {questions} questions"


def build(course: Course, say: Say) -> Iterator[Path]:
    """Builds the site, then every handbook; yields each output as it is finished."""
    say(SITE)
    yield build_site(course)
    yield from handbooks(course, list(Edition), course.language, say)


def build_site(course: Course) -> Path:
    """Builds the whole site beside the old one and swaps it in."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with workplace(course.root) as folder:
        mkdocs.build(course.root / CONFIG, folder / SITE)
        swap(folder / SITE, course.root / SITE)
    return course.root / SITE


def handbooks(course: Course, editions: list[Edition], language: Language, say: Say) -> Iterator[Path]:
    """Builds these editions of the handbook."""
    yield from build_handbooks(course, course.root / HANDBOOKS, editions, language, say)


def stage(course: Course, language: Language, folder: Path) -> Path:
    """Writes the site's pages for another site generator."""
    with workplace(course.root) as beside:
        write_stage(site(course, language), beside / "stage", language)
        swap(beside / "stage", folder)
    return folder
