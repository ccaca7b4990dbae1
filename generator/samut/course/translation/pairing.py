"""Which unit of a translation says what which unit of the source says."""

import math
from collections.abc import Mapping, Sequence

from samut.course.translation.likeness import PASS, cost
from samut.source.units import Unit

Places = dict[int, int]
"""The place of a partner by the place in the first sequence."""


def paired(source: Sequence[Unit], translation: Sequence[Unit], known: Mapping[int, int]) -> Places:
    """Partners of the source's units: the `known` ones, and for the rest the likeliest under each heading."""
    ratio = _ratio(source, translation)
    mine, theirs = _sections(source), _sections(translation)
    found = dict(known)
    for at in mine.keys() & theirs.keys():
        found.update(_likeliest(source, translation, mine[at], theirs[at], known, ratio))
    taken = set(found.values())
    left = [place for at, places in mine.items() if at not in theirs for place in places]
    over = [place for at, places in theirs.items() if at not in mine for place in places]
    free = [place for place in over if place not in taken]
    return found | _likeliest(source, translation, left, free, known, ratio)


def _ratio(source: Sequence[Unit], translation: Sequence[Unit]) -> float:
    mine, theirs = (sum(len(one.text) for one in units) or 1 for units in (source, translation))
    return min(3.0, max(1 / 3, theirs / mine))


def _sections(units: Sequence[Unit]) -> dict[str, list[int]]:
    sections: dict[str, list[int]] = {}
    for place, unit in enumerate(units):
        sections.setdefault(unit.at, []).append(place)
    return sections


def _likeliest(
    source: Sequence[Unit],
    translation: Sequence[Unit],
    mine: Sequence[int],
    theirs: Sequence[int],
    known: Mapping[int, int],
    ratio: float,
) -> Places:
    """The cheapest way to pair two sequences in order (as Gale and Church align sentences)."""
    taken = set(known.values())

    def price(left: int, right: int) -> float:
        if left in known or right in taken:
            return -1.0 if known.get(left) == right else math.inf
        return cost(source[left], translation[right], ratio)

    costs = [[price(left, right) for right in theirs] for left in mine]
    skips = [0.0 if one in known else PASS for one in mine], [0.0 if one in taken else PASS for one in theirs]
    steps = _cheapest(costs, *skips)
    return {mine[left]: theirs[right] for left, right in steps if mine[left] not in known}


def _cheapest(costs: list[list[float]], mine: list[float], theirs: list[float]) -> list[tuple[int, int]]:
    """Dynamic programming over the table of costs; the pairs on the way that costs least."""
    rows, columns = len(mine), len(theirs)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows, -1, -1):
        for column in range(columns, -1, -1):
            ways = []
            if row < rows:
                ways.append(mine[row] + best[row + 1][column])
            if column < columns:
                ways.append(theirs[column] + best[row][column + 1])
            if row < rows and column < columns:
                ways.append(costs[row][column] + best[row + 1][column + 1])
            best[row][column] = min(ways, default=0.0)
    pairs, row, column = [], 0, 0
    while row < rows and column < columns:
        if best[row][column] == costs[row][column] + best[row + 1][column + 1]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == mine[row] + best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs
