"""The stamps of one translated file: each unit of the source as it was when its translation was made."""

from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import STAMP, Record


class Stamp(Record):
    """A translation that somebody said is up to date with `source`; of the translation only a digest is kept.

    Where the translation says something the source does not, `source` is empty.
    """

    at: str = ""
    to: Annotated[str, Field(pattern=STAMP)]
    source: Annotated[str, Field(alias="from")]


class Stamps(Record):
    """A file in `content/<language>/stamps/`, which only `samut translate restamp` writes."""

    version: Literal[1] = 1
    units: tuple[Stamp, ...] = ()
