"""In whose name a command works: the office beside mkdocs.yml, those named, or a folder of them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, NamedTuple, Optional

import typer

from samut.commands.shared import Show, show, spoken
from samut.course.course import Course
from samut.course.office import NAME

One = Annotated[
    Optional[Path],  # noqa: UP045 - typer reads this at run time on Python 3.11
    typer.Option(
        "--office",
        help="The profile of the office whose copy it is.",
        show_default=f"{NAME}, if there is one",
    ),
]
Several = Annotated[
    Optional[list[Path]],  # noqa: UP045
    typer.Option(
        "--office", help="An office's profile; may be given several times.", show_default=f"{NAME}, if any"
    ),
]
Every = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option("--offices", help="A folder of profiles: every office's copy, each in a folder of its own."),
]


class Copy(NamedTuple):
    """A course in one office's name, or its own, and the folder of its outputs among those of others."""

    course: Course
    place: str


def copies(
    course: Course,
    named: Iterable[Path] | None,
    folder: Path | None,
    messages: str | None,
    told: Show = show,
) -> list[Copy]:
    """The course in the name of each office asked for; where a profile does not hold together, the end."""
    files = [*(named or ()), *(_in(folder) if folder else ())] or _beside(course)
    if not files:
        return [Copy(course, "")]
    found = _read(course, files, messages, told)
    several = len(found) > 1 or folder is not None
    # Offices that leave out the same modules share most of the work, so they stand together.
    found.sort(key=lambda one: one.office.record.without if one.office else ())
    return [Copy(one, one.office.id if several and one.office else "") for one in found]


def copy(course: Course, named: Path | None, messages: str | None, told: Show = show) -> Course:
    """The course in the name of one office, if there is one."""
    return copies(course, [named] if named else None, None, messages, told)[0].course


def _read(course: Course, files: list[Path], messages: str | None, told: Show) -> list[Course]:
    from samut.course.profile import namesakes, of_office  # noqa: PLC0415 - most courses have no office

    read = [of_office(course, file) for file in files]
    found = [(one, sources) for one, sources in read if one is not None]
    namesakes(found)
    for _, sources in read:
        told(sources.problems, sources.lines, spoken(messages))
    if any(sources.problems.errors for _, sources in read):
        raise typer.Exit(1)
    return [one for one, _ in found]


def _in(folder: Path) -> list[Path]:
    from samut.course.profile import profiles  # noqa: PLC0415

    if not (found := profiles(folder)):
        message = f"{folder} holds no profile: put {NAME} into a folder for each office"
        raise typer.BadParameter(message, param_hint="--offices")
    return found


def _beside(course: Course) -> list[Path]:
    return [course.root / NAME] if (course.root / NAME).is_file() else []
