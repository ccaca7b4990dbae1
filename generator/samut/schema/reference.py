"""A source in CSL-JSON, the exchange format of reference managers."""

from typing import Annotated, Any

from pydantic import ConfigDict, Field

from samut.schema.base import Line, Record


class Custom(Record):
    """What a course notes about a source beside its description."""

    model_config = ConfigDict(extra="allow")

    cited_in: Line | None = None


class Reference(Record):
    """One item of `content/references.json`; fields beyond these are CSL's own."""

    model_config = ConfigDict(extra="allow")

    id: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")]
    type: Line
    title: Line
    author: tuple[dict[str, Any], ...] = ()
    issued: dict[str, Any] | None = None
    custom: Custom = Custom()
