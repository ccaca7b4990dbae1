"""From a course to PDF files that are all there, or untouched."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from samut.course.course import Course
from samut.handbook.booklet import booklet
from samut.handbook.digits import number_of
from samut.handbook.document import Book, forms_document
from samut.handbook.edition import Edition
from samut.handbook.fields import mend
from samut.handbook.finish.finish import finished
from samut.handbook.fonts import FONTS
from samut.handbook.grey import grey
from samut.handbook.options import PLAIN, Options, file_name
from samut.handbook.pdf import Lack, Unprintable
from samut.handbook.press import Press
from samut.handbook.typeset.cache import Cache
from samut.handbook.typeset.job import Job
from samut.handbook.typeset.produce import produce
from samut.handbook.typeset.volume import Volume, placed, with_sheets
from samut.output import WORK
from samut.render.forms import learners_forms
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
    wanted = volumes(course, editions, spoken, options)
    made = produce(wanted, kept, lambda name, news: isinstance(news, int) and progress(Edition(name), news))
    note(course, [lack for done in made.values() for lack in done.lacks])
    with TemporaryDirectory(prefix=".samut-", dir=folder) as beside:
        paths = [Path(beside) / file_name(course.id, name, spoken, options) for name in made]
        for path, done in zip(paths, made.values(), strict=True):
            path.write_bytes(done.content)
        return [path.replace(folder / path.name) for path in paths]


def volumes(
    course: Course, editions: Iterable[Edition], language: Language, options: Options
) -> list[Volume]:
    """What the editions are made from: the trainer's takes the very pages of the learner's."""
    done = partial(finish, options=options)

    @cache
    def whole(edition: Edition) -> Job:
        return job(course, edition, language, options)

    @cache
    def book() -> Job:
        return placed(whole(Edition.LEARNER))

    def volume(edition: Edition) -> Volume:
        if edition.has_sheets:
            return with_sheets(whole(Edition.LEARNER), whole(edition), done)
        if edition.is_book:
            return Volume(edition.value, (book(),), done)
        return Volume(edition.value, (whole(edition),), done, awaits=book())

    return [volume(edition) for edition in editions]


def job(course: Course, edition: Edition, language: Language, options: Options) -> Job:
    """An edition as one document."""
    book = Book(Press(course, language, options), edition)
    return Job(
        name=edition.value,
        html=str(book.document()),
        fonts=tuple(path for _, _, path in FONTS),
        root=course.root,
        late=book.late(),
        count=number_of(options.digits),
    )


def fillable(
    course: Course,
    folder: Path,
    language: Language,
    progress: Callable[[int], object] = lambda _: None,
    options: Options = PLAIN,
) -> list[Path]:
    """Write the forms alone as one file to fill in; nothing for a course without forms."""
    if not learners_forms(course):
        return []
    fonts = tuple(path for _, _, path in FONTS)
    html = forms_document(course, language, options)
    done = Job(FORMS, html, fonts, course.root).run(lambda _, news: isinstance(news, int) and progress(news))
    note(course, done.lacks)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".samut-", dir=folder) as beside:
        path = Path(beside) / file_name(course.id, FORMS, language, options)
        path.write_bytes(mend(finish(done.content, options)))
        return [path.replace(folder / path.name)]


def typeset(course: Course, edition: Edition, language: Language, options: Options = PLAIN) -> bytes:
    """One edition as PDF, made in this process."""
    (volume,) = volumes(course, [edition], language, options)
    if volume.awaits:
        volume = volume.filled(volume.awaits.run().folios)
    done = volume.bind(tuple(one.run() for one in volume.jobs))
    note(course, done.lacks)
    return done.content


def finish(content: bytes, options: Options) -> bytes:
    """The typeset pages with their text as written; without colour, or as a booklet, as the options ask."""
    content = finished(content)
    if options.grey:
        content = grey(content)
    return booklet(content) if options.booklet else content


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
        file = SourceFile(name, (course.root / name).read_text("utf-8"))
        if (start := file.text.find(character)) >= 0:
            return file.place(start)
    return Place("modules/course.yaml")
