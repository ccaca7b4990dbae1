"""An education office's profile: whose name a copy of the course carries, and what it looks like."""

from typing import Annotated

from pydantic import Field

from samut.schema.base import ADDRESS, COLOUR, Id, Line, Record
from samut.schema.text import Text


class Picture(Record):
    """A picture beside the profile, and what it shows, for those who do not see it."""

    file: Line
    alt: Text


class Colours(Record):
    """The office's own colour; what is unreadable in it is made lighter or darker."""

    brand: Annotated[str, Field(pattern=COLOUR)]


class Contact(Record):
    """Where the office is found and asked."""

    address: Text | None = None
    phone: Line | None = None
    email: Line | None = None
    website: Annotated[str, Field(pattern=ADDRESS)] | None = None


class Cover(Record):
    """What the handbook's cover shows beside the title, and what the page after it says first."""

    image: Picture | None = None
    text: Text | None = None


class Signatory(Record):
    """Who answers for the copy."""

    name: Text
    position: Text


class OfficeRecord(Record):
    """The file `office.yml`."""

    id: Id
    name: Text
    logo: Picture | None = None
    colours: Colours | None = None
    contact: Contact | None = None
    address: Annotated[str, Field(pattern=ADDRESS)] | None = None
    cover: Cover | None = None
    signatory: Signatory | None = None
    annex: Text | None = None
    """The Markdown file of the office's own page, by language."""
    without: tuple[Id, ...] = ()
    """Modules that the office leaves out."""
