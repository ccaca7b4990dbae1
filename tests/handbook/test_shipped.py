"""The shipped course on paper, every page of it: read back as it was written, and fit for everybody."""

import re
from collections.abc import Callable
from pathlib import Path
from unicodedata import category, normalize

import outloud
import page as validator
import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader
from reading import folded, lines, mupdf, poppler
from samut.handbook.edition import Edition
from samut.handbook.finish.letters import alphabets
from samut.handbook.fonts import FONTS
from shipped import Book, Drawn, typeset

pytestmark = pytest.mark.xdist_group("book")
INVISIBLE = re.compile("[\u200b\u2060\u00ad]")
UA, ARCHIVAL = b"<pdfuaid:part>1</pdfuaid:part>", rb"<pdfaid:[^\n]*\n"


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[Edition, Book]:
    """The three editions; there is one such build in the suite."""
    return typeset(tmp_path_factory.mktemp("shipped"))


@pytest.fixture(params=list(Edition))
def book(request: pytest.FixtureRequest, books: dict[Edition, Book]) -> Book:
    """One of them."""
    return books[request.param]


def written(page: list[Drawn]) -> str:
    """What was drawn on a page, in that order."""
    return INVISIBLE.sub("", folded("".join(one.text for one in page)))


@pytest.mark.parametrize("read", [poppler, mupdf])
def test_every_page_reads_as_it_was_written(book: Book, read: Callable[[Path], list[str]]) -> None:
    """Heads, feet, marks of lists, leaders and figures too; NFC, ำ whole, nothing twice, nothing lost."""
    pages = zip(read(book.path), book.pages, strict=True)
    wrong = [number for number, (text, drawn) in enumerate(pages, 1) if folded(text) != written(drawn)]
    assert wrong == []


def test_readers_without_actualtext_read_what_is_compatible(books: dict[Edition, Book]) -> None:
    """Pypdf takes ำ apart; after compatibility folding its text is the same too."""
    book = books[Edition.KEY]
    for page, drawn in zip(PdfReader(book.path).pages, book.pages, strict=True):
        assert normalize("NFKD", folded(page.extract_text())) == normalize("NFKD", written(drawn))


@pytest.mark.parametrize("word", ["สำคัญ", "น้ำ", "ทำ", "ผู้นำ"])
def test_chrome_finds_every_word(book: Book, word: str) -> None:
    """Each place where it was drawn, on every page."""
    with pypdfium2.PdfDocument(book.path) as read:
        for page, drawn in zip(read, book.pages, strict=True):
            search = page.get_textpage().search(word)
            found = len(list(iter(search.get_next, None)))
            assert found >= sum(one.text.count(word) for one in drawn)


def test_no_line_begins_with_what_belongs_to_the_line_before(book: Book) -> None:
    """ๆ, ฯ or a mark without its letter."""
    starts = [(sheet, text) for sheet, line in lines(book.path) if (text := line.strip())]
    assert len(starts) > 1000
    assert [row for row in starts if row[1][0] in "ๆฯ" or category(row[1][0]) == "Mn"] == []


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


def test_a_validator_finds_the_key_accessible(books: dict[Edition, Book], tmp_path: Path) -> None:
    """PDF/UA-1. It takes no file that is PDF/A too: it is shown a copy that does not say so."""
    with pikepdf.open(books[Edition.KEY].path) as read:
        said = re.sub(ARCHIVAL, b"", read.Root.Metadata.read_bytes())
        assert said.count(UA) == 1
        name = pikepdf.Name
        read.Root.Metadata = pikepdf.Stream(read, said, Type=name.Metadata, Subtype=name.XML)
        read.save(tmp_path / "ua.pdf")
    report = validator.validate_pdf(str(tmp_path / "ua.pdf"))
    assert [str(one) for one in report.failures] == []


def test_a_second_validator_finds_it_accessible(books: dict[Edition, Book]) -> None:
    """PDF/UA-1 and what no validator of the standard looks for; it takes long, so the shortest edition."""
    result = outloud.check(str(books[Edition.KEY].path))
    assert result.error is None
    assert result.errors == 0
