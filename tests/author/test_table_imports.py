"""What `samut import` makes of a table, whoever wrote it, and what stays of the quiz before."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from samut.course.read import read
from samut.exchange.sheet.grid import Cell, Grid
from samut.exchange.sheet.inward import table
from samut.source.problem import Problems
from tables import GOOD, repacked, samut, sheet


def test_the_good_table_is_good(course: Path, tmp_path: Path) -> None:
    """What the malformed ones are made from can be imported."""
    done = samut("import", sheet(tmp_path), "--course", course)
    assert done.exit_code == 0, done.output
    assert (course / "quizzes/m1.yaml").is_file()


def test_a_template_is_filled_in_and_imported(
    change: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The template as it stands makes a quiz, named in its module and counted; ids left out are minted."""
    course = change("modules/m1.yaml", "quiz: m1\n", "")
    change("modules/course.yaml", "minutes: 25", "minutes: 20")
    (course / "quizzes/m1.yaml").unlink()
    monkeypatch.chdir(course)
    assert samut("new", "quiz", "m1", "--spreadsheet").exit_code == 0
    assert isinstance(samut("new", "quiz", "m1", "--spreadsheet").exception, FileExistsError)
    sheet = load_workbook("m1.xlsx")
    assert sheet.sheetnames == ["m1", "วิธีกรอก"]
    place = [cell.value for cell in sheet.worksheets[0][1]].index("id") + 1
    for row in range(3, sheet.worksheets[0].max_row + 1):
        sheet.worksheets[0].cell(row, place).value = None
    sheet.save("m1.xlsx")
    done = samut("import", "m1.xlsx")
    assert done.exit_code == 0, done.output
    found, sources = read(course, words=True)
    assert found is not None
    assert not sources.problems.found
    assert found.record.minutes == 30
    questions = [question for _, question in found.questions()]
    assert [one.id for one in questions] == [f"m1-q0{number}" for number in range(1, 8)]
    assert [one.id for one in questions[0].choices] == ["a", "b", "c"]
    assert questions[0].level == "understand"


def test_export_and_import_change_nothing(minimal: Path, tmp_path: Path) -> None:
    """A quiz goes out and comes back with --replace, and means what it meant."""
    before, _ = read(minimal)
    assert before is not None
    target = tmp_path / "m1.csv"
    assert samut("export", "m1", "--to", target, "--course", minimal).exit_code == 0
    data = target.read_bytes()
    assert isinstance(samut("export", "m1", "--to", target, "--course", minimal).exception, FileExistsError)
    assert target.read_bytes() == data
    assert samut("import", target, "--course", minimal).exit_code == 2
    assert samut("import", target, "--course", minimal, "--replace").exit_code == 0
    after, _ = read(minimal)
    assert after is not None
    assert after.quizzes == before.quizzes
    assert after.record == before.record


def test_what_is_said_of_the_quiz_counts_before_the_table(course: Path, tmp_path: Path) -> None:
    """`--quiz` and `--minutes` in place of those of the file; the course is as much longer."""
    done = samut("import", sheet(tmp_path), "--course", course, "--quiz", "other", "--minutes", "7")
    assert done.exit_code == 0, done.output
    found, _ = read(course)
    assert found is not None
    assert {name: one.minutes for name, one in found.quizzes.items()} == {"other": 7}
    assert found.record.minutes == 27


def test_a_quiz_the_course_does_not_use_is_told(minimal: Path, tmp_path: Path) -> None:
    """A pre-test, or a second quiz of a module, makes the course no longer until it is named there."""
    before = (minimal / "modules/course.yaml").read_bytes()
    file = sheet(tmp_path)
    workbook = load_workbook(file)
    for cell, value in (("B2", "before"), ("B3", "b-1"), ("B6", "b-2")):
        workbook.worksheets[0][cell].value = value
    workbook.save(file)
    done = samut("import", file, "--course", minimal)
    assert done.exit_code == 0, done.output
    assert "quiz.xlsx, sheet คำถาม, cell B2: warning L13: " in done.stderr
    assert (minimal / "quizzes/before.yaml").is_file()
    assert (minimal / "modules/course.yaml").read_bytes() == before


def test_an_id_that_is_gone_is_not_given_to_something_new(course: Path, tmp_path: Path) -> None:
    """Learners' answers name it. A table that names no id at all is numbered as it was."""
    file = sheet(tmp_path)
    workbook = load_workbook(file)

    def ids(**changed: str | None) -> list[str]:
        for cell, value in changed.items():
            workbook.worksheets[0][cell].value = value
        workbook.save(file)
        done = samut("import", file, "--course", course, "--replace")
        assert done.exit_code == 0, done.output
        found, _ = read(course)
        assert found is not None
        first, second = found.quizzes["m1"].questions
        return [first.id, *(one.id for one in first.choices), second.id]  # type: ignore[attr-defined]

    unnamed = dict.fromkeys(("B3", "B4", "B5", "B6"), None)
    assert ids(**unnamed) == ["m1-q01", "a", "b", "m1-q02"]
    assert ids(D5="สาม") == ["m1-q01", "a", "b", "m1-q02"]
    assert ids(B3="m1-q01", B4="a", D5="สี่", D6="ใช่ไหม") == ["m1-q01", "a", "c", "m1-q03"]


def test_a_comma_at_the_end_of_a_list_is_no_entry() -> None:
    """A list in a cell holds what stands between commas and spaces, and nothing else."""
    texts = (("row", "id", "retired"), ("quiz", "m1", "a, b,"))
    rows_ = tuple(
        tuple(Cell(text, row, column) for column, text in enumerate(line, 1))
        for row, line in enumerate(texts, 1)
    )
    assert table(Grid("a.csv", "", rows_), Problems()).quiz == {"id": "m1", "retired": ["a", "b"]}


def test_what_other_programs_write_is_read(course: Path, tmp_path: Path) -> None:
    """A workbook without styles, and Excel's name for the sign at a line's end that no cell can hold."""
    data = repacked(without="xl/styles.xml", reason="เหตุหนึ่ง_x000D_\nเหตุสาม")
    (tmp_path / "quiz.xlsx").write_bytes(data)
    done = samut("import", tmp_path / "quiz.xlsx", "--course", course)
    assert done.exit_code == 0, done.output
    found, _ = read(course)
    assert found is not None
    assert found.quizzes["m1"].questions[0].choices[0].rationale.th == "เหตุหนึ่ง\nเหตุสาม"  # type: ignore[attr-defined]


def test_a_csv_may_be_parted_by_semicolons(course: Path, tmp_path: Path) -> None:
    """As a spreadsheet set to another country's numbers writes it, with Excel's mark at the start."""
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(GOOD)
    (tmp_path / "quiz.csv").write_bytes(text.getvalue().encode("utf-8-sig"))
    assert samut("import", tmp_path / "quiz.csv", "--course", course).exit_code == 0
