"""The course as a whole: its name, languages, and the order of its modules."""

from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import ADDRESS, VERSION, Day, Id, Language, Line, Minutes, Record
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

    @property
    def language(self) -> Language:
        """The course's first language, in which every text exists."""
        return next(iter(self.languages))
