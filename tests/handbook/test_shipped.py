"""The shipped course on paper, every page of it: read back as it was written, and fit for everybody."""

import re
from bisect import insort_right
from collections.abc import Callable
from pathlib import Path
from unicodedata import category, normalize

import outloud
import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader
from reading import folded, lines, mupdf, pdfium, poppler
from samut.handbook.edition import Edition
from samut.handbook.finish.letters import alphabets
from samut.handbook.fonts import FONTS
from shipped import Book, Drawn
from standards import ARCHIVAL, UA, refused

pytestmark = pytest.mark.xdist_group("shipped")

LINE = 3
"""Pixels between two baselines that are one line to PDFium."""
CLUSTER = re.compile("[^\u0e31\u0e33-\u0e3a\u0e47-\u0e4e][\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]*")
"""A letter with the vowels and tones that stand above, below and, as ำ, right after it."""
INVISIBLE = re.compile("[\u200b\u2060\u00ad]")


@pytest.fixture
def books(shipped: dict[Edition, Book]) -> dict[Edition, Book]:
    """The three editions."""
    return shipped


@pytest.fixture(params=list(Edition))
def book(request: pytest.FixtureRequest, books: dict[Edition, Book]) -> Book:
    """One of them."""
    return books[request.param]


def written(page: list[Drawn]) -> str:
    """What was drawn on a page, in that order."""
    return INVISIBLE.sub("", folded("".join(one.text for one in page)))


def across(page: list[Drawn]) -> list[Drawn]:
    """What was drawn on a page, but what stands on one line from left to right."""
    lines: list[list[Drawn]] = []
    for one in page:
        if lines and abs(lines[-1][-1].y - one.y) < LINE:
            insort_right(lines[-1], one, key=lambda drawn: drawn.x)
        else:
            lines.append([one])
    return [one for line in lines for one in line]


@pytest.mark.early
def test_a_copy_for_everybody(books: dict[Edition, Book]) -> None:
    """Learners, trainers and whoever marks have one each; the trainer's is the longest."""
    assert set(books) == set(Edition)
    pages = {one: len(book.pages) for one, book in books.items()}
    assert 30 < pages[Edition.KEY] < pages[Edition.LEARNER] < pages[Edition.TRAINER]


@pytest.mark.parametrize("read", [poppler, mupdf])
def test_every_page_reads_as_it_was_written(book: Book, read: Callable[[Path], list[str]]) -> None:
    """Heads, feet, marks of lists, leaders and figures too; NFC, ำ whole, nothing twice, nothing lost."""
    pages = zip(read(book.path), book.pages, strict=True)
    wrong = [number for number, (text, drawn) in enumerate(pages, 1) if folded(text) != written(drawn)]
    assert wrong == []


def test_chrome_reads_every_page_as_it_was_written(book: Book) -> None:
    """PDFium sorts what is drawn on one line by where it stands, such as a time to the right of a heading."""
    pages = zip(pdfium(book.path), book.pages, strict=True)
    wrong = [
        number for number, (text, drawn) in enumerate(pages, 1) if folded(text) != written(across(drawn))
    ]
    assert wrong == []


def test_readers_without_actualtext_read_what_is_compatible(book: Book, books: dict[Edition, Book]) -> None:
    """Pypdf takes ำ apart; after compatibility folding its text is the same too.

    It is slow, and reads letter by letter what the fonts say of their glyphs: so it is given pages that
    together hold every cluster of letters, and of the trainer's edition only what is not the learner's.
    """
    known = [] if book is books[Edition.LEARNER] else books[Edition.LEARNER].pages
    pages = zip(PdfReader(book.path).pages, book.pages, strict=True)
    new = [(page, drawn) for page, drawn in pages if drawn not in known]
    chosen = holding([set(CLUSTER.findall(written(drawn))) for _, drawn in new])
    assert len(chosen) > 10
    for page, drawn in (new[number] for number in chosen):
        assert normalize("NFKD", folded(page.extract_text())) == normalize("NFKD", written(drawn))


