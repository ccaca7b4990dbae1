"""T07: Thai and Arabic digits side by side."""

import re
from collections.abc import Iterator

from samut.course.check.language.finding import Finding
from samut.course.check.language.passage import Body, Passage
from samut.schema.style import Style

_NUMBER = re.compile("[0-9\u0e50-\u0e59]+(?:[.,:/][0-9\u0e50-\u0e59]+)*")
_THAI = re.compile("[\u0e50-\u0e59]")
_ARABIC = re.compile("[0-9]")
_DIGITS = {0x0E50 + digit: str(digit) for digit in range(10)}


def may(body: Body, _style: Style) -> bool:
    """Whether a file has Thai digits."""
    return bool(_THAI.search(body.whole))


def mixed(passage: Passage, _style: Style) -> Iterator[Finding]:
    """A number of both kinds, and Thai numbers in a text that also has Arabic ones."""
    numbers = list(_NUMBER.finditer(passage.shown)) if _THAI.search(passage.shown) else []
    arabic = any(_ARABIC.search(one[0]) for one in numbers)
    for one in numbers:
        if arabic and _THAI.search(one[0]):
            yield Finding("T07", *one.span(), {"found": one[0], "right": one[0].translate(_DIGITS)})
