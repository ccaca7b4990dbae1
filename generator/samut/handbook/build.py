"""From a course to PDF files that are all there, or untouched."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from samut.course.course import Course
from samut.handbook.document import forms_document
from samut.handbook.edition import Edition
from samut.handbook.fields import mend
from samut.handbook.fonts import FONTS
from samut.handbook.forms import chosen
from samut.handbook.office.copies import OfficeCopies
from samut.handbook.options import PLAIN, Options, file_name
from samut.handbook.pdf import Lack, Unprintable
from samut.handbook.typeset.cache import Cache
from samut.handbook.typeset.job import Folios, Job
from samut.handbook.typeset.produce import produce
from samut.handbook.volumes import finish, volumes
from samut.output import WORK
from samut.schema.base import Language
from samut.source.files import SourceFile
from samut.source.problem import Place, Problems

FORMS = "forms"
"""The name of the file of forms."""
CACHE = "typeset"
"""The folder below `.samut` where typeset editions are kept; safe to delete."""
Progress = Callable[[Edition, int], object]
"""Told how many pages of an edition are laid out."""


def build(
    course: Course,
    folder: Path,
    editions: Iterable[Edition] = tuple(Edition),
    language: Language | None = None,
    progress: Progress = lambda _, __: None,
    options: Options = PLAIN,
) -> list[Path]:
    """Write the editions into `folder`; if one fails, what stood there before still stands.

    An edition whose inputs did not change is not typeset again.
    """
    spoken = language or course.language
    folder.mkdir(parents=True, exist_ok=True)
    kept = Cache(course.root / WORK / CACHE)

    def told(name: str, news: int | Folios) -> object:
        return isinstance(news, int) and progress(Edition(name), news)

    if course.office:
        made = OfficeCopies(course, course.office, spoken, options, kept).make(list(editions), told)
    else:
        made = produce(volumes(course, editions, spoken, options), kept, told)
    note(course, [lack for done in made.values() for lack in done.lacks])
    with TemporaryDirectory(prefix=".samut-", dir=folder) as beside:
        paths = [Path(beside) / file_name(course.label, name, spoken, options) for name in made]
        for path, done in zip(paths, made.values(), strict=True):
            path.write_bytes(done.content)
        return [path.replace(folder / path.name) for path in paths]


def fillable(
    course: Course,
    folder: Path,
    language: Language,
    progress: Callable[[int], object] = lambda _: None,
    options: Options = PLAIN,
) -> list[Path]:
    """Write the forms alone as one file to fill in; nothing where there are none for learners."""
    if not chosen(course, options):
        return []
    fonts = tuple(path for _, _, path in FONTS)
    html = forms_document(course, language, options)
    done = Job(FORMS, html, fonts, course.root).run(lambda _, news: isinstance(news, int) and progress(news))
    note(course, done.lacks)
    content = done.content
    if course.office:
        copies = OfficeCopies(course, course.office, language, options, Cache(course.root / WORK / CACHE))
        content = copies.forms(content)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".samut-", dir=folder) as beside:
        path = Path(beside) / file_name(course.label, FORMS, language, options)
        path.write_bytes(mend(finish(content, options)))
        return [path.replace(folder / path.name)]


def typeset(course: Course, edition: Edition, language: Language, options: Options = PLAIN) -> bytes:
    """One edition as PDF, made in this process."""
    (volume,) = volumes(course, [edition], language, options)
    if volume.awaits:
        volume = volume.filled(volume.awaits.run().folios)
    done = volume.bind(tuple(one.run() for one in volume.jobs))
    note(course, done.lacks)
    return done.content


def note(course: Course, lacks: Iterable[Lack]) -> None:
    """Raises `Unprintable` if any character could not be printed, each at its place in the course."""
    problems = Problems()
    for lack in lacks:
        problems.add(lack.code, place(course, lack.character), **lack.data)
    if problems.errors:
        raise Unprintable(problems)


def place(course: Course, character: str) -> Place:
    """The first place in the course's files where a character stands."""
    for name in sorted(course.digests):
        # Photographs are among them, and hold no text.
        with suppress(UnicodeDecodeError):
            file = SourceFile(name, (course.root / name).read_text("utf-8"))
            if (start := file.text.find(character)) >= 0:
                return file.place(start)
    return Place("modules/course.yaml")
