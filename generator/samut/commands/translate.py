"""`samut translate`: what of a translation is behind its source, and what is up to date again."""

from enum import StrEnum
from typing import Annotated, Optional

import typer
from rich.console import Console

from samut.commands.adding import refused, whole
from samut.commands.places import Named, Places
from samut.commands.shared import HERE, Folder, Messages, known, made, spoken
from samut.course.course import Course
from samut.course.translation.compared import State
from samut.course.translation.restamped import restamped, text
from samut.course.translation.translation import Translation
from samut.output import replaced
from samut.schema.base import Language
from samut.translations import Status, for_people, for_programs

translate = typer.Typer(no_args_is_help=True, help="Keep a second language up to date with the first.")


class Shape(StrEnum):
    """Whom a status is told to."""

    TEXT = "text"
    JSON = "json"


@translate.command()
def status(
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(metavar="[LANG]", help="th or en.", show_default="the course's second"),
    ] = None,
    listed: Annotated[  # noqa: FBT002
        bool, typer.Option("--list", help="Show each text that is missing or unconfirmed, too.")
    ] = False,
    form: Annotated[Shape, typer.Option("--format", help="For a person, or for a program.")] = Shape.TEXT,
    course: Folder = HERE,
    messages: Messages = None,
) -> None:
    """Show what is missing, fresh or stale; ends with 1 where a translation is behind."""
    found = whole(course, messages)
    one = _translation(found, language)
    files = one.files()
    where = Places(found, one.language)
    places = {id(pair): place for file in files for pair, place in where.pairs(file)}
    complete = found.record.languages[one.language] == "complete"
    told = Status(one.language, files, places, complete=complete)
    if form is Shape.JSON:
        typer.echo(for_programs(told))
    else:
        states = [State.STALE, State.GONE, *((State.UNCONFIRMED, State.MISSING) if listed else ())]
        Console(highlight=False, soft_wrap=True).print(for_people(told, spoken(messages), states))
    raise typer.Exit(int(told.behind))


@translate.command()
def restamp(
    units: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Argument(
            metavar="[FILE[:LINE]]...", help="A file, or the text at a line of it.", show_default=False
        ),
    ] = None,
    everything: Annotated[  # noqa: FBT002
        bool, typer.Option("--all", help="Everything that is translated.")
    ] = False,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--language", help="th or en.", show_default="the course's second"),
    ] = None,
    course: Folder = HERE,
    messages: Messages = None,
) -> None:
    """Say that translations are up to date with the source as it is now."""
    if bool(units) == everything:
        message = "name files or lines, or give --all"
        raise typer.BadParameter(message, param_hint="FILE")
    found = whole(course, messages)
    one = _translation(found, language)
    files = one.files()
    where = Places(found, one.language)
    asked = [where.named(files, name) for name in units] if units else [Named(file) for file in files]
    problems = [problem for named in asked if units for problem in where.lacking(named)]
    refused(problems, lambda name: where.file(name).lines, spoken(messages))
    chosen: dict[str, set[int]] = {}
    for named in asked:
        chosen.setdefault(named.file.stamps, set()).update(map(id, where.chosen(named)))
    stamps = {
        file.stamps: restamped(file, said.__contains__)
        for file in files
        if (said := chosen.get(file.stamps)) is not None
    }
    made(replaced(found.root, {name: text(one) for name, one in stamps.items() if one}))


def _translation(course: Course, given: str | None) -> Translation:
    if not course.translations:
        message = "the course has one language; name a second under languages: in modules/course.yaml"
        raise typer.BadParameter(message, param_hint="LANG")
    language = known(given, "LANG") if given else next(iter(course.translations))
    if language not in course.translations:
        message = f"the course is translated into {', '.join(course.translations)}, not {language}"
        raise typer.BadParameter(message, param_hint="LANG")
    return course.translations[language]


def both(course: Course, given: str, speech: Language | None) -> Language:
    """The language printed beside the course's own."""
    other = known(given, "--side-by-side")
    if other not in course.translations or speech not in {None, course.language}:
        named = ", ".join(course.translations) or "none"
        message = f"beside {course.language}, the course's own language, can stand: {named}"
        raise typer.BadParameter(message, param_hint="--side-by-side")
    return other
