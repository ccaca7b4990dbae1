"""Which stamp is about which unit, however far the unit was moved or reworded since."""

from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from samut.course.translation.likeness import alike
from samut.course.translation.pairing import Places
from samut.schema.stamps import Stamp
from samut.source.units import Unit, digest

NEAR = 0.4
"""How alike an older wording must be to be known as such wherever it stands."""


def remembered(units: Sequence[Unit], stamps: Sequence[Stamp]) -> Places:
    """The stamp of each unit of a source: the same words, else words much alike, else the same place."""
    found = _as_written(units, stamps, [digest(one.source) for one in stamps])
    _alike(found, units, stamps)
    _between(found, len(units), len(stamps))
    return found


def translated(units: Sequence[Unit], stamps: Sequence[Stamp]) -> Places:
    """The stamp of each unit of a translation that has the very words it had when it was stamped."""
    return _as_written(units, stamps, [one.to for one in stamps])


def _as_written(units: Sequence[Unit], stamps: Sequence[Stamp], then: list[str]) -> Places:
    """Partners with the same words: those that kept their order, then those moved, nearest by heading."""
    now = [one.digest for one in units]
    blocks = SequenceMatcher(None, now, then, autojunk=False).get_matching_blocks()
    found = {block.a + step: block.b + step for block in blocks for step in range(block.size)}
    headed = [(one.at, name) for one, name in zip(units, now, strict=True)]
    _by(found, headed, [(one.at, name) for one, name in zip(stamps, then, strict=True)])
    _by(found, now, then)
    return found


def _by(found: Places, mine: Sequence[Hashable], theirs: Sequence[Hashable]) -> None:
    """Adds partners of equal name, in order."""
    taken = set(found.values())
    free: dict[Hashable, list[int]] = {}
    for at, name in enumerate(theirs):
        if at not in taken:
            free.setdefault(name, []).append(at)
    for at, name in enumerate(mine):
        if at not in found and (places := free.get(name)):
            found[at] = places.pop(0)


def _alike(found: Places, units: Sequence[Unit], stamps: Sequence[Stamp]) -> None:
    """Adds partners much alike, the likest first; those under the same heading before others."""
    taken = set(found.values())
    left = [at for at in range(len(units)) if at not in found]
    free = [at for at in range(len(stamps)) if at not in taken]
    ways = [
        (likeness + (units[one].at == stamps[other].at) / 10, -one, -other)
        for one in left
        for other in free
        if (likeness := alike(units[one].text, stamps[other].source)) >= NEAR
    ]
    for _, one, other in sorted(ways, reverse=True):
        if -one not in found and -other not in taken:
            found[-one] = -other
            taken.add(-other)


def _between(found: Places, units: int, stamps: int) -> None:
    """Adds what stands between the same neighbours, where there is as much of it here as there."""
    fixed = [(-1, -1), *sorted(found.items()), (units, stamps)]
    for (before, start), (after, end) in pairwise(fixed):
        here = range(before + 1, after)
        there = [at for at in range(start + 1, end) if at not in set(found.values())]
        if len(here) == len(there):
            found.update(zip(here, there, strict=True))


def of_values(values: Sequence[tuple[Unit, Unit]], stamps: Sequence[Stamp]) -> Places:
    """The stamp of each value of a YAML file, its source and translation standing together.

    The path alone would lose every value behind one that was inserted, so the words count first.
    """
    found: Places = {}
    mine = [(source.at, source.digest, translation.digest) for source, translation in values]
    theirs = [(one.at, digest(one.source), one.to) for one in stamps]
    for parts in ((0, 1, 2), (1, 2), (0, 2), (0, 1), (2,), (1,), (0,)):
        named = ([tuple(one[part] for part in parts) for one in those] for those in (mine, theirs))
        _by(found, *named)
    return found
