"""Quizzes as spreadsheets: there and back without loss."""

import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pydantic import BaseModel
from samut.course.records import QUIZ
from samut.exchange.minted import mint
from samut.exchange.plain import written
from samut.exchange.sheet import book
from samut.exchange.sheet.columns import KINDS, columns
from samut.exchange.sheet.help import HELP
from samut.exchange.sheet.inward import table
from samut.exchange.sheet.outward import rows
from samut.questions.quiz import TYPES, Quiz
from samut.schema import reading
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.problem import Problems

SHIPPED = Path(__file__).parents[2]
COURSES = SHIPPED / "tests" / "courses"


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


def test_a_long_id_names_a_sheet_that_excel_opens() -> None:
    """Excel calls a file damaged in which a sheet's name has more than 31 letters."""
    data = book.written([["row"], ["quiz"]], "a" * 40, HELP, ".xlsx")
    assert load_workbook(io.BytesIO(data)).sheetnames[0] == "a" * 31


def test_the_help_names_every_row_and_column() -> None:
    """The template's second sheet leaves nothing unexplained."""
    told = {
        word for line in HELP for word in f"{line[0]} {line[1]}".replace("(", " ").replace(")", " ").split()
    }
    assert KINDS.keys() <= told
    assert {name.partition(" ")[0] for name in columns()} - {"parallel"} <= told
