"""What is wrong in a table is told by its cell, and nothing is written."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from samut.cli import app
from samut.exchange.sheet import book
from samut.source.catalogue import CATALOGUE
from tables import repacked, samut, sheet
from typer.testing import CliRunner

WRONG: list[tuple[str, Any, str, str]] = [
    ("A1", "rows", "X03", "A1"),
    ("D1", "txet", "X03", "D1"),
    ("F1", "text", "X03", "F1"),
    ("A2", "question", "X05", "A2"),
    ("A2", "quizz", "X04", "A2"),
    ("B2", "M 1", "S04", "B2"),
    ("B2", "../m1", "S04", "B2"),
    ("B2", None, "S04", "A2"),
    ("G2", "m9", "L02", "G2"),
    ("H2", "five", "S03", "H2"),
    ("H2", "0", "S08", "H2"),
    ("H2", date(2026, 5, 1), "X06", "H2"),
    ("D3", "=1+1", "X06", "D3"),
    ("D3", "#N/A", "X06", "D3"),
    ("D3", "โจ\x7fทย์", "F07", "D3"),
    ("B2", "m" * 300, "S11", "B2"),
    ("D3", None, "S02", "A3"),
    ("C3", "singel", "S06", "C3"),
    ("I3", "l1-9", "L04", "I3"),
    ("J3", "l1-2-o1", "L06", "J3"),
    ("K3", "aply", "S05", "K3"),
    ("C4", "single", "X07", "C4"),
    ("E4", "maybe", "X10", "E4"),
    ("E4", None, "Q01", "A3"),
    ("E5", "x", "Q01", "A3"),
    ("B5", "a", "Q03", "B5"),
    ("B6", "m1-q1", "L01", "B6"),
    ("F7", "[[nowhere]]", "L07", "F7"),
    ("A8", "true", "X05", "A8"),
    ("F8", None, "S02", "A8"),
    ("D5", "หนึ่ง", "Q04", "D5"),
    ("F5", None, "S02", "A5"),
    ("A6", "part", "X07", "I6"),
    ("E7", None, "S02", "A6"),
    ("E8", "x", "X09", "A8"),
    ("A8", None, "X04", "F8"),
    ("A3", "choice", "X05", "A3"),
    ("D8", "ข้อความ", "X07", "D8"),
]


YAML = r"`[a-z_]+:|: true|\bkey\b|entry"
"""What only those who write YAML would understand."""


@pytest.mark.parametrize(("cell", "value", "code", "told"), WRONG)
def test_a_malformed_cell_is_told_by_its_name(
    cell: str, value: Any, code: str, told: str, course: Path, tmp_path: Path
) -> None:
    """Sheet and cell of the mistake, no traceback, and nothing written."""
    before = {path: path.read_bytes() for path in course.rglob("*") if path.is_file()}
    done = samut("import", sheet(tmp_path, cell, value), "--course", course)
    assert done.exit_code == 1, done.output
    assert f"quiz.xlsx, sheet คำถาม, cell {told}: error {code}: " in done.stderr
    assert not any(line.startswith("  = ") and re.search(YAML, line) for line in done.stderr.split("\n"))
    assert {path: path.read_bytes() for path in course.rglob("*") if path.is_file()} == before


def test_the_first_of_two_alike_is_told_in_the_same_table(course: Path, tmp_path: Path) -> None:
    """Not in the YAML that is not written."""
    done = samut("import", sheet(tmp_path, "B6", "m1-q1"), "--course", course)
    assert "(at quiz.xlsx:คำถาม!B3)" in done.stderr


MESSY = """\
row,id,type,text,text th,correct,rationale,level,extra
choice,a,,ก,,,,,
quiz,m1,,ทบทวน,ทบทวน,,,apply,
question,m1-q1,true-false,จริงหรือ,,,,apply,
true,,,,,x,ใช่,,
false,,,,,x,ไม่ใช่,,
answer,,,,,,,,
choice,,,ก,,perhaps,,,
"""


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_report_is_the_golden_one(language: str, minimal: Path, tmp_path: Path, *, update: bool) -> None:
    """Every problem of a messy table at once, word for word."""
    (tmp_path / "messy.csv").write_text(MESSY, "utf-8")
    arguments = ["import", str(tmp_path / "messy.csv"), "--course", str(minimal), "--messages", language]
    text = CliRunner().invoke(app, arguments).stderr
    golden = Path(__file__).parent / "golden" / f"messy.{language}.txt"
    if update:
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def zipped(size: int) -> bytes:
    """An archive with one file of zeros."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * size)
    return stream.getvalue()


def spoilt() -> bytes:
    """The good table as an xlsx with other bytes in its middle, as a broken stick gives them."""
    data = repacked()
    return data[:1000] + bytes(200) + data[1200:]


FILES = [
    ("a.xlsx", spoilt(), "X01"),
    ("a.xlsx", repacked(b"<fonts", b"<fonts<"), "X01"),
    ("a.xlsx", repacked(b"sheet.main+xml", b"sheet.other+xml"), "X01"),
    ("a.csv", b"row,id\n" * (book.ROWS + 1), "X01"),
    ("a.ods", b"x", "X01"),
    ("a.xlsx", b"", "X01"),
    ("a.xlsx", b"PK\x03\x04 damaged", "X01"),
    ("a.xlsx", zipped(10), "X01"),
    ("a.xlsx", zipped(book.UNPACKED + 1), "X01"),
    ("a.csv", b"row,id\nquiz,\xa1\xa2", "X01"),
    ("a.csv", b'row,id\nquiz,"m1', "X01"),
    ("a.csv", b"", "X02"),
    ("a.csv", b"id,text\nm1,a", "X02"),
    ("a.csv", b"row,id\n", "X08"),
    ("a.csv", b"row;id;text;text th\nquiz;m1;a;b", "X11"),
]


@pytest.mark.parametrize(("name", "data", "code"), FILES, ids=range(len(FILES)))
def test_a_file_that_is_no_table(name: str, data: bytes, code: str, minimal: Path, tmp_path: Path) -> None:
    """Of another kind, damaged, too large, in other letters, without a header: told, no traceback."""
    (tmp_path / name).write_bytes(data)
    done = samut("import", tmp_path / name, "--course", minimal)
    assert done.exit_code == 1, done.output
    assert f"error {code}:" in done.stderr
    assert done.stderr.startswith(name)


def test_rows_too_far_down_are_told(minimal: Path, tmp_path: Path) -> None:
    """What is below the last row that is read is not passed over in silence."""
    workbook = Workbook()
    workbook.worksheets[0].append(["row"])
    workbook.worksheets[0].cell(book.ROWS + 1, 1).value = "question"
    workbook.save(tmp_path / "a.xlsx")
    done = samut("import", tmp_path / "a.xlsx", "--course", minimal)
    assert "error X01: this file cannot be read as a table: it is too large" in done.stderr


def test_every_code_of_tables_is_shown() -> None:
    """No code that a table can be told of is without a test that shows it."""
    shown = {code for _, _, code, _ in WRONG} | {code for _, _, code in FILES}
    assert {code for code in CATALOGUE if "X01" <= code <= "X11"} <= shown
