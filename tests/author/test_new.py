"""`samut new`: what it writes holds together at once, and nothing that stands is touched."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result
from samut.cli import app
from samut.course.read import read
from samut.questions.quiz import TYPES, type_of
from samut.source.report import report
from samut.starter.course import course
from typer.testing import CliRunner

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1]
LANGUAGES = [("th",), ("en",), ("th", "en"), ("en", "th")]


def new(*arguments: object) -> Result:
    """Runs `samut new` with these arguments, its problems in English."""
    return CliRunner().invoke(app, ["new", *map(str, arguments), "--messages", "en"])


def problems(folder: Path) -> str:
    """Every problem of the course in a folder, warnings and spelling included."""
    _, sources = read(folder, words=True)
    return report(sources.problems, sources.lines, "en")


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A course just begun."""
    assert new("course", tmp_path / "ask").exit_code == 0
    return tmp_path / "ask"


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_a_new_course_has_no_problem(languages: tuple[str, ...], tmp_path: Path) -> None:
    """In each language and in both: not even a warning, and no text in a language it does not have."""
    options = [part for one in languages for part in ("--language", one)]
    assert new("course", tmp_path / "ask", *options).exit_code == 0
    assert problems(tmp_path / "ask") == ""
    found, _ = read(tmp_path / "ask")
    assert found is not None
    assert tuple(found.record.languages) == languages
    other = {"th", "en"} - set(languages)
    texts = (tmp_path / "ask/modules/m1.yaml").read_text("utf-8")
    assert not any(f" {language}: " in texts for language in other)


def test_the_examples_are_the_golden_ones(*, update: bool) -> None:
    """Each file of a new course, word for word, as an author reads it first."""
    made = course("ask", ("th", "en"), date(2026, 11, 27)).new
    texts = {name: text for name, text in made.items() if not name.startswith("schemas/")}
    golden = HERE / "golden" / "course.txt"
    text = "".join(f"=== {name}\n{texts[name]}" for name in sorted(texts))
    if update:
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_a_new_course_shows_every_question_type(begun: Path) -> None:
    """An author who wants a type finds it in the example."""
    found, _ = read(begun)
    assert found is not None
    assert {type_of(question).name for _, question in found.questions()} == TYPES.keys()


def test_a_new_course_becomes_site_and_handbooks(begun: Path) -> None:
    """The course as it was written builds: its pages, and the learner's book."""
    done = CliRunner().invoke(app, ["build", "--course", str(begun), "--messages", "en"])
    assert done.exit_code == 0, done.output
    assert "ask-learner-th.pdf" in {path.name for path in (begun / "handbooks").iterdir()}
    for page in ("index.html", "lessons/m1/m1-l1.html", "quizzes/m1.html"):
        assert (begun / "site" / page).is_file()
    assert "error" not in done.output
    assert "warning" not in done.output


def test_a_course_is_never_written_over(begun: Path) -> None:
    """A second course in one folder: every name that is taken is told, and not a byte changes."""
    (begun / "content/glossary.yaml").unlink()
    before = snapshot(begun)
    done = new("course", begun)
    assert done.exit_code == 1
    assert done.stderr.count("error N01") == len(before)
    assert "content/glossary.yaml" not in done.stderr
    assert snapshot(begun) == before


def test_the_report_is_the_golden_one(begun: Path, *, update: bool) -> None:
    """What an author reads when a module's name is taken, in both languages."""
    for language in ("th", "en"):
        arguments = ["new", "module", "m1", "--course", str(begun), "--messages", language]
        text = CliRunner().invoke(app, arguments).stderr
        golden = HERE / "golden" / f"taken.{language}.txt"
        if update:
            golden.write_text(text, "utf-8")
        assert text == golden.read_text("utf-8")


@pytest.mark.parametrize("name", ["minimal", "studied"])
def test_a_new_module_has_no_problem(name: str, tmp_path: Path) -> None:
    """In a course of another kind the module is listed, counted, and leaves everything else alone."""
    folder = Path(shutil.copytree(SHIPPED / "tests/courses" / name, tmp_path / name))
    before, known = snapshot(folder), problems(folder)
    assert new("module", "extra", "--course", folder).exit_code == 0
    assert problems(folder) == known
    found, _ = read(folder)
    assert found is not None
    assert found.record.modules[-1] == "extra"
    changed = {name for name, text in snapshot(folder).items() if before.get(name, text) != text}
    assert changed == {"modules/course.yaml"}
    assert before.keys() <= snapshot(folder).keys()


