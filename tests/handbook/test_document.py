"""One HTML document an edition: ids unique, links alive, only what the reader meets."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from markupsafe import Markup
from samut.course.course import Course
from samut.handbook.document import document
from samut.handbook.edition import Edition
from samut.handbook.press import parted
from samut.render.thai import hold
from tiny import COURSE

BOOKS = [Edition.LEARNER, Edition.TRAINER]


@pytest.mark.parametrize("edition", list(Edition))
def test_ids_are_unique(tiny: Course, edition: Edition) -> None:
    """Two lessons may name a heading or a footnote alike; in the book no id stands twice."""
    ids = Counter(re.findall(r'\bid="([^"]+)"', document(tiny, edition, "th")))
    assert [name for name, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("edition", list(Edition))
def test_no_link_is_dead(tiny: Course, edition: Edition) -> None:
    """Every link leads to a place in this document; words that linked elsewhere stay as text."""
    html = document(tiny, edition, "th")
    ids = set(re.findall(r'\bid="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]*)"', html)) <= ids
    assert re.findall(r'href="(?!#)', html) == []


def test_links_lead_to_the_heading_of_the_right_lesson(tiny: Course) -> None:
    """A link to a heading of another lesson finds that lesson's, not one of the same name."""
    html = document(tiny, Edition.LEARNER, "th")
    assert 'อ่าน<a href="#l1-2--topic">บทที่สอง</a>' in html
    assert 'และหน้าแรก<span class="foot"' in html


def test_the_same_course_gives_the_same_document(tiny: Course) -> None:
    """However often it was set before; footnotes are numbered by lesson and not by a counter."""
    assert document(tiny, Edition.TRAINER, "th") == document(tiny, Edition.TRAINER, "th")
    assert 'id="l1-2--fn-note"' in document(tiny, Edition.LEARNER, "th")


def test_the_glossary_holds_the_terms_the_book_links(tiny: Course) -> None:
    """Only terms linked in lessons or quizzes, in dictionary order, with their English."""
    for edition in BOOKS:
        html = document(tiny, edition, "th")
        assert re.findall(r'<div id="term--(\w+)"><dt>', html) == ["norm", "trust"]
        assert '<dt>กลม <span class="foreign" translate="no">round</span></dt>' in html


def test_the_references_hold_the_works_the_book_cites(tiny: Course) -> None:
    """A work cited in a rationale only is in no book's list: both lists fill the same pages."""
    for edition in BOOKS:
        assert re.findall(r'id="ref--(\w+)"', document(tiny, edition, "th")) == ["hord1997"]


def test_writing_space_is_as_tall_as_the_author_asked(tiny: Course) -> None:
    """The ruled rows of an activity of 45 mm and a reflection of 30 mm add up to that."""
    html = document(tiny, Edition.LEARNER, "th")
    spaces = [
        sum(float(height) for height in re.findall(r"height: ([\d.]+)mm", ruled))
        for ruled in re.findall(r'<div class="ruled">(.*?</div>)\s*</div>', html, re.DOTALL)
    ]
    assert spaces == pytest.approx([45, 30], abs=0.01)


def test_only_text_is_held_together() -> None:
    """ๆ is held to the letters before it; attributes and figures stay as they are."""
    source = Markup('<p title="ช้า ๆ">ช้า ๆ</p><svg><text>ช้า ๆ</text></svg>')
    held = '<p title="ช้า ๆ"><span class="held">ช้า ๆ</span></p><svg><text>ช้า ๆ</text></svg>'
    assert hold(source) == held


def test_the_colophon_says_which_copy_this_is(tiny: Course) -> None:
    """Version, date of the Buddhist era, fingerprint and authors."""
    html = document(tiny, Edition.LEARNER, "th")
    for words in ("รุ่น 1.2.0", "23 พฤศจิกายน พ.ศ. 2569", tiny.fingerprint, "มานี มีใจ"):
        assert words in html


def test_only_the_learner_copy_has_name_lines(tiny: Course) -> None:
    """Name and date are for the learner to fill in."""
    assert [edition for edition in Edition if 'class="owner"' in document(tiny, edition, "th")] == [
        Edition.LEARNER
    ]


def test_prose_in_another_language_is_marked(tiny: Course) -> None:
    """In an English handbook a Thai text carries its language and a notice."""
    html = document(tiny, Edition.LEARNER, "en")
    assert '<html lang="en">' in html
    assert '<div lang="th">' in html
    assert "not yet translated" in html


def test_markup_in_texts_stays_text(make: Callable[[dict[str, str]], Course]) -> None:
    """A title with angle brackets is printed as written."""
    changed = COURSE.replace("เล่มเล็ก: สำหรับทดสอบ", "เล่ม <script>x</script> & อื่น")
    html = document(make({"modules/course.yaml": changed}), Edition.LEARNER, "th")
    assert "<script" not in html


def test_a_page_reference_stands_apart_from_the_next_word() -> None:
    """Thai needs no space after a link, but what is printed after it ends in a bracket; terms print none."""
    assert parted('<a href="#form--a">ตาราง</a>มีที่') == '<a href="#form--a">ตาราง</a> มีที่'
    for kept in (
        '<a href="#l1">ตาราง</a>, ก',
        '<a class="term" href="#term--plc">PLC</a>คือ',
        '<a href="#l1">ก</a> ข',
    ):
        assert parted(kept) == kept
