"""How things fall on pages, read back from the PDF."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from once import once
from pypdf import PdfReader
from samut.course.course import Course
from samut.handbook import symbols
from samut.handbook.build import typeset
from samut.handbook.edition import Edition
from samut.handbook.fonts import SYMBOLS
from tiny import MODULE, QUIZ


def pages(course: Course, edition: Edition = Edition.LEARNER) -> list[str]:
    """The text of every page."""
    path = course.root / f"{edition}.pdf"
    path.write_bytes(typeset(course, edition, "th"))
    return [page.extract_text() for page in PdfReader(path).pages]


@pytest.fixture(scope="module")
def long(
    request: pytest.FixtureRequest,
    writing: Callable[[Path, dict[str, str]], Course],
    tmp_path_factory: pytest.TempPathFactory,
) -> list[str]:
    """The pages of a course with forty questions and headings, a table longer than a page, many ๆ and “."""
    head, _ = QUIZ.split("questions:\n")
    items = [
        f"  - {{id: n{n}, type: true-false, lesson: l1-1, outcome: l1-1-o1, level: apply, answer: true, "
        f'stem: {{th: "begin{n}z {"ข้อความ " * (n % 7) * 20} end{n}z"}}, '
        'rationales: {"true": {th: ก}, "false": {th: ข}}}\n'
        for n in range(40)
    ]
    parts = [f"## heading{n}z {{#h{n}}}\n\nbody{n}z {'คำ ' * 40 * (n % 5 + 1)}" for n in range(40)]
    rows = "".join(f"| row{n}z | ข |\n" for n in range(90))
    words = "ช้า ๆ ถามว่า “เด็กคนนี้ติดตรงไหน” บ่อย ๆ และ “ธุรกิจ” ต่าง ๆ "
    signs = ["ก" * n + words * 8 for n in range(1, 40)]
    prose = [*parts, "## topic {#topic}", *signs, "## table {#table}", f"| headz | ข |\n|---|---|\n{rows}"]
    files = {
        "quizzes/q1.yaml": head + "questions:\n" + "".join(items),
        "content/th/lessons/m1/l1-2.md": "\n\n".join(prose) + "\n",
    }

    def make(folder: Path) -> None:
        texts = pages(writing(folder, files))
        (folder / "texts.json").write_text(json.dumps(texts), "utf-8")

    texts: list[str] = json.loads((once(request, tmp_path_factory, "long", make) / "texts.json").read_text())
    return texts


def test_a_question_is_never_split(long: list[str]) -> None:
    """Forty questions of growing length: each stands whole on one page."""
    for n in range(40):
        assert [f"begin{n}z" in text for text in long] == [f"end{n}z" in text for text in long]


def test_lessons_begin_on_a_new_page(pdfs: dict[Edition, Path]) -> None:
    """No page holds the end of one lesson and the start of the next."""
    texts = [page.extract_text() for page in PdfReader(pdfs[Edition.LEARNER]).pages]
    starts = [index for index, text in enumerate(texts) if "บทเรียน 1." in text]
    assert len(starts) == 2


def test_a_long_table_repeats_its_header(long: list[str]) -> None:
    """A table longer than a page goes on with its header on the next."""
    holding = [text for text in long if "row" in text]
    assert len(holding) >= 2
    assert all("headz" in text for text in holding)


def test_a_heading_keeps_with_its_text(long: list[str]) -> None:
    """Wherever a heading falls, a line of its text stands below it."""
    for n in range(40):
        (home,) = [text for text in long if f"heading{n}z" in text]
        assert f"body{n}z" in home


def test_a_course_without_quiz_glossary_or_notes_prints(make: Callable[[dict[str, str]], Course]) -> None:
    """What an author did not write leaves no heading and no empty page."""
    module = MODULE.split("    activity:")[0].replace("quiz: q1\n", "").replace("minutes: 30", "minutes: 20")
    texts = pages(
        make(
            {
                "modules/m1.yaml": module.replace("    workshop_minutes: 20\n", ""),
                "quizzes/q1.yaml": QUIZ.replace("l1-2", "l1-1"),
                "content/th/lessons/m1/l1-1.md": "ข้อความ\n",
            }
        ),
        Edition.TRAINER,
    )
    assert len(texts) == 5


def test_lines_neither_begin_with_a_repetition_mark_nor_end_with_an_open_quote(long: list[str]) -> None:
    """ๆ stays with the word it repeats and “ with the word it opens, wherever the line ends."""
    lines = [line.strip() for page in long for line in page.splitlines()]
    assert sum("“" in line for line in lines) > 200
    assert [line for line in lines if line.startswith("ๆ") or line.endswith("“")] == []


@pytest.mark.parametrize("sign", sorted(symbols.GLYPHS))
def test_every_drawn_sign_has_a_shape(sign: str) -> None:
    """No glyph of the symbol font is empty."""
    assert symbols.GLYPHS[sign] or sign.isspace()


def test_the_symbol_font_is_fresh(tmp_path: Path) -> None:
    """The font in the package is what its drawings give."""
    symbols.draw(tmp_path / "new.ttf")
    assert (tmp_path / "new.ttf").read_bytes() == SYMBOLS.read_bytes()
