"""Thai words, and where a text without spaces divides into them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from samut.course.check.language.lexicon import counts

RUN = re.compile("[ก-ฺเ-๎]{2,}")
"""Thai without a space or a sign."""
_CLUSTER = re.compile("[เ-ไ]?[ก-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*[ะาำๅ]?|.", re.DOTALL)
_STEM = 2
_WORD, _STRAY = 10, 35
"""What a word costs, and a piece that is no word: the cheapest division is the right one."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Words:
    """A dictionary that knows which stretches of a text are words."""

    words: frozenset[str]
    known: dict[str, list[Span]] = field(default_factory=dict, repr=False)

    @cached_property
    def lengths(self) -> Mapping[str, tuple[int, ...]]:
        """How long the words are that start with these two letters."""
        lengths: dict[str, set[int]] = {}
        for word in self.words:
            lengths.setdefault(word[:_STEM], set()).add(len(word))
        return {stem: tuple(sorted(found)) for stem, found in lengths.items()}

    def spans(self, text: str, *, whole: bool = True) -> list[Span]:
        """Where words stand in a text without spaces, in every division that is as good as the best.

        With `whole` off the text itself does not count as a word: these are its parts.
        """
        if not whole:
            return self._spans(text, len(text))
        if text not in self.known:
            self.known[text] = self._spans(text, len(text) + 1)
        return self.known[text]

    def _spans(self, text: str, longest: int) -> list[Span]:
        steps = self._steps(text, longest)
        before, after, total = _costs(text, steps)
        return [(start, end) for start, end, cost in steps if before[start] + cost + after[end] == total]

    def _steps(self, text: str, longest: int) -> list[tuple[int, int, int]]:
        ends = {cluster.end(): cluster.start() for cluster in _CLUSTER.finditer(text)}
        steps, size, lengths, words = [], len(text), self.lengths, self.words
        for end, start in ends.items():
            steps.append((start, end, _STRAY))
            for length in lengths.get(text[start : start + _STEM], ()):
                stop = start + length
                if stop > size or length >= longest:
                    break
                if stop in ends and text[start:stop] in words:
                    steps.append((start, stop, _WORD))
        return steps


def _costs(text: str, steps: list[tuple[int, int, int]]) -> tuple[dict[int, int], dict[int, int], int]:
    """The least cost of what stands before and after each place, and of the whole."""
    before, after = {0: 0}, {len(text): 0}
    for start, end, cost in steps:
        least = before[start] + cost
        if before.get(end, least) >= least:
            before[end] = least
    for start, end, cost in reversed(steps):
        least = after[end] + cost
        if after.get(start, least) >= least:
            after[start] = least
    return before, after, before[len(text)]


@cache
def dictionary() -> frozenset[str]:
    """Every word of the dictionary that the checks of spelling use too."""
    return frozenset(counts())
