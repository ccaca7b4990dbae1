"""What commands that add to a course share: its files as nodes, and what keeps them from writing."""

from collections.abc import Iterable
from pathlib import Path

import typer

from samut.commands.shared import course_in, show
from samut.course.course import Course
from samut.schema.base import Language
from samut.source import yaml
from samut.source.files import Sources
from samut.source.node import Node
from samut.source.problem import Problem
from samut.source.report import Lines
from samut.starter.addition import Addition


def whole(folder: Path, messages: str | None) -> Course:
    """The course to add to; warnings about what it has already are for `samut check` to tell."""
    return course_in(folder, messages, told=_errors)


def _errors(problems: Iterable[Problem], lines: Lines, language: Language) -> None:
    show((one for one in problems if one.is_error), lines, language)


def node(course: Course, name: str) -> Node:
    """One file of a course that holds together, as nodes."""
    sources = Sources(course.root)
    file = sources.read(name)
    found = yaml.parse(file, sources.problems) if file else None
    if found is None:
        raise FileNotFoundError(2, "changed while it was read", name)
    return found


def free(root: Path, addition: Addition, language: Language) -> None:
    """Nothing, or the end with every name that is taken."""
    refused(list(addition.taken(root)), lambda _: [], language)


def refused(problems: list[Problem], lines: Lines, language: Language) -> None:
    """Nothing, or the end with these problems."""
    if problems:
        show(problems, lines, language)
        raise typer.Exit(1)
