"""What commands share: the options several take, the course or its problems, and how things are said."""

import locale
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Optional

import typer
from rich.console import Console
from rich.markup import escape

from samut.course.course import Course
from samut.course.read import read
from samut.schema.base import Language
from samut.schema.reading import near
from samut.source.catalogue import WORDS
from samut.source.problem import Problem
from samut.source.report import Lines, report

console = Console(stderr=True, highlight=False)

Folder = Annotated[
    Path,
    typer.Option("--course", "-c", help="The course's folder.", file_okay=False, exists=True),
]
Messages = Annotated[
    Optional[str],  # noqa: UP045 - typer reads this at run time on Python 3.11
    typer.Option(help="Language of problems: th or en.", show_default="your system's"),
]
Speech = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--language", help="th or en.", show_default="the course's own"),
]
HERE = Path()
FEW = 30
"""How many names are told of, where one of them has to be chosen."""
Show = Callable[[Iterable[Problem], Lines, Language], object]
"""Tells an author, or a program, about problems."""


def show(problems: Iterable[Problem], lines: Lines, language: Language) -> None:
    """Problems for a person, on standard error, and once for each code how to read more about it."""
    told = list(problems)
    if text := report(told, lines, language):
        console.print(text, markup=False, soft_wrap=True)
        codes = " ".join(dict.fromkeys(problem.code for problem in told))
        more = WORDS["more"][language].format(f"samut explain {codes}")
        console.print(more, markup=False, soft_wrap=True)


def course_in(
    folder: Path, messages: str | None, silent: str = "", *, words: bool = False, told: Show = show
) -> Course:
    """The course, its problems shown but for one code; where it does not hold together, the end."""
    language = spoken(messages)
    course, sources = read(folder.resolve(), words=words)
    told((one for one in sources.problems if one.code != silent), sources.lines, language)
    if course is None:
        raise typer.Exit(1)
    return course


def made(paths: Iterable[Path]) -> None:
    """Each output by its name, as it is finished."""
    for path in paths:
        console.print(f"[green]✓[/] {escape(str(path))}", soft_wrap=True)


def spoken(given: str | None) -> Language:
    """The language to speak in: the one given, else the system's."""
    if given is not None:
        return known(given, "--messages")
    # A system may be told to speak Thai and lack the locale; Python then knows nothing of the wish.
    wish = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    system = (wish.lower(), (locale.getlocale()[0] or "").lower())
    return "th" if any(one.startswith("th") for one in system) else "en"


def unknown(kind: str, name: str, names: Iterable[str]) -> str:
    """That nothing of a kind has this name; the name that is meant, else all names if they are few."""
    there = list(names)
    if meant := near(name, there):
        return f"no {kind} {name}; did you mean {meant}?"
    return f"no {kind} {name}" + (f"; the course has {', '.join(there)}" if len(there) <= FEW else "")


def known(given: str, option: str) -> Language:
    """A language Samut has words for; any other is a wrong use of `option`."""
    if given == "th":
        return "th"
    if given == "en":
        return "en"
    message = f"{option} takes th or en, not {given}"
    raise typer.BadParameter(message)
