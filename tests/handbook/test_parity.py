"""Every copy of the book has the same page numbers."""

import re
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader
from samut.handbook.edition import Edition


def folios(path: Path) -> dict[str, str]:
    """The printed page number of every named place, as a reader sees it at the foot of the page."""
    reader = PdfReader(path)
    printed = [foot(page.extract_text()) for page in reader.pages]
    return {
        name: printed[number]
        for name, place in reader.named_destinations.items()
        if (number := reader.get_destination_page_number(place)) is not None
    }


def foot(text: str) -> str:
    """The folio among the lines of a page: a number, or a sheet's mark and number."""
    found = [line.strip() for line in text.splitlines() if re.fullmatch(r"\s*(?:ว )?\d+\s*", line)]
    return found[-1] if found else ""


def test_headings_and_questions_share_their_pages(pdfs: dict[Edition, Path]) -> None:
    """Every heading and question of the learner edition has the same page number in the trainer's."""
    learner, trainer = folios(pdfs[Edition.LEARNER]), folios(pdfs[Edition.TRAINER])
    assert {"l1-1", "l1-2", "l1-1--topic", "quiz--q1", "question--one", "term--trust"} <= set(learner)
    assert {name: trainer[name] for name in learner} == learner


def test_learner_folios_count_the_sheets_of_paper(pdfs: dict[Edition, Path]) -> None:
    """In the learner edition the printed number is the page's own."""
    pages = PdfReader(pdfs[Edition.LEARNER]).pages
    numbers = {index: foot(page.extract_text()) for index, page in enumerate(pages, 1)}
    assert {index: int(number) for index, number in numbers.items() if number} == {
        index: index for index in range(2, len(pages) + 1)
    }


def test_trainer_sheets_are_numbered_apart(pdfs: dict[Edition, Path]) -> None:
    """A trainer's sheet stands before its lesson or quiz and carries a number of its own."""
    texts = [page.extract_text() for page in PdfReader(pdfs[Edition.TRAINER]).pages]
    sheets = [index for index, text in enumerate(texts) if foot(text).startswith("ว ")]
    assert [foot(texts[index]) for index in sheets] == ["ว 1", "ว 2"]
    assert "xstepone" in texts[sheets[0]]
    assert "xnoteone" in texts[sheets[1]]
    assert "stemone" in texts[sheets[1] + 1]


@pytest.mark.parametrize("edition", [Edition.LEARNER, Edition.TRAINER])
def test_the_contents_point_to_the_real_pages(pdfs: dict[Edition, Path], edition: Edition) -> None:
    """The numbers of the list of contents are the pages where those parts begin."""
    text = PdfReader(pdfs[edition]).pages[2].extract_text()
    places = folios(pdfs[edition])
    rows = re.findall(r"(?:\. ?){4,} *(\d+)\s*$", text, re.MULTILINE)
    assert rows == [places[name] for name in ("l1-1", "l1-2", "quiz--q1", "glossary", "references", "late")]


@pytest.mark.parametrize("edition", list(Edition))
def test_bookmarks_name_lessons_by_number(pdfs: dict[Edition, Path], edition: Edition) -> None:
    """A sheet is told apart from the lesson it leads; the key has no lessons."""
    with pikepdf.open(pdfs[edition]) as pdf, pdf.open_outline() as outline:
        titles = [one.title for top in outline.root for one in top.children]
    lessons, quiz = ["1.1 บทที่หนึ่ง", "1.2 บทที่สอง"], ["แบบทดสอบแรก"]
    sheets = ["แผนการนำบทเรียน 1.1", lessons[0], lessons[1], "ก่อนทำแบบทดสอบ", *quiz]
    wanted = {Edition.LEARNER: [*lessons, *quiz], Edition.TRAINER: sheets, Edition.KEY: []}
    assert titles == wanted[edition]


def test_the_clock_runs_on(pdfs: dict[Edition, Path]) -> None:
    """Steps of a session are timed from its start: 0–8, then 8–20."""
    text = "\n".join(page.extract_text() for page in PdfReader(pdfs[Edition.TRAINER]).pages)
    assert re.search(r"0–8\b", text)
    assert re.search(r"8–20\b", text)
