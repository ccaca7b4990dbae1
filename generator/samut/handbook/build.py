"""From a course to PDF files that are all there, or untouched."""

from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from samut.course.course import Course
from samut.handbook.booklet import booklet
from samut.handbook.document import document
from samut.handbook.edition import Edition
from samut.handbook.fonts import FONTS
from samut.handbook.grey import grey
from samut.handbook.options import PLAIN, Options, file_name
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
    options: Options = PLAIN,
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
            path = Path(beside) / file_name(course.id, edition, spoken, options)
            path.write_bytes(typeset(course, edition, spoken, options))
            written.append(path)
        return [path.replace(folder / path.name) for path in written]


def typeset(course: Course, edition: Edition, language: Language, options: Options = PLAIN) -> bytes:
    """One edition as PDF."""
    fonts = [path for _, _, path in FONTS]
    html = document(course, edition, language, options)
    return finish(pdf(html, fonts, course.root, lambda one: place(course, one)), options)


def finish(content: bytes, options: Options) -> bytes:
    """The typeset pages without colour, or imposed as a booklet, as the options ask."""
    if options.grey:
        content = grey(content)
    return booklet(content) if options.booklet else content


def place(course: Course, character: str) -> Place:
    """The first place in the course's files where a character stands."""
    for name in sorted(course.digests):
        file = SourceFile(name, (course.root / name).read_text("utf-8"))
        if (start := file.text.find(character)) >= 0:
            return file.place(start)
    return Place("modules/course.yaml")
