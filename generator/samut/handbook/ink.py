"""What a printing costs: pages and ink module by module, and which module is longer than it may be."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from PIL import ImageStat

from samut.course import address
from samut.course.course import Course
from samut.handbook.room import causes
from samut.handbook.target import page
from samut.render.words import word
from samut.schema.base import Language
from samut.schema.module import Module
from samut.source.files import SourceFile
from samut.source.problem import Place, Problems

_SCALE = 0.5
"""Pixels a point: 36 dpi tells how dark a page is."""
_WORST = 3
"""How many causes are told of a module that is too long."""


@dataclass(frozen=True, slots=True)
class Cost:
    """A stretch of the book: how many pages it takes, and which share of that paper is black."""

    name: str
    pages: int
    ink: float


def costs(course: Course, book: Path, language: Language) -> list[Cost]:
    """Every module of a learner's book, then the whole book."""
    dark = _dark(book)
    rows = [
        _cost(word(language, "module", number=module.number), dark[span.start : span.stop])
        for module, span in extents(course, book)
    ]
    return [*rows, _cost(word(language, "whole-book"), dark)]


def _cost(name: str, dark: list[float]) -> Cost:
    return Cost(name, len(dark), sum(dark) / len(dark))


def _dark(book: Path) -> list[float]:
    """Which share of each page is black."""
    # Needed for a report alone.
    import pypdfium2  # noqa: PLC0415

    with pypdfium2.PdfDocument(book) as pdf:
        greys = (one.render(scale=_SCALE, grayscale=True).to_pil().convert("L") for one in pdf)
        return [1 - float(ImageStat.Stat(grey).mean[0]) / 255 for grey in greys]


def extents(course: Course, book: Path) -> Iterator[tuple[Module, range]]:
    """Each module that a learner's book prints, with its pages counted from 0."""
    places = _places(book)
    starts = sorted({number for name, number in places.items() if name in _parts(course)} | {places["/end"]})
    for module in course.modules:
        if (start := places.get(page(address.module(module.id)))) is not None:
            yield module, range(start, next(end for end in starts if end > start))


def _parts(course: Course) -> set[str]:
    """The anchors where a module, a test of the course or a part of the back matter begins."""
    modules = {page(address.module(one.id)) for one in course.modules}
    tests = {page(address.quiz(name)) for name in course.record.tests}
    return (
        modules | tests | {page(one) for one in (address.FORMS, address.GLOSSARY, address.REFERENCES, "late")}
    )


def _places(book: Path) -> dict[str, int]:
    """The page of every named place, counted from 0, and after the last one `/end`."""
    with pikepdf.open(book) as pdf:
        numbers = {one.obj.objgen: index for index, one in enumerate(pdf.pages)}
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        found = {str(name): numbers[place[0].objgen] for name, place in names.items()}
        return found | {"/end": len(pdf.pages)}


def too_long(course: Course, book: Path, language: Language) -> Problems:
    """A warning for every module that takes more pages than its file allows, with what takes most room."""
    problems = Problems()
    for module, span in extents(course, book):
        if module.pages is not None and len(span) > module.pages:
            worst = causes(course, module, language)[:_WORST]
            data = {"found": len(span), "bound": module.pages, "causes": ", ".join(map(str, worst))}
            problems.add("H03", _place(course, module), **data)
    return problems


def _place(course: Course, module: Module) -> Place:
    """Where a module states its pages."""
    name = f"modules/{module.id}.yaml"
    file = SourceFile(name, (course.root / name).read_text("utf-8")) if name in course.digests else None
    start = f"\n{file.text}".find("\npages:") if file else -1
    return file.place(start, start + len("pages")) if file and start >= 0 else Place(name)
