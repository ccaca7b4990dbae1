"""The texts of YAML files as units: each with a path made of ids, so that it outlives a change of order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from samut.schema.base import Language, Path
from samut.schema.text import texts
from samut.source.units import Unit, folded


@dataclass(frozen=True, slots=True)
class Value:
    """A text of a record: its path in the file, the source, and the translation if there is one."""

    path: Path
    source: Unit
    translation: Unit | None


def values(record: Any, source: Language, language: Language) -> Iterator[Value]:
    """Every text that is translated; one that serves both languages as it is needs no translation."""
    for path, text in texts(record):
        mine, theirs = text.get(source), text.get(language)
        if mine is not None and mine != theirs:
            at = address(record, path)
            made = None if theirs is None else Unit("value", at, folded(theirs))
            yield Value(path, Unit("value", at, folded(mine)), made)


def address(record: Any, path: Path) -> str:
    """A path with ids where the file has them, such as `lessons/l1-1/outcomes/l1-1-o1/text`."""
    steps: list[str] = []
    for step in path:
        record = record[step] if isinstance(step, int) else _field(record, step)
        name = getattr(record, "id", step) if isinstance(step, int) else step
        steps.append(str(name))
    return "/".join(steps)


def _field(record: Any, key: str) -> Any:
    """What stands under a key of the file; some fields have another name than their key."""
    if hasattr(record, key):
        return getattr(record, key)
    fields = type(record).model_fields.items()
    return getattr(record, next(name for name, one in fields if one.alias == key))
