"""`samut import` and `samut export`: quizzes from and to the files teachers keep."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from samut.commands.adding import free, node, whole
from samut.commands.shared import HERE, Folder, Messages, known, made, show, spoken, unknown
from samut.course.course import Course
from samut.course.read import COURSE_FILE
from samut.exchange.bank import file as banks
from samut.exchange.bank.left import left
from samut.exchange.bank.spoken import Spoken
from samut.exchange.defaults import Defaults
from samut.exchange.formats import ENDINGS, USUAL, Format, meant
from samut.exchange.imported import imported, reading
from samut.exchange.opened import File, opened
from samut.exchange.sheet import book
from samut.exchange.sheet.help import HELP
from samut.exchange.sheet.outward import rows
from samut.schema.base import Language
from samut.source.problem import Problems

Kind = Annotated[
    Optional[Format],  # noqa: UP045 - typer reads this at run time on Python 3.11
    typer.Option("--format", help="The kind of file.", show_default="told by its name"),
]
Speech = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option(
        "--language", help="th or en: the language of GIFT and Moodle XML.", show_default="the course's own"
    ),
]


def import_(
    file: Annotated[Path, typer.Argument(help=f"A file: {' '.join(ENDINGS)}", exists=True, dir_okay=False)],
    replace: Annotated[  # noqa: FBT002
        bool, typer.Option("--replace", help="Write over the quiz of this id; comments in it are lost.")
    ] = False,
    kind: Kind = None,
    quiz: Annotated[Optional[str], typer.Option(help="The quiz's id.", show_default="the file's own")] = None,  # noqa: UP045
    module: Annotated[Optional[str], typer.Option(help="The module the quiz closes.")] = None,  # noqa: UP045
    minutes: Annotated[Optional[int], typer.Option(min=1, help="How long the quiz takes.")] = None,  # noqa: UP045
    lesson: Annotated[Optional[str], typer.Option(help="For questions that name no lesson.")] = None,  # noqa: UP045
    outcome: Annotated[Optional[str], typer.Option(help="For questions that name no outcome.")] = None,  # noqa: UP045
    level: Annotated[Optional[str], typer.Option(help="For questions that name no level.")] = None,  # noqa: UP045
    speech: Speech = None,
    course: Folder = HERE,
    messages: Messages = None,
) -> None:
    """Read a quiz from a spreadsheet, GIFT or Moodle XML into quizzes/; what cannot be carried is listed."""
    language = spoken(messages)
    found = whole(course, messages)
    defaults = Defaults(quiz, module, minutes, lesson, outcome, level)
    asked = known(speech, "--language") if speech else found.language
    problems = Problems()
    given = opened(File(file, kind, defaults, asked), found, lambda name: node(found, name), problems)
    noted = list(problems)
    if given.found is not None:
        parts = {one.id: node(found, f"modules/{one.id}.yaml") for one in found.modules}
        result = imported(found, given.found, node(found, COURSE_FILE), parts)
        noted += result.problems
    show(sorted(noted, key=reading), lambda name: list(given.lines) if name == file.name else [], language)
    if given.found is None or any(one.is_error for one in noted):
        raise typer.Exit(1)
    overwritten = [name for name in result.addition.changed if name.startswith("quizzes/")]
    if overwritten and not replace:
        message = f"{overwritten[0]} exists; --replace writes over it"
        raise typer.BadParameter(message, param_hint="--replace")
    free(found.root, result.addition, language)
    made(result.addition.write(found.root))


def export(
    quiz: Annotated[str, typer.Argument(metavar="ID", help="The quiz's id.")],
    to: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--to", help="The file; it must not exist.", show_default="ID.xlsx"),
    ] = None,
    kind: Kind = None,
    speech: Speech = None,
    course: Folder = HERE,
    messages: Messages = None,
) -> None:
    """Write a quiz as a spreadsheet, GIFT or Moodle XML; what the format cannot say is listed."""
    target = to or Path(f"{quiz}{USUAL[kind or Format.XLSX]}")
    form = kind or meant(target)
    if form is None:
        message = f"a name that ends with {', '.join(ENDINGS)}, or --format; not {target}"
        raise typer.BadParameter(message, param_hint="--to")
    found = whole(course, messages)
    if quiz not in found.quizzes:
        raise typer.BadParameter(unknown("quiz", quiz, found.quizzes), param_hint="ID")
    asked = known(speech, "--language") if speech else found.language
    data = _written(found, quiz, form, asked, spoken(messages))
    with target.open("xb") as file:
        file.write(data)
    made([target])


def _written(course: Course, name: str, form: Format, language: Language, messages: Language) -> bytes:
    """The bytes of a file; what is not in it is said."""
    quiz = course.quizzes[name]
    if form in {Format.XLSX, Format.CSV}:
        return book.written(rows(quiz), name, HELP, USUAL[form])
    own = node(course, f"quizzes/{name}.yaml")
    problems = Problems()
    left(quiz, own, banks.LIMITS[form], language, problems)
    show(problems, lambda _: own.file.lines, messages)
    return banks.written(quiz, form, Spoken(course, language))
