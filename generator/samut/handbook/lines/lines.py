"""What a line of one book may not divide: its words, its terms and names, what a sign joins."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from samut.handbook.lines.endings import last_words, tail
from samut.handbook.lines.rules import joints
from samut.handbook.lines.words import RUN, Span, Words, dictionary

_MARK = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_LAST, _FIRST = re.compile("[ก-ฮะ-ฺเ-์]+$"), re.compile("[ก-ฮเ-ไ][ก-ฮะ-ฺเ-์]*")
_RECENT = 12
_SPAN = 6
"""Letters that a span of numbers is wide; in a narrower column it is divided at its dash."""

Breaks = Callable[[str], Iterable[int]]
"""Where the typesetter would end a line inside a text without spaces."""


class Held(NamedTuple):
    """A stretch of text that stays on one line where there is room for so many letters.

    A name stays on one line wherever it fits on one.
    """

    start: int
    end: int
    letters: int = 0
    name: bool = False


class Room(NamedTuple):
    """What a line has room for: so many letters, and which names."""

    letters: float
    fits: Callable[[str], bool]


NONE = Room(0.0, lambda _: False)


class Text:
    """A text, what is held in it, and how many bytes stand before each of its characters."""

    def __init__(self, text: str, held: Iterable[Held]) -> None:
        self.text = text
        self.held = sorted(held)
        self.starts = [one.start for one in self.held]
        self.bytes = [0, *accumulate(1 if sign < "\x80" else 2 if sign < "\u0800" else 3 for sign in text)]
        self.longest = max((one.end - one.start for one in self.held), default=0)


class Lines:
    """Knows what belongs together in the texts of one book.

    `names` are terms and names that count as words, `endings` how its paragraphs end.
    """

    def __init__(self, names: frozenset[str], endings: frozenset[str], breaks: Breaks) -> None:
        self.names, self.endings, self.breaks = names, endings, breaks
        self.runs: dict[str, tuple[Held, ...]] = {}
        self.parts: dict[str, tuple[Span, ...]] = {}
        self.texts: deque[Text] = deque(maxlen=_RECENT)

    @cached_property
    def words(self) -> Words:
        """The dictionary and what this book adds to it."""
        return Words(dictionary() | {run for name in self.names for run in RUN.findall(name)})

    @cached_property
    def phrases(self) -> re.Pattern[str]:
        """Terms and names that hold a space."""
        spaced = sorted((name for name in self.names if " " in name), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, spaced)) or "(?!)")

    def spans(self, text: str, length: int, room: Room) -> Iterator[Span]:
        """Which bytes of the first `length` characters stay on one line with this room."""
        whole = self.read(text)
        by = len(whole.text) - len(text)
        before, first = whole.bytes[by], bisect_left(whole.starts, by - whole.longest)
        for one in whole.held[first : bisect_left(whole.starts, by + length - 1)]:
            if one.end <= by + 1:
                continue
            for start, end in self._kept(whole, one, room):
                if end > by + 1:
                    yield max(whole.bytes[start] - before, 0), whole.bytes[end] - before

    def _kept(self, text: Text, one: Held, room: Room) -> Iterable[Span]:
        """What of it stays together: all, or else each of its parts."""
        if one.letters <= room.letters or (one.name and room.fits(text.text[one.start : one.end])):
            return ((one.start, one.end),)
        return self._parts(text, one)

    def parts_at(self, before: str, after: str) -> bool:
        """Whether a line may end between two texts that run on in Thai: not within a word."""
        last, first = _LAST.search(before), _FIRST.match(after)
        if not (last and first):
            return False
        place = len(last[0])
        return not any(start < place < end for start, end in self.words.spans(last[0] + first[0]))

    def read(self, text: str) -> Text:
        """What is held in a text; the rest of a text just seen is not read again."""
        for seen in self.texts:
            if seen.text.endswith(text):
                return seen
        self.texts.appendleft(Text(text, self._held(text)))
        return self.texts[0]

    def _held(self, text: str) -> Iterator[Held]:
        for place in joints(text):
            if 0 < place < len(text):
                yield Held(place - 1, place + 1, _SPAN if text[place - 1] in "–-" else 0)
        for name in self.phrases.finditer(text):
            yield Held(name.start(), name.end(), width(name[0]), name=True)
        for run in RUN.finditer(text):
            at = run.start()
            for one in self._run(run[0]):
                yield one._replace(start=at + one.start, end=at + one.end)
        if tail(text) in self.endings:
            # A text that runs on after a link may leave its line at the space it begins with.
            last = max(last_words(text, self.words, width), len(text) - len(text.lstrip()))
            yield Held(last, len(text), width(text[last:]))

    def _run(self, run: str) -> tuple[Held, ...]:
        found = self.runs.get(run)
        if found is None:
            found = self.runs[run] = tuple(self._divided(run))
        return found

    def _divided(self, run: str) -> Iterator[Held]:
        breaks = list(self.breaks(run))
        for start, end in self.words.spans(run) if breaks else ():
            if end - start > 1 and any(start < place < end for place in breaks):
                word = run[start:end]
                yield Held(start, end, width(word), word in self.names)

    def _parts(self, text: Text, held: Held) -> Iterator[Span]:
        whole = text.text[held.start : held.end]
        if (parts := self.parts.get(whole)) is None:
            spans = (
                (run.start(), span) for run in RUN.finditer(whole) for span in self._inner(run[0], whole)
            )
            parts = self.parts[whole] = tuple((at + start, at + end) for at, (start, end) in spans)
        return ((held.start + start, held.start + end) for start, end in parts)

    def _inner(self, run: str, whole: str) -> Iterator[Span]:
        return (span for span in self.words.spans(run, whole=run != whole) if span[1] - span[0] > 1)


def width(text: str) -> int:
    """How many letters a text is wide: marks above and below take no room."""
    return len(_MARK.sub("", text))
