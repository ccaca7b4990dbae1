"""A file and its translation compared, unit by unit, with what was stamped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from samut.course.translation.memory import of_values, remembered, translated
from samut.course.translation.pairing import paired
from samut.course.translation.values import values
from samut.schema.base import Language, Path
from samut.schema.stamps import Stamps
from samut.source.units import Unit, digest


class State(StrEnum):
    """How a translation stands to its source."""

    FRESH = "fresh"
    STALE = "stale"
    """The source has changed since."""
    MISSING = "missing"
    UNCONFIRMED = "unconfirmed"
    """There is a translation, and nobody has said what it was made from."""
    GONE = "gone"
    """What it translated is no more in the source."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit of the source with its translation; `before` is the source as it was translated, if known."""

    state: State
    source: Unit | None
    translation: Unit | None
    before: str = ""
    path: Path = ()
    """Where a value stands in its YAML file."""

    @property
    def text(self) -> str:
        """The source as it is, or was."""
        return self.source.text if self.source else self.before


@dataclass(frozen=True)
class Compared:
    """A file of the source, the file its translation stands in, and their pairs in the source's order."""

    source: str
    translation: str
    stamps: str
    """The name of the file of stamps."""
    pairs: tuple[Pair, ...]
    counts: dict[State, int] = field(init=False)

    def __post_init__(self) -> None:
        counts = {state: sum(one.state is state for one in self.pairs) for state in State}
        object.__setattr__(self, "counts", counts)

    def of(self, *states: State) -> Iterator[Pair]:
        """The pairs in any of these states."""
        return (one for one in self.pairs if one.state in states)


def prose(source: Sequence[Unit], translation: Sequence[Unit], stamps: Stamps) -> tuple[Pair, ...]:
    """The pairs of two Markdown texts; what only the translation has comes last."""
    units = stamps.units
    mine, theirs = remembered(source, units), translated(translation, units)
    by_stamp = {stamp: at for at, stamp in theirs.items()}
    known = {at: by_stamp[stamp] for at, stamp in mine.items() if stamp in by_stamp}
    kept = {at for at, stamp in theirs.items() if not units[stamp].source}
    partners = paired(source, translation, known | {-1 - at: at for at in kept})
    pairs = [
        _pair(one, translation[partners[at]] if at in partners else None, units[mine[at]].source
              if at in mine else None)
        for at, one in enumerate(source)
    ]  # fmt: skip
    taken = set(partners.values())
    over = [at for at in range(len(translation)) if at not in taken or at in kept]
    return (
        *pairs,
        *(_alone(translation[at], units[theirs[at]].source if at in theirs else None) for at in over),
    )


def record(one: Any, source: Language, language: Language, stamps: Stamps) -> tuple[Pair, ...]:
    """The pairs of a YAML file, where both languages stand together."""
    found = list(values(one, source, language))
    both = [at for at, value in enumerate(found) if value.translation]
    units = [(found[at].source, translation) for at in both if (translation := found[at].translation)]
    mine = {both[at]: stamp for at, stamp in of_values(units, stamps.units).items()}
    befores = {at: stamps.units[stamp].source for at, stamp in mine.items()}
    return tuple(
        _pair(value.source, value.translation, befores.get(at), value.path) for at, value in enumerate(found)
    )


def _pair(source: Unit, translation: Unit | None, before: str | None, path: Path = ()) -> Pair:
    if translation is None:
        state = State.MISSING
    elif before is None:
        state = State.UNCONFIRMED
    else:
        state = State.FRESH if digest(before) == source.digest else State.STALE
    return Pair(state, source, translation, before or "", path)


def _alone(translation: Unit, before: str | None) -> Pair:
    """Words of the translation's own; they are in order where they were stamped as such."""
    return Pair(State.FRESH if before == "" else State.GONE, None, translation, before or "")
