"""Thai words told apart and misspellings found: a dictionary read through a noisy channel.

Of all ways to read a run of letters as words, as slips for words or as letters no word has, the likeliest is
taken (Viterbi). A cost is the negative logarithm of a frequency; a slip costs `SLIP` more than its word.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

SLIP = 3.5
"""What one lost mark costs, in nats."""
SEEN = 30
"""Only words seen this often in the corpora are offered in place of another."""
OWN = 1000
"""How often a word of the course's own list counts as seen."""
_UNKNOWN, _LETTER, _PIECE = 11.0, 3.0, 6
_LONG = 5
"""Shorter words have too many others like them."""
_MARKS = frozenset("็่้๊๋์")
_INSIDE = frozenset("ะัาำิีึืฺุูๅ็่้๊๋์ํ๎")
_LEADING = frozenset("เแโใไ")
_ALONE = {"ๆ": 5.0, "ณ": 8.0, "ฯ": 6.0}
_SWAPS = dict(zip("ุูิี่้ใไฎฏณนศส", "ูุีิ้่ไใฏฎนณสศ", strict=True))


Step = tuple[float, int, str | None]
"""The cost of the way to a place, where its last step began, and the word meant by it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of a run: the word written there, or the one meant; None where no word is like it."""

    start: int
    end: int
    meant: str | None


@dataclass(frozen=True)
class Speller:
    """What each way of writing costs and means; None where it is only the beginning of a word."""

    written: Mapping[str, tuple[float, str] | None]
    known: dict[str, tuple[Word, ...]] = field(default_factory=dict)

    def words(self, run: str) -> tuple[Word, ...]:
        """The likeliest reading of a run of Thai letters without spaces."""
        if run not in self.known:
            self.known[run] = tuple(self._read(run))
        return self.known[run]

    def _read(self, run: str) -> list[Word]:
        size = len(run)
        ends = [*_seams(run), size]
        best: list[Step] = [(math.inf, 0, None)] * (size + 1)
        best[0] = (0.0, 0, None)
        for first, start in enumerate((0, *ends[:-1])):
            if best[start][0] < math.inf:
                self._from(run, start, ends, first, best)
        return _back(best)

    def _from(self, run: str, start: int, ends: list[int], first: int, best: list[Step]) -> None:
        """Cheaper ways to the places that a word, a slip or unknown letters from `start` on lead to."""
        base = best[start][0]
        for index in range(first, len(ends)):
            end = ends[index]
            step = self.written.get(run[start:end], ())
            if step and base + step[0] < best[end][0]:
                best[end] = (base + step[0], start, step[1])
            if end - start <= _PIECE:
                if (cost := base + _UNKNOWN + _LETTER * (end - start)) < best[end][0]:
                    best[end] = (cost, start, None)
            elif step == ():
                return


def speller(counts: Mapping[str, int], own: Iterable[str], misspelt: Mapping[str, str]) -> Speller:
    """A speller from how often each word was seen, a course's own words and common misspellings."""
    seen = {**counts, **dict.fromkeys(own, OWN)}
    total = math.log(sum(seen.values()) + len(seen) / 2)
    costs = {word: total - math.log(count or 0.5) for word, count in seen.items()} | _ALONE
    written: dict[str, tuple[float, str] | None] = {word: (cost, word) for word, cost in costs.items()}
    for word, count in seen.items():
        for form, price in _slips(word) if count >= SEEN else ():
            if seen.get(form, -1) < count:
                written[form] = min(written.get(form) or (math.inf, ""), (costs[word] + price, word))
    for wrong, right in misspelt.items():
        if right in costs:
            written[wrong] = (costs[right], right)
    for form in list(written):
        for end in range(1, len(form)):
            written.setdefault(form[:end])
    return Speller(written)


def _slips(word: str) -> Iterator[tuple[str, float]]:
    """How a word is written by mistake: a mark lost, all marks lost, a letter taken for its like."""
    marks = [at for at, letter in enumerate(word) if letter in _MARKS]
    for at in marks:
        yield word[:at] + word[at + 1 :], SLIP
    if len(marks) > 1:
        yield "".join(letter for letter in word if letter not in _MARKS), SLIP * 1.5
    if len(word) >= _LONG:
        for at, letter in enumerate(word):
            if letter in _SWAPS:
                yield word[:at] + _SWAPS[letter] + word[at + 1 :], SLIP * 1.3


def _seams(run: str) -> Iterator[int]:
    """Where a word may end and another begin: not within a syllable."""
    for at in range(1, len(run)):
        if run[at] not in _INSIDE and run[at - 1] not in _LEADING:
            yield at


def _back(best: list[tuple[float, int, str | None]]) -> list[Word]:
    words: list[Word] = []
    end = len(best) - 1
    while end > 0:
        _, start, meant = best[end]
        if meant is None and words and words[-1].meant is None:
            words[-1] = Word(start, words[-1].end, None)
        else:
            words.append(Word(start, end, meant))
        end = start
    return words[::-1]
