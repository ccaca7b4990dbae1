"""A course that a quiz is brought into."""

import shutil
from pathlib import Path

import pytest
from samut.course.course import Course
from samut.course.read import read
from tables import COURSES


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """The minimal course without its quiz."""
    return without_quiz(tmp_path / "course")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The same, read."""
    found, _ = read(without_quiz(tmp_path_factory.mktemp("ready") / "course"))
    assert found is not None
    return found


def without_quiz(folder: Path) -> Path:
    """Copies the minimal course and takes its quiz out."""
    shutil.copytree(COURSES / "minimal", folder)
    (folder / "quizzes/m1.yaml").unlink()
    for name, old, new in (("m1", "quiz: m1\n", ""), ("course", "minutes: 25", "minutes: 20")):
        path = folder / f"modules/{name}.yaml"
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    return folder
