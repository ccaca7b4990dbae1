"""A report shows the line, the caret under the right character, and nothing that could hide or mislead."""

import pytest
from samut.source.catalogue import CATALOGUE, WORDS, page
from samut.source.files import SourceFile
from samut.source.problem import Place, Problem, Problems
from samut.source.report import block, report
from wcwidth import wcswidth


def excerpt(line: str, column: int, width: int) -> tuple[str, str]:
    """The source line and the caret line of a problem, without their margins."""
    problem = Problem("L07", Place("a.md", 1, column, width), {"name": "x"})
    _, shown, caret, _ = block(problem, lambda _: [line], "th").rstrip("\n").split("\n")
    return shown.removeprefix("  1 | "), caret.removeprefix("    | ")


@pytest.mark.parametrize("before", ["", "กา", "ที่นี่", "ปู่ผู้ซื้อน้ำ", "é", "学校", "🧑", "a\tb"])
def test_the_caret_stands_under_the_character(before: str) -> None:
    """The caret's column in terminal cells is the width of what stands before, marks taking no cell."""
    shown, caret = excerpt(f"{before}[[คำ]]หลัง", len(before) + 1, 6)
    assert shown.startswith(before.replace("\t", " "))
    assert caret == " " * wcswidth(before.replace("\t", " ")) + "^" * 6


def test_marked_thai_counts_cells() -> None:
    """Carets are as many as the cells marked; a mark alone still gets one."""
    assert excerpt("ที่นี่", 1, 6)[1] == "^^"
    assert excerpt("กิ", 2, 1)[1] == " ^"


def test_long_lines_are_windowed() -> None:
    """Of a long line the surroundings of the mark are shown, cut before a whole Thai character."""
    line = "ที่" * 500 + "[[คำ]]" + "นี้" * 500
    shown, caret = excerpt(line, 1501, 6)
    assert shown.startswith("…ที่")
    assert shown.endswith("…")
    assert "[[คำ]]" in shown
    assert wcswidth(shown[: shown.index("[[")]) == caret.index("^")
    assert len(excerpt("ก" * 900, 1, 900)[1]) <= 60


def test_hidden_characters_are_shown() -> None:
    """A control character can neither move the terminal's cursor nor shift the caret."""
    shown, caret = excerpt("ก\x1b[31mข", 7, 1)
    assert "\x1b" not in shown
    assert caret == " " * 6 + "^"
    text = block(Problem("L07", Place("a.md"), {"name": "x\x1b\ny"}), lambda _: [], "en")
    assert "\x1b" not in text
    assert text.count("\n") == 2


@pytest.mark.parametrize("place", [Place("a.md", 9, 1), Place("b.md")])
def test_a_line_that_is_not_there_shows_no_excerpt(place: Place) -> None:
    """Only head and fix are shown where there is no line to show."""
    text = report([Problem("F01", place)], lambda name: ["x"] if name == "a.md" else [], "en")
    assert text.count("\n") == 2


def test_a_cell_is_named_as_people_call_it() -> None:
    """Sheet and cell instead of line and column, and what to write in the words of a spreadsheet."""
    place = Place("m3.xlsx", 7, 3, cell="m3!C7")
    text = block(Problem("Q01", place, {"count": "2"}), lambda _: [], "en")
    assert text.startswith("m3.xlsx, sheet m3, cell C7: error Q01: a single-choice question needs")
    assert "x under correct" in text
    thai = block(Problem("Q01", Place("m3.csv", 7, 3, cell="C7"), {"count": "2"}), lambda _: [], "th")
    assert thai.startswith("m3.csv เซลล์ C7: ผิด Q01: ")


def test_problems_come_in_reading_order_and_once() -> None:
    """Sorted by file, line and column; the same finding is kept once."""
    problems = Problems()
    for place in (Place("b"), Place("a", 2), Place("a", 1, 5), Place("a", 1, 2), Place("a", 2)):
        problems.add("L07", place, name="x")
    order = [(one.place.file, one.place.line, one.place.column) for one in problems]
    assert order == [("a", 1, 2), ("a", 1, 5), ("a", 2, 1), ("b", 1, 1)]


def test_places_are_cut_at_the_line_end() -> None:
    """A place never reaches into the next line, and the end of the file is a place."""
    file = SourceFile("a", "ab\ncd\n")
    assert file.place(1, 5) == Place("a", 1, 2, 1)
    assert file.place(3, 5) == Place("a", 2, 1, 2)
    assert file.place(6) == Place("a", 3, 1, 1)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_entry_says_what_and_how_in_both_languages(code: str) -> None:
    """Both languages have both sentences, none ends in a full stop, and the page names the code."""
    entry = CATALOGUE[code]
    for text in (
        *entry.what.values(),
        *entry.fix.values(),
        *(one for it in entry.cell.values() for one in it.values()),
    ):
        assert text.strip() == text
        assert not text.endswith(".")
    assert all(set(said) == {"th", "en"} for said in (entry.what, entry.fix, *entry.cell.values()))
    assert entry.severity in {"error", "warning"}
    assert code in page()


def test_every_word_around_a_problem_has_both_languages() -> None:
    """Kinds, forms, reasons and relations are never half translated."""
    groups = [WORDS[name] for name in ("expected", "form", "into", "reason", "relation", "way")]
    assert all(set(words) == {"th", "en"} for group in groups for words in group.values())
    assert set(WORDS["expected"]) == set(WORDS["way"])
