"""Broken courses and the reports an author gets: every word and every caret is a golden file."""

import os
import shutil
from pathlib import Path

import pytest
from samut.course.course import Course
from samut.course.office import NAME
from samut.course.profile import of_office
from samut.course.read import read
from samut.source import files
from samut.source.catalogue import CATALOGUE
from samut.source.files import Sources
from samut.source.report import report

HERE = Path(__file__).parent
BROKEN = HERE.parent / "broken"
MINIMAL = HERE.parent / "courses" / "minimal"
LANGUAGES = ("th", "en")
NOT_COURSE = frozenset(("problems.th.txt", "problems.en.txt", "remove.txt"))
FOLDERS = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())
COMMANDED = frozenset(("V04",))
"""Codes that a command alone finds."""
ON_DISK = frozenset(("F06", "F08"))
"""Codes whose file is made here: too large for a repository, or a name no repository keeps."""


def lay_over(folder: Path, target: Path) -> Path:
    """The minimal course with the files of `folder` laid over it."""
    shutil.copytree(MINIMAL, target)
    removed = folder / "remove.txt"
    for name in removed.read_text("utf-8").split() if removed.exists() else ():
        (target / name).unlink()
    if folder.name.startswith("f09-"):
        (target / os.fsdecode("content/th/บท.md".encode("tis-620"))).write_text("ก", "utf-8")
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in NOT_COURSE:
            copy = target / path.relative_to(folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    return target


def every(root: Path) -> tuple[Course | None, list[Sources]]:
    """The course as it is read, in the name of an office where there is one, and all that was read."""
    course, sources = read(root, words=True)
    readings = [sources]
    if course and (root / NAME).is_file():
        course, more = of_office(course, root / NAME)
        readings.append(more)
    return course, readings


@pytest.mark.parametrize("name", FOLDERS)
def test_the_report_is_the_golden_one(name: str, tmp_path: Path, *, update: bool) -> None:
    """A broken course gives exactly the report beside it, in both languages, and no course if an error."""
    course, readings = every(lay_over(BROKEN / name, tmp_path / "course"))
    for language in LANGUAGES:
        text = "".join(report(one.problems, one.lines, language) for one in readings)
        golden = BROKEN / name / f"problems.{language}.txt"
        if update:
            golden.write_text(text, "utf-8")
        assert text == golden.read_text("utf-8")
    assert (course is None) == any(one.problems.errors for one in readings)
    assert text


@pytest.mark.parametrize("name", FOLDERS)
def test_every_place_is_real(name: str, tmp_path: Path) -> None:
    """The line of a problem exists, its column is in that line, and its mark does not pass the line's end."""
    _, readings = every(lay_over(BROKEN / name, tmp_path / "course"))
    for sources, problem in ((one, problem) for one in readings for problem in one.problems):
        place, lines = problem.place, sources.lines(problem.place.file)
        if lines:
            assert 1 <= place.line <= len(lines)
            room = len(lines[place.line - 1]) + 1
            assert 1 <= place.column <= room
            assert place.column + place.width - 1 <= room
        else:
            assert (place.line, place.column) == (1, 1)


@pytest.mark.parametrize("name", FOLDERS)
def test_the_folder_is_named_after_what_it_shows(name: str) -> None:
    """Every code in a folder's name stands in its report."""
    text = (BROKEN / name / "problems.en.txt").read_text("utf-8")
    codes = [part.upper() for part in name.split("-") if part.upper() in CATALOGUE]
    assert all(f" {code}: " in text for code in codes)


def test_every_code_has_a_broken_course() -> None:
    """Every code but those of handbook, `new`, `import` and several offices is shown by a golden report."""
    text = "".join((BROKEN / name / "problems.en.txt").read_text("utf-8") for name in FOLDERS)
    missing = [
        code for code in CATALOGUE if f" {code}: " not in text and not code.startswith(("H", "N", "X"))
    ]
    assert set(missing) == ON_DISK | COMMANDED | {"O08"}


def test_a_file_too_large(minimal: Path) -> None:
    """F06: a source file over the limit is named with its size, and is not read."""
    name = "content/th/lessons/m1/l1-2.md"
    (minimal / name).write_text("ก" * files.LIMIT, "utf-8")
    _, sources = read(minimal)
    assert [(one.code, one.place.file) for one in sources.problems] == [("F06", name)]
    assert "3,000,000" in report(sources.problems, sources.lines, "th")


def test_a_file_that_cannot_be_read(minimal: Path) -> None:
    """F08: a file the system refuses to open is a problem in the author's language."""
    name = "content/glossary.yaml"
    (minimal / name).unlink()
    (minimal / name).symlink_to(minimal / name)
    _, sources = read(minimal)
    assert [(one.code, one.place.file) for one in sources.problems] == [("F08", name)]
    assert "ทางลัด" in report(sources.problems, sources.lines, "th")
