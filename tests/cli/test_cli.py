"""The command line: exit codes, whole outputs, one line for each trouble, never a traceback."""

import io
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from once import once
from samut.cli import app, main
from samut.commands.shared import spoken
from typer.testing import CliRunner

SHIPPED = Path(__file__).parents[2]
MINIMAL = SHIPPED / "tests" / "courses" / "minimal"
Done = subprocess.CompletedProcess[str]


def started(folder: Path, *arguments: str) -> Done:
    """Runs the command in a course's folder, in a process of its own."""
    command = [sys.executable, "-m", "samut", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def samut(folder: Path, *arguments: str) -> Done:
    """Runs the command in a course's folder, in this process: it starts no Python of its own."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    with chdir(folder), redirect_stdout(out), redirect_stderr(err), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["samut", *arguments])
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
    return Done(arguments, code, out.getvalue(), err.getvalue())


@pytest.fixture(scope="module")
def first(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The minimal course with a flaw in a question, and what `samut build` made of it and said."""

    def make(folder: Path) -> None:
        shutil.copytree(MINIMAL, folder)
        quiz = folder / "quizzes" / "m1.yaml"
        quiz.write_text(quiz.read_text("utf-8").replace("{th: คำสั่ง}", "{th: คำสั่งเท่านั้น}", 1), "utf-8")
        done = started(folder, "build", "--messages", "en")
        assert done.returncode == 0, done.stderr
        (folder / "said.txt").write_text(done.stderr, "utf-8")

    return once(request, tmp_path_factory, "flawed-course", make)


def test_a_process_ended_by_the_system_is_told(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where memory is short the system ends a process; that is said in the author's language."""

    def broken(*_: object, **_named: object) -> None:
        message = "a process was terminated abruptly"
        raise BrokenExecutor(message)

    monkeypatch.setattr("samut.cli.work.build", broken)
    for language, word in (("th_TH.UTF-8", "หน่วยความจำ"), ("C.UTF-8", "memory")):
        monkeypatch.setenv("LC_ALL", language)
        done = samut(minimal, "build")
        assert done.returncode == 1
        assert word in done.stderr
        assert "Traceback" not in done.stderr


@pytest.fixture
def again(first: Path, tmp_path: Path) -> Path:
    """A copy of that course and its outputs that a test may change."""
    return Path(shutil.copytree(first, tmp_path / "again"))


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_shipped_course_holds() -> None:
    """The course of this project has no problem, not even a warning, and its inventory is covered."""
    done = started(SHIPPED, "check", "--coverage", "--messages", "en")
    assert done.returncode == 0
    assert done.stderr.startswith("Fine: ")
    core, supporting, outcomes = done.stdout.splitlines()[-3:]
    assert core == "core ideas taught: 180/180"
    assert supporting == "supporting ideas taught: 29/29"
    assert outcomes == "outcomes exercised: 81/81"


@pytest.mark.parametrize(("other", "said"), [("--booklet", "--booklet"), ("--grey", "content/forms")])
def test_forms_that_cannot_be_had(minimal: Path, other: str, said: str) -> None:
    """A course without forms, and options that do not go with them, are told before any work."""
    done = CliRunner().invoke(app, ["handbook", "--course", str(minimal), "--forms", other])
    assert done.exit_code == 2
    assert said in done.output
    assert not (minimal / "handbooks").exists()


def test_problems_end_with_1(change: Callable[..., Path]) -> None:
    """A course with problems: all of them on standard error, exit status 1."""
    course = change("modules/m1.yaml", "lessons:", "lesons:")
    done = started(course, "check", "--messages", "en")
    assert done.returncode == 1
    assert "error S01" in done.stderr
    assert "Did you mean `lessons`?" in done.stderr
    assert done.stdout == ""


def test_problems_speak_thai(change: Callable[..., Path]) -> None:
    """The same problems in Thai."""
    course = change("modules/m1.yaml", "lessons:", "lesons:")
    assert "ไม่รู้จักคีย์ `lesons`" in samut(course, "check", "--messages", "th").stderr


@pytest.mark.parametrize(("wish", "language"), [("th_TH.UTF-8", "th"), ("C.UTF-8", "en")])
def test_problems_speak_the_systems_language(
    wish: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where the system lacks the locale it was told to speak in."""
    monkeypatch.setattr("samut.commands.shared.locale.getlocale", lambda: (None, None))
    monkeypatch.setenv("LC_ALL", wish)
    assert spoken(None) == language


@pytest.mark.parametrize(
    "arguments",
    [
        ["unknown"],
        ["check", "--nonsense"],
        ["check", "--messages", "fr"],
        ["check", "--course", "nowhere"],
        ["handbook", "--edition", "pocket"],
        ["handbook", "--language", "fr"],
        ["stage"],
    ],
)
def test_wrong_use_ends_with_2(arguments: list[str]) -> None:
    """Unknown commands, options and values: exit status 2."""
    assert CliRunner().invoke(app, arguments).exit_code == 2


def test_a_folder_without_a_course(tmp_path: Path) -> None:
    """An empty folder is a problem with a place, not a traceback."""
    done = samut(tmp_path, "check", "--messages", "en")
    assert done.returncode == 1
    assert "modules/course.yaml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_build_leaves_nothing_but_outputs(first: Path) -> None:
    """`samut build` makes the site and three PDFs, and cleans up after itself."""
    assert (first / "site" / "index.html").is_file()
    assert len(list((first / "handbooks").glob("*.pdf"))) == 3
    assert sorted(path.name for path in (first / ".samut").iterdir()) == ["converted", "typeset"]
    assert [path.name for path in (first / "handbooks").iterdir() if path.suffix != ".pdf"] == []


def test_a_warning_stops_nothing(first: Path) -> None:
    """A flaw in a question is told once, and site and handbooks are made all the same."""
    assert (first / "said.txt").read_text("utf-8").count("warning I05") == 1


def test_a_failed_build_changes_nothing(again: Path) -> None:
    """After a mistake the last good site and handbooks are as they were, byte for byte."""
    before = {name: snapshot(again / name) for name in ("site", "handbooks")}
    quiz = again / "quizzes" / "m1.yaml"
    quiz.write_text(quiz.read_text("utf-8").replace("type: single", "type: singel", 1), "utf-8")
    assert samut(again, "build").returncode == 1
    assert {name: snapshot(again / name) for name in ("site", "handbooks")} == before


def test_a_link_mkdocs_refuses_leaves_the_old_site(again: Path) -> None:
    """Even when MkDocs itself fails half-way, the old site stays whole."""
    before = snapshot(again / "site")
    config = again / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "\nnav:\n  - Nowhere: nowhere.md\n", "utf-8")
    done = samut(again, "build")
    assert done.returncode == 1
    assert "nowhere.md" in done.stderr
    assert snapshot(again / "site") == before


def test_an_unprintable_character_is_a_problem(minimal: Path) -> None:
    """A character the handbook's fonts lack is reported with its place; no handbook is half written."""
    lesson = minimal / "content" / "th" / "lessons" / "m1" / "l1-1.md"
    lesson.write_text(lesson.read_text("utf-8") + "\n\nลายมือ ꙮ\n", "utf-8")
    done = samut(minimal, "handbook", "--edition", "learner", "--messages", "en")
    assert done.returncode == 1
    assert "content/th/lessons/m1/l1-1.md" in done.stderr
    assert "Traceback" not in done.stderr
    assert list((minimal / "handbooks").glob("*.pdf")) == []


def test_a_course_without_a_site_config(minimal: Path) -> None:
    """Without mkdocs.yml the build and the server say so, and end with 1."""
    (minimal / "mkdocs.yml").unlink()
    for command in ("build", "serve"):
        done = samut(minimal, command)
        assert done.returncode == 1
        assert "mkdocs.yml" in done.stderr
        assert "Traceback" not in done.stderr


def test_schemas_are_fresh(tmp_path: Path) -> None:
    """The committed JSON Schemas are what `samut schema` writes."""
    assert samut(tmp_path, "schema", "schemas").returncode == 0
    assert snapshot(tmp_path / "schemas") == snapshot(SHIPPED / "schemas")


def test_the_catalogue_is_fresh() -> None:
    """`docs/problems.md` is written from the catalogue."""
    command = [sys.executable, "-m", "samut.source.catalogue"]
    written = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    assert written == (SHIPPED / "docs" / "problems.md").read_text("utf-8")


def test_names_are_told_as_they_are(minimal: Path) -> None:
    """A name in brackets is no markup: neither of what was made, nor of what could not be."""
    (minimal / "[draft]").mkdir()
    done = samut(minimal, "export", "m1", "--to", "[draft]/m1.csv")
    assert "[draft]/m1.csv" in done.stderr
    done = samut(minimal, "export", "m1", "--to", "[draft/m1[/b].csv", "--messages", "en")
    assert done.returncode == 1
    assert "[draft/m1[/b].csv" in done.stderr


def test_a_stage_is_not_written_over_files(minimal: Path) -> None:
    """`samut stage` refuses a folder that holds something."""
    (minimal / "full").mkdir()
    (minimal / "full" / "mine.txt").write_text("mine", "utf-8")
    assert samut(minimal, "stage", "full").returncode == 2
    assert (minimal / "full" / "mine.txt").read_text("utf-8") == "mine"


def test_ids_are_told_and_locked(change: Callable[..., Path], minimal: Path) -> None:
    """New ids, the lock, a changed meaning, the same meaning in other words, a vanished id: status 1."""
    assert "New ids (7): m1-q1, " in samut(minimal, "ids", "--messages", "en").stderr
    assert not (minimal / "quizzes/ids.lock").exists()
    assert samut(minimal, "ids", "--write").returncode == 0
    assert samut(minimal, "ids", "--messages", "en").stderr == "quizzes/ids.lock is up to date\n"
    change("quizzes/m1.yaml", "{th: เปิดห้องแล้วทำอะไร}", "{th: เปิดห้องแล้วเริ่มทำอะไร}")
    told = samut(minimal, "ids", "--messages", "th")
    assert told.returncode == 0
    assert "samut ids --same m1-q2" in told.stderr
    assert samut(minimal, "ids", "--same", "m1-q2").returncode == 0
    assert "up to date" in samut(minimal, "ids", "--messages", "en").stderr
    assert samut(minimal, "ids", "--same", "m1-q0").returncode == 2
    change("quizzes/m1.yaml", "- id: m1-q2", "- id: m1-q02")
    before = snapshot(minimal)
    for arguments in (["ids"], ["ids", "--write"], ["ids", "--same", "m1-q02"], ["check"]):
        done = samut(minimal, *arguments, "--messages", "en")
        assert done.returncode == 1
        assert "error P04" in done.stderr
    assert snapshot(minimal) == before


def test_the_shipped_lock_is_fresh() -> None:
    """The lock of this project's course knows every id and every meaning of today."""
    done = samut(SHIPPED, "ids", "--messages", "en")
    assert done.stderr == "quizzes/ids.lock is up to date\n"


def test_a_package_opens_without_a_server(minimal: Path) -> None:
    """The archive holds one folder of ASCII names, no worker, and is the same whenever it is made."""
    done = samut(minimal, "package", "zip")
    assert done.returncode == 0, done.stderr
    (path,) = (minimal / "packages").iterdir()
    first = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        readme = archive.read(f"{path.stem.removesuffix('-site')}/README.txt").decode("utf-8-sig")
    assert {name.partition("/")[0] for name in names} == {path.stem.removesuffix("-site")}
    assert all(name.isascii() for name in names)
    assert {Path(name).name for name in names} >= {"index.html", "404.html", "README.txt"}
    assert not {Path(name).name for name in names} & {"sw.js", "site.webmanifest", "offline.js"}
    assert "index.html" in readme
    assert samut(minimal, "package", "zip").returncode == 0
    assert path.read_bytes() == first
