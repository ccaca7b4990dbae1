"""A quiz written as the rows of a table, with nothing left out."""

from collections.abc import Iterator
from typing import Any

from samut.exchange.keys import WITHIN
from samut.exchange.sheet.columns import KINDS, ROW, TEXTS, columns
from samut.questions.quiz import Quiz
from samut.questions.true_false import TrueFalse
from samut.schema.text import Text


def rows(quiz: Quiz, *also: str) -> list[list[str]]:
    """The table with its header; columns that nothing fills are left out but for those in `also`."""
    found = list(_rows("quiz", quiz))
    used = [name for name in columns() if name in also or any(name in row for row in found)]
    return [used, *([row.get(name, "") for name in used] for row in found)]


def _rows(name: str, record: Any) -> Iterator[dict[str, str]]:
    yield {ROW: name} | dict(_cells(name, record))
    if isinstance(record, TrueFalse):
        yield from _sides(record)
    for kind, within in WITHIN.items():
        for one in getattr(record, within, ()):
            yield from _rows(kind, one)


def _sides(question: TrueFalse) -> Iterator[dict[str, str]]:
    for name, reason, side in (
        ("true", question.rationales.if_true, True),
        ("false", question.rationales.if_false, False),
    ):
        right = {"correct": "x"} if question.answer is side else {}
        yield {ROW: name} | right | dict(_words("rationale", reason))


def _cells(name: str, record: Any) -> Iterator[tuple[str, str]]:
    for column, key in KINDS[name].keys.items():
        value = getattr(record, key) if key in type(record).model_fields else None
        if isinstance(value, Text):
            yield from _words(column, value)
        elif isinstance(value, tuple) and value:
            yield column, ", ".join(value)
        elif value is True:
            yield column, "x"
        elif value and column not in TEXTS:
            yield column, str(value)


def _words(column: str, text: Text) -> Iterator[tuple[str, str]]:
    if text.th == text.en:
        yield column, text.th or ""
    else:
        yield from ((f"{column} {name}", said) for name, said in (("th", text.th), ("en", text.en)) if said)