def holding(pages: list[set[str]]) -> list[int]:
    """The numbers of pages that together hold what all of them hold."""
    left, chosen = set().union(*pages), []
    while left:
        richest = max(range(len(pages)), key=lambda number: len(pages[number] & left))
        chosen.append(richest)
        left -= pages[richest]
    return chosen


@pytest.mark.parametrize("word", ["สำคัญ", "น้ำ", "ทำ", "ผู้นำ"])
def test_chrome_finds_every_word(book: Book, word: str) -> None:
    """Each place where it was drawn, on every page."""
    with pypdfium2.PdfDocument(book.path) as read:
        for page, drawn in zip(read, book.pages, strict=True):
            search = page.get_textpage().search(word)
            found = len(list(iter(search.get_next, None)))
            assert found == written(drawn).count(word)


def test_no_line_begins_with_what_belongs_to_the_line_before(book: Book) -> None:
    """ๆ, ฯ or a mark without its letter."""
    starts = [(sheet, text) for sheet, line in lines(book.path) if (text := line.strip())]
    assert len(starts) > 1000
    assert [row for row in starts if row[1][0] in "ๆฯ" or category(row[1][0]) == "Mn"] == []


def test_no_line_ends_within_a_name_that_a_line_has_room_for(book: Book) -> None:
    """Terms of the glossary, people and bodies: in text, titles, cells and notes beside the text."""
    found = [(number, name) for number, sheet in enumerate(book.sheets, 1) for name in sheet.divided]
    assert found == []


def test_no_text_is_wider_than_what_it_stands_in(book: Book) -> None:
    """Notes beside the text are measured by their own column."""
    found = [(number, text) for number, sheet in enumerate(book.sheets, 1) for text in sheet.overflowing]
    assert found == []


def test_only_shipped_fonts_are_embedded_and_whole(book: Book) -> None:
    """Every font is one of ours, with its file and letters for each code."""
    with pikepdf.open(book.path) as read:
        fonts = {str(font.BaseFont): font for page in read.pages for font in page.resources.Font.values()}
        assert {name.rpartition("+")[2] for name in fonts} <= set(alphabets(FONTS))
        for font in fonts.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
            assert b"<>" not in font.ToUnicode.read_bytes()


def test_outlines_and_title_are_as_written(book: Book) -> None:
    """NFC, ำ whole, no invisible characters; the metadata say the same as the information."""
    with pikepdf.open(book.path) as read, read.open_outline() as outline:
        waiting, told = list(outline.root), [str(read.docinfo["/Title"])]
        while waiting:
            one = waiting.pop()
            told.append(one.title)
            waiting += one.children
        assert str(read.docinfo["/Title"]) in read.Root.Metadata.read_bytes().decode()
    assert len(told) > 8
    for text in told:
        assert normalize("NFC", text) == text
        assert not INVISIBLE.search(text)
        assert "ํา" not in text


def test_the_file_is_sound(book: Book) -> None:
    """What `qpdf --check` looks for."""
    with pikepdf.open(book.path) as read:
        assert read.check_pdf_syntax() == []


def test_a_validator_finds_it_accessible(book: Book, tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a."""
    assert refused(book.path, tmp_path, UA) == refused(book.path, tmp_path, ARCHIVAL) == []


def test_no_stream_ends_where_archives_miscount_it(book: Book) -> None:
    """A carriage return as the last byte of a stream would read as part of the end of its line."""
    assert b"\r\nendstream" not in book.path.read_bytes()


def test_a_second_validator_finds_it_accessible(books: dict[Edition, Book]) -> None:
    """PDF/UA-1 and what no validator of the standard looks for, in the edition with the learner's pages.

    It takes a second for six pages; the other editions of a small book are shown to it in test_spoken.
    """
    result = outloud.check(str(books[Edition.TRAINER].path))
    assert result.error is None
    assert result.errors == 0
