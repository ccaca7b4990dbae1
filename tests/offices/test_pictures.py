"""Pictures of an office on their way to the typesetter, which reads files of the course alone."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from named_offices import office
from samut.handbook.office.own import OwnPages
from samut.handbook.options import PLAIN


def test_a_picture_half_copied_is_never_shown(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops a build while the mark is copied finds it whole in the next one."""
    course = office(root, "north/office.yml")
    assert course.office
    pages, logo, write = (
        OwnPages(course, course.office, "th", PLAIN),
        course.office.record.logo,
        Path.write_bytes,
    )

    def stopped(path: Path, content: bytes) -> int:
        write(path, content[: len(content) // 2])
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", stopped)
        with pytest.raises(KeyboardInterrupt):
            pages.picture(logo)
    shown = Path(unquote(urlsplit(pages.picture(logo)).path))
    assert shown.read_bytes() == (root / "offices/north/logo.svg").read_bytes()
