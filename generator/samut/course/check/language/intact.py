"""Whether letters stand as T01 to T06 want them, told of a whole file in little time."""

import re
import unicodedata

_THAI = "cp874"
"""One byte a letter; it also has the quotation marks and dashes of Thai texts, and no letter twice."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ue000-\uf8ff\ufffd]")
_TONES, _LOWS = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c", "\u0e38\u0e39\u0e3a"
_TOPS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47"
_MARKS, _RARE = _TONES + _TOPS + _LOWS, "\u0e4d\u0e4e"
_LEADS, _AFTER = "\u0e40\u0e41\u0e42\u0e43\u0e44", "\u0e30\u0e32\u0e33"
_CONSONANTS = "".join(map(chr, range(0x0E01, 0x0E2F)))
_EVERY = bytes(range(256)).decode(_THAI, "ignore")
_OTHERS = "".join(set(_EVERY) - set(f"\0{_CONSONANTS}\u0e45{_MARKS}{_RARE}{_LEADS}{_AFTER}"))
_PAIRS = (
    (_TONES, _MARKS),
    (_TOPS + _LOWS, _TOPS + _LOWS),
    (_AFTER, _MARKS),
    ("\u0e30\u0e33", "\u0e30\u0e33"),
    (_LEADS, "".join(set(_EVERY) - set(f"{_CONSONANTS}\u0e40"))),
    ("\u0e40", "\u0e40"),
    (_OTHERS, _AFTER + _MARKS),
    (_RARE, _EVERY),
)
"""Pairs of neighbours that a text without faults does not have; eight, one for each bit of a byte."""


def _bits(side: int) -> bytes:
    """For each byte of a text the pairs that its letter is one side of."""
    letters = [bytes([code]).decode(_THAI, "replace") for code in range(256)]
    return bytes(sum((one in pair[side]) << bit for bit, pair in enumerate(_PAIRS)) for one in letters)


_FIRST, _SECOND = _bits(0), _bits(1)


def intact(text: str) -> bool:
    """Whether none of the six rules can find anything; where it is False, they have to look."""
    if not text.isascii() and (_UNSEEN.search(text) or not unicodedata.is_normalized("NFC", text)):
        return False
    signs = text.encode(_THAI, "replace")
    # All neighbours are compared at once: each letter's bits as a first, beside the next one's as a second.
    first, second = (b"\n" + signs).translate(_FIRST), (signs + b"\n").translate(_SECOND)
    return not int.from_bytes(first) & int.from_bytes(second)
