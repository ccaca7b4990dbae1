"""Draws `symbols.ttf`: the arrows, ticks and boxes authors type that Sarabun has no glyph for.

`python -m samut.handbook.symbols` writes the font again; the drawings are Samut's own.
"""

from itertools import pairwise
from math import cos, hypot, pi, sin
from pathlib import Path

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]

from samut.handbook.fonts import SYMBOLS

NAME = "Samut Symbols"

Point = tuple[float, float]

_HALF = 34
"""Half the width of a stroke, in thousandths of an em: as Sarabun Regular draws."""
_AXIS = 290

_EAST: list[list[Point]] = [[(90, _AXIS), (790, _AXIS)], [(600, 480), (790, _AXIS), (600, 100)]]
_SQUARE: list[list[Point]] = [[(100, 20), (680, 20), (680, 600), (100, 600), (100, 20)]]
_CIRCLE = [[(390 + 300 * cos(step * pi / 24), 310 + 300 * sin(step * pi / 24)) for step in range(49)]]


def _turn(lines: list[list[Point]], quarters: int) -> list[list[Point]]:
    """The drawing turned about its middle by quarter circles, against the clock."""
    for _ in range(quarters):
        lines = [[(440 - (y - _AXIS), _AXIS + (x - 440)) for x, y in line] for line in lines]
    return lines


GLYPHS: dict[str, list[list[Point]]] = {
    # Spaces between two signs are set in the font of the signs.
    " ": [],
    "\N{NO-BREAK SPACE}": [],
    "→": _EAST,
    "↑": _turn(_EAST, 1),
    "←": _turn(_EAST, 2),
    "↓": _turn(_EAST, 3),
    "↔": [*_EAST, [(280, 480), (90, _AXIS), (280, 100)]],
    "✓": [[(110, 290), (310, 60), (690, 600)]],
    "✗": [[(130, 60), (650, 580)], [(130, 580), (650, 60)]],
    "□": _SQUARE,
    "○": _CIRCLE,
    "≤": [[(660, 600), (130, 370), (660, 140)], [(130, 10), (660, 10)]],
    "≥": [[(130, 600), (660, 370), (130, 140)], [(130, 10), (660, 10)]],
    "≠": [[(120, 390), (660, 390)], [(120, 190), (660, 190)], [(250, 20), (530, 560)]],
    "≈": [[(120, y), (250, y + 70), (530, y - 30), (660, y + 40)] for y in (160, 360)],
}


def _segment(pen: TTGlyphPen, start: Point, end: Point) -> None:
    length = hypot(end[0] - start[0], end[1] - start[1])
    x, y = (end[0] - start[0]) / length * _HALF, (end[1] - start[1]) / length * _HALF
    corners = [
        (start[0] - x + y, start[1] - y - x),
        (start[0] - x - y, start[1] - y + x),
        (end[0] + x - y, end[1] + y + x),
        (end[0] + x + y, end[1] + y - x),
    ]
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()


def _glyph(lines: list[list[Point]]) -> object:
    pen = TTGlyphPen(None)
    for line in lines:
        for start, end in pairwise(line):
            _segment(pen, start, end)
    return pen.glyph()


def _width(character: str) -> int:
    if character.isspace():
        return 260
    return 880 if character in "←↑→↓↔" else 780


def draw(path: Path) -> None:
    """Write the font; the same drawings always give the same bytes."""
    names = {character: f"uni{ord(character):04X}" for character in GLYPHS}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(character): name for character, name in names.items()})
    glyphs = {names[character]: _glyph(lines) for character, lines in GLYPHS.items()}
    builder.setupGlyf({".notdef": _glyph([]), **glyphs})
    metrics = {names[character]: (_width(character), 60) for character in GLYPHS}
    builder.setupHorizontalMetrics({".notdef": (500, 0), **metrics})
    builder.setupHorizontalHeader(ascent=1068, descent=-232)
    builder.setupOS2(sTypoAscender=1068, sTypoDescender=-232, usWinAscent=1068, usWinDescent=232)
    builder.setupNameTable({"familyName": NAME, "styleName": "Regular", "psName": NAME.replace(" ", "")})
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(path)


if __name__ == "__main__":
    draw(SYMBOLS)
