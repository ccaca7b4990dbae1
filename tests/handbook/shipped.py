"""The shipped course typeset once, with every piece of text that was drawn, in the order it was drawn."""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import weasyprint.document
import weasyprint.draw.text
from samut.course.read import read
from samut.handbook import build
from samut.handbook.edition import Edition
from samut.handbook.pdf import Printed
from samut.handbook.typeset.job import Job, Told

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Drawn:
    """A piece of text on one line, and where its baseline begins: on a page, or in a figure of one."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Book:
    """An edition: the file, and for each page what was drawn on it."""

    path: Path
    pages: list[list[Drawn]]


@contextmanager
def recording() -> Iterator[list[list[Drawn]]]:
    """Notes what WeasyPrint draws: a list a page."""
    pages: list[list[Drawn]] = []
    draw, paint = weasyprint.draw.text.draw_first_line, weasyprint.document.Page.paint

    def noted(stream: Any, box: Any, overflow: str, ellipsis: str, matrix: Any) -> Any:
        drawn = draw(stream, box, overflow, ellipsis, matrix)
        if box.text.strip() and box.style["font_size"] >= 1e-6:
            _, _, _, _, x, y = matrix.values
            pages[-1].append(Drawn(box.text, x, y))
        return drawn

    def begun(page: Any, *others: Any, **options: Any) -> Any:
        pages.append([])
        return paint(page, *others, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weasyprint.draw.text, "draw_first_line", noted)
        patch.setattr(weasyprint.document.Page, "paint", begun)
        yield pages


@dataclass(frozen=True, slots=True)
class Recorded(Job):
    """A job that leaves what it drew in a file, from whichever process it runs in."""

    folder: Path = Path()

    def run(self, told: Told = lambda _, __: None) -> Printed:
        """The document typeset, and what was drawn written down."""
        with recording() as pages:
            done = Job.run(self, told)
        (self.folder / self.name).write_bytes(pickle.dumps(pages))
        return done


def typeset(folder: Path) -> dict[Edition, Book]:
    """The three editions of the shipped course, built as an author builds them."""
    course, _ = read(ROOT)
    assert course is not None
    job = build.job

    def recorded(*asked: Any) -> Job:
        one = job(*asked)
        shown = {name: getattr(one, name) for name in Job.__slots__}
        return Recorded(**shown, folder=folder)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "job", recorded)
        patch.setattr(build, "CACHE", str(folder / "cache"))
        paths = build.build(course, folder)
    return {
        edition: Book(path, pickle.loads((folder / edition).read_bytes()))  # noqa: S301 - written above
        for edition, path in zip(Edition, paths, strict=True)
    }
