"""What each glyph of the shipped fonts says, told to the PDF in place of WeasyPrint's guesses.

WeasyPrint maps a glyph to the text of the cluster it was first met in; a mark that shares its
cluster with a consonant gets another letter, or none. The font itself knows better.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final
from unicodedata import category

import pikepdf
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

NIKHAHIT: Final = "\N{THAI CHARACTER NIKHAHIT}"
AA: Final = "\N{THAI CHARACTER SARA AA}"

TONES: Final = "\u0e48\u0e49\u0e4a\u0e4b"
_SINGLE, _LIGATURE = 1, 4
_STYLES = {400: "", 700: "-Bold"}
_CODE = re.compile(rb"<([0-9a-fA-F]{4})> <[0-9a-fA-F]*>")
_BLOCK = 100
"""A CMap may map so many codes in one go."""


@dataclass(frozen=True)
class Alphabet:
    """The letters of one font by glyph, and the glyphs that ำ is drawn with."""

    letters: dict[int, str]

    @cached_property
    def rings(self) -> frozenset[int]:
        """Glyphs of the ring of ำ, alone or with a tone above it."""
        return frozenset(glyph for glyph, text in self.letters.items() if NIKHAHIT in text)

    @cached_property
    def ring_codes(self) -> tuple[bytes, ...]:
        """The same, as a stream writes them."""
        return tuple(b"%04x" % glyph for glyph in sorted(self.rings))

    @cached_property
    def tails(self) -> frozenset[int]:
        """Glyphs of า, which ends ำ."""
        return frozenset(glyph for glyph, text in self.letters.items() if text == AA)

    @cached_property
    def marks(self) -> frozenset[int]:
        """Glyphs that stand above or below another."""
        return frozenset(glyph for glyph, text in self.letters.items() if category(text[0]) == "Mn")

    @cached_property
    def bases(self) -> frozenset[int]:
        """Glyphs of letters, digits, signs and spaces, but for the end of ำ."""
        return frozenset(self.letters) - self.marks - self.tails


def alphabets(fonts: Iterable[tuple[str, int, Path]]) -> dict[str, Alphabet]:
    """The alphabet of each font, by the name a PDF gives it."""
    return {family.replace(" ", "-") + _STYLES[weight]: alphabet(path) for family, weight, path in fonts}


@cache
def alphabet(path: Path) -> Alphabet:
    """What every glyph of a font file says: its own letter, or those it stands in for."""
    with TTFont(path, lazy=True) as font:
        letters: dict[str, str] = {}
        for code, name in font.getBestCmap().items():
            if (letter := chr(code)) >= " ":
                letters.setdefault(name, letter)
        _derive(letters, list(_substitutions(font)))
        return Alphabet({font.getGlyphID(name): text for name, text in letters.items()})


def _derive(letters: dict[str, str], substitutions: list[tuple[list[str], str]]) -> None:
    """Add what glyphs say that are drawn in place of others, until none is new."""
    before = 0
    while before < len(letters):
        before = len(letters)
        for parts, name in substitutions:
            if all(part in letters for part in parts):
                letters.setdefault(name, _said("".join(letters[part] for part in parts)))


def _substitutions(font: Any) -> Iterator[tuple[list[str], str]]:
    """Which glyphs are drawn as which other: variants of one, ligatures of several."""
    for lookup in font["GSUB"].table.LookupList.Lookup if "GSUB" in font else []:
        for table in (getattr(one, "ExtSubTable", one) for one in lookup.SubTable):
            if table.LookupType == _SINGLE:
                yield from (([one], other) for one, other in table.mapping.items())
            elif table.LookupType == _LIGATURE:
                for first, ligatures in table.ligatures.items():
                    yield from (([first, *one.Component], one.LigGlyph) for one in ligatures)


def _said(text: str) -> str:
    # ำ decomposes with its tone first: น ้ ํ า. Readers that know no ActualText still compare equal.
    return "".join(sorted(text, key=NIKHAHIT.__eq__))


def map_letters(book: pikepdf.Pdf, known: dict[str, Alphabet]) -> dict[str, Alphabet]:
    """Write the right letters into every font of the book; the alphabets by the names pages call them."""
    shown = {}
    for name, font in _fonts(book):
        if found := known.get(str(font.BaseFont).rpartition("+")[2]):
            shown[name.removeprefix("/")] = found
            codes = _codes(font, found, whole="/AcroForm" in book.Root)
            font.ToUnicode.write(
                _cmap({code: found.letters[code] for code in codes if code in found.letters})
            )
    return shown


def _codes(font: pikepdf.Object, known: Alphabet, *, whole: bool) -> list[int]:
    """The glyphs to be told; of a file to fill in WeasyPrint tells no variants, though it draws them."""
    told = {int(code, 16) for code in _CODE.findall(font.ToUnicode.read_bytes())}
    return sorted(told | set(known.letters) if whole else told)


def _fonts(book: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """Every font of pages and drawings once; pages of two documents may call two of them alike."""
    met = set()
    drawings = (one for one in book.objects if isinstance(one, pikepdf.Stream) and "/Resources" in one)
    for resources in [*(page.resources for page in book.pages), *(one.Resources for one in drawings)]:
        for name, font in resources.get("/Font", pikepdf.Dictionary()).items():
            if font.objgen not in met:
                met.add(font.objgen)
                yield name, font


def _cmap(letters: dict[int, str]) -> bytes:
    rows = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for code, text in letters.items()]
    blocks = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return _CMAP.format(body).encode("ascii")


_CMAP = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
