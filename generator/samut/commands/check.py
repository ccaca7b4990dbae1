"""`samut check`: every problem of a course, for a person, an editor or a service."""

import os
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from samut import covered, work
from samut.commands.offices import Every, Several, copies
from samut.commands.shared import HERE, Folder, Messages, Show, console, course_in, show, spoken
from samut.course.draft import Known
from samut.course.read import read
from samut.schema.base import Language
from samut.source.catalogue import WORDS
from samut.source.problem import Problem
from samut.source.report import Lines
from samut.source.told import WRITERS, Format


def check(
    course: Folder = HERE,
    coverage: Annotated[  # noqa: FBT002
        bool,
        typer.Option("--coverage", help="Show what lessons teach and what exercises each outcome."),
    ] = False,
    form: Annotated[
        Format,
        typer.Option("--format", help="For a person, or on standard output for an editor or GitHub."),
    ] = Format.TEXT,
    office: Several = None,
    offices: Every = None,
    again: Annotated[  # noqa: FBT002
        bool, typer.Option("--watch", help="Check again after every change, until Ctrl-C.")
    ] = False,
    messages: Messages = None,
) -> None:
    """Read the whole course and show every problem at once."""
    if again and (coverage or form is not Format.TEXT):
        message = "leave --coverage and --format out"
        raise typer.BadParameter(message, param_hint="--watch")
    if again:
        from samut.commands.watch import watch  # noqa: PLC0415 - only who watches needs it

        watch(course.resolve(), partial(_anew, course, spoken(messages), {}))
        return
    if coverage and form is not Format.TEXT:
        message = f"leave --coverage out with --format {form}"
        raise typer.BadParameter(message, param_hint="--format")
    found = course_in(course, messages, words=True, told=_told(form, course))
    copies(found, office, offices, messages, told=_told(form, course))
    if coverage:
        typer.echo("\n".join(covered.report(found, spoken(messages))))
    console.print(work.summary(found, spoken(messages)))


def _anew(folder: Path, language: Language, known: Known) -> None:
    """The problems of now on an empty screen, and how many there are."""
    try:
        course, sources = read(folder.resolve(), words=True, known=known)
    except OSError:  # a folder vanished while it was read: its end is told as a change of its own
        return
    console.clear()
    show(sources.problems, sources.lines, language)
    if course and not sources.problems.warnings:
        console.print(work.summary(course, language), soft_wrap=True)
    counts = {"errors": len(sources.problems.errors), "warnings": len(sources.problems.warnings)}
    console.print(
        f"{datetime.now().astimezone():%H:%M:%S} {WORDS['counts'][language].format(**counts)}", soft_wrap=True
    )


def _told(form: Format, course: Path) -> Show:
    return show if form is Format.TEXT else partial(_write, form, course)


def _write(form: Format, course: Path, problems: Iterable[Problem], _: Lines, language: Language) -> None:
    """Problems for a program, one a line, their files as seen from where the command runs."""
    for problem in problems:
        file = Path(os.path.relpath(course / problem.place.file)).as_posix()
        typer.echo(WRITERS[form](problem, file, language))
