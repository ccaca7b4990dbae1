"""How paragraphs end: a last line holds more than one word."""

import re
from collections.abc import Callable
from html import unescape

from samut.handbook.lines.words import RUN, Words

_FEWEST_WORDS, _FEWEST_LETTERS = 2, 9
_TAIL, _FAR = 40, 120
_CLOSE = re.compile("(?:</(?:a|b|em|span|strong)>)*</(?:p|li|td|th|dd|dt|h[1-6]|figcaption|div|label)>")
_SPACE = re.compile(r"\s+")


def endings(html: str) -> frozenset[str]:
    """The ends of all paragraphs, headings, items and cells of a document."""
    texts = (
        html[max(end.start() - _FAR, 0) : end.start()].rpartition(">")[2] for end in _CLOSE.finditer(html)
    )
    return frozenset(tail(unescape(text)) for text in texts if text and not text.isspace())


def tail(text: str) -> str:
    """The end of a text, by which it is known again."""
    return " ".join(text[-2 * _TAIL :].split())[-_TAIL:]


def last_words(text: str, words: Words, width: Callable[[str], int]) -> int:
    """Where the words start that are just enough for a last line."""
    end = len(text.rstrip())
    cuts = [place for place in _cuts(text, end - _TAIL, words) if place < end]
    for count, place in enumerate(reversed(cuts), 1):
        if count >= _FEWEST_WORDS and width(text[place:end]) >= _FEWEST_LETTERS:
            return place
    return cuts[0] if cuts else 0


def _cuts(text: str, after: int, words: Words) -> list[int]:
    """Where words start after this place."""
    cuts = {space.end() for space in _SPACE.finditer(text)} | {0}
    for run in RUN.finditer(text):
        if run.end() > after:
            spans = words.spans(run[0])
            inside = {place for start, end in spans for place in range(start + 1, end)}
            cuts |= {run.start() + start for start, _ in spans if start not in inside}
    return sorted(place for place in cuts if place >= after)
