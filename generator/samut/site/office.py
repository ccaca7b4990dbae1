"""What every page says of the office whose site it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from samut.course import address
from samut.course.course import Course
from samut.render.words import word
from samut.schema.base import Language


@dataclass(frozen=True, slots=True)
class OfficeFrame:
    """An office as the theme's templates know it."""

    id: str
    name: str
    marked: bool
    """Whether it has a mark, which stands in the style sheet."""
    contact: tuple[tuple[str, str], ...]
    """Words and where they lead, or an empty address."""


def frame(course: Course, language: Language) -> OfficeFrame | None:
    """The course's office for pages in one language."""
    if (office := course.office) is None:
        return None
    name = office.record.name.best(language)[0]
    return OfficeFrame(office.id, name, office.record.logo is not None, tuple(_contact(course, language)))


def _contact(course: Course, language: Language) -> Iterator[tuple[str, str]]:
    office = course.office
    contact = office.record.contact if office else None
    if contact and contact.address:
        yield contact.address.best(language)[0], ""
    if contact and contact.phone:
        yield word(language, "phone", number=contact.phone), ""
    if contact and contact.email:
        yield contact.email, f"mailto:{contact.email}"
    if contact and contact.website:
        yield contact.website.partition("://")[2].rstrip("/"), contact.website
    if course.text(address.OFFICE, language):
        yield word(language, "office-page"), address.html(address.OFFICE)
