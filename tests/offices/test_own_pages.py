"""What an office adds to a handbook: all of its words, however many, and its pictures whole."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from named_offices import office
from pypdf import PdfReader
from samut.handbook.edition import Edition
from samut.handbook.office.bind import bound
from samut.handbook.office.own import OwnPages
from samut.handbook.options import PLAIN, Options, Paper
from samut.schema.office import Cover
from samut.schema.text import Text


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

    # Another test may have had it copied.
    Path(unquote(urlsplit(pages.picture(logo)).path)).unlink()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", stopped)
        with pytest.raises(KeyboardInterrupt):
            pages.picture(logo)
    shown = Path(unquote(urlsplit(pages.picture(logo)).path))
    assert shown.read_bytes() == (root / "offices/north/logo.svg").read_bytes()


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
@pytest.mark.parametrize(("count", "pages"), [(5, 2), (16, 3), (60, 4)])
def test_a_long_preface_covers_nothing_and_loses_nothing(
    root: Path, paper: Paper, count: int, pages: int
) -> None:
    """What a reader must know of the copy follows it, on a page of its own where there is no room."""
    course = office(root, "north/office.yml")
    assert course.office
    record = course.office.record
    said = record.model_copy(
        update={"cover": Cover(text=Text(th="preface ฉบับนี้จัดทำเพื่อใช้อบรมครูในสังกัด และให้ครูอ่านเอง " * count))}
    )
    own = OwnPages(course, replace(course.office, record=said), "th", Options(paper=paper))
    content = own.job([Edition.LEARNER, Edition.TRAINER], {}).run().content
    front = PdfReader(BytesIO(bound(content, content, Edition.LEARNER))).pages[:pages]
    texts = [page.extract_text() for page in front]
    assert "".join(texts).count("preface") == count
    assert [at for at, text in enumerate(texts) if course.fingerprint in text] == [pages - 1]
