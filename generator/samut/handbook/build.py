"""From a course to PDF files that are all there, or untouched."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
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
from samut.handbook.pdf import Lack, Printed
from samut.handbook.press import Press
from samut.handbook.typeset import workers
from samut.handbook.typeset.cache import Cache
from samut.handbook.typeset.job import Job, Told
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


class Unprintable(Exception):  # noqa: N818 - it names what the course is
    """Characters that the handbook's fonts cannot print: each a problem with its place."""

    def __init__(self, problems: Problems) -> None:
        super().__init__(f"{len(problems)} characters cannot be printed")
        self.problems = problems


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
    wanted = list(editions)
    jobs = [job(course, edition, spoken, options) for edition in wanted]
    cache = Cache(course.root / WORK / CACHE)
    with TemporaryDirectory(prefix=".samut-", dir=folder) as beside:
        paths = {one.name: Path(beside) / file_name(course.id, one.name, spoken, options) for one in jobs}
        lacks: list[Lack] = []
        used: list[Job] = []
        jobs += [job(course, edition, spoken, options) for edition in awaited(jobs)]
        for one, done in set_all(jobs, cache, lambda name, page: progress(Edition(name), page)):
            if one.name in paths:
                paths[one.name].write_bytes(done.content)
            lacks += done.lacks
            used.append(one)
        note(course, lacks)
        cache.prune(used)
        return [path.replace(folder / path.name) for path in paths.values()]


def job(course: Course, edition: Edition, language: Language, options: Options) -> Job:
    """What has to be typeset for an edition."""
    book = Book(Press(course, language, options), edition)
    return Job(
        name=edition.value,
        html=book.document(),
        fonts=tuple(path for _, _, path in FONTS),
        root=course.root,
        finish=partial(finish, options=options),
        late=book.late(),
        awaits="" if edition.is_book else Edition.LEARNER.value,
        count=number_of(options.digits),
    )


def awaited(jobs: list[Job]) -> list[Edition]:
    """The editions whose pages these jobs refer to, beside those that are among them."""
    return [Edition(name) for name in {one.awaits for one in jobs} - {one.name for one in jobs} - {""}]


def fillable(
    course: Course,
    folder: Path,
    language: Language,
    told: Told = lambda _, __: None,
    options: Options = PLAIN,
) -> list[Path]:
    """Write the forms alone as one file to fill in; nothing for a course without forms."""
    if not learners_forms(course):
        return []
    fonts = tuple(path for _, _, path in FONTS)
    html = forms_document(course, language, options)
    done = Job(FORMS, html, fonts, course.root, lambda one: mend(finish(one, options))).run(told)
    note(course, done.lacks)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".samut-", dir=folder) as beside:
        path = Path(beside) / file_name(course.id, FORMS, language, options)
        path.write_bytes(done.content)
        return [path.replace(folder / path.name)]


def typeset(course: Course, edition: Edition, language: Language, options: Options = PLAIN) -> bytes:
    """One edition as PDF, set in this process."""
    one = job(course, edition, language, options)
    if one.awaits:
        one = one.filled(job(course, Edition(one.awaits), language, options).run().folios)
    done = one.run()
    note(course, done.lacks)
    return done.content


def finish(content: bytes, options: Options) -> bytes:
    """The typeset pages with their text as written; without colour, or as a booklet, as the options ask."""
    content = finished(content)
    if options.grey:
        content = grey(content)
    return booklet(content) if options.booklet else content


def set_all(jobs: list[Job], cache: Cache, told: Told) -> Iterator[tuple[Job, Printed]]:
    """The jobs as PDF, in the order they are done: those the cache knows, then the rest side by side."""
    kept: list[tuple[Job, Printed]] = []

    def new(ready: list[Job]) -> list[Job]:
        """Those of the jobs, and of the ones that can follow them, which the cache does not know."""
        fresh = []
        for one in ready:
            if done := cache.get(one):
                kept.append((one, done))
                fresh += follow(one, done)
            else:
                fresh.append(one)
        return fresh

    def follow(one: Job, done: Printed) -> list[Job]:
        return new([other.filled(done.folios) for other in jobs if other.awaits == one.name])

    for one, done in workers.run(new([one for one in jobs if not one.awaits]), told, follow):
        cache.put(one, done)
        yield one, done
    yield from kept


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
