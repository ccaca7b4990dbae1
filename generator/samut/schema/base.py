"""What every record shares, and the kinds of value records are made of."""

from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

Path = tuple[str | int, ...]
"""Where a value stands in a file: keys, and places in lists from 0."""
_given: dict[frozenset[str], set[str]] = {}


class Record(BaseModel):
    """A frozen record that accepts exactly the keys it names."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    def model_post_init(self, context: object, /) -> None:  # noqa: ARG002
        """Shares the set of given keys with every record that was given the same: it is never changed."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _given.setdefault(frozenset(given), given))


@cache
def rows(record: type[Record]) -> tuple[str, ...]:
    """The fields of a record that hold several of anything."""
    return tuple(name for name, field in record.model_fields.items() if get_origin(field.annotation) is tuple)


def about(meaning: str, example: object) -> Any:
    """What a key means, in an author's Thai, and a value it may have; `docs/keys.md` shows both."""
    return Field(description=meaning, examples=[example])


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "blank")
    return text


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("day", "day") from None


LONGEST = 60
"""How many characters an id may have."""
ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
CODE = r"^[A-Za-z0-9][A-Za-z0-9-]*$"
KEY = r"^[A-Za-z][A-Za-z0-9_-]*$"
VERSION = r"^\d+\.\d+(\.\d+)?$"
ADDRESS = r"^https?://\S+$"
COLOUR = r"^#[0-9A-Fa-f]{6}$"
INNER = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z][a-z0-9]*(-[a-z0-9]+)*)?$"
RULE = r"^T\d\d$"
NUMBER = r"^[0-9a-z]{1,7}$"
STAMP = r"^[0-9a-f]{16}$"
FORMS = {
    ID: "id",
    CODE: "code",
    KEY: "key",
    VERSION: "version",
    ADDRESS: "address",
    COLOUR: "colour",
    INNER: "lock",
    NUMBER: "lock",
    STAMP: "stamp",
    RULE: "rule",
}
"""The forms of text a record asks for, by the name their explanation has in the catalogue."""

Id = Annotated[str, Field(pattern=ID, max_length=LONGEST)]
"""A pinned name: lower-case ASCII letters, digits and single hyphens; never changed once published."""

Former = tuple[Id, ...]
"""Ids that once were used: learners' answers may still name them, so they are never used again."""

Code = Annotated[str, Field(pattern=CODE, max_length=LONGEST)]
"""An inventory code such as HORD-2a."""

Line = Annotated[str, AfterValidator(_not_blank)]
"""A text that is not empty."""

Minutes = Annotated[int, Field(ge=1, le=6000)]
"""A length of time in whole minutes."""

Percent = Annotated[int, Field(ge=1, le=100)]
"""A share in whole per cent."""

Millimetres = Annotated[int, Field(ge=10, le=400)]
"""Writing space on paper in whole millimetres."""

Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=str)]
"""A date written as 2026-11-23."""

Language = Literal["th", "en"]
"""A language Samut has interface words for."""

Level = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
"""A level of the revised Bloom taxonomy (Anderson & Krathwohl, 2001)."""


class Named(Record):
    """A record with a pinned id; `was` holds the ids it had before."""

    id: Annotated[Id, about("รหัส ตั้งแล้วไม่เปลี่ยน", "quiet")]
    was: Annotated[Former, about("ทุกรหัสที่รายการนี้เคยใช้", ["a"])] = ()
