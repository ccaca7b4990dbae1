"""Figures and tables, numbered within their module, and how prose refers to them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

_FIGURE = re.compile(
    r"<figure(?: id=\"(?P<id>[^\"]+)\")?>(?P<shown>.*?)"
    r"(?:<figcaption>(?P<caption>.*?)</figcaption>)?</figure>",
    re.DOTALL,
)
_TABLE = re.compile(
    r"(?:<p class=\"caption\"(?: id=\"(?P<id>[^\"]+)\")?>(?P<caption>(?:(?!</p>).)*)</p>\s*)?"
    r"<table>(?P<shown>.*?)</table>",
    re.DOTALL,
)
_LINK = re.compile(r'<a(?P<rest>[^>]*) href="#(?P<to>[^"]+)"(?P<more>[^>]*)>')


@dataclass(frozen=True, slots=True)
class Plate:
    """A figure or table as lists and references name it."""

    anchor: str
    name: str
    """Such as “ภาพที่ 5.1”."""
    caption: Markup


@dataclass(slots=True)
class Numbering:
    """Numbers the figures and the tables of one module, lesson after lesson."""

    module: int
    figure: str
    """The word for a figure, with braces for its number."""
    table: str
    figures: list[Plate] = field(default_factory=list)
    tables: list[Plate] = field(default_factory=list)

    def lesson(self, anchor: str, prose: str) -> str:
        """The prose of a lesson with every figure and table numbered."""

        def figure(found: re.Match[str]) -> str:
            plate = self.plate(self.figures, self.figure, found, f"{anchor}--figure")
            return (
                f'<figure id="{plate.anchor}">{found["shown"]}'
                f"<figcaption>{label(plate)}{plate.caption}</figcaption></figure>"
            )

        def table(found: re.Match[str]) -> str:
            plate = self.plate(self.tables, self.table, found, f"{anchor}--table")
            return (
                f'<table id="{plate.anchor}"><caption>{label(plate)}{plate.caption}</caption>'
                f"{found['shown']}</table>"
            )

        return _TABLE.sub(table, _FIGURE.sub(figure, prose))

    def plate(self, known: list[Plate], word: str, found: re.Match[str], anchor: str) -> Plate:
        """The next figure or table; one without an id is named after its lesson and number."""
        name = word.format(number=f"{self.module}.{len(known) + 1}")
        plate = Plate(found["id"] or f"{anchor}-{len(known) + 1}", name, Markup(found["caption"] or ""))
        known.append(plate)
        return plate


def label(plate: Plate) -> Markup:
    """The number before a caption."""
    return Markup('<span class="plate">{}</span> ').format(plate.name)


def referred(content: str, plates: Iterable[Plate]) -> str:
    """The HTML, every link to a figure or table telling its number."""
    names = {plate.anchor: plate.name for plate in plates}

    def named(link: re.Match[str]) -> str:
        name = names.get(link["to"])
        shown = f' data-plate="{name} "' if name else ""
        return f'<a{link["rest"]} href="#{link["to"]}"{link["more"]}{shown}>'

    return _LINK.sub(named, content)
