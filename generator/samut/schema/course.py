"""The course as a whole: its name, languages, and the order of its modules."""

from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import ADDRESS, VERSION, Day, Id, Language, Line, Minutes, Percent, Record
from samut.schema.text import Text


class CourseRecord(Record):
    """The file `modules/course.yaml`."""

    id: Id
    version: Annotated[str, Field(pattern=VERSION)]
    date: Day
    title: Text
    subtitle: Text | None = None
    description: Text
    authors: tuple[Line, ...] = ()
    publisher: Text | None = None
    license: Text | None = None
    address: Annotated[str, Field(pattern=ADDRESS)] | None = None
    languages: Annotated[dict[Language, Literal["complete", "partial"]], Field(min_length=1)]
    modules: Annotated[tuple[Id, ...], Field(min_length=1)]
    minutes: Minutes | None = None
    pass_mark: Percent = 70
    pretest: Id | None = None
    posttest: Id | None = None

    @property
    def tests(self) -> tuple[Id, ...]:
        """The quizzes that frame the course: the pre-test and the post-test, if it has them."""
        return tuple(name for name in (self.pretest, self.posttest) if name)

    @property
    def language(self) -> Language:
        """The course's first language, in which every text exists."""
        return next(iter(self.languages))
