"""A source in CSL-JSON, the exchange format of reference managers."""

from typing import Annotated

from pydantic import ConfigDict, Field

from samut.schema.base import KEY, Line, Record


class Name(Record):
    """A person, or a body under `literal`."""

    model_config = ConfigDict(extra="allow")

    family: Line | None = None
    given: Line | None = None
    literal: Line | None = None


class Issued(Record):
    """When a work came out: `date-parts` holds [year], [year, month] or [year, month, day]."""

    model_config = ConfigDict(extra="allow")

    date_parts: tuple[tuple[int, ...], ...] = Field(alias="date-parts", default=())


class Custom(Record):
    """What a course notes about a source beside its description."""

    model_config = ConfigDict(extra="allow")

    cited_in: Line | None = None


class Reference(Record):
    """One item of `content/references.json`; fields beyond these are CSL's own."""

    model_config = ConfigDict(extra="allow")

    id: Annotated[str, Field(pattern=KEY)]
    type: Line
    title: Line
    author: tuple[Name, ...] = ()
    issued: Issued | None = None
    custom: Custom = Custom()
