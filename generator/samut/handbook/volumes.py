"""What the editions of a handbook are made from, and what is done to each at the end."""

from collections.abc import Callable, Iterable
from functools import cache, partial

from samut.course.course import Course
from samut.handbook.booklet import booklet
from samut.handbook.digits import number_of
from samut.handbook.document import Book
from samut.handbook.edition import Edition
from samut.handbook.finish.finish import finished
from samut.handbook.fonts import FONTS
from samut.handbook.grey import grey
from samut.handbook.options import Options
from samut.handbook.press import Press
from samut.handbook.typeset.job import Job
from samut.handbook.typeset.volume import Volume, placed, with_sheets
from samut.schema.base import Language


def volumes(
    course: Course,
    editions: Iterable[Edition],
    language: Language,
    options: Options,
    done: Callable[[bytes], bytes] | None = None,
) -> list[Volume]:
    """What the editions are made from: the trainer's takes the very pages of the learner's.

    At the end each is finished as the options ask, unless `done` says what to do.
    """
    done = done or partial(finish, options=options)
    press = Press(course, language, options)

    @cache
    def whole(edition: Edition) -> Job:
        return job(press, edition)

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


def job(press: Press, edition: Edition) -> Job:
    """An edition as one document."""
    book = Book(press, edition)
    return Job(
        name=edition.value,
        html=str(book.document()),
        fonts=tuple(path for _, _, path in FONTS),
        root=press.course.root,
        late=book.late(),
        count=number_of(press.options.digits),
    )


def finish(content: bytes, options: Options) -> bytes:
    """The typeset pages with their text as written; without colour, or as a booklet, as the options ask."""
    content = finished(content)
    if options.grey:
        content = grey(content)
    return booklet(content) if options.booklet else content
