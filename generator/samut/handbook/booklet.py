"""Pages imposed for a saddle stitch: two on a sheet's side, to be printed on both sides and folded."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from pikepdf import Page, Pdf, Rectangle

_FOLDED = 4
"""Pages on one folded sheet."""
_SIDE = (841.89, 595.276)
"""A4 on its side, in points."""


def booklet(content: bytes) -> bytes:
    """The pages of A5 two by two on A4, blank ones at the end to fill the last sheet."""
    with Pdf.open(BytesIO(content)) as pages, Pdf.new() as sheets:
        count = -(-len(pages.pages) // _FOLDED) * _FOLDED
        for pair in order(count):
            _impose(sheets, [pages.pages[number] if number < len(pages.pages) else None for number in pair])
        sheets.docinfo["/Title"] = pages.docinfo.get("/Title", "")
        written = BytesIO()
        sheets.save(written, deterministic_id=True)
        return written.getvalue()


def _impose(sheets: Pdf, pair: Sequence[Page | None]) -> None:
    """One side of a sheet, each page in the middle of its half."""
    half, height = _SIDE[0] / 2, _SIDE[1]
    side = sheets.add_blank_page(page_size=_SIDE)
    for start, page in zip((0.0, half), pair, strict=True):
        if page is not None:
            wide, tall = (float(one) for one in page.mediabox.as_list()[2:])
            x, y = start + (half - wide) / 2, (height - tall) / 2
            side.add_overlay(page, Rectangle(x, y, x + wide, y + tall))


def order(count: int) -> Iterator[tuple[int, int]]:
    """The pages, counted from 0, at the left and right of each side: front, back, front, back."""
    for outer in range(0, count // 2, 2):
        yield count - 1 - outer, outer
        yield outer + 1, count - 2 - outer
