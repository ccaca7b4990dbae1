"""What stands between the braces of a GIFT question."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samut.exchange.bank.entry import NONE, WHOLE, Answer, Form, Pair, Words
from samut.exchange.gift.blocks import Block
from samut.source.problem import Problems

TRUTH = {"T": True, "TRUE": True, "F": False, "FALSE": False}
"""How GIFT says what is true."""
_IDS = re.compile(r"//\s*ids:([a-z0-9 -]+)$")
_WEIGHT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d*)?)%")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Answers:
    """The stretch of a block that holds its answers; texts without a form of their own have the stem's."""

    block: Block
    start: int
    end: int
    form: Form
    problems: Problems

    @property
    def signs(self) -> str:
        """The stretch without what is escaped."""
        return self.block.signs[self.start : self.end]

    def stray(self, end: int) -> None:
        """What stands before the first answer and is none."""
        self.problems.add("X18", self.block.piece(self.start, end)[1])

    def listed(self, marks: str) -> tuple[Answer, ...]:
        """The answers that begin with one of the marks."""
        return tuple(self._answer(*part) for part in self._parts(marks))

    def pairs(self) -> tuple[Pair, ...]:
        """The pairs, each with its arrow."""
        return tuple(pair for part in self._parts("=") for pair in self._pair(*part))

    def truth(self, *, right: bool) -> tuple[Answer, ...]:
        """True and false; the first feedback is for the wrong one, the second for the right one."""
        marks = [at for at in range(self.start, self.end) if self.block.signs[at] == "#"][:2]
        spans = zip(marks, [*marks[1:], self.end], strict=False)
        wrong, good = [*(self._words(at + 1, last) for at, last in spans), NONE, NONE][:2]
        _, place = self.block.piece(self.start, self.end)
        return tuple(
            Answer(Words(name), WHOLE * (truth is right), good if truth is right else wrong, "", place)
            for name, truth in (("true", True), ("false", False))
        )

    def _parts(self, marks: str) -> Iterator[tuple[str, int, int, str]]:
        """For each answer its mark, where it begins and ends, and its id if the question lists them."""
        signs = self.block.signs
        places = [at for at in range(self.start, self.end) if signs[at] in marks]
        if signs[self.start : places[0]].strip():
            self.stray(places[0])
        names = self._names(len(places))
        for at, after, name in zip(places, [*places[1:], self.end], names, strict=True):
            yield signs[at], at + 1, after, name

    def _names(self, count: int) -> list[str]:
        """The ids a comment lists for the answers, if it has one for each."""
        found = [_IDS.match(text) for _, text in self.block.comments]
        names = next((one[1].split() for one in found if one), [])
        return names if len(names) == count else [""] * count

    def _answer(self, mark: str, start: int, end: int, identity: str) -> Answer:
        _, place = self.block.piece(start, end)
        fraction, start = self._weight(start, end, WHOLE if mark == "=" else 0.0)
        middle = self.block.signs.find("#", start, end)
        if middle < 0:
            return Answer(self._words(start, end), fraction, NONE, identity, place)
        said = self._words(middle + 1, end)
        return Answer(self._words(start, middle), fraction, said, identity, place)

    def _pair(self, _: str, start: int, end: int, identity: str) -> Iterator[Pair]:
        middle = self.block.signs.find("->", start, end)
        text, place = self.block.piece(start, end)
        if middle < 0:
            self.problems.add("X27", place, found=_short(text))
        else:
            right, at = self.block.piece(middle + 2, end)
            yield Pair(self._words(start, middle), Words(right, Form.PLAIN, at), identity, place)

    def _weight(self, start: int, end: int, usual: float) -> tuple[float, int]:
        """An answer's share of the mark, and where its text begins."""
        signs = self.block.signs
        if not signs[start:end].lstrip().startswith("%"):
            return usual, start
        found = _WEIGHT.match(signs, start, end)
        if found and abs(float(found[1])) <= WHOLE:
            return float(found[1]), found.end()
        text, place = self.block.piece(start, end)
        self.problems.add("X19", place, found=_short(text))
        return usual, start

    def _words(self, start: int, end: int) -> Words:
        return self.block.words(start, end, self.form)


def _short(text: str) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
