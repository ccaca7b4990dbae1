"""The shipped course typeset once, with every piece of text that was drawn, in the order it was drawn."""

import pickle
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import weasyprint.document
import weasyprint.draw.text
from boxes import divided, overflowing, patterns
from samut.course.read import read
from samut.handbook import build
from samut.handbook import volumes as editions
from samut.handbook.edition import Edition
from samut.handbook.lines.names import carried
from samut.handbook.pdf import Printed
from samut.handbook.typeset.job import Job, Told
from samut.handbook.typeset.volume import gather

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Drawn:
    """A piece of text on one line, and where its baseline begins: on a page, or in a figure of one."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Sheet:
    """What was drawn on a page, the names that a line ended within, and what was too wide for its line."""

    drawn: list[Drawn]
    divided: list[str]
    overflowing: list[str]


@dataclass(frozen=True)
class Book:
    """An edition: the file, and for each page what was drawn on it."""

    path: Path
    sheets: list[Sheet]

    @property
    def pages(self) -> list[list[Drawn]]:
        """What was drawn on each page."""
        return [sheet.drawn for sheet in self.sheets]


@contextmanager
def recording(names: Iterable[str]) -> Iterator[list[Sheet]]:
    """Notes what WeasyPrint draws, and how the lines ended: a sheet a page."""
    pages: list[Sheet] = []
    known = patterns(names)
    draw, paint = weasyprint.draw.text.draw_first_line, weasyprint.document.Page.paint

    def noted(stream: Any, box: Any, overflow: str, ellipsis: str, matrix: Any) -> Any:
        drawn = draw(stream, box, overflow, ellipsis, matrix)
        if box.text.strip() and box.style["font_size"] >= 1e-6:
            _, _, _, _, x, y = matrix.values
            pages[-1].drawn.append(Drawn(box.text, x, y))
        return drawn

    def begun(page: Any, *others: Any, **options: Any) -> Any:
        laid_out = page._page_box  # noqa: SLF001 - no public name for it
        pages.append(Sheet([], list(divided(laid_out, known)), list(overflowing(laid_out))))
        return paint(page, *others, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weasyprint.draw.text, "draw_first_line", noted)
        patch.setattr(weasyprint.document.Page, "paint", begun)
        yield pages


@dataclass(frozen=True, slots=True)
class Recorded(Job):
    """A document that leaves what it drew in a file, from whichever process it is set in."""

    folder: Path = Path()

    def run(self, told: Told = lambda _, __: None) -> Printed:
        """The document typeset, and what was drawn written down."""
        with recording(carried(self.html)) as pages:
            done = Job.run(self, told)
        self.record.write_bytes(pickle.dumps((done, pages)))
        return done

    @property
    def record(self) -> Path:
        """Where it is written down."""
        return self.folder / sha256(self.html.encode()).hexdigest()

    def recorded(self) -> tuple[Printed, list[Sheet]]:
        """What was written down."""
        done, pages = pickle.loads(self.record.read_bytes())  # noqa: S301 - our own
        return done, pages


def typeset(folder: Path) -> None:
    """The three editions of the shipped course, built as an author builds them, with what was drawn."""
    folder.mkdir()
    course, _ = read(ROOT)
    assert course is not None
    job, volumes = editions.job, editions.volumes
    made: list[Any] = []

    def recorded(*asked: Any) -> Job:
        one = job(*asked)
        return Recorded(**{name: getattr(one, name) for name in Job.__slots__}, folder=folder)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(editions, "job", recorded)
        patch.setattr(build, "volumes", lambda *asked: made.extend(volumes(*asked)) or made)
        patch.setattr(build, "CACHE", str(folder / "cache"))
        paths = build.build(course, folder)
    books = {Edition(one.name): Book(path, _pages(one)) for one, path in zip(made, paths, strict=True)}
    (folder / "books").write_bytes(pickle.dumps(books))


def kept(folder: Path) -> dict[Edition, Book]:
    """The editions that `typeset` has left in a folder."""
    books: dict[Edition, Book] = pickle.loads((folder / "books").read_bytes())  # noqa: S301 - our own
    return books


def _pages(volume: Any) -> list[Sheet]:
    """What was drawn on every page of an edition."""
    if volume.awaits:
        volume = volume.filled(volume.awaits.recorded()[0].folios)
    records = [one.recorded() for one in volume.jobs]
    if not volume.order:
        return records[0][1]
    leaves = gather(volume.order, [done.content for done, _ in records])
    assert leaves, "the trainer's edition is bound from the learner's pages"
    return [records[leaf.document][1][leaf.page] for leaf in leaves]
