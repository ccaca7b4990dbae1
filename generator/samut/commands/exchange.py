"""`samut import` and `samut export`: quizzes from and to the spreadsheets teachers keep."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from samut.commands.adding import free, node, refused, whole
from samut.commands.shared import HERE, Folder, Messages, made, spoken, unknown
from samut.course.read import COURSE_FILE
from samut.exchange.imported import imported, reading
from samut.exchange.sheet import book
from samut.exchange.sheet.help import HELP
from samut.exchange.sheet.inward import table
from samut.exchange.sheet.outward import rows
from samut.source.problem import Problems


def import_(
    file: Annotated[Path, typer.Argument(help="An .xlsx or .csv.", exists=True, dir_okay=False)],
    replace: Annotated[  # noqa: FBT002
        bool, typer.Option("--replace", help="Write over the quiz of this id; comments in it are lost.")
    ] = False,
    course: Folder = HERE,
    messages: Messages = None,
) -> None:
    """Read a quiz from a spreadsheet into quizzes/, with an id for everything that has none."""
    language = spoken(messages)
    problems = Problems()
    grid = book.read(file, problems)
    read = table(grid, problems) if grid else None
    refused(sorted(problems.errors, key=reading), lambda _: [], language)
    found = whole(course, messages)
    parts = {module.id: node(found, f"modules/{module.id}.yaml") for module in found.modules}
    if read is not None:
        result = imported(found, read.found, node(found, COURSE_FILE), parts)
        refused(result.problems, lambda _: [], language)
        if not replace:
            overwritten = [name for name in result.addition.changed if name.startswith("quizzes/")]
            if overwritten:
                message = f"{overwritten[0]} exists; --replace writes over it"
                raise typer.BadParameter(message, param_hint="--replace")
        free(found.root, result.addition, language)
        made(result.addition.write(found.root))


def export(
    quiz: Annotated[str, typer.Argument(metavar="ID", help="The quiz's id.")],
    to: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--to", help="The file, .xlsx or .csv; it must not exist.", show_default="ID.xlsx"),
    ] = None,
    course: Folder = HERE,
    messages: Messages = None,
) -> None:
    """Write a quiz as a spreadsheet, with everything it says."""
    target = to or Path(f"{quiz}.xlsx")
    if target.suffix.lower() not in book.KINDS:
        message = f"a name that ends with .xlsx or .csv, not {target}"
        raise typer.BadParameter(message, param_hint="--to")
    found = whole(course, messages)
    if quiz not in found.quizzes:
        raise typer.BadParameter(unknown("quiz", quiz, found.quizzes), param_hint="ID")
    data = book.written(rows(found.quizzes[quiz]), quiz, HELP, target.suffix.lower())
    with target.open("xb") as file:
        file.write(data)
    made([target])
