"""T03 to T06: vowels and marks that no Thai word has in this order or number."""

import re
import unicodedata
from collections.abc import Iterator

from samut.course.check.language.finding import Finding
from samut.course.check.language.passage import BLANK, Passage
from samut.schema.style import Style

_TONE, _TOP, _LOW = "\u0e48-\u0e4b\u0e4c", "\u0e31\u0e34-\u0e37\u0e47\u0e4d", "\u0e38-\u0e3a"
_MARKS = f"{_TOP}{_LOW}{_TONE}\u0e4e"
_AFTER = f"\u0e33\u0e32\u0e30{_MARKS}"
_CONSONANT = "ก-ฮ"
# Each pattern begins with the characters it may begin with: the search passes over all others.
_ORDER = re.compile(f"[{_TONE}\u0e33](?:(?<=[{_TONE}])(?!\u0e4d\u0e32)[{_TOP}{_LOW}]|(?<=\u0e33)[{_TONE}])")
_TWICE = re.compile(
    f"([{_MARKS}\u0e33\u0e30])(?:\\1+|(?<=[{_TONE}])[{_TONE}]+|(?<=[{_TOP}])[{_TOP}]+"
    f"|(?<=[\u0e38\u0e39])[\u0e38\u0e39]+)"
)
_STRAY = re.compile(
    f"[{_AFTER}\u0e40-\u0e44](?:(?<=[{_AFTER}])(?<![{_CONSONANT}{_AFTER}\u0e45{BLANK}].)"
    f"|(?<=[\u0e30\u0e32\u0e40-\u0e44][{_MARKS}])|(?<=[\u0e40-\u0e44])(?![{_CONSONANT}\u0e40]))"
)
_LIKE = re.compile(f"\u0e40\u0e40|\u0e4d[{_TONE}]?\u0e32|[{_TONE}]\u0e4d\u0e32")
_AE, _AM = "\u0e41", "\u0e33"


def order(passage: Passage, _style: Style) -> Iterator[Finding]:
    """A tone mark typed before its vowel, or after ำ: it looks right in some fonts and is another word."""
    for found in _ORDER.finditer(passage.shown):
        yield _written("T03", passage, found, found[0][1] + found[0][0])


def repeated(passage: Passage, _style: Style) -> Iterator[Finding]:
    """Marks typed twice, one hidden by the other."""
    for found in _TWICE.finditer(passage.shown):
        yield _written("T04", passage, found, found[0][0])


def stray(passage: Passage, _style: Style) -> Iterator[Finding]:
    """A mark or vowel without the consonant it belongs to."""
    for found in _STRAY.finditer(passage.shown):
        yield Finding("T05", *found.span(), {"found": found[0]})


def alike(passage: Passage, _style: Style) -> Iterator[Finding]:
    """Two characters that look like one: เเ for แ, ํา for ำ, and letters that Unicode composes."""
    for found in _LIKE.finditer(passage.shown):
        tone = re.sub("[\u0e4d\u0e32]", "", found[0])
        yield _written("T06", passage, found, _AE if found[0][0] == "\u0e40" else f"{tone}{_AM}")
    if not unicodedata.is_normalized("NFC", passage.shown):
        for found in re.finditer(f"[^\\s{BLANK}]+", passage.shown):
            if (composed := unicodedata.normalize("NFC", found[0])) != found[0]:
                yield Finding("T06", *found.span(), {"found": found[0], "right": composed})


def _written(code: str, passage: Passage, found: re.Match[str], right: str) -> Finding:
    """A finding told with the letters around it: marks alone cannot be read."""
    start = found.start()
    while start > max(0, found.start() - 3) and re.match(
        f"[{_CONSONANT}{_AFTER}\u0e40-\u0e44]", passage.shown[start - 1]
    ):
        start -= 1
    before = passage.shown[start : found.start()]
    return Finding(code, start, found.end(), {"found": before + found[0], "right": before + right})
