"""Malformed GIFT and Moodle XML: every problem at its line and column, no traceback, nothing written."""

import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from banks import FILES, files_of, samut, written
from samut.course.course import Course
from samut.course.read import COURSE_FILE
from samut.exchange.defaults import Defaults
from samut.exchange.imported import imported
from samut.exchange.opened import File, opened
from samut.source import yaml
from samut.source.catalogue import CATALOGUE
from samut.source.files import SourceFile
from samut.source.node import Node
from samut.source.problem import Problem, Problems
from wrong import BOMBS, BYTES, GIFT, WRONG_GIFT, WRONG_XML, XML

MISTAKES = [("m1.gift", GIFT, *one) for one in WRONG_GIFT] + [("m1.xml", XML, *one) for one in WRONG_XML]


def node(ready: Course, name: str) -> Node:
    """A file of the course."""
    found = yaml.parse(SourceFile(name, (ready.root / name).read_text("utf-8")), Problems())
    assert found is not None
    return found


def told(ready: Course, path: Path) -> Iterable[Problem]:
    """What an author is told of a file: what reading it finds, then what the course would say."""
    problems = Problems()
    given = opened(File(path, None, Defaults(), "th"), ready, lambda name: node(ready, name), problems)
    yield from problems
    if given.found is not None:
        parts = {"m1": node(ready, "modules/m1.yaml")}
        yield from imported(ready, given.found, node(ready, COURSE_FILE), parts).problems


@pytest.mark.parametrize(
    ("name", "good", "old", "new", "code", "line", "column"),
    MISTAKES,
    ids=range(len(MISTAKES)),
)
def test_a_mistake_is_told_at_its_place(
    name: str,
    good: str,
    old: str,
    new: str,
    code: str,
    line: int,
    column: int,
    ready: Course,
    tmp_path: Path,
) -> None:
    """One mistake put into a good file: its code, its line and its column."""
    assert old in good
    found = [(one.code, one.place.line, one.place.column) for one in
             told(ready, written(tmp_path, name, good.replace(old, new, 1))) if one.is_error]  # fmt: skip
    if code:
        assert (code, line, column) in found
    else:
        assert not found


def test_the_first_of_two_alike_is_told_in_the_same_file(ready: Course, tmp_path: Path) -> None:
    """Not in the YAML that is not written."""
    path = written(tmp_path, "m1.gift", GIFT.replace("[id:m1-q2]", "[id:m1-q1]"))
    (first,) = (one.data["first"] for one in told(ready, path) if one.code == "L01")
    assert first == "m1.gift:5"


@pytest.mark.parametrize("name", ["messy.gift", "messy.xml"])
def test_the_report_is_the_golden_one(name: str, ready: Course, *, update: bool) -> None:
    """Every problem of a messy file at once, word for word, with its line and a caret; nothing written."""
    before = files_of(ready.root)
    for language in ("th", "en"):
        done = samut("import", FILES / name, "--course", ready.root, language=language)
        assert done.exit_code == 1
        golden = Path(__file__).parent / "golden" / f"{name}.{language}.txt"
        if update:
            golden.write_text(done.stderr, "utf-8")
        assert done.stderr == golden.read_text("utf-8")
    assert files_of(ready.root) == before


@pytest.mark.parametrize(("name", "text", "code"), BOMBS, ids=range(len(BOMBS)))
def test_no_file_explodes(name: str, text: str, code: str, ready: Course, tmp_path: Path) -> None:
    """Entities, depth, repetition, nothing at all: told within seconds, never a traceback."""
    start = time.process_time()
    codes = {one.code for one in told(ready, written(tmp_path, name, text))}
    assert (code in codes) if code else not codes
    assert time.process_time() - start < 5


@pytest.mark.parametrize(("name", "data", "code"), BYTES, ids=range(len(BYTES)))
def test_letters_of_another_kind_are_told(
    name: str, data: bytes, code: str, ready: Course, tmp_path: Path
) -> None:
    """UTF-8 alone is read, with the mark and the line ends of Windows."""
    (tmp_path / name).write_bytes(data)
    assert {one.code for one in told(ready, tmp_path / name)} == ({code} if code else set())


def test_a_file_too_large_is_told(ready: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is said, and nothing is read."""
    monkeypatch.setattr("samut.exchange.bank.file.LIMIT", 10)
    assert [one.code for one in told(ready, written(tmp_path, "a.xml", XML))] == ["X12"]


def test_every_code_of_question_banks_is_shown() -> None:
    """No code that a bank can be told of is without a test that shows it."""
    shown = {one[2] for one in (*WRONG_GIFT, *WRONG_XML, *BOMBS, *BYTES)} | {"X34", "X35"}
    golden = "".join(path.read_text("utf-8") for path in (Path(__file__).parent / "golden").glob("messy.*"))
    ours = {code for code in CATALOGUE if "X12" <= code <= "X99"}
    assert not {code for code in ours - shown if f" {code}: " not in golden}
    assert min(len(WRONG_GIFT), len(WRONG_XML)) >= 20
