"""From a course to PDF files that are all there, or untouched."""

from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from samut.course.course import Course
from samut.handbook.document import document
from samut.handbook.edition import Edition
from samut.handbook.fonts import FONTS
from samut.handbook.pdf import pdf
from samut.schema.base import Language
from samut.source.files import SourceFile
from samut.source.problem import Place


def build(
    course: Course,
    folder: Path,
    editions: Iterable[Edition] = tuple(Edition),
    language: Language | None = None,
    progress: Callable[[Edition], object] = lambda _: None,
) -> list[Path]:
    """Write the editions into `folder`; if one fails, what stood there before still stands.

    `progress` is called with each edition before it is typeset.
    """
    spoken = language or course.language
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".samut-", dir=folder) as beside:
        written = []
        for edition in editions:
            progress(edition)
            path = Path(beside) / f"{course.id}-{edition}-{spoken}.pdf"
            path.write_bytes(typeset(course, edition, spoken))
            written.append(path)
        return [path.replace(folder / path.name) for path in written]


def typeset(course: Course, edition: Edition, language: Language) -> bytes:
    """One edition as PDF."""
    fonts = [path for _, _, path in FONTS]
    return pdf(document(course, edition, language), fonts, course.root, lambda one: place(course, one))


def place(course: Course, character: str) -> Place:
    """The first place in the course's files where a character stands."""
    for name in sorted(course.digests):
        file = SourceFile(name, (course.root / name).read_text("utf-8"))
        if (start := file.text.find(character)) >= 0:
            return file.place(start)
    return Place("modules/course.yaml")
