"""Outputs are there whole or not at all, also where something stands in the way."""

from pathlib import Path

import pytest
from samut.output import swap
from samut.starter.addition import Addition


def files(folder: Path) -> dict[str, str]:
    """Every file below a folder with its text."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def test_a_swap_that_fails_leaves_the_old_folder(tmp_path: Path) -> None:
    """The last good output is not lost with the new one."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("old", "utf-8")
    (tmp_path / "work").mkdir()
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "work/nothing", tmp_path / "site")
    assert files(tmp_path) == {"site/index.html": "old"}


@pytest.mark.parametrize("changed", [{"a": "new", "gone": "new"}, {"a": "new", "b": "\udc80"}])
def test_an_addition_is_written_whole_or_not_at_all(changed: dict[str, str], tmp_path: Path) -> None:
    """One file that is gone, one text that no file can hold: nothing is new, changed or left lying about."""
    for name in "ab":
        (tmp_path / name).write_text("old", "utf-8")
    with pytest.raises((OSError, UnicodeError)):
        Addition({"c": "new"}, changed).write(tmp_path)
    assert files(tmp_path) == {"a": "old", "b": "old"}
