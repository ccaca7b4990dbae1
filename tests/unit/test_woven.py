"""A translation set beside its source, and readers told where it is behind: nothing lost, nothing doubled."""

import re
from pathlib import Path

import pytest
from lxml import html as lxml_html
from samut.course.course import Course
from samut.course.read import read
from samut.handbook.document import document
from samut.handbook.edition import Edition
from samut.handbook.options import Options
from samut.render import html
from samut.schema.base import Language
from samut.site.pages import site
from samut.site.target import linked

BILINGUAL = Path(__file__).parents[1] / "courses" / "bilingual"
MINIMAL = Path(__file__).parents[1] / "courses" / "minimal"
SIDE = "side/lessons/m1/l1-1.md"
LESSON = "lessons/m1/l1-1.md"
EDITS = {
    "วันต่อมาครูนิด": "สัปดาห์ต่อมาครูนิด",
    "## ลองเขียน {": "## ลองเขียนดู {",
    "| ปลายปิด มีคำตอบเดียว |": "| ปลายปิด มีคำตอบถูกข้อเดียว |",
    "สองวงซ้อนกัน วงหนึ่ง": "สองวงคาบกัน วงหนึ่ง",
    "วันจันทร์นี้:": "เช้าวันจันทร์:",
    "2. ถามตัวเอง": "2. ถามเพื่อน",
    "ก่อนสอนพรุ่งนี้ ลองทำสามอย่าง\n\n": "",
}
"""Edits of the source, the last of which takes a paragraph out."""


