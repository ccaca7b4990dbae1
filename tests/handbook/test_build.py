"""Files are all there, or as they were."""

from pathlib import Path

import pytest
from samut.course.course import Course
from samut.handbook import build as building
from samut.handbook.build import build
from samut.handbook.edition import Edition


def test_names_say_course_edition_and_language(pdfs: dict[Edition, Path]) -> None:
    """`<course>-<edition>-<language>.pdf`, and nothing else in the folder."""
    names = [path.name for path in pdfs.values()]
    assert names == ["tiny-learner-th.pdf", "tiny-trainer-th.pdf", "tiny-key-th.pdf"]
    assert sorted(path.name for path in pdfs[Edition.KEY].parent.iterdir()) == sorted(names)


def test_one_failure_leaves_the_last_good_files(
    tiny: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the second edition fails, the first is not swapped in and no temporary file stays."""
    (tmp_path / "tiny-learner-th.pdf").write_text("good")

    def fail(_: Course, edition: Edition, *__: object) -> bytes:
        if edition is Edition.TRAINER:
            raise OSError(edition)
        return b"new"

    monkeypatch.setattr(building, "typeset", fail)
    with pytest.raises(OSError, match="trainer"):
        build(tiny, tmp_path)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("tiny-learner-th.pdf", "good")]


def test_progress_names_each_edition_before_it_is_set(
    tiny: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The editions asked for, in that order, in the language asked for."""
    monkeypatch.setattr(building, "typeset", lambda *_: b"new")
    seen: list[Edition] = []
    paths = build(tiny, tmp_path / "new", [Edition.KEY, Edition.LEARNER], "en", seen.append)
    assert seen == [Edition.KEY, Edition.LEARNER]
    assert [path.name for path in paths] == ["tiny-key-en.pdf", "tiny-learner-en.pdf"]
