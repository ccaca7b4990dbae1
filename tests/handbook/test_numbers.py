"""The shipped book's numbers lead where they say: in every edition, to the same pages."""

import re
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from samut.handbook.edition import Edition
from samut.handbook.typeset.merge import starts
from shipped import Book

FOOT = re.compile("(?:ว )?[0-9]+")
TOLD = re.compile(r"(?:[.…] ?){3,}\s*(\d+)$|หน้า\s*(\d+)\)$|^(\d+)(?:–\d+)?,?$")
"""A page that a link tells: at the end of its line of dots, in brackets, alone in the index."""
YEAR = "ref--"
"""Links whose number is a year."""


def folio(book: Book, page: int) -> str:
    """The number drawn at the foot of a page, counted from 0; nothing on the cover."""
    feet = [one for one in book.pages[page] if FOOT.fullmatch(one.text.strip())]
    return max(feet, key=lambda one: one.y).text.strip() if feet else ""


def folios(book: Book) -> dict[str, str]:
    """The printed page number of every named place."""
    return {name: folio(book, page) for name, page in starts(book.path.read_bytes()).items()}


@cache
def told(path: Path) -> list[tuple[int, str, str]]:
    """Every page number that a link tells: the page it stands on, the place it leads to, the number."""
    found: list[tuple[int, str, str]] = []
    with pikepdf.open(path) as links, pypdfium2.PdfDocument(path) as read:
        for number, page in enumerate(links.pages):
            texts: dict[str, str] = {}
            drawn = read[number].get_textpage()
            for link in page.get("/Annots", []):
                name = str(link.get("/Dest", link.get("/A", {}).get("/D", "")))
                left, low, right, high = (float(side) for side in link.Rect)
                said = " ".join(drawn.get_text_bounded(left, low, right, high).split())
                texts[name] = f"{texts[name]} {said}" if name in texts else said
            for name, text in texts.items():
                if name and not name.startswith(YEAR) and (match := TOLD.search(text)):
                    found.append((number, name, next(filter(None, match.groups()))))
    return found


def test_headings_and_questions_share_their_pages(shipped: dict[Edition, Book]) -> None:
    """Every named place of the learner's edition has the same page number in the trainer's."""
    learner, trainer = folios(shipped[Edition.LEARNER]), folios(shipped[Edition.TRAINER])
    assert len([name for name in learner if name.startswith("question--")]) > 150
    assert len(learner) > 500
    assert {name: trainer.get(name) for name in learner} == learner


@pytest.mark.parametrize("edition", [Edition.LEARNER, Edition.TRAINER])
def test_every_page_number_that_is_told_is_real(shipped: dict[Edition, Book], edition: Edition) -> None:
    """Of the contents, the lists of figures and forms, the index, and “(หน้า …)” in the text."""
    book = shipped[edition]
    places, numbers = folios(book), told(book.path)
    wrong = [(at + 1, name, number) for at, name, number in numbers if places[name] != number]
    assert wrong == []
    kinds = ("l", "quiz--", "fig-", "form--", "use--", "tab-")
    for kind in kinds:
        assert [name for _, name, _ in numbers if name.startswith(kind) or f"--{kind}" in name], kind
    assert len(numbers) > 350


def test_the_key_names_the_pages_of_the_book(shipped: dict[Edition, Book]) -> None:
    """Each question of the key with the page where the learner finds it."""
    learner = folios(shipped[Edition.LEARNER])
    asked = [int(learner[name]) for name in learner if name.startswith("question--")]
    drawn = (one.text.strip() for page in shipped[Edition.KEY].pages for one in page)
    named = [int(found[1]) for text in drawn if (found := re.fullmatch(r"หน้า\s*(\d+)", text))]
    assert sorted(named) == sorted(asked)
