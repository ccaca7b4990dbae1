"""`samut new`: examples to begin with, written only where nothing stands."""

import re
from datetime import datetime
from pathlib import Path
from typing import Annotated, Optional

import typer

from samut.commands.adding import free, node, refused, whole
from samut.commands.shared import HERE, Folder, Messages, known, made, spoken, unknown
from samut.course.course import Course
from samut.course.read import COURSE_FILE
from samut.exchange.sheet.template import template
from samut.schema.base import ID
from samut.schema.module import Module
from samut.starter import course as starter
from samut.starter import module as modules
from samut.starter import office as offices
from samut.starter import quiz as quizzes
from samut.starter.addition import Addition
from samut.starter.trial import tried

new = typer.Typer(no_args_is_help=True, help="Write an example to begin with: course, module, quiz, office.")
LONGEST = 50
"""How long an id may be from which the ids of lessons, outcomes and questions are made."""


@new.command("course")
def new_course(
    folder: Annotated[Path, typer.Argument(help="Where the course is to be.", file_okay=False)],
    identity: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--id", help="The course's id, kept for ever.", show_default="the folder's name"),
    ] = None,
    language: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--language", help="th or en; may be given twice, the first leads.", show_default="th"),
    ] = None,
    messages: Messages = None,
) -> None:
    """Write a whole small course that checks, builds and prints as it stands."""
    languages = tuple(dict.fromkeys(known(one, "--language") for one in language or ["th"]))
    name = _identity(identity or folder.resolve().name, "--id")
    addition = starter.course(name, languages, datetime.now().astimezone().date())
    free(folder, addition, spoken(messages))
    made(addition.write(folder))


@new.command("module")
def new_module(
    identity: Annotated[str, typer.Argument(metavar="ID", help="The module's id, such as m2.")],
    course: Folder = HERE,
    messages: Messages = None,
) -> None:
    """Write a module of two lessons with a quiz, and name it in modules/course.yaml."""
    name = _identity(identity, "ID")
    found = whole(course, messages)
    _add(found, modules.added(found, node(found, COURSE_FILE), name), messages)


@new.command("quiz")
def new_quiz(
    identity: Annotated[str, typer.Argument(metavar="ID", help="The quiz's id, such as m2.")],
    module: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="The module it closes.", show_default="the module of this id"),
    ] = None,
    spreadsheet: Annotated[  # noqa: FBT002
        bool, typer.Option("--spreadsheet", help="Write ID.xlsx to fill in, for samut import, here.")
    ] = False,
    course: Folder = HERE,
    messages: Messages = None,
) -> None:
    """Write a quiz with a question of every type, and name it in its module's file."""
    name = _identity(identity, "ID")
    found = whole(course, messages)
    closed = _module(found, module or name)
    if spreadsheet:
        made(Addition({f"{name}.xlsx": template(found, closed, name)}).write(Path()))
        return
    part = node(found, f"modules/{closed.id}.yaml")
    _add(found, quizzes.added(found, node(found, COURSE_FILE), part, closed, name), messages)


@new.command("office")
def new_office(
    folder: Annotated[Path, typer.Argument(help="Where the profile is to be.", file_okay=False)],
    identity: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--id", help="The office's id, kept for ever.", show_default="the folder's name"),
    ] = None,
    course: Folder = HERE,
    messages: Messages = None,
) -> None:
    """Write an office's profile, with a mark and a page of its own, that checks as it stands."""
    found = whole(course, messages)
    name = _identity(identity or folder.resolve().name, "--id")
    addition = offices.office(name, list(found.record.languages))
    free(folder, addition, spoken(messages))
    made(addition.write(folder))


def _identity(given: str, option: str) -> str:
    if not re.fullmatch(ID, given) or len(given) > LONGEST:
        message = (
            f"an id is lower-case letters a-z, digits and single hyphens, at most {LONGEST}, not {given!r}"
        )
        raise typer.BadParameter(message, param_hint=option)
    return given


def _module(course: Course, name: str) -> Module:
    """The module a new quiz is to close, which has none yet."""
    ids = {one.id: one for one in course.modules}
    if name not in ids:
        raise typer.BadParameter(unknown("module", name, ids), param_hint="--module")
    if ids[name].quiz is not None:
        message = f"the module {name} has a quiz: quizzes/{ids[name].quiz}.yaml"
        raise typer.BadParameter(message, param_hint="--module")
    return ids[name]


def _add(course: Course, addition: Addition, messages: str | None) -> None:
    """Writes the addition where its files are free and the course would still hold together."""
    language = spoken(messages)
    free(course.root, addition, language)
    sources = tried(course.root, addition)
    refused(sources.problems.errors, sources.lines, language)
    made(addition.write(course.root))
