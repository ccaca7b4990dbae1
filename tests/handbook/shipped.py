"""The shipped course typeset once, with every piece of text that was drawn, in the order it was drawn."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import weasyprint.document
import weasyprint.draw.text
from samut.course.read import read
from samut.handbook.build import volumes
from samut.handbook.edition import Edition
from samut.handbook.options import PLAIN
from samut.handbook.pdf import Printed
from samut.handbook.typeset.job import Job
from samut.handbook.typeset.volume import gather

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Drawn:
    """A piece of text on one line, and where it begins."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Book:
    """An edition: the file, and for each page what was drawn on it."""

    path: Path
    pages: list[list[Drawn]]
    before: bytes
    """The file as WeasyPrint wrote it."""


@contextmanager
def recording() -> Iterator[list[list[Drawn]]]:
    """Notes what WeasyPrint draws: a list a page."""
    pages: list[list[Drawn]] = []
    draw, paint = weasyprint.draw.text.draw_first_line, weasyprint.document.Page.paint

    def noted(stream: Any, box: Any, *others: Any, **options: Any) -> Any:
        drawn = draw(stream, box, *others, **options)
        if box.text.strip() and box.style["font_size"] >= 1e-6:
            # In a figure a box knows its baseline only.
            top = getattr(box, "position_y", 0) + getattr(box, "baseline", 0)
            pages[-1].append(Drawn(box.text, getattr(box, "position_x", 0), top))
        return drawn

    def begun(page: Any, *others: Any, **options: Any) -> Any:
        pages.append([])
        return paint(page, *others, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weasyprint.draw.text, "draw_first_line", noted)
        patch.setattr(weasyprint.document.Page, "paint", begun)
        yield pages


def typeset(folder: Path) -> dict[Edition, Book]:
    """The three editions of the shipped course."""
    course, _ = read(ROOT)
    assert course is not None
    books: dict[Edition, Book] = {}
    done: dict[Job, tuple[Printed, list[list[Drawn]]]] = {}
    for volume in volumes(course, [Edition.LEARNER, Edition.KEY, Edition.TRAINER], course.language, PLAIN):
        filled = volume.filled(done[volume.awaits][0].folios) if volume.awaits else volume
        for one in filled.jobs:
            if one not in done:
                with recording() as drawn:
                    done[one] = one.run(), drawn
        printed = tuple(done[one][0] for one in filled.jobs)
        drawings = [done[one][1] for one in filled.jobs]
        leaves = gather(filled.order, [one.content for one in printed]) if filled.order else None
        pages = [drawings[leaf.document][leaf.page] for leaf in leaves] if leaves else drawings[0]
        draft = replace(filled, finish=bytes).bind(printed).content
        path = folder / f"{filled.name}.pdf"
        path.write_bytes(filled.finish(draft))
        books[Edition(filled.name)] = Book(path, pages, draft)
    return books
