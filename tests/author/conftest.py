"""A course that a quiz is brought into."""

import shutil
from pathlib import Path

import pytest
from tables import COURSES


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """The minimal course without its quiz."""
    folder = Path(shutil.copytree(COURSES / "minimal", tmp_path / "course"))
    (folder / "quizzes/m1.yaml").unlink()
    for name, old, new in (("m1", "quiz: m1\n", ""), ("course", "minutes: 25", "minutes: 20")):
        path = folder / f"modules/{name}.yaml"
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    return folder
