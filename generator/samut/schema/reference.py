"""A source in CSL-JSON, the exchange format of reference managers."""

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field

from samut.schema.base import KEY, Line, Record


def _written(value: object) -> object:
    return str(value) if isinstance(value, int | float) else value


Words = Annotated[str, BeforeValidator(_written)]
"""A field of CSL that is a text; reference managers also write volumes and pages as numbers."""


class Name(Record):
    """A person, or a body under `literal`."""

    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, Words]
    family: Line | None = None
    given: Line | None = None
    literal: Line | None = None


class Issued(Record):
    """When a work came out: `date-parts` holds [year], [year, month] or [year, month, day]."""

    model_config = ConfigDict(extra="allow")

    date_parts: tuple[Annotated[tuple[int, ...], Field(min_length=1)], ...] = Field(
        alias="date-parts", default=()
    )


class Custom(Record):
    """What a course notes about a source beside its description."""

    model_config = ConfigDict(extra="allow")

    cited_in: Line | None = None


class Reference(Record):
    """One item of `content/references.json`; fields beyond these are CSL's own."""

    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, Words]
    id: Annotated[str, Field(pattern=KEY)]
    type: Line
    title: Line
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    director: tuple[Name, ...] = ()
    container_author: tuple[Name, ...] = Field(alias="container-author", default=())
    collection_editor: tuple[Name, ...] = Field(alias="collection-editor", default=())
    original_author: tuple[Name, ...] = Field(alias="original-author", default=())
    issued: Issued | None = None
    accessed: Issued | None = None
    submitted: Issued | None = None
    event_date: Issued | None = Field(alias="event-date", default=None)
    original_date: Issued | None = Field(alias="original-date", default=None)
    custom: Custom = Custom()
