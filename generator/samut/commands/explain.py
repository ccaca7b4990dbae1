"""`samut explain`: the page of a problem's code, in the reader's language."""

from typing import Annotated

import typer

from samut.commands.shared import Messages, spoken, unknown
from samut.source.catalogue import CATALOGUE, explained


def explain(
    codes: Annotated[list[str], typer.Argument(metavar="CODE", help="A problem's code, such as S01.")],
    messages: Messages = None,
) -> None:
    """Say what a problem's code means, what to write instead, and why."""
    language = spoken(messages)
    wanted = [code.upper() for code in codes]
    for code in wanted:
        if code not in CATALOGUE:
            raise typer.BadParameter(unknown("code", code, CATALOGUE), param_hint="CODE")
    typer.echo("\n".join(explained(code, language) for code in dict.fromkeys(wanted)), nl=False)
