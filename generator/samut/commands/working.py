"""What is said while outputs are made, and what they cost."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from samut import work
from samut.commands.shared import console, show, spoken
from samut.course.course import Course
from samut.handbook.options import PLAIN, Options
from samut.handbook.pdf import Unprintable
from samut.render.words import word


@contextmanager
def progress(course: Course, messages: str | None) -> Iterator[Callable[[str], None]]:
    """A line that says what is being worked on; what cannot be printed is said as problems."""
    try:
        with console.status("…") as status:
            yield status.update
    except Unprintable as error:
        show(error.problems, lambda name: _lines(course.root / name), spoken(messages))
        raise typer.Exit(1) from None


def counted(
    course: Course, paths: list[Path], messages: str | None, options: Options = PLAIN, *, ink: bool = False
) -> None:
    """What the learner's book costs, where that is asked, and which module is longer than it may be."""
    if (book := work.learners(paths, course, options)) is None:
        return
    from samut.handbook.ink import costs, too_long  # noqa: PLC0415 - only who has printed needs it

    language = spoken(messages)
    for row in costs(course, book, language) if ink else ():
        cost = word(language, "cost", pages=row.pages, ink=f"{100 * row.ink:.1f}")
        console.print(f"{row.name}: {cost}", markup=False, soft_wrap=True)
    show(too_long(course, book, language), lambda name: _lines(course.root / name), language)


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").split("\n")