def course_in(root: Path) -> Course:
    """The course in a folder."""
    found, _ = read(root)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def fresh() -> Course:
    """The small course that is wholly translated."""
    return course_in(BILINGUAL)


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The same after the source was edited."""
    root = tmp_path_factory.mktemp("behind")
    for path in BILINGUAL.rglob("*"):
        if path.is_file() and ".samut" not in path.parts:
            copy = root / path.relative_to(BILINGUAL)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    lesson = root / "content" / "th" / LESSON
    text = lesson.read_text("utf-8")
    for old, new in EDITS.items():
        assert old in text
        text = text.replace(old, new, 1)
    lesson.write_text(text, "utf-8")
    module = root / "modules" / "m1.yaml"
    module.write_text(module.read_text("utf-8").replace("เลือกคำถามที่คุณใช้เมื่อวาน", "เลือกคำถามเดิม"), "utf-8")
    return course_in(root)


def shown(course: Course, language: Language, uri: str) -> lxml_html.HtmlElement:
    """A page of the site as HTML."""
    (page,) = [one for one in site(course, language).pages if one.uri == uri]
    body = page.content.split("---\n", 2)[2]
    return lxml_html.fromstring(f"<main>{linked(str(html.block(body)))}</main>")


def words(element: lxml_html.HtmlElement) -> str:
    """The words of an element."""
    return " ".join(element.text_content().split())


def test_readers_are_told_at_the_stale_paragraph(behind: Course) -> None:
    """One notice for each edit, in the language of the page, within or right after what it is about."""
    page = shown(behind, "en", LESSON)
    told = page.xpath("//small[@class='samut-stale']")
    assert len(told) == len(EDITS) + 1
    assert {words(one) for one in told} == {
        "The original has changed since this was translated.",
        "The original no longer has this part.",
    }
    within = [words(one.getparent()).partition(" The original")[0] for one in told]
    assert within[0].startswith("Kru Nid asked the class")
    assert "closed: one answer" in within
    assert "This Monday: one question" in within
    assert any(one.startswith("Ask yourself") for one in within)
    heading = page.get_element_by_id("write")
    assert words(heading) == "Try writing one"
    assert heading.getnext().xpath("./small[@class='samut-stale']")


def test_what_is_fresh_or_the_source_has_no_notice(behind: Course, fresh: Course) -> None:
    """No reader of the source, and no reader of a translation up to date, is told anything."""
    assert "samut-stale" not in str([one.content for one in site(behind, "th").pages])
    assert "samut-stale" not in str([one.content for one in site(fresh, "en").pages])


def test_both_languages_stand_side_by_side(fresh: Course) -> None:
    """Every unit of the source holds its translation, each in its own language; every id stands once."""
    page = shown(fresh, "en", SIDE)
    assert not page.xpath("//*[@class='samut-pair-none']")
    compared = fresh.translations["en"].page(LESSON)
    assert compared
    text = words(page)
    for pair in compared.pairs:
        assert pair.source
        assert pair.translation
        for unit in (pair.source, pair.translation) if pair.source.kind != "figure" else ():
            for part in re.split(r"\[\[[^\]]*\]\]|\[\^?[^\]]*\](?:\([^)]*\))?| \| ", unit.text):
                assert " ".join(part.split()) in text
    cells = 3 * 2
    assert (
        len(page.xpath("//div[@class='samut-side']//span[@class='samut-pair']"))
        == len(compared.pairs) - 5 + cells
    )
    assert {one.get("lang") for one in page.xpath("//*[@class='samut-pair-other']")} == {"en"}
    assert {one[0].get("lang") for one in page.xpath("//*[@class='samut-pair']")} == {"th"}
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert len(page.xpath("//figure//*[local-name()='svg']")) == 1


def test_side_by_side_says_what_is_missing_and_stale(behind: Course) -> None:
    """A stale translation carries the same notice as on its own page; a row says it once."""
    told = shown(behind, "en", SIDE).xpath(
        "//*[contains(@class, 'samut-pair-other')]//small[@class='samut-stale']"
    )
    assert len(told) == len(EDITS)
    assert len(shown(behind, "en", SIDE).xpath("//td//small")) == 1


def test_links_of_each_language_lead_to_pages_of_that_language(fresh: Course) -> None:
    """From the page in /en/side/, Thai words lead to Thai pages and English words to English ones."""
    page = shown(fresh, "en", SIDE)
    theirs = page.xpath("//*[@class='samut-pair-other']//a[not(contains(@class, 'footnote'))]/@href")
    mine = page.xpath("//span[@lang='th']//a[not(contains(@class, 'footnote'))]/@href")
    assert "../../../lessons/m1/l1-2.html#wait" in theirs
    assert "../../../../lessons/m1/l1-2.html#wait" in mine
    assert len(mine) == len(theirs)


def test_pages_for_one_language_are_as_light_as_they_were(fresh: Course) -> None:
    """Nothing of the other language, no style sheet, no script: only a page of its own has them."""
    for language in ("th", "en"):
        for page in site(fresh, language).pages:
            if not page.uri.startswith("side/"):
                assert "samut-pair" not in page.content
                assert "side.css" not in page.content


def test_a_lesson_without_translation_has_no_page_of_both() -> None:
    """The minimal course's prose is Thai alone, and so is every page in the first language."""
    assert not [one for one in site(course_in(MINIMAL), "en").pages if one.uri.startswith("side/")]
    assert not [one for one in site(course_in(BILINGUAL), "th").pages if one.uri.startswith("side/")]


def test_the_book_prints_both_languages(fresh: Course) -> None:
    """Each paragraph with its translation below it; titles, outcomes and tasks too; ids stay unique."""
    book = lxml_html.fromstring(document(fresh, Edition.LEARNER, "th", Options(beside="en")))
    others = {words(one) for one in book.xpath("//*[@class='samut-pair-other']")}
    assert "Choose one question from your lesson plan." in others
    assert "Tell open questions from closed ones" in others
    assert "What if there were no water?" in others
    assert [words(one) for one in book.xpath("//*[@class='samut-also']")] == [
        "Open questions",
        "Waiting for an answer",
    ]
    ids = book.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert all(one.get("lang") == "en" for one in book.xpath("//*[@class='samut-pair-other']"))


def test_a_book_of_one_language_holds_no_other(fresh: Course, behind: Course) -> None:
    """Without being asked the book is as before; a translation's readers are told in print as well."""
    assert "samut-pair" not in document(fresh, Edition.LEARNER, "th").partition("<body>")[2]
    assert 'class="samut-stale"' not in document(behind, Edition.LEARNER, "th")
    assert document(behind, Edition.LEARNER, "en").count('class="samut-stale"') == len(EDITS) + 1
