"""The parts of a real book: tests, figures, tables, notes, codes."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from samut.course.course import Course
from samut.handbook.document import document
from samut.handbook.edition import Edition
from test_parity import folios

BOOKS = [Edition.LEARNER, Edition.TRAINER]


def texts(path: Path) -> list[str]:
    """The text of every page, folded: pypdf cannot tell every ำ from า."""
    return [folded(page.extract_text()) for page in PdfReader(path).pages]


def folded(text: str) -> str:
    """The text with ำ and า alike."""
    return text.replace("ํา", "า").replace("ำ", "า")


def test_figures_and_tables_are_numbered_in_their_module(whole: Course) -> None:
    """Lesson after lesson, with or without a caption of their own."""
    html = document(whole, Edition.LEARNER, "th")
    captions = re.findall(r'<figcaption><span class="plate">(.*?)</span> (.*?)</figcaption>', html)
    assert captions == [("ภาพที่ 1.1", "ภาพแรกของเล่ม"), ("ภาพที่ 1.2", "ภาพที่สองของเล่ม")]
    tables = re.findall(r'<caption><span class="plate">(.*?)</span> (.*?)</caption>', html)
    assert tables == [("ตารางที่ 1.1", "ตารางที่มีชื่อ"), ("ตารางที่ 1.2", "")]
    assert 'id="l1-1--tab-one"><caption>' in html


def test_prose_refers_to_a_figure_by_number_and_page(books: dict[Edition, Path]) -> None:
    """Also before it comes, and in another lesson."""
    places = folios(books[Edition.LEARNER])
    text = " ".join("".join(texts(books[Edition.LEARNER])).split())
    assert f"แผนภาพ (ภาพที่ 1.2 หน้า {places['l1-2--fig-two']})" in text
    assert f"ตาราง (ตารางที่ 1.1 หน้า {places['l1-1--tab-one']})" in text
    assert f"บทที่สอง (หน้า {places['l1-2--topic']})" in text


@pytest.mark.parametrize("edition", BOOKS)
def test_the_list_of_figures_points_to_the_real_pages(books: dict[Edition, Path], edition: Edition) -> None:
    """Each captioned figure with the page it stands on."""
    places, (text,) = folios(books[edition]), [one for one in texts(books[edition]) if "สารบัญภาพ" in one]
    rows = re.findall(r"^(ภาพที่ 1\.\d) .*?(?:\. ?){4,} *(\d+)\s*$", text, re.MULTILINE)
    assert rows == [("ภาพที่ 1.1", places["l1-1--figure-1"]), ("ภาพที่ 1.2", places["l1-2--fig-two"])]


def test_notes_stand_at_the_foot_of_the_page_that_calls_them(books: dict[Edition, Path]) -> None:
    """Below all other text of that page; called twice, a note is printed once; each lesson counts anew."""
    pages = texts(books[Edition.LEARNER])
    for lesson, note in (("บทเรียน 1.1", "เชิงอรรถบทแรก"), ("บทเรียน 1.2", "เชิงอรรถบทที่สอง")):
        (page,) = [one for one in pages if lesson in one]
        assert "".join(pages).count(note) == 1
        lines = [line for line in page.splitlines() if note in line]
        assert lines[0].strip().startswith("1")
        assert page.index(note) > page.index("หัวข้อ")


def test_a_term_has_its_english_name_beside_its_first_use(whole: Course) -> None:
    """Once a module, not in the lesson after."""
    html = document(whole, Edition.LEARNER, "th")
    assert re.findall(r'<span class="side">(.*?)</span>', html) == ["glass<br>round"]


def test_tests_are_printed_with_a_separate_answer_sheet(books: dict[Edition, Path]) -> None:
    """Before the first module and after the last; the sheet has its own page, name lines, no question."""
    for edition in BOOKS:
        pages = texts(books[edition])
        places = folios(books[edition])
        order = ["quiz--before", "quiz--before--sheet", "module--m1", "quiz--q1", "quiz--after"]
        numbers = [int(places[name]) for name in order]
        assert numbers == sorted(numbers)
        assert len(set(numbers)) == len(numbers)
        sheets = [page for page in pages if folded("กระดาษคำตอบ") in page and "โรงเรียน" in page]
        assert len(sheets) == 2
        for sheet in sheets:
            assert "ก" in sheet
            assert "whiskey" not in sheet
            assert "stem" not in sheet


def test_the_key_answers_the_tests(books: dict[Edition, Path]) -> None:
    """Their reasons are in the key and in no book."""
    key = "".join(texts(books[Edition.KEY]))
    assert "xrabeforeb" in key
    assert "xraafterb" in key
    for edition in BOOKS:
        assert "xrabeforeb" not in "".join(texts(books[edition]))


def test_without_an_address_there_is_no_code(whole: Course, tiny: Course) -> None:
    """A code stands beside each lesson, quiz and test of a course that names its address."""
    assert document(whole, Edition.LEARNER, "th").count('<div class="online">') == 5
    assert '<div class="online">' not in document(tiny, Edition.LEARNER, "th")
