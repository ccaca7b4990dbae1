"""Quizzes as spreadsheets: there and back without loss, and what is wrong told by its cell."""

import csv
import io
import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from openpyxl import Workbook, load_workbook
from pydantic import BaseModel
from samut.cli import app
from samut.course.read import QUIZ, read
from samut.exchange.minted import mint
from samut.exchange.plain import written
from samut.exchange.sheet import book
from samut.exchange.sheet.columns import KINDS, columns
from samut.exchange.sheet.grid import Cell, Grid
from samut.exchange.sheet.help import HELP
from samut.exchange.sheet.inward import table
from samut.exchange.sheet.outward import rows
from samut.questions.quiz import TYPES, Quiz
from samut.schema import reading
from samut.source import yaml
from samut.source.catalogue import CATALOGUE
from samut.source.files import SourceFile
from samut.source.problem import Problems
from typer.testing import CliRunner

SHIPPED = Path(__file__).parents[2]
COURSES = SHIPPED / "tests" / "courses"


def samut(*arguments: object) -> Result:
    """Runs the command, its problems in English."""
    return CliRunner().invoke(app, [*map(str, arguments), "--messages", "en"])


def record(text: str) -> Quiz:
    """The quiz of a YAML text."""
    problems = Problems()
    node = yaml.parse(SourceFile("quizzes/a.yaml", text), problems)
    assert node is not None
    quiz = reading.read(node, QUIZ, problems)
    assert quiz is not None, problems.found
    return quiz


def yaml_plain(text: str) -> Any:
    """The values of a YAML text, with lists as a table has them."""

    def listed(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: listed(child) for key, child in value.items()}
        return [listed(child) for child in value] if isinstance(value, tuple) else value

    node = yaml.parse(SourceFile("a.yaml", text), Problems())
    assert node is not None
    return listed(node.plain())


def back(path: Path) -> Quiz:
    """The quiz of a table."""
    problems = Problems()
    grid = book.read(path, problems)
    assert grid is not None
    found = table(grid, problems)
    assert not problems.found, problems.found
    mint(found.quiz)
    return record(written(found.quiz))


EVERYTHING = """
id: all
was: [old-all]
module: m1
title: {th: ทุกอย่าง, en: Everything}
minutes: 5
retired: [gone-1, gone-2]
questions:
  - {id: q1, was: [q-one], retired: [z], parallel: p1, type: single, lesson: l1, outcome: o1, section: s,
     level: apply, covers: [A-1, B-2], keep_order: true, stem: {th: "=1+1", en: "- yes: no # really"},
     hint: PLC, note: {th: "สองบรรทัด\\n\\nบรรทัดสอง\\n"},
     choices: [{id: a, was: [x], text: "true", correct: true, rationale: {th: " เว้นวรรคหน้า"}},
               {id: b, text: "12", rationale: {en: only English}}]}
  - {id: q2, type: fill, lesson: l1, outcome: o1, level: remember, stem: {th: เติม}, rationale: {th: เพราะ},
     accepted: [{id: one, was: [uno], text: {th: ก, en: b}}],
     mistakes: [{id: two, text: "@x", rationale: {th: "'ผิด'"}}]}
  - {id: q3, type: match, lesson: l1, outcome: o1, level: remember, stem: {th: จับคู่},
     pairs: [{id: k, was: [kk], left: {th: ก}, right: {th: ข}, rationale: {th: ค}},
             {id: l, left: {th: ง}, right: {th: จ}, rationale: {th: "a\\tb\\n  c"}}],
     decoys: [{id: d, was: [dd], right: {th: ฉ}, rationale: {th: ช}}]}
  - {id: q4, type: scenario, lesson: l1, outcome: o1, level: analyse, case: {th: กรณี}, parts: [
     {id: one, was: [o], retired: [r], keep_order: true, type: single, stem: {th: ข้อ},
      choices: [{id: a, text: {th: ก}, correct: true, rationale: {th: ข}},
       {id: b, text: {th: ค}, rationale: {th: ง}}]},
     {id: two, type: multiple, stem: {th: ข้อ},
      choices: [{id: a, text: {th: ก}, correct: true, rationale: {th: ข}},
       {id: b, text: {th: ค}, rationale: {th: ง}}]}]}
  - {id: q5, type: true-false, lesson: l1, outcome: o1, level: remember, stem: {th: จริง}, answer: false,
     rationales: {"true": {th: ก}, "false": {th: ข, en: c}}}
  - {id: q6, type: order, lesson: l1, outcome: o1, level: apply, stem: {th: เรียง}, rationale: {th: เพราะ},
     items: [{id: a, text: {th: ก}, rationale: {th: ข}}, {id: b, text: {th: ค}}, {id: c, text: {th: ง}}]}
  - {id: q7, type: multiple, lesson: l1, outcome: o1, level: apply, stem: {th: เลือก}, choices: [
     {id: a, text: {th: ก}, correct: true, rationale: {th: ข}}, {id: b, text: {th: ค}, rationale: {th: ง}},
     {id: c, text: {th: จ}, rationale: {th: ฉ}}]}
"""


