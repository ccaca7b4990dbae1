"""The command `samut`: thin, one function a command."""

import sys
from concurrent.futures import BrokenExecutor
from pathlib import Path
from typing import Annotated, Optional

import typer

from samut import __version__, work
from samut import ids as id_work
from samut.commands.author import new
from samut.commands.check import check
from samut.commands.exchange import export, import_
from samut.commands.explain import explain
from samut.commands.handbook import handbook
from samut.commands.offices import Copy, Every, One, Several, copies, copy
from samut.commands.package import package
from samut.commands.shared import (
    HERE,
    Folder,
    Messages,
    Speech,
    console,
    course_in,
    known,
    made,
    spoken,
    unknown,
)
from samut.commands.translate import translate
from samut.commands.working import counted, progress
from samut.output import RefusedError
from samut.source.catalogue import WORDS

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Turns a course written as YAML and Markdown into a website and a handbook.",
)
app.add_typer(package, name="package")
app.add_typer(new, name="new")
app.add_typer(translate, name="translate")
app.command()(check)
app.command()(explain)
app.command()(handbook)
app.command("import")(import_)
app.command()(export)


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
    with progress(one, messages) as say:
        paths = list(work.build(one, say, offline=offline, place=place))
        made(paths)
    counted(one, paths, messages)


def _built_for_all(found: list[Copy], messages: str | None, *, offline: bool) -> None:
    """Every office's copy, told as each is finished."""
    from samut import several  # noqa: PLC0415 - most courses have one office or none

    orders = [several.Order(one, place, offline) for one, place in found]
    with progress(found[0].course, messages) as say:
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
def stage(
    folder: Annotated[Path, typer.Argument(help="An empty or new folder.", file_okay=False)],
    course: Folder = HERE,
    language: Speech = None,
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
    except BrokenExecutor:
        console.print(WORDS["ended"][spoken(None)], style="red", markup=False, soft_wrap=True)
        sys.exit(1)
    except OSError as error:
        told = f"{error.strerror}: {error.filename or ''}" if error.strerror else str(error)
        console.print(told, style="red", markup=False, soft_wrap=True)
        sys.exit(1)
