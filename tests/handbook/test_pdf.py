"""The PDF itself: deterministic, tagged, in our fonts, and from the course's own files only."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from samut.course.course import Course
from samut.handbook import pdf
from samut.handbook.build import Unprintable, place, typeset
from samut.handbook.edition import Edition
from samut.handbook.fonts import FONTS

SHIPPED = [path for _, _, path in FONTS]


def printed(body: str, root: Path, font: Path = SHIPPED[0]) -> pdf.Printed:
    """A page with this body, set in Sarabun."""
    face = f'@font-face {{ font-family: Sarabun; src: url("{font.as_uri()}") }}'
    html = f"<html lang=th><title>t</title><style>{face} body {{ font-family: Sarabun }}</style>{body}"
    return pdf.printed(html, SHIPPED, root)


def test_the_same_input_gives_the_same_bytes(tiny: Course, pdfs: dict[Edition, Path]) -> None:
    """In another process, with another hash seed, without a cache."""
    program = (
        "import sys, pathlib, samut.course.read as r, samut.handbook.build as b\n"
        "course, _ = r.read(pathlib.Path(sys.argv[1]))\n"
        "sys.stdout.buffer.write(b.typeset(course, b.Edition.TRAINER, 'th'))"
    )
    path = os.pathsep.join(sys.path)
    done = subprocess.run(
        [sys.executable, "-c", program, str(tiny.root)],
        env={**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": path},
        capture_output=True,
        check=True,
    )
    assert done.stdout.startswith(b"%PDF")
    assert done.stdout == pdfs[Edition.TRAINER].read_bytes()


def test_the_pdf_says_what_it_is(pdfs: dict[Edition, Path]) -> None:
    """Title, author, language and structure are there for screen readers; its day is the course's."""
    reader = PdfReader(pdfs[Edition.LEARNER])
    assert reader.metadata is not None
    assert reader.metadata.title == "เล่มเล็ก: สำหรับทดสอบ · ฉบับผู้เรียน"
    assert reader.metadata.author == "มานี มีใจ"
    assert reader.root_object["/Lang"] == "th"
    assert reader.root_object["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert reader.metadata["/CreationDate"] == reader.metadata["/ModDate"] == "D:20261123"


def test_only_shipped_fonts_are_embedded(pdfs: dict[Edition, Path]) -> None:
    """Every font of every page is Sarabun or Bai Jamjuree."""
    fonts = {
        str(font.get_object()["/BaseFont"]).rpartition("+")[2]
        for page in PdfReader(pdfs[Edition.TRAINER]).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert fonts
    assert all(font.startswith(("Sarabun", "Bai-Jamjuree")) for font in fonts)


def test_a_glyph_that_no_font_has_is_a_problem(tmp_path: Path) -> None:
    """H01 names the character and its place in the course."""
    (lack,) = printed("<p>ก\ue123", tmp_path).lacks
    assert (lack.code, lack.data["codepoint"]) == ("H01", "U+E123")


def test_a_font_of_this_computer_is_a_problem(tmp_path: Path) -> None:
    """H02: a font we did not ship, even of the same name, would look different elsewhere."""
    other = TTFont(SHIPPED[0])
    other["head"].fontRevision = 99
    other.save(tmp_path / "Sarabun.ttf")
    (lack,) = printed("<p>ก", tmp_path, tmp_path / "Sarabun.ttf").lacks
    assert (lack.code, lack.character, lack.font) == ("H02", "ก", "Sarabun")


def test_a_problem_points_at_the_authors_line(make: Callable[[dict[str, str]], Course]) -> None:
    """The character is found in the lesson it stands in."""
    name = "content/th/lessons/m1/l1-2.md"
    course = make({name: "## หัวข้อ {#topic}\n\nดี \U000f1234\n"})
    with pytest.raises(Unprintable) as raised:
        typeset(course, Edition.LEARNER, "th")
    (problem,) = raised.value.problems
    assert (problem.place.file, problem.place.line, problem.place.column) == (name, 3, 4)


def test_a_photograph_is_not_searched_for_a_letter(make: Callable[[dict[str, str]], Course]) -> None:
    """Among the files of the course it is the first by name, and it is no text."""
    name = "content/th/lessons/m1/l1-2.md"
    course = make({name: "## หัวข้อ {#topic}\n\nดี \U000f1234\n"})
    (course.root / "content/images").mkdir()
    (course.root / "content/images/a.png").write_bytes(b"\x89PNG" + "\U000f1234".encode())
    held = replace(course, digests={**course.digests, "content/images/a.png": ""})
    assert place(held, "\U000f1234").file == name


def test_arrows_and_boxes_have_glyphs(make: Callable[[dict[str, str]], Course]) -> None:
    """Signs that Sarabun lacks come from our own drawings and stay text that can be copied."""
    course = make({"content/th/lessons/m1/l1-2.md": "## หัวข้อ {#topic}\n\nก → ข ✓ □ ≤ **→**\n"})
    path = course.root / "out.pdf"
    path.write_bytes(typeset(course, Edition.LEARNER, "th"))
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert all(sign in text for sign in "→✓□≤")


@pytest.mark.parametrize(
    "address", ["https://example.org/a.png", "file:///etc/hostname", "data:,x", "../x.png"]
)
def test_nothing_outside_the_course_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """Neither the network nor any other file of this computer, whatever a text asks for."""
    from weasyprint.urls import URLFetcher  # noqa: PLC0415

    fetched: list[str] = []
    real = URLFetcher.fetch

    def spy(self: URLFetcher, url: str, headers: object = None) -> object:
        fetched.append(url)
        return real(self, url, headers)

    monkeypatch.setattr(URLFetcher, "fetch", spy)
    printed(f'<img src="{address}" alt="x"><p>ก', tmp_path)
    assert all(Path(url.removeprefix("file://")) in SHIPPED for url in fetched)
    assert fetched


def test_figures_of_the_course_are_drawn_in_our_font(make: Callable[[dict[str, str]], Course]) -> None:
    """An SVG set into a lesson takes Sarabun and the text's colour."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20">'
        '<text x="1" y="15" fill="currentColor">figureword</text></svg>'
    )
    lesson = '## หัวข้อ {#topic}\n\n![ภาพ](../../../images/a.svg "คำใต้ภาพ")\n'
    course = make({"content/images/a.svg": svg, "content/th/lessons/m1/l1-2.md": lesson})
    path = course.root / "out.pdf"
    path.write_bytes(typeset(course, Edition.LEARNER, "th"))
    assert "figureword" in "".join(page.extract_text() for page in PdfReader(path).pages)


def test_weasyprint_understands_every_rule(tiny: Course, caplog: pytest.LogCaptureFixture) -> None:
    """Our style sheets hold nothing that the typesetter ignores."""
    typeset(tiny, Edition.TRAINER, "th")
    typeset(tiny, Edition.KEY, "th")
    assert [record.getMessage() for record in caplog.records if record.name == "weasyprint"] == []
