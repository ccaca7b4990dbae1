"""A heading stands on the page of what it heads, and its marks have air."""

import re
from itertools import product
from typing import Any

from samut.handbook.fonts import FONTS
from samut.handbook.options import PLAIN
from samut.handbook.style import css
from weasyprint import HTML

HEADED = {
    "text": "<p>ครูเล่าเรื่องที่เห็น</p>" * 3,
    "list": "<ul><li>ข้อหนึ่ง</li><li>ข้อสอง</li><li>ข้อสาม</li></ul>",
    "box": '<div class="admonition note"><p class="admonition-title">จำไว้</p><p>ในกรอบ</p><p>อีก</p></div>',
    "table": "<table><thead><tr><th>คำ</thead><tbody><tr><td>หนึ่ง<tr><td>สอง</tbody></table>",
    "figure": '<figure><svg style="width: 60mm; height: 30mm"></svg><figcaption>ภาพ</figcaption></figure>',
}
HEIGHTS = range(196, 232, 4)
"""Millimetres above the heading: from room for all to room for the heading alone."""


BEFORE = {
    "text": '<div class="prose"><p>ครูเล่าเรื่องที่เห็น</p><p>แล้วถามต่อ</p></div>',
    "reflection": '<section class="work reflection"><h2>สะท้อนคิด</h2><div>คิดถึงวันนี้</div></section>',
    "discussion": '<section class="work discussion"><h2>ชวนคุย</h2><ol><li>อะไร<li>อย่างไร</ol></section>',
}
"""What a lesson may end with before its sources."""
SOURCES = """<section class="work lesson-sources"><h2>แหล่งอ้างอิง</h2>
<ul class="sources"><li>Hord, S. (1997).<li>Senge, P. (1990).</ul></section>"""


def pages(body: str, more: str) -> list[Any]:
    """The pages of this body, in the style sheets of the book and more."""
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{path.as_uri()}") }}'
        for family, weight, path in FONTS
    )
    html = f"<html lang=th><style>{faces}{css(PLAIN)}{more}</style><body>{body}"
    return [page._page_box.children[0] for page in HTML(string=html).render().pages]  # noqa: SLF001


def feet(more: str = "") -> list[str]:
    """What ends each page, where every kind of thing that is headed comes at every height."""
    kinds = zip(HEADED.values(), ("h2", "h3") * 3, strict=False)
    filled = "".join(
        f'<div style="break-before: page; height: {height}mm"></div><{level}>หัวข้อ</{level}>{body}'
        for (body, level), height in product(kinds, HEIGHTS)
    )
    return [str(last(page)) for page in pages(f"<div class=prose>{filled}</div>", more)]


def alone(more: str = "") -> list[Any]:
    """The pages on which the sources of a lesson stand with nothing before them."""
    filled = "".join(
        f'<section class="chapter"><div style="height: {height}mm"></div>{before}{SOURCES}</section>'
        for before, height in product(BEFORE.values(), HEIGHTS)
    )
    return [page for page in pages(filled, more) if first(page) == "work lesson-sources"]


def first(box: Any) -> str:
    """The class of the first block that stands by itself."""
    while (name := box.element.get("class", "")) in {"", "chapter"} and getattr(box, "children", ()):
        box = box.children[0]
    return str(name)


def last(box: Any) -> Any:
    """The tag of the last block in a box that stands by itself."""
    while box.element_tag in {"html", "body", "div"} and getattr(box, "children", ()):
        box = box.children[-1]
    return box.element_tag


def test_no_heading_stands_at_the_foot_of_a_page() -> None:
    """Whether text, a list, a box, a table or a figure follows it; without our rule some would."""
    assert not [foot for foot in feet() if re.fullmatch("h[1-6]", foot)]
    assert [foot for foot in feet("h2, h3 { break-after: auto }") if re.fullmatch("h[1-6]", foot)]


def test_the_sources_of_a_lesson_have_no_page_of_their_own() -> None:
    """What precedes them comes along; without our rule they would stand alone on some."""
    assert alone() == []
    assert alone(".lesson-sources { break-before: auto }")


def test_headings_have_air_for_marks() -> None:
    """Every line height that our style sheets set is 1.4 or more, but for digits alone."""
    rules = re.findall(r"([^{}]+)\{[^}]*line-height: ([\d.]+)", css(PLAIN))
    tight = {name.strip().rpartition("*/")[2].strip() for name, height in rules if float(height) < 1.4}
    assert tight <= {"sup", ".opener-number", ".foot::footnote-call"}
