"""What stands on the lines of a page as it is laid out: names divided between two, and lines too wide."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import BlockBox, LineBox, TextBox
from weasyprint.text.line_break import create_layout, line_size

ROUNDING = 1
"""Pixels that a line may be wider than what it stands in."""
AIR = 1
"""What a name leaves of a line for the signs at its sides, in parts of the size of its letters."""


def patterns(names: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """Names, longest first, as they may stand on one line or, where | is, on two."""
    longest = sorted((name for name in names if len(name) > 3), key=len, reverse=True)
    return {name: re.compile(r"\|?".join(map(_sign, name))) for name in longest}


def _sign(sign: str) -> str:
    return " ?" if sign == " " else re.escape(sign)


def divided(page: Any, names: dict[str, re.Pattern[str]]) -> Iterator[str]:
    """The names of which a line of the page ends within, though a line has room for them."""
    for block, lines in _blocks(page):
        text = "|".join("".join(one.text for one in _texts(line)).strip() for line in lines)
        spans: list[tuple[int, int]] = []
        for name, pattern in names.items() if "|" in text else ():
            for found in pattern.finditer(text):
                inside = any(start <= found.start() and found.end() <= end for start, end in spans)
                spans.append(found.span())
                if "|" in found[0] and not inside and _fits(name, block):
                    yield found[0]


def overflowing(page: Any) -> Iterator[str]:
    """Texts of the page that end to the right of what they stand in."""
    for block, lines in _blocks(page):
        edge = block.content_box_x() + block.width + ROUNDING
        for one in (text for line in lines for text in _texts(line)):
            if one.text.strip() and one.position_x + one.width > edge:
                yield one.text


def _blocks(box: Any) -> Iterator[tuple[Any, list[Any]]]:
    """Every box that holds lines, with its lines."""
    children = getattr(box, "children", ())
    if lines := [child for child in children if isinstance(child, LineBox)]:
        yield box, lines
    for child in children:
        yield from _blocks(child)


def _texts(line: Any) -> Iterator[Any]:
    """The texts on a line; notes beside it and blocks within it have lines of their own."""
    for child in line.children:
        if child.is_floated() or isinstance(child, BlockBox):
            continue
        if isinstance(child, TextBox):
            yield child
        elif hasattr(child, "children"):
            yield from _texts(child)


def _fits(name: str, block: Any) -> bool:
    layout = create_layout(name, block.style, None, None, 0)
    width, _ = line_size(layout.get_first_line()[0], block.style)
    return bool(width + AIR * block.style["font_size"] <= block.width)
