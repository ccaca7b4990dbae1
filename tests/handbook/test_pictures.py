"""Eight pages as they were judged by eye: what changes their look is seen, and is looked at again."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from samut.handbook.edition import Edition

KEPT = Path(__file__).parent / "pictures"
DPI = 48
PAGES = {
    "cover": (Edition.LEARNER, 1),
    "contents": (Edition.LEARNER, 3),
    "answer-sheet": (Edition.LEARNER, 5),
    "opener": (Edition.LEARNER, 6),
    "lesson": (Edition.LEARNER, 7),
    "quiz": (Edition.LEARNER, 10),
    "index": (Edition.LEARNER, 16),
    "trainer-sheet": (Edition.TRAINER, 8),
}
"""Each picture with the edition and the sheet of paper it shows."""
MEAN, WORST = 1.5, 90
"""How far grey values may lie apart: on average, and in the worst place once a pixel's edge is blurred."""


def picture(book: Path, sheet: int) -> Image.Image:
    """A page in grey."""
    with pypdfium2.PdfDocument(book) as pdf:
        return pdf[sheet - 1].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")


def apart(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """How far two pictures lie apart: on average, and in the worst place."""
    blurred = [each.filter(ImageFilter.BoxBlur(2)) for each in (one, other)]
    found = ImageStat.Stat(ImageChops.difference(*blurred))
    return found.mean[0], found.extrema[0][1]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_was_judged(books: dict[Edition, Path], name: str, *, update: bool) -> None:
    """`pytest --update` keeps the new picture; look at it before you commit."""
    edition, sheet = PAGES[name]
    now, path = picture(books[edition], sheet), KEPT / f"{name}.png"
    if update:
        KEPT.mkdir(exist_ok=True)
        now.save(path, optimize=True)
    with Image.open(path) as kept:
        assert kept.size == now.size
        mean, worst = apart(now, kept.convert("L"))
    assert mean < MEAN
    assert worst < WORST


def test_a_line_that_moved_or_vanished_is_seen() -> None:
    """The control: of a page of text, one line two millimetres lower, or one line less, is too far apart."""
    with Image.open(KEPT / "lesson.png") as kept:
        page = kept.convert("L")
    rows = (page.crop((0, top, page.width, top + 1)) for top in range(60, 300))
    words = next(top for top, row in enumerate(rows, 60) if row.getextrema()[0] < 99)
    line = (0, words - 3, page.width, words + 9)
    less = page.copy()
    less.paste(255, line)
    moved = less.copy()
    moved.paste(page.crop(line), (0, words + 1))
    for changed in (less, moved):
        mean, worst = apart(page, changed)
        assert mean >= MEAN or worst >= WORST
