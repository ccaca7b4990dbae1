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


def feet(more: str = "") -> list[str]:
    """What ends each page, where every kind of thing that is headed comes at every height."""
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{path.as_uri()}") }}'
        for family, weight, path in FONTS
    )
    kinds = zip(HEADED.values(), ("h2", "h3") * 3, strict=False)
    filled = "".join(
        f'<div style="break-before: page; height: {height}mm"></div><{level}>หัวข้อ</{level}>{body}'
        for (body, level), height in product(kinds, HEIGHTS)
    )
    html = f"<html lang=th><style>{faces}{css(PLAIN)}{more}</style><body><div class=prose>{filled}</div>"
    return [str(last(page._page_box.children[0])) for page in HTML(string=html).render().pages]  # noqa: SLF001


def last(box: Any) -> Any:
    """The tag of the last block in a box that stands by itself."""
    while box.element_tag in {"html", "body", "div"} and getattr(box, "children", ()):
        box = box.children[-1]
    return box.element_tag


def test_no_heading_stands_at_the_foot_of_a_page() -> None:
    """Whether text, a list, a box, a table or a figure follows it; without our rule some would."""
    assert not [foot for foot in feet() if re.fullmatch("h[1-6]", foot)]
    assert [foot for foot in feet("h2, h3 { break-after: auto }") if re.fullmatch("h[1-6]", foot)]


def test_headings_have_air_for_marks() -> None:
    """Every line height that our style sheets set is 1.4 or more, but for digits alone."""
    rules = re.findall(r"([^{}]+)\{[^}]*line-height: ([\d.]+)", css(PLAIN))
    tight = {name.strip().rpartition("*/")[2].strip() for name, height in rules if float(height) < 1.4}
    assert tight <= {"sup", ".opener-number", ".foot::footnote-call"}
