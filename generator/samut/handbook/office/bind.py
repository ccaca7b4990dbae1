"""An office's copy bound: its own pages round those of every book, its colour, codes and foot on them."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import segno
from pikepdf import Dictionary, Page, Pdf

from samut.course.course import Course
from samut.handbook.edition import Edition
from samut.handbook.office.own import ANNEX, COLOPHON, FRONT, INK
from samut.handbook.qr import HERE, QUIET, SPOT
from samut.handbook.typeset.merge import Leaf, count, merge, starts
from samut.handbook.typeset.volume import ABROAD

KEPT = 2
"""How many pages at the front of every book keep the place of the office's own."""
_FOOT = 0
"""The page of the office's document whose foot is laid on every other page."""
_DRAWN = "/OfficeFoot"


def bound(own: bytes, inner: bytes, edition: Edition) -> bytes:
    """The pages of an office's copy of an edition."""
    places, end = starts(own), count(own)
    begin = places[FRONT.format(edition)]
    marks = sorted({*places.values(), end})
    last = next(mark for mark in marks if mark > places[COLOPHON.format(edition)])
    leaves = [Leaf(0, page) for page in range(begin, last)]
    leaves += [Leaf(1, page) for page in range(KEPT, count(inner))]
    if edition.is_book and ANNEX in places:
        leaves += [Leaf(0, page) for page in range(places[ANNEX], places.get(ABROAD, end))]
    return merge([own, inner], leaves)


def dressed(content: bytes, own: bytes, course: Course, told: dict[str, str], ink: str) -> bytes:
    """The bound copy in the office's colour, its codes leading to its site, its name at each foot."""
    with Pdf.open(BytesIO(content)) as book, Pdf.open(BytesIO(own)) as document:
        foot = book.copy_foreign(_foot(document))
        covers = set(_covers(book))
        for page in book.pages:
            codes = list(_codes(page, str(course.record.address)))
            text = _coloured(page.Contents.read_bytes(), ink)
            text = _coded(text, codes)
            if page.objgen not in covers:
                text += _laid(page, foot, text)
            page.Contents = book.make_stream(text)
        for key, value in told.items():
            book.docinfo[key] = value
        target = BytesIO()
        book.save(target, deterministic_id=True)
        return target.getvalue()


_MARKED = re.compile(rb"/\w+\s<</MCID \d+>>\sBDC")


def _foot(own: Pdf) -> Any:
    """The foot of every page as a drawing, with what it uses and no other: in no tree of tags."""
    foot = own.pages[_FOOT].as_form_xobject()
    drawn = _MARKED.sub(b"/Span BMC", foot.read_bytes())
    foot.write(drawn)
    kept = {}
    for kind in ("/Font", "/ExtGState"):
        named = foot.Resources.get(kind, Dictionary()).items()
        kept[kind] = Dictionary({name: one for name, one in named if f"{name} ".encode() in drawn})
    foot.Resources = Dictionary(kept)
    return foot


def _covers(book: Pdf) -> Iterator[tuple[int, int]]:
    """The pages that have no foot: covers."""
    names = book.Root.Names.Dests.Names
    for at in range(0, len(names), 2):
        if str(names[at]).startswith(FRONT.format("")):
            yield names[at + 1][0].objgen


def _coloured(text: bytes, ink: str) -> bytes:
    before, after = _operands(INK), _operands(ink)
    for operator in (b" rg", b" RG"):
        text = text.replace(before + operator, after + operator)
    return text


def _operands(colour: str) -> bytes:
    """A colour as the typesetter writes it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.6f}".rstrip("0").rstrip(".") or "0" for part in parts).encode()


_CODE = re.compile(re.escape(_operands(SPOT)) + rb" rg\b.*?\bf\*?(?=\s)", re.DOTALL)


def _codes(page: Page, site: str) -> Iterator[str]:
    """The addresses the page leads to below the office's site; its links are made to."""
    seen = set[str]()
    for mark in page.obj.get("/Annots", []):
        action: Any = mark.get("/A", Dictionary())
        if str(action.get("/URI", "")).startswith(HERE):
            url = f"{site.rstrip('/')}/{str(action.URI).removeprefix(HERE)}"
            action.URI = url
            if url not in seen:
                yield url
            seen.add(url)


def _coded(text: bytes, urls: list[str]) -> bytes:
    """The page's spots, each with the code of its address in its place."""
    spots = iter(urls)
    return _CODE.sub(lambda _: _code(next(spots)), text) if urls else text


def _code(url: str) -> bytes:
    """The dark squares of a code in a square of one by one."""
    rows = [[bool(one) for one in row] for row in segno.make(url, error="m", micro=False).matrix]
    size = len(rows) + 2 * QUIET
    parts = [b"0 0 0 rg"]
    for down, row in enumerate(rows, QUIET):
        start = None
        for across, dark in enumerate([*row, False], QUIET):
            if dark and start is None:
                start = across
            elif not dark and start is not None:
                box = (start / size, down / size, (across - start) / size, 1 / size)
                parts.append(" ".join(f"{one:.6f}" for one in box).encode() + b" re")
                start = None
    return b"\n".join([*parts, b"f"])


_TURNED = re.compile(rb"1 0 0 -1 0 [\d.]+ cm")
"""The typesetter counts from the top of a page; the same again counts from its foot."""


def _laid(page: Page, foot: Any, text: bytes) -> bytes:
    """What lays the foot on a page: no part of its text, so screen readers pass it by."""
    turned = _TURNED.match(text)
    resources = page.obj.get("/Resources", Dictionary())
    drawings = resources.get("/XObject", Dictionary())
    resources.XObject = Dictionary({**dict(drawings.items()), _DRAWN: foot})
    page.obj.Resources = resources
    back = turned[0] if turned else b""
    return b"\n/Artifact\nBMC\nq\n" + back + f"\n{_DRAWN} Do\nQ\nEMC\n".encode()