def test_a_module_of_a_begun_course_links_its_terms(begun: Path) -> None:
    """Twice the same example in one course: terms are linked, sources cited, and nothing is wrong."""
    assert new("module", "m2", "--course", begun).exit_code == 0
    assert "[[wait-time|" in (begun / "content/th/lessons/m2/m2-l1.md").read_text("utf-8")
    assert problems(begun) == ""


def test_a_module_of_the_shipped_course(tmp_path: Path) -> None:
    """In a large course with a lock and stamps nothing is told but new ids and unconfirmed translations."""
    for part in ("modules", "quizzes", "content"):
        shutil.copytree(SHIPPED / part, tmp_path / part)
    assert new("module", "m8", "--course", tmp_path).exit_code == 0
    _, sources = read(tmp_path)
    assert sorted(one.code for one in sources.problems) == ["P06", "V02", "V02"]


def test_a_new_quiz_closes_its_module(change: Callable[..., Path]) -> None:
    """A module without a quiz is given one, about each of its outcomes in turn."""
    course = change("modules/m1.yaml", "quiz: m1\n", "")
    change("modules/course.yaml", "minutes: 25", "minutes: 20")
    (course / "quizzes/m1.yaml").unlink()
    assert new("quiz", "closing", "--module", "m1", "--course", course).exit_code == 0
    assert problems(course) == ""
    found, _ = read(course)
    assert found is not None
    assert found.record.minutes == 30
    assert {question.outcome for _, question in found.questions()} == {"l1-1-o1", "l1-2-o1"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["quiz", "m1"], "has a quiz: quizzes/m1.yaml"),
        (["quiz", "m9"], "no module m9; the course has m1"),
        (["module", "M 1"], "lower-case"),
        (["module", "m" * 51], "at most 50"),
        (["module", "../m2"], "lower-case"),
    ],
)
def test_wrong_use_writes_nothing(minimal: Path, arguments: list[str], said: str) -> None:
    """Ids that are none, modules that are not there: told, status 2, nothing written."""
    before = snapshot(minimal)
    done = new(*arguments, "--course", minimal)
    assert done.exit_code == 2
    assert said in " ".join(done.output.replace("│", "").split())
    assert snapshot(minimal) == before


def test_a_folder_that_cannot_name_a_course(tmp_path: Path) -> None:
    """A folder with a Thai name needs --id, and is not made without it."""
    assert new("course", tmp_path / "ถาม").exit_code == 2
    assert not (tmp_path / "ถาม").exists()
    assert new("course", tmp_path / "ถาม", "--id", "ask").exit_code == 0
    assert "id: ask " in (tmp_path / "ถาม/modules/course.yaml").read_text("utf-8")


def test_a_module_that_would_break_the_course(change: Callable[..., Path], minimal: Path) -> None:
    """An id that a lesson has already: the course as it would be is told, and nothing is written."""
    text = (minimal / "modules/m1.yaml").read_text("utf-8").replace("l1-2", "m2-l1")
    (minimal / "modules/m1.yaml").write_text(text, "utf-8")
    quiz = (minimal / "quizzes/m1.yaml").read_text("utf-8").replace("l1-2", "m2-l1")
    (minimal / "quizzes/m1.yaml").write_text(quiz, "utf-8")
    lessons = minimal / "content/th/lessons/m1"
    (lessons / "l1-2.md").rename(lessons / "m2-l1.md")
    change("content/th/lessons/m1/l1-1.md", "(l1-2.md#next)", "(m2-l1.md#next)")
    assert problems(minimal) == ""
    before = snapshot(minimal)
    done = new("module", "m2", "--course", minimal)
    assert done.exit_code == 1
    assert "error L01" in done.stderr
    assert snapshot(minimal) == before


def test_problems_come_first(change: Callable[..., Path]) -> None:
    """A course that does not hold together is not added to."""
    course = change("modules/m1.yaml", "lessons:", "lesons:")
    before = snapshot(course)
    done = new("module", "m2", "--course", course)
    assert done.exit_code == 1
    assert "error S01" in done.stderr
    assert snapshot(course) == before


def test_links_of_an_editor_are_passed_over(minimal: Path) -> None:
    """Emacs marks a file that is being written by a link that leads nowhere."""
    (minimal / "content/images/.#notes.txt").symlink_to("somchai@school.1234")
    done = new("module", "m2", "--course", minimal)
    assert done.exit_code == 0, done.output


def test_lines_end_as_they_did(minimal: Path) -> None:
    """A file written on Windows is added to and keeps its line ends."""
    path = minimal / "modules/course.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert new("module", "m2", "--course", minimal).exit_code == 0
    wanted = before.replace(b"[m1]", b"[m1, m2]").replace(b"minutes: 25", b"minutes: 55")
    assert path.read_bytes() == wanted
