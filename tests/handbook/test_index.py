"""The subject index and the pages the key names, read back from the PDF."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from markupsafe import Markup
from pypdf import PdfReader
from samut.course.course import Course
from samut.handbook.edition import Edition
from samut.handbook.lines.names import carried, names
from samut.handbook.options import PLAIN, Digits, Options
from samut.handbook.press import Press
from samut.handbook.subject_index import Subject, groups, locators
from samut.handbook.volumes import job
from test_parity import folios
from tiny import QUIZ

BOOKS = [Edition.LEARNER, Edition.TRAINER]
NAMES = ["เสียง", "สวน", "กล้วย", "เก่า", "ก้าน", "PLC", "แก้ว", "trust"]


def test_it_stands_in_dictionary_order_under_its_letters() -> None:
    """As the dictionary of the Royal Institute has it: the consonant counts, not a vowel before it."""
    subjects = [Subject(Markup(name), "", ("here",)) for name in NAMES]
    found = [
        (one.letter, [str(subject.name) for subject, _ in one.entries])
        for one in groups(subjects, {"here": 5})
    ]
    assert found == [
        ("ก", ["กล้วย", "ก้าน", "เก่า", "แก้ว"]),
        ("ส", ["สวน", "เสียง"]),
        ("P", ["PLC"]),
        ("T", ["trust"]),
    ]


def test_pages_that_follow_each_other_are_one_range() -> None:
    """A page met twice is named once; what is nowhere in the book is not named."""
    pages = {"a": 3, "b": 5, "c": 3, "d": 4, "e": 9}
    assert [(one.anchor, one.pages) for one in locators("abcdef", pages)] == [("a", "3–5"), ("e", "9")]
    assert groups([Subject(Markup("ก"), "", ("gone",))], pages) == []


def index(path: Path) -> str:
    """The text of the index: the last page."""
    return PdfReader(path).pages[-1].extract_text()


@pytest.mark.parametrize("edition", BOOKS)
def test_every_entry_names_the_page_where_it_is_met(books: dict[Edition, Path], edition: Edition) -> None:
    """Terms where lessons use them, own entries at their heading or lesson; both books say the same."""
    places, text = folios(books[edition]), index(books[edition])
    first, second = int(places["use--trust--1"]), int(places["use--trust--2"])
    both = f"{first}–{second}" if second == first + 1 else f"{first}, {second}"
    assert re.search(rf"แก้ว glass {both}\b", text)
    assert re.search(rf"กลม round {first}\b", text)
    assert re.search(rf"เรื่องที่ควรค้น {places['l1-1--topic']}\b", text)
    assert re.search(rf"แม่แบบ {places['l1-1']}\b", text)
    assert index(books[Edition.LEARNER]) == index(books[Edition.TRAINER])


@pytest.mark.parametrize("edition", BOOKS)
def test_its_own_page_is_numbered_and_listed(books: dict[Edition, Path], edition: Edition) -> None:
    """It goes on where the book ends, is in the contents and the bookmarks, and its links work."""
    reader = PdfReader(books[edition])
    number = folios(books[edition])["late"]
    assert number == folios(books[Edition.LEARNER])["late"]
    contents = next(text for page in reader.pages if "สาร" in (text := page.extract_text()) or "สำร" in text)
    assert re.search(rf"ดัชนี +(?:\. ?){{4,}} *{number}\s*$", contents, re.MULTILINE)
    assert str(reader.outline[-1].title) == "ดัชนี"  # type: ignore[union-attr]
    targets = [link.get_object().get("/Dest") for link in reader.pages[-1]["/Annots"]]  # type: ignore[attr-defined]
    assert {"use--trust--1", "use--norm--1", "l1-1--topic"} <= set(targets)


def test_the_key_names_the_page_of_every_question(books: dict[Edition, Path]) -> None:
    """The page in the learner's copy, beside each stem."""
    places = folios(books[Edition.LEARNER])
    text = "\n".join(page.extract_text() for page in PdfReader(books[Edition.KEY]).pages)
    wanted = [
        places[f"question--{name}"]
        for name in ("before-one", "one", "two", "three", "four", "five", "six", "seven", "after-one")
    ]
    assert re.findall(r"ห(?:น้า|น้ำ) (\d+)\s*$", text, re.MULTILINE) == wanted


def test_the_index_carries_the_names_it_will_show(whole: Course) -> None:
    """So that no line of it ends within one, though its entries are written last."""
    late = job(Press(whole, "th", PLAIN), Edition.LEARNER).late
    assert late is not None
    shown = {str(one.name) for one in late.subjects} & set(names(whole))
    assert shown
    assert shown <= carried(late.frame)


def test_a_text_that_looks_like_a_mark_for_a_page_stays(make: Callable[[dict[str, str]], Course]) -> None:
    """What an author put between such signs is no place of the book."""
    course = make({"quizzes/q1.yaml": QUIZ.replace("{th: stemone", "{th: stemone @@home@@")})
    key = job(Press(course, "th", PLAIN), Edition.KEY)
    filled = key.filled({f"question--{one.id}": 9 for _, one in course.questions()}).html
    assert re.findall("@@.*?@@", filled) == ["@@home@@"]


def test_pages_are_written_in_the_digits_asked_for(whole: Course) -> None:
    """In the index and in the key."""
    thai = Options(digits=Digits.THAI)
    late, plain = (job(Press(whole, "th", one), Edition.LEARNER).late for one in (thai, PLAIN))
    assert late is not None
    assert plain is not None
    pages = {"late": 12, "use--trust--1": 5, "use--trust--2": 6}
    assert "๕–๖" in late(pages)
    assert "5–6" in plain(pages)
    assert "counter-reset: page 12" in late(pages)
    key = job(Press(whole, "th", thai), Edition.KEY)
    filled = key.filled(dict.fromkeys(re.findall(r"@@([\w-]+)@@", key.html), 23))
    assert "หน้า ๒๓" in filled.html
    assert "@@" not in filled.html
