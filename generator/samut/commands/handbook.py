"""The command that prints the handbooks, or parts of them."""

from typing import Annotated, Optional

import typer

from samut import work
from samut.commands.offices import Every, Several, copies
from samut.commands.shared import HERE, Folder, Messages, Speech, console, course_in, known, made, spoken
from samut.commands.translate import both
from samut.commands.working import counted, progress
from samut.course.course import Course
from samut.handbook.edition import Edition
from samut.handbook.options import Digits, Options, Paper
from samut.render.words import word

NONE = "the course has no forms for learners; write them in content/forms/"


def handbook(
    course: Folder = HERE,
    edition: Annotated[
        Optional[list[Edition]],  # noqa: UP045
        typer.Option(help="An edition; may be given several times.", show_default="all"),
    ] = None,
    language: Speech = None,
    modules: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="Only these modules, such as m3,m5.", show_default="all"),
    ] = None,
    paper: Annotated[
        Optional[Paper],  # noqa: UP045
        typer.Option(help="The size of a page.", show_default="a4; a5 for a booklet"),
    ] = None,
    digits: Annotated[Digits, typer.Option(help="Digits of pages, dates and text.")] = Digits.ARABIC,
    grey: Annotated[bool, typer.Option("--grey", help="No colour.")] = False,  # noqa: FBT002
    booklet: Annotated[  # noqa: FBT002
        bool, typer.Option("--booklet", help="A5, two pages on a sheet of A4, to fold and staple.")
    ] = False,
    only_questions: Annotated[  # noqa: FBT002
        bool, typer.Option("--only-questions", help="The quizzes alone; the key has their answers.")
    ] = False,
    crop_marks: Annotated[  # noqa: FBT002
        bool, typer.Option("--crop-marks", help="3 mm to cut off, and marks where.")
    ] = False,
    beside: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--side-by-side", help="A language to print lessons in beside the course's own: th or en."
        ),
    ] = None,
    forms: Annotated[  # noqa: FBT002
        bool, typer.Option("--forms", help="The forms alone, with fields to fill in on a screen.")
    ] = False,
    ink: Annotated[  # noqa: FBT002
        bool, typer.Option("--report", help="Say how many pages and how much ink each module takes.")
    ] = False,
    office: Several = None,
    offices: Every = None,
    messages: Messages = None,
) -> None:
    """Build the handbooks alone."""
    speech = known(language, "--language") if language else None
    every = copies(course_in(course, messages), office, offices, messages)
    size = paper or (Paper.A5 if booklet else Paper.A4)
    named = tuple(name.strip() for name in modules.split(",")) if modules is not None else ()
    other = both(every[0].course, beside, speech) if beside else None
    asked = Options(named, size, digits, grey, booklet, only_questions, crop_marks, other)
    if forms and (edition or booklet or only_questions):
        message = "leave --edition, --booklet and --only-questions out"
        raise typer.BadParameter(message, param_hint="--forms")
    for found, _ in every:
        _printable(found, asked, forms=forms)
    for found, place in every:
        spoken_in = speech or found.language
        with progress(found, messages) as say:
            if forms:
                made(work.forms(found, spoken_in, say, asked, place=place))
                continue
            editions = edition or list(Edition)
            paths = list(work.handbooks(found, editions, spoken_in, say, asked, place=place))
            made(paths)
        if booklet:
            console.print(word(spoken(messages), "booklet-untagged"), markup=False, soft_wrap=True)
        if ink or len(every) == 1:
            counted(found, paths, messages, asked, ink=ink)


def _printable(course: Course, asked: Options, *, forms: bool) -> None:
    """Nothing, or the end where the course cannot be printed as it is asked."""
    if clash := asked.clash(course.record.modules):
        raise typer.BadParameter(clash.message, param_hint=clash.option)
    if forms and not work.has_forms(course, asked):
        message = "these modules use no form for learners" if asked.modules else NONE
        raise typer.BadParameter(message, param_hint="--forms")
