"""Where lines end: in Thai between words, never before a sign or a unit that belongs to the last word."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from samut.course.course import Course
from samut.handbook.document import document
from samut.handbook.edition import Edition
from samut.handbook.fonts import FONTS
from samut.handbook.lines.endings import endings
from samut.handbook.lines.names import carried, names
from samut.handbook.lines.pango import kept
from samut.handbook.lines.rules import joints
from samut.handbook.lines.words import Words, dictionary
from weasyprint import HTML
from weasyprint.formatting_structure import boxes

FACES = "".join(
    f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{path.as_uri()}") }}'
    for family, weight, path in FONTS
)
COMPOUNDS = (
    "ผู้อำนวยการโรงเรียนชวนครูร่วมตัดสินใจเรื่องการเรียนรู้ของนักเรียนด้วยความเอื้ออาทรและความเคารพ "
    "บรรณารักษ์กับเจ้าหน้าที่ถ่ายเอกสารให้คณะกรรมการสถานศึกษาดูผลสัมฤทธิ์ก่อนปีงบประมาณหน้า"
)
WIDTHS = range(34, 110, 4)


def page(body: str, width: int, *held: str) -> str:
    """A page of one column, so many millimetres wide, whose document carries these names."""
    metas = "".join(f'<meta name="kept" content="{name}">' for name in held)
    style = (
        f"@page {{ size: {width + 10}mm 297mm; margin: 5mm }} body {{ font: 11pt/1.7 Sarabun; margin: 0 }}"
    )
    return f"<html lang=th>{metas}<style>{FACES}{style} table {{ width: 100% }}</style><body>{body}"


def columns(body: str, widths: range, *held: str) -> str:
    """The same column once in each width, a page each: beginning a document takes longer than a page."""
    size = "@page w{0} {{ size: {1}mm 297mm }} .w{0} {{ page: w{0} }}"
    sizes = "".join(size.format(width, width + 10) for width in widths)
    pages = "".join(f'<div class="w{width}">{body}</div>' for width in widths)
    return page(f"<style>{sizes}</style>{pages}", widths[0], *held)


def boxed(html: str, *, keep: bool = True) -> list[Any]:
    """The pages as WeasyPrint lays them out."""
    with kept(html) if keep else nullcontext():
        return [one._page_box for one in HTML(string=html).render().pages]  # noqa: SLF001


def inner(box: Any, kind: type) -> Iterator[Any]:
    """The boxes of this kind within a box."""
    for child in getattr(box, "children", ()):
        if isinstance(child, kind):
            yield child
        yield from inner(child, kind)


def lines(html: str, *, keep: bool = True) -> list[str]:
    """The texts of all lines."""
    return [line for found in each(html, keep=keep) for line in found]


def each(html: str, *, keep: bool = True) -> list[list[str]]:
    """The texts of the lines of every page."""
    return [
        ["".join(text.text for text in inner(line, boxes.TextBox)) for line in inner(top, boxes.LineBox)]
        for top in boxed(html, keep=keep)
    ]


def divided(text: str, found: list[str], words: list[str]) -> list[str]:
    """Which of the words of a text stand on two lines."""
    marked = "|".join(found)
    assert re.sub(r"[| ]", "", marked) == text.replace(" ", "")
    patterns = {word: re.compile(r"\|?".join(map(re.escape, word.replace(" ", "")))) for word in words}
    spaceless = marked.replace(" ", "")
    return [word for word, one in patterns.items() for hit in one.findall(spaceless) if "|" in hit]


COMPOUND_WORDS = ["ผู้อำนวยการ", "โรงเรียน", "ตัดสินใจ", "การเรียนรู้", "นักเรียน", "ความเคารพ", "บรรณารักษ์", "เจ้าหน้าที่"]
COMPOUND_WORDS += ["ถ่ายเอกสาร", "คณะกรรมการ", "สถานศึกษา", "ผลสัมฤทธิ์", "ปีงบประมาณ"]


def test_no_line_ends_within_a_word() -> None:
    """In columns of every width; left to itself, the typesetter divides some of the same words."""
    plain = each(columns(f"<p>{COMPOUNDS}</p>", WIDTHS), keep=False)
    held = each(columns(f"<p>{COMPOUNDS}</p>", WIDTHS))
    assert len(plain) == len(held) == len(WIDTHS)
    assert any(divided(COMPOUNDS, found, COMPOUND_WORDS) for found in plain)
    assert [divided(COMPOUNDS, found, COMPOUND_WORDS) for found in held] == [[]] * len(held)


def test_no_line_ends_within_a_name_of_the_course() -> None:
    """A term no dictionary knows stays whole, spaces and all, where the column has room for it."""
    term, name = "ชุมชนการเรียนรู้ทางวิชาชีพ", "วิจารณ์ พานิช"
    text = f"ครูทุกคนในโรงเรียนร่วมกันสร้าง{term}ตามที่ {name} เสนอไว้ ซึ่งเรียกว่า{term}ของเรา"
    wide = range(100, 150, 5)
    plain = each(columns(f"<p>{text}</p>", wide, name))
    held = each(columns(f"<p>{text}</p>", wide, term, name))
    assert len(plain) == len(held) == len(wide)
    assert any(divided(text, found, [term]) for found in plain)
    assert [divided(text, found, [term, name]) for found in held] == [[]] * len(held)


@pytest.mark.parametrize("width", [16, 22, 48])
def test_a_long_word_is_divided_between_its_parts_before_it_overflows(width: int) -> None:
    """In a narrow column or cell a compound breaks between words, and nothing leaves the paper."""
    term = "โรงเรียนในฐานะชุมชนแห่งการเรียนรู้"
    table = f"<table><tr><td>{term}<td>{term}</table>" if width > 25 else f"<p>{term}</p>"
    for top in boxed(page(table, width, term)):
        edge = top.content_box_x() + top.width + 1
        assert [text.text for text in inner(top, boxes.TextBox) if text.position_x + text.width > edge] == []
    found = lines(page(f"<p>{term}</p>", width, term))
    assert len(found) > 1
    assert divided(term, found, ["โรงเรียน", "ฐานะ", "ชุมชน"]) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ทำบ่อย ๆ ไป", ["ทำบ่อย |ๆ ไป"]),
        ("ปากกา ฯลฯ", ["ปากกา |ฯลฯ", "ปากกา ฯล|ฯ"]),
        ("ว่า “ดี” (จริง)", ["ว่า “|ดี” (จริง)", "ว่า “ดี|” (จริง)", "ว่า “ดี” (|จริง)", "ว่า “ดี” (จริง|)"]),
        ("ใช้ 5 นาที", ["ใช้ 5 |นาที"]),
        ("ดูหน้า 23 เรื่อง", ["ดูหน้า |23 เรื่อง"]),
        ("ปี 2569 ครู", ["ปี |2569 ครู"]),
        ("ใน พ.ศ. 2569 ครู", ["ใน พ.|ศ. 2569 ครู", "ใน พ.ศ. |2569 ครู"]),
        ("23 พฤศจิกายน", ["23 |พฤศจิกายน"]),
        ("ดร. ก. ข. เล่า", ["ดร. |ก. ข. เล่า", "ดร. ก. |ข. เล่า", "ดร. ก. ข. |เล่า"]),
        ("09.30 น. ครู", ["09.|30 น. ครู", "09.30 |น. ครู"]),
        ("Jantzi & Steinbach", ["Jantzi & |Steinbach"]),
        (
            "Hord, S. M. (1997)",
            ["Hord, |S. M. (1997)", "Hord, S. |M. (1997)", "Hord, S. M. (|1997)", "Hord, S. M. (1997|)"],
        ),
        ("ใช้ 5–10 นาที", ["ใช้ 5–|10 นาที", "ใช้ 5–10 |นาที"]),
        ("10.08–10.12", ["10.|08–10.12", "10.08–10.|12"]),
        ("เด็ก 14 คน", ["เด็ก 14 |คน"]),
        ("ครูเล่า แล้วเด็กฟัง", []),
    ],
)
def test_what_signs_and_numbers_join(text: str, places: list[str]) -> None:
    """Each | is a place where no line may end; nowhere else do these rules speak."""
    # The typesetter never ends a line before a full stop, a comma or a percent sign by itself.
    found = [place for place in sorted(joints(text)) if text[place : place + 1] not in {".", ","} and place]
    assert [f"{text[:place]}|{text[place:]}" for place in found if place < len(text)] == places


SIGNS = "ครูทำบ่อย ๆ แล้วถามว่า “เห็นอะไร” (ใช้ 15 นาที) ตาม พ.ศ. 2569 หน้า 23 กับ ‘เพื่อนครู’ ดินสอ ปากกา ฯลฯ ต่าง ๆ"


def test_no_line_starts_or_ends_with_the_wrong_sign() -> None:
    """Nor does a unit stand apart from its number, in columns of every width."""
    held = lines(columns(f"<p>{SIGNS}</p>", WIDTHS))
    assert not [
        line for line in held if re.match(r"[ๆฯ”’)\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|นาที|2569|23", line)
    ]
    assert not [line for line in held if re.search(r"[“‘(]$", line)]
    plain = lines(columns(f"<p>{SIGNS}</p>", WIDTHS), keep=False)
    assert [line for line in plain if line.startswith(("ๆ", "นาที", "2569"))]


def test_a_paragraph_does_not_end_with_a_word_alone() -> None:
    """Where more than one line is needed, the last holds two words at least."""
    ends = [found[-1] for found in each(columns(f"<p>{COMPOUNDS}</p>", WIDTHS))]
    plain = [found[-1] for found in each(columns(f"<p>{COMPOUNDS}</p>", WIDTHS), keep=False)]
    assert "หน้า" in plain
    assert len(ends) == len(WIDTHS)
    assert all(len(re.sub("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]", "", end)) >= 9 for end in ends)


def test_the_division_costs_the_fewest_words() -> None:
    """Where two divisions are equally good, the words of both are held."""
    words = Words(frozenset({"ตา", "กลม", "ตาก", "ลม", "นาที", "นา", "ที่", "นี้"}))
    assert words.spans("ตากลม") == [(0, 2), (0, 3), (2, 5), (3, 5)]
    assert words.spans("นาทีนี้") == [(0, 4), (4, 7)]
    assert words.spans("นาที", whole=False) != [(0, 4)]


def test_the_dictionary_is_thai_words() -> None:
    """Sixty thousand of them, and nothing else."""
    assert len(dictionary()) > 60_000
    assert {"โรงเรียน", "การเรียนรู้", "ผู้อำนวยการ"} <= dictionary()
    assert all(re.fullmatch("[ก-ฺเ-๎]{2,}", word) for word in dictionary())


def test_a_document_carries_the_names_it_shows(tiny: Course) -> None:
    """Terms and people that stand in the edition, and none that it does not show."""
    html = document(tiny, Edition.LEARNER, "th")
    body = html[html.index("<body") :]
    assert carried(html) == {name for name in names(tiny) if name in body}
    assert "มานี มีใจ" in carried(html)


def test_endings_are_those_of_blocks() -> None:
    """The last words of a paragraph, an item, a heading in a span of its own; not those of a link within."""
    html = "<h2><span>หัวข้อ</span></h2><p>ครู<a>ลิงก์</a> จบ &amp; แล้ว</p><ul><li>ข้อ</li></ul>"
    assert endings(html) == {"หัวข้อ", "จบ & แล้ว", "ข้อ"}


def test_pages_hold_no_invisible_character() -> None:
    """The text that is set is the text that was written."""
    found = "".join(lines(page(f"<p>{SIGNS}</p>", 60)))
    assert found.replace(" ", "") == SIGNS.replace(" ", "")


def wrong_starts(path: Path) -> list[str]:
    """Lines of a printed book that start with a sign which belongs to the line before."""
    raw = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True, text=True).stdout
    return [line for line in raw.splitlines() if re.match(r"[ๆฯ”’)\]»]", line)]


def test_no_line_of_a_printed_book_starts_with_the_wrong_sign(books: dict[Edition, Path]) -> None:
    """Read back from the PDF of every edition."""
    assert [line for path in books.values() for line in wrong_starts(path)] == []