@pytest.mark.parametrize("kind", book.KINDS)
def test_nothing_is_lost_there_and_back(kind: str, tmp_path: Path) -> None:
    """Every question type with every key it can have: the same record from xlsx and from csv."""
    quiz = record(EVERYTHING)
    assert {one.type for one in quiz.questions} == TYPES.keys()
    path = tmp_path / f"all{kind}"
    path.write_bytes(book.written(rows(quiz), "all", HELP, kind))
    assert back(path) == quiz


def test_the_yaml_is_written_as_authors_write_it(*, update: bool) -> None:
    """Keys in their usual order, words without quotes where YAML needs none, a line between questions."""
    text = written(yaml_plain(EVERYTHING))
    golden = Path(__file__).parent / "golden" / "everything.yaml.txt"
    if update:
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")
    assert record(text) == record(EVERYTHING)


@pytest.mark.parametrize("kind", book.KINDS)
def test_the_shipped_quizzes_come_back(kind: str, tmp_path: Path) -> None:
    """Every quiz this project ships and tests with."""
    for name in sorted([*SHIPPED.glob("quizzes/*.yaml"), *COURSES.glob("*/quizzes/*.yaml")]):
        quiz = record(name.read_text("utf-8"))
        path = tmp_path / f"quiz{kind}"
        path.write_bytes(book.written(rows(quiz), quiz.id, HELP, kind))
        assert back(path) == quiz, name


def fields(model: type[BaseModel]) -> set[str]:
    """The keys of a record that hold no rows."""
    rowed = {kind.within for kind in KINDS.values()} | {"answer"}
    return {field.alias or name for name, field in model.model_fields.items()} - rowed


def test_every_key_has_a_column() -> None:
    """A key a question type gains needs a column, or a table would lose it."""
    known = {key for kind in KINDS.values() for key in kind.keys.values()} | {"case"}
    for one in TYPES.values():
        assert fields(one.record) <= known
    assert fields(Quiz) <= set(KINDS["quiz"].keys.values())


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


GOOD = [
    ["row", "id", "type", "text", "correct", "rationale", "module", "minutes", "lesson", "outcome", "level"],
    ["quiz", "m1", "", "ทบทวน", "", "", "m1", "5", "", "", ""],
    ["question", "m1-q1", "single", "โจทย์", "", "", "", "", "l1-1", "l1-1-o1", "apply"],
    ["choice", "a", "", "หนึ่ง", "x", "เหตุหนึ่ง", "", "", "", "", ""],
    ["choice", "b", "", "สอง", "", "เหตุสอง", "", "", "", "", ""],
    ["question", "m1-q2", "true-false", "จริงหรือ", "", "", "", "", "l1-2", "l1-2-o1", "apply"],
    ["true", "", "", "", "x", "ใช่เพราะ", "", "", "", "", ""],
    ["false", "", "", "", "", "ไม่ใช่เพราะ", "", "", "", "", ""],
]
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


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """The minimal course without its quiz."""
    folder = Path(shutil.copytree(COURSES / "minimal", tmp_path / "course"))
    (folder / "quizzes/m1.yaml").unlink()
    for name, old, new in (("m1", "quiz: m1\n", ""), ("course", "minutes: 25", "minutes: 20")):
        path = folder / f"modules/{name}.yaml"
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    return folder


