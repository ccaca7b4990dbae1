"""The ids within a question of any type: of choices, pairs, items, and of parts with choices of their own."""

from collections.abc import Iterator
from typing import NamedTuple

from samut.questions.contract import Question
from samut.schema.base import Named, Path, Record, rows


class Inner(NamedTuple):
    """One id, `part/choice` within a part; where it stands; every name it ever had, the present one first.

    `was` are the names its author wrote: a choice in a part that was renamed has further ones.
    """

    id: str
    path: Path
    was: tuple[str, ...]
    names: tuple[str, ...]


def inner(record: Record, path: Path = ()) -> Iterator[Inner]:
    """Every id below a record."""
    for at, one in _named(record, path):
        own = (one.id, *one.was)
        yield Inner(one.id, at, one.was, own)
        for below in inner(one, at):
            was = tuple(f"{one.id}/{name}" for name in below.was)
            names = tuple(f"{before}/{name}" for before in own for name in below.names)
            yield Inner(names[0], below.path, was, names)


class Retired(NamedTuple):
    """An inner id that is no more, under every name of the part it stood in, and the place that says so."""

    path: Path
    names: tuple[str, ...]


def retired(record: Record, path: Path = (), prefixes: tuple[str, ...] = ("",)) -> Iterator[Retired]:
    """Every inner id that a record or a part of it has no longer."""
    for index, name in enumerate(getattr(record, "retired", ())):
        yield Retired((*path, "retired", index), tuple(before + name for before in prefixes))
    for at, one in _named(record, path):
        deeper = tuple(f"{before}{name}/" for before in prefixes for name in (one.id, *one.was))
        yield from retired(one, at, deeper)


def renames(question: Question) -> dict[str, str]:
    """For each id that was written otherwise before: the present one by the former."""
    return {name: one.id for one in inner(question) for name in one.names[1:]}


def _named(record: Record, path: Path) -> Iterator[tuple[Path, Named]]:
    for key in rows(type(record)):
        for index, one in enumerate(getattr(record, key)):
            if isinstance(one, Named):
                yield (*path, key, index), one
