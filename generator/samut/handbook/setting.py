"""How a stretch of the book is set from its template."""

from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup

from samut.handbook.press import Press
from samut.render.compiled import templates


@dataclass(frozen=True)
class Setting:
    """The page templates, filled in for one course and language."""

    press: Press

    @cached_property
    def templates(self) -> Environment:
        """The page templates; a name they do not know is an error."""
        environment, press = templates("samut.handbook"), self.press
        environment.globals |= {
            "language": press.language,
            "word": press.word,
            "beside": press.options.beside,
            "inline": press.inline,
            "plain": press.medium.plain,
            "block": press.block,
        }
        return environment

    def part(self, template: str, **data: object) -> Markup:
        """A stretch of the book, from its template."""
        return Markup(self.templates.get_template(f"{template}.html.j2").render(**data))
