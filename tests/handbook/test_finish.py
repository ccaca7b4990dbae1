"""The finished PDF: every letter as it was written, and not a pixel moved."""

import re
import subprocess
from itertools import combinations
from pathlib import Path
from unicodedata import category, normalize

import pytest
from reading import folded, glyphs, mupdf, pdfium
from samut.handbook.finish.finish import finished
from samut.handbook.finish.letters import alphabet
from samut.handbook.fonts import FONTS
from samut.handbook.pdf import printed

TORTURE = [
    *("ที่ นี้ ปู่ หนี้ ตี่ จ้ำ ป้ำ ญู ฐุ กฤษฎ์ เกี๊ยะ น้ำ ก๊ก สำคัญ ทำ ผู้นำ ผู้อำนวยการ", "นาฬิกา จุฬา ป้ายฝั้ ปั้น บ่อย ๆ ฯลฯ ๑๒๓"),
    *("The first fifth office, fjord & flight – 12.5 %", "สำนักงาน<b>สำคัญ</b>ที่<b>นี้</b>และนี้", "→ ✓ □ ≤"),
]
"""What fonts and typesetters get wrong, a paragraph each."""


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """A page of what is hard, before and after it is finished."""
    root = tmp_path_factory.mktemp("torture")
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{path.as_uri()}") }}'
        for family, weight, path in FONTS
    )
    foot = '@page { @bottom-center { content: "หน้า " counter(page) } }'
    style = f'{faces} body {{ font: 13pt/1.8 Sarabun, "Samut Symbols" }} {foot}'
    body = "".join(f"<p>{text}" for text in TORTURE)
    html = f"<html lang=th><title>สำคัญ & ทำ</title><style>{style}</style><h1>ทำน้ำ</h1>{body}"
    before = printed(html, [path for _, _, path in FONTS], root).content
    return before, finished(before)


def written() -> list[str]:
    """The lines of the page."""
    return [re.sub("<.*?>", "", one) for one in ["ทำน้ำ", *TORTURE, "หน้า 1"]]


def picture(content: bytes, path: Path) -> bytes:
    """The pages, as poppler draws them."""
    path.write_bytes(content)
    return subprocess.run(["pdftoppm", "-r", "150", path], capture_output=True, check=True).stdout


def test_not_a_pixel_moves(drafts: tuple[bytes, bytes], tmp_path: Path) -> None:
    """The picture is the same before and after."""
    before, after = (picture(content, tmp_path / "a.pdf") for content in drafts)
    assert len(before) > 1_000_000
    assert before == after


def test_finishing_repeats(drafts: tuple[bytes, bytes]) -> None:
    """The same input gives the same bytes."""
    assert finished(drafts[0]) == drafts[1] == finished(drafts[0])


def test_every_letter_is_as_written(drafts: tuple[bytes, bytes], tmp_path: Path) -> None:
    """Poppler reads what was written, ำ with its tone, ligatures and signs, to the space."""
    path = tmp_path / "a.pdf"
    path.write_bytes(drafts[1])
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True, text=True).stdout
    assert normalize("NFC", text).split() == " ".join(written()).split()


def test_every_glyph_that_shaping_can_reach_has_letters() -> None:
    """Variants and ligatures say what they stand in for; a legacy order of ำ is none of them."""
    letters = alphabet(FONTS[0][2]).letters
    assert {"ำ", "ฬ", "fi", "fl", "่", "้ํ", "\N{NO-BREAK SPACE}"} <= set(letters.values())
    assert not [text for text in letters.values() if re.search("[\ue000-\uf8ff\ufb00-\ufb06]", text)]


def test_no_mark_meets_another(drafts: tuple[bytes, bytes], tmp_path: Path) -> None:
    """Vowels and tones above and below a letter stand apart, by the outlines the file holds."""
    path = tmp_path / "a.pdf"
    path.write_bytes(drafts[1])
    (drawn,) = glyphs(path)
    marks = [one for one in drawn if one.text and category(one.text[0]) == "Mn"]
    assert len(marks) > 40
    assert [(a.text, b.text) for a, b in combinations(marks, 2) if a.overlaps(b)] == []


def test_chrome_reads_a_raised_mark_with_its_letter(drafts: tuple[bytes, bytes], tmp_path: Path) -> None:
    """Where a text object begins left of the mark before it, PDFium would read that mark too late."""
    path = tmp_path / "a.pdf"
    path.write_bytes(drafts[1])
    (text,) = pdfium(path)
    (other,) = mupdf(path)
    assert folded(text) == folded(other) == folded("".join(written()))
