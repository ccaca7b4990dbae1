"""Every key an author may write is described: on its record, in `docs/keys.md`, by an example that holds."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter
from samut.course.keyed import FILES, page
from samut.course.schemas import ADAPTERS
from samut.schema.base import Record
from samut.schema.lock import Lock, LockedQuestion
from samut.schema.stamps import Stamp, Stamps
from samut.schema.text import Text

DOCS = Path(__file__).parents[2] / "docs"
UNWRITTEN = (Text, Lock, LockedQuestion, Stamp, Stamps)
"""A text is explained as one, and only Samut itself writes locks and stamps."""


def records(record: type[Record] = Record) -> Iterator[type[Record]]:
    """Every kind of record."""
    for one in record.__subclasses__():
        if one not in UNWRITTEN:
            yield one
            yield from records(one)


OURS = [one for one in dict.fromkeys(records()) if one.__module__.startswith("samut.")]


@lru_cache
def written() -> str:
    """The page as it would be written today."""
    return page()


def frozen(value: object) -> object:
    """The value as the reader of YAML gives it: lists as tuples."""
    if isinstance(value, dict):
        return {key: frozen(child) for key, child in value.items()}
    return tuple(map(frozen, value)) if isinstance(value, list) else value


@pytest.mark.parametrize("record", OURS)
def test_each_key_says_what_it_means(record: type[Record]) -> None:
    """In Thai, and by an example that the record itself accepts."""
    for name, field in record.model_fields.items():
        assert re.search("[ก-๙]", field.description or ""), f"{name}: say what it means with about(…)"
        assert field.examples
        kind: Any = field.rebuild_annotation()
        for example in field.examples:
            TypeAdapter(kind).validate_python(frozen(example))
        assert f"| `{field.alias or name}` |" in written()


def test_the_page_of_keys_is_fresh() -> None:
    """`docs/keys.md` is what the records say, and tells where each kind of file stands."""
    assert (DOCS / "keys.md").read_text("utf-8") == written(), "run make docs"
    assert FILES.keys() == ADAPTERS.keys()
