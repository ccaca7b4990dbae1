"""How programs read a PDF: its text, its lines, and where every glyph stands."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

import pymupdf
import pypdfium2
from fontTools.ttLib import TTFont
from samut.handbook.finish.letters import alphabets
from samut.handbook.fonts import FONTS


def poppler(path: Path) -> list[str]:
    """The text of every page, as `pdftotext -raw` reads it."""
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout
    return text.decode().split("\f")[:-1]


def pdfium(path: Path) -> list[str]:
    """The text of every page, as Chrome reads it; a hyphen that ends a line is U+FFFE to it."""
    with pypdfium2.PdfDocument(path) as book:
        return [page.get_textpage().get_text_range().replace("\ufffe", "-") for page in book]


def mupdf(path: Path) -> list[str]:
    """The text of every page, as MuPDF reads it."""
    with pymupdf.open(path) as book:
        return [page.get_text() for page in book]


def folded(text: str) -> str:
    """The text in NFC, without the white space that every reader sets where it likes."""
    return re.sub(r"\s+", "", normalize("NFC", text))


@dataclass(frozen=True)
class Glyph:
    """A glyph on a page: what it says and the box its outline fills, the top counted downwards."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Glyph") -> bool:
        """Whether the two boxes share more than an edge."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        tall = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide > 0.01 and tall > 0.01


def glyphs(path: Path) -> Iterator[list[Glyph]]:
    """The glyphs of every page, in the order they are drawn."""
    known = alphabets(FONTS)
    names = {name: file for name, (_, _, file) in zip(known, FONTS, strict=False)}
    outlines = {name: _outlines(file) for name, file in names.items()}
    with pymupdf.open(path) as book:
        for page in book:
            found = []
            for span in page.get_texttrace():
                font, size = span["font"].rpartition("+")[2], span["size"]
                for _, glyph, (x, y), _ in span["chars"]:
                    if box := outlines[font].get(glyph):
                        left, bottom, right, top = (part * size / 1000 for part in box)
                        text = known[font].letters.get(glyph, "")
                        found.append(Glyph(text, x + left, y - top, x + right, y - bottom))
            yield found


def _outlines(path: Path) -> dict[int, tuple[int, int, int, int]]:
    with TTFont(path) as font:
        shapes = font["glyf"]
        return {
            font.getGlyphID(name): (one.xMin, one.yMin, one.xMax, one.yMax)
            for name in font.getGlyphOrder()
            if (one := shapes[name]).numberOfContours
        }


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """Every line of every page, with the number of its sheet: what stands side by side is one line."""
    with pymupdf.open(path) as book:
        for number, page in enumerate(book, 1):
            before = (0.0, 0.0, 0.0, 0.0)
            text = ""
            for block in page.get_text("dict")["blocks"]:
                for line in block.get("lines", []):
                    box, said = line["bbox"], "".join(span["text"] for span in line["spans"])
                    beside = abs(box[3] - before[3]) < 6 and -2 < box[0] - before[2] < 12
                    if text and not beside:
                        yield number, text
                        text = ""
                    text, before = text + said, box
            yield number, text
