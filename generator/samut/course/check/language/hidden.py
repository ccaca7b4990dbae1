"""T01 and T02: characters that damaged files and old programs leave in a text."""

import re
from collections.abc import Iterator

from samut.course.check.language.finding import Finding
from samut.course.check.language.passage import Passage
from samut.schema.style import Style

_PRIVATE = re.compile("[\ue000-\uf8ff\ufffd]+")
_HIDDEN = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069]|(?<=[\u0e00-\u0e7f])\u200d")
_GLYPHS = {
    **dict(zip(range(0xF701, 0xF705), "ิีึื", strict=True)),
    **dict(zip(range(0xF705, 0xF70A), "่้๊๋์", strict=True)),
    **dict(zip(range(0xF70A, 0xF70F), "่้๊๋์", strict=True)),
    **dict(zip(range(0xF710, 0xF718), "ัํ็่้๊๋์", strict=True)),
    **dict(zip(range(0xF718, 0xF71B), "ฺุู", strict=True)),
    0xF700: "ฐ",
    0xF70F: "ญ",
}
"""Thai letters by the codes old Windows and Adobe fonts gave their shifted shapes."""


def private(passage: Passage, _style: Style) -> Iterator[Finding]:
    """Private-use codes, which only the font of some PDF can show, with the marks they stand for."""
    for found in _PRIVATE.finditer(passage.shown):
        codes = " ".join(f"U+{ord(sign):04X}" for sign in found[0])
        meant = found[0].translate(_GLYPHS)
        start = max(0, found.start() - 1)
        before = passage.shown[start : found.start()]
        suggestion = "" if _PRIVATE.search(meant) else before + meant
        yield Finding("T01", *found.span(), {"found": codes, "suggestion": suggestion})


def hidden(passage: Passage, _style: Style) -> Iterator[Finding]:
    """Characters without a shape: search, spelling and copying all stumble over them."""
    for found in _HIDDEN.finditer(passage.shown):
        yield Finding("T02", *found.span(), {"found": f"U+{ord(found[0]):04X}"})
