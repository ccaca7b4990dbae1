"""The command `samut`: thin, one function a command."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Optional

import typer

from samut import __version__, work
from samut import ids as id_work
from samut.commands.author import new
from samut.commands.check import check
from samut.commands.exchange import export, import_
from samut.commands.explain import explain
from samut.commands.offices import Copy, Every, One, Several, copies, copy
from samut.commands.shared import (
    HERE,
    Folder,
    Messages,
    console,
    course_in,
    known,
    made,
    show,
    spoken,
    unknown,
)
from samut.commands.translate import both, translate
from samut.course.course import Course
from samut.handbook.edition import Edition
from samut.handbook.options import PLAIN, Digits, Options, Paper
from samut.handbook.pdf import Unprintable
from samut.output import RefusedError
from samut.render.words import word

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Turns a course written as YAML and Markdown into a website and a handbook.",
)
package = typer.Typer(no_args_is_help=True, help="Make one file of the course to hand over.")
app.add_typer(package, name="package")
app.add_typer(new, name="new")
app.add_typer(translate, name="translate")
app.command()(check)
app.command()(explain)
app.command("import")(import_)
app.command()(export)

Language_ = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--language", help="th or en.", show_default="the course's own"),
]


@app.command()
def build(
    course: Folder = HERE,
    offline: Annotated[  # noqa: FBT002
        bool, typer.Option(help="Whether readers' devices keep the site, to read without a network.")
    ] = True,
    office: Several = None,
    offices: Every = None,
    messages: Messages = None,
) -> None:
    """Check the course, then build the site and the handbooks."""
    found = copies(course_in(course, messages), office, offices, messages)
    if len(found) > 1:
        _built_for_all(found, messages, offline=offline)
        return
    one, place = found[0]
    with _progress(one, messages) as say:
        paths = list(work.build(one, say, offline=offline, place=place))
        made(paths)
    _counted(one, paths, messages)


def _built_for_all(found: list[Copy], messages: str | None, *, offline: bool) -> None:
    """Every office's copy, told as each is finished."""
    from samut import several  # noqa: PLC0415 - most courses have one office or none

    orders = [several.Order(one, place, offline) for one, place in found]
    with _progress(found[0].course, messages) as say:
        for number, paths in enumerate(several.build(orders), 1):
            made(paths)
            say(f"{number}/{len(orders)}")


@app.command()
def serve(
    course: Folder = HERE,
    address: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="Host and port, such as 127.0.0.1:8000."),
    ] = None,
    office: One = None,
) -> None:
    """Show the site while you write; it reloads with every change."""
    work.serve(course, address, office)


@app.command()
def handbook(
    course: Folder = HERE,
    edition: Annotated[
        Optional[list[Edition]],  # noqa: UP045
        typer.Option(help="An edition; may be given several times.", show_default="all"),
    ] = None,
    language: Language_ = None,
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
        with _progress(found, messages) as say:
            if forms:
                made(work.forms(found, spoken_in, say, asked, place=place))
                continue
            editions = edition or list(Edition)
            paths = list(work.handbooks(found, editions, spoken_in, say, asked, place=place))
            made(paths)
        if booklet:
            console.print(word(spoken(messages), "booklet-untagged"), markup=False, soft_wrap=True)
        if ink or len(every) == 1:
            _counted(found, paths, messages, asked, ink=ink)


def _printable(course: Course, asked: Options, *, forms: bool) -> None:
    """Nothing, or the end where the course cannot be printed as it is asked."""
    if clash := asked.clash(course.record.modules):
        raise typer.BadParameter(clash.message, param_hint=clash.option)
    if forms and not course.forms:
        message = "the course has no forms; write them in content/forms/"
        raise typer.BadParameter(message, param_hint="--forms")


@package.command("zip")
def package_zip(
    course: Folder = HERE,
    language: Language_ = None,
    office: Several = None,
    offices: Every = None,
    messages: Messages = None,
) -> None:
    """Pack the site as a folder that opens by double-click, for USB sticks and chat groups."""
    speech = known(language, "--language") if language else None
    for found, _ in copies(course_in(course, messages), office, offices, messages):
        with _progress(found, messages) as say:
            say(work.SITE)
            made([work.package(found, speech or found.language)])


@package.command("headers")
def package_headers(
    at: Annotated[str, typer.Option(help="The path the site is served at, such as /course/.")] = "/",
    folder: Annotated[str, typer.Option(help="The site's folder on the server.")] = "/var/www/site",
    course: Folder = HERE,
) -> None:
    """Write settings for nginx, Apache, Caddy and Netlify that serve the site safely."""
    if not re.fullmatch(r"/|/[A-Za-z0-9._~/-]+/", at):
        message = f"a path that begins and ends with /, not {at}"
        raise typer.BadParameter(message, param_hint="--at")
    if not re.fullmatch(r"/[A-Za-z0-9._~/-]+", folder):
        message = f"an absolute path of ASCII letters without spaces, not {folder}"
        raise typer.BadParameter(message, param_hint="--folder")
    made([work.headers(course, at, folder)])


@app.command()
def stage(
    folder: Annotated[Path, typer.Argument(help="An empty or new folder.", file_okay=False)],
    course: Folder = HERE,
    language: Language_ = None,
    office: One = None,
    messages: Messages = None,
) -> None:
    """Write the site's pages for a plain MkDocs or another site generator."""
    if folder.exists() and any(folder.iterdir()):
        message = f"{folder} is not empty"
        raise typer.BadParameter(message)
    speech = known(language, "--language") if language else None
    found = copy(course_in(course, messages), office, messages)
    made([work.stage(found, speech or found.language, folder)])


@app.command()
def ids(
    course: Folder = HERE,
    write: Annotated[bool, typer.Option("--write", help="Bring quizzes/ids.lock up to date.")] = False,  # noqa: FBT002
    same: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(help="A question whose meaning stayed; may be given several times.", metavar="ID"),
    ] = None,
    messages: Messages = None,
) -> None:
    """Show which ids are new or gone, and which answers an edit has touched."""
    found = course_in(course, messages, silent="P06")
    questions = {one.id for _, one in found.questions()}
    for name in same or ():
        if name not in questions:
            raise typer.BadParameter(unknown("question", name, sorted(questions)), param_hint="--same")
    if write or same:
        made([id_work.write(found, same or (), everything=write)])
    else:
        for line in id_work.report(found, spoken(messages)):
            console.print(line, markup=False, soft_wrap=True)


@app.command()
def schema(
    folder: Annotated[Path, typer.Argument(help="Where the schemas are written.")] = Path("schemas"),
) -> None:
    """Write the JSON Schemas that let an editor help while you type."""
    from samut.course.schemas import write as write_schemas  # noqa: PLC0415 - only who asks for them

    made(write_schemas(folder))


@contextmanager
def _progress(course: Course, messages: str | None) -> Iterator[Callable[[str], None]]:
    """A line that says what is being worked on; what cannot be printed is said as problems."""
    try:
        with console.status("…") as status:
            yield status.update
    except Unprintable as error:
        show(error.problems, lambda name: _lines(course.root / name), spoken(messages))
        raise typer.Exit(1) from None


def _counted(
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


def _version(wanted: bool) -> None:  # noqa: FBT001
    if wanted:
        typer.echo(f"samut {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[  # noqa: FBT002
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command; what stops it is said in a few lines, never as a traceback."""
    try:
        app()
    except RefusedError as error:
        console.print(str(error), markup=False, soft_wrap=True)
        sys.exit(1)
    except OSError as error:
        console.print(f"[red]{error.strerror or error}: {error.filename or ''}[/]")
        sys.exit(1)
