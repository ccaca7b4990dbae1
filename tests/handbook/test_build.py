"""Files are all there, or as they were."""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from samut.course.course import Course
from samut.handbook.build import build
from samut.handbook.edition import Edition
from samut.handbook.pdf import Printed
from samut.handbook.typeset.cache import Cache
from samut.handbook.typeset.job import Job
from samut.handbook.typeset.volume import Volume


def test_names_say_course_edition_and_language(pdfs: dict[Edition, Path]) -> None:
    """`<course>-<edition>-<language>.pdf`, and nothing else in the folder."""
    names = [path.name for path in pdfs.values()]
    assert names == ["tiny-learner-th.pdf", "tiny-trainer-th.pdf", "tiny-key-th.pdf"]
    assert sorted(path.name for path in pdfs[Edition.KEY].parent.iterdir()) == sorted(names)


def test_one_failure_leaves_the_last_good_files(
    tiny: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If one edition fails, no other is swapped in and no temporary file stays."""
    (tmp_path / "tiny-learner-th.pdf").write_text("good")

    def fail(volume: Volume, *_: object) -> Printed:
        if volume.name == Edition.TRAINER:
            raise OSError(volume.name)
        return new

    new = Printed(b"new", (), (), defaultdict(int))
    monkeypatch.setattr(Job, "run", lambda *_: new)
    monkeypatch.setattr(Volume, "bind", fail)
    monkeypatch.setattr(Cache, "get", lambda *_: None)
    monkeypatch.setattr(Cache, "put", lambda *_: None)
    with pytest.raises(OSError, match="trainer"):
        build(tiny, tmp_path)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("tiny-learner-th.pdf", "good")]


def test_progress_names_each_edition_and_its_pages(
    make: Callable[[dict[str, str]], Course], tmp_path: Path
) -> None:
    """Page by page, in the language asked for: the key's, and before it the workbook's, which it names."""
    seen: list[tuple[Edition, int]] = []
    paths = build(make({}), tmp_path, [Edition.KEY], "en", lambda *told: seen.append(told))
    for edition in (Edition.LEARNER, Edition.KEY):
        pages = list(dict.fromkeys(page for one, page in seen if one is edition))
        assert pages == list(range(1, len(pages) + 1))
    assert seen[-1][0] is Edition.KEY
    assert [path.name for path in paths] == ["tiny-key-en.pdf"]
