"""What a screen reader is told of a small book, and what validators say of it."""

from io import BytesIO
from pathlib import Path

import outloud
import pikepdf
import pytest
from samut.course.course import Course
from samut.handbook.build import typeset
from samut.handbook.edition import Edition
from samut.handbook.finish.elements import elements, is_link, kids_of
from standards import ARCHIVAL, UA, refused


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("standard", [UA, ARCHIVAL])
def test_a_small_book_is_what_it_says(
    edition: Edition, standard: bytes, books: dict[Edition, Path], tmp_path: Path
) -> None:
    """PDF/UA-1 and PDF/A-2a, to one validator."""
    assert refused(books[edition], tmp_path, standard) == []


@pytest.mark.parametrize("edition", list(Edition))
def test_a_second_validator_finds_it_accessible(edition: Edition, books: dict[Edition, Path]) -> None:
    """PDF/UA-1 and what no validator of the standard looks for."""
    result = outloud.check(str(books[edition]))
    assert (result.error, result.errors) == (None, 0)


def test_a_link_is_called_by_its_words(books: dict[Edition, Path]) -> None:
    """Not by the name of a place; a row of contents is one link, dots and all."""
    with pikepdf.open(books[Edition.LEARNER]) as book:
        links = [one for one in elements(book) if pikepdf.Name.Link == one.S]
        clicked = [[kid.Obj for kid in kids_of(one) if is_link(kid)] for one in links]
        words = [str(one.Contents) for places in clicked for one in places]
        assert len(words) == sum(len(page.obj.get("/Annots", [])) for page in book.pages)
        assert "บทที่หนึ่ง 7" in words
        assert not [one for one in words if "--" in one or "...." in one]
        assert not [one for one in links if pikepdf.Name.Link == one.P.S]


def test_english_alone_and_lists_are_told(books: dict[Edition, Path]) -> None:
    """A text in Latin letters is English in a Thai book; a list says how its items are marked."""
    with pikepdf.open(books[Edition.LEARNER]) as book:
        tree = list(elements(book))
        assert str(book.Root.Lang) == "th"
        assert {str(one.Lang) for one in tree if "/Lang" in one} == {"en"}
        lists = [one for one in tree if one.S == pikepdf.Name.L]
        assert lists
        assert all("/ListNumbering" in one.A for one in lists)


def test_thai_in_an_english_book_is_told(tiny: Course) -> None:
    """What is not yet translated is read in its own language, and the English around it in the book's."""
    with pikepdf.open(BytesIO(typeset(tiny, Edition.LEARNER, "en"))) as book:
        spoken = [str(one.Lang) for one in elements(book) if "/Lang" in one]
        assert str(book.Root.Lang) == "en"
        assert len(spoken) > 20
        assert set(spoken) == {"th"}


def test_a_code_is_described(books: dict[Edition, Path]) -> None:
    """Every picture has words; one that has none is no part of the text."""
    with pikepdf.open(books[Edition.LEARNER]) as book:
        told = [str(one.get("/Alt", "")) for one in elements(book) if pikepdf.Name.Figure == one.S]
    assert all(told)
    assert told.count("รหัส QR ไปยังหน้านี้บนเว็บ") == 5
