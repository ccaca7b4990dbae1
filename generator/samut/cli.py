"""The command `samut`: thin, one function a command."""

import locale
import sys
from pathlib import Path
from typing import Annotated, Optional

import typer
from rich.console import Console

from samut import __version__, work
from samut.course.schemas import write as write_schemas
from samut.handbook.edition import Edition
from samut.schema.base import Language
from samut.site.mkdocs import serve as serve_site

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Turns a course written as YAML and Markdown into a website and a handbook.",
)
console = Console(stderr=True, highlight=False)

Folder = Annotated[
    Path,
    typer.Option("--course", "-c", help="The course's folder.", file_okay=False, exists=True),
]
Messages = Annotated[
    Optional[str],  # noqa: UP045 - typer reads this at run time on Python 3.11
    typer.Option(help="Language of problems: th or en.", show_default="your system's"),
]
HERE = Path()


@app.command()
def check(course: Folder = HERE, messages: Messages = None) -> None:
    """Read the whole course and show every problem at once."""
    language = _messages(messages)
    checked = work.check(course)
    _show(checked, language)
    if checked.course is None:
        raise typer.Exit(1)
    console.print(work.summary(checked, language))


@app.command()
def build(course: Folder = HERE, messages: Messages = None) -> None:
    """Check the course, then build the site and the handbooks."""
    language = _messages(messages)
    checked = work.check(course)
    _show(checked, language)
    if checked.course is None:
        raise typer.Exit(1)
    with console.status("site") as status:
        for made in work.build(checked.course, status.update):
            console.print(f"[green]✓[/] {made}")


@app.command()
def serve(
    course: Folder = HERE,
    address: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="Host and port, such as 127.0.0.1:8000."),
    ] = None,
) -> None:
    """Show the site while you write; it reloads with every change."""
    serve_site(course / work.CONFIG, address)


@app.command()
def handbook(
    course: Folder = HERE,
    edition: Annotated[
        Optional[list[Edition]],  # noqa: UP045
        typer.Option(help="An edition; may be given several times.", show_default="all"),
    ] = None,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="th or en.", show_default="the course's own"),
    ] = None,
    messages: Messages = None,
) -> None:
    """Build the handbooks alone."""
    checked = work.check(course)
    _show(checked, _messages(messages))
    if checked.course is None:
        raise typer.Exit(1)
    spoken = _known(language, "--language") if language else checked.course.language
    with console.status("handbook") as status:
        for made in work.handbooks(checked.course, edition or list(Edition), spoken, status.update):
            console.print(f"[green]✓[/] {made}")


@app.command()
def stage(
    folder: Annotated[Path, typer.Argument(help="An empty or new folder.", file_okay=False)],
    course: Folder = HERE,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="th or en.", show_default="the course's own"),
    ] = None,
    messages: Messages = None,
) -> None:
    """Write the site's pages for a plain MkDocs or another site generator."""
    if folder.exists() and any(folder.iterdir()):
        message = f"{folder} is not empty"
        raise typer.BadParameter(message)
    checked = work.check(course)
    _show(checked, _messages(messages))
    if checked.course is None:
        raise typer.Exit(1)
    spoken = _known(language, "--language") if language else checked.course.language
    console.print(f"[green]✓[/] {work.stage(checked.course, spoken, folder)}")


@app.command()
def schema(
    folder: Annotated[Path, typer.Argument(help="Where the schemas are written.")] = Path("schemas"),
) -> None:
    """Write the JSON Schemas that let an editor help while you type."""
    for path in write_schemas(folder):
        console.print(f"[green]✓[/] {path}")


def _show(checked: work.Checked, language: Language) -> None:
    if text := checked.report(language):
        console.print(text, markup=False, soft_wrap=True)


def _messages(given: str | None) -> Language:
    if given is not None:
        return _known(given, "--messages")
    system = locale.getlocale()[0] or ""
    return "th" if system.lower().startswith(("th", "thai")) else "en"


def _known(given: str, option: str) -> Language:
    if given == "th":
        return "th"
    if given == "en":
        return "en"
    message = f"{option} takes th or en, not {given}"
    raise typer.BadParameter(message)


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
    """Run the command; a file that cannot be written is said in one line."""
    try:
        app()
    except OSError as error:
        console.print(f"[red]{error.strerror or error}: {error.filename or ''}[/]")
        sys.exit(1)
