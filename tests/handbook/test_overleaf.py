"""A box that goes on overleaf draws its rule beside its text, and no further."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from samut.handbook import pdf
from samut.handbook.fonts import FONTS
from samut.handbook.options import PLAIN
from samut.handbook.style import css

ROWS = "<tr><td>ค<td>ง" * 4
TABLE = f"<table><thead><tr><th>ก<th>ข</thead><tbody>{ROWS}</tbody></table>"
TEXT = "<p>ครูเล่าเรื่องที่เห็น</p>"
LIST = f"<ul>{'<li>ข้อ' * 3}</ul>"
FIGURE = '<svg style="width: 60mm; height: 60mm"></svg>'
BOXES = {
    "a table": f"{TEXT * 3}{TABLE}{TEXT}",
    "a list and a figure": f"{LIST}<figure>{FIGURE}<figcaption>ภาพ</figcaption></figure>{TEXT}",
    "what stands within another": f"{TEXT * 2}<div>{TEXT}{TABLE}</div>{TEXT}",
}


def sheets(inside: str, folder: Path) -> Iterator[tuple[float, float]]:
    """For each page how far down its text goes and how far its rule, in points."""
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{path.as_uri()}") }}'
        for family, weight, path in FONTS
    )
    title = '<p class="admonition-title">แนวปฏิบัติ</p>'
    body = f'<div style="height: 185mm"></div><div class="admonition practice">{title}{inside}</div>'
    html = (
        f"<html lang=th><title>ก</title><style>{faces}{css(PLAIN)}</style><body><div class=prose>{body}</div>"
    )
    content = pdf.printed(html, [path for _, _, path in FONTS], folder).content
    with pypdfium2.PdfDocument(content) as book:
        for page in book:
            picture = page.render(scale=1, grayscale=True).to_pil().convert("L")
            foot = picture.height - 72
            yield tuple(
                max(y for y in range(foot) if picture.crop((left, y, right, y + 1)).getextrema()[0] < 200)
                for left, right in ((75, picture.width), (62, 70))
            )  # type: ignore[misc]


@pytest.mark.parametrize("inside", BOXES)
def test_a_rule_ends_with_the_text_beside_it(
    inside: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a table or a figure moves overleaf; left to itself, the typesetter draws on to the foot."""
    found = list(sheets(BOXES[inside], tmp_path))
    assert len(found) == 2
    assert all(abs(rule - text) < 12 for text, rule in found)
    monkeypatch.setattr(pdf, "end_with_text", lambda _: None)
    (text, rule), _ = sheets(BOXES[inside], tmp_path)
    assert rule - text > 40