def sheet(folder: Path, cell: str = "A1", value: Any = "row") -> Path:
    """The good table with one cell changed."""
    workbook = Workbook()
    page = workbook.worksheets[0]
    page.title = "คำถาม"
    for row in GOOD:
        page.append([text or None for text in row])
    page[cell].value = value
    workbook.save(folder / "quiz.xlsx")
    return folder / "quiz.xlsx"


def test_the_good_table_is_good(course: Path, tmp_path: Path) -> None:
    """What the malformed ones are made from can be imported."""
    done = samut("import", sheet(tmp_path), "--course", course)
    assert done.exit_code == 0, done.output
    assert (course / "quizzes/m1.yaml").is_file()


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


def test_every_code_of_tables_is_shown() -> None:
    """No code that a table can be told of is without a test that shows it."""
    shown = {code for _, _, code, _ in WRONG} | {code for _, _, code in FILES}
    assert {code for code in CATALOGUE if "X01" <= code <= "X11"} <= shown


def zipped(size: int) -> bytes:
    """An archive with one file of zeros."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * size)
    return stream.getvalue()


def repacked(old: bytes = b"", new: bytes = b"", without: str = "", reason: str = "เหตุ") -> bytes:
    """The good table as an xlsx, one text in its parts replaced, or without one of them."""
    made, stream = io.BytesIO(), io.BytesIO()
    workbook = Workbook()
    for row in GOOD:
        workbook.worksheets[0].append([text or None for text in row])
    workbook.worksheets[0]["F4"].value = reason
    workbook.save(made)
    with zipfile.ZipFile(made) as given, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in given.namelist():
            if name != without:
                archive.writestr(name, given.read(name).replace(old, new))
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


@pytest.mark.parametrize(("name", "data", "code"), FILES)
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


def test_what_other_programs_write_is_read(course: Path, tmp_path: Path) -> None:
    """A workbook without styles, and Excel's name for the sign at a line's end that no cell can hold."""
    data = repacked(without="xl/styles.xml", reason="เหตุหนึ่ง_x000D_\nเหตุสาม")
    (tmp_path / "quiz.xlsx").write_bytes(data)
    done = samut("import", tmp_path / "quiz.xlsx", "--course", course)
    assert done.exit_code == 0, done.output
    found, _ = read(course)
    assert found is not None
    assert found.quizzes["m1"].questions[0].choices[0].rationale.th == "เหตุหนึ่ง\nเหตุสาม"  # type: ignore[attr-defined]


def test_a_long_id_names_a_sheet_that_excel_opens() -> None:
    """Excel calls a file damaged in which a sheet's name has more than 31 letters."""
    data = book.written([["row"], ["quiz"]], "a" * 40, HELP, ".xlsx")
    assert load_workbook(io.BytesIO(data)).sheetnames[0] == "a" * 31


def test_a_csv_may_be_parted_by_semicolons(course: Path, tmp_path: Path) -> None:
    """As a spreadsheet set to another country's numbers writes it, with Excel's mark at the start."""
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(GOOD)
    (tmp_path / "quiz.csv").write_bytes(text.getvalue().encode("utf-8-sig"))
    assert samut("import", tmp_path / "quiz.csv", "--course", course).exit_code == 0


def test_the_help_names_every_row_and_column() -> None:
    """The template's second sheet leaves nothing unexplained."""
    told = {
        word for line in HELP for word in f"{line[0]} {line[1]}".replace("(", " ").replace(")", " ").split()
    }
    assert KINDS.keys() <= told
    assert {name.partition(" ")[0] for name in columns()} - {"parallel"} <= told
