"""T08: ๆ stands apart from the word it repeats and from the next."""

import re
from collections.abc import Iterator

from samut.course.check.language.finding import THAI, Finding
from samut.course.check.language.passage import Body, Passage
from samut.schema.style import Style

_REPEATED = re.compile("(?P<gap>[ \u00a0]?)ๆ(?P<more>[ \u00a0]?ๆ)*(?P<next>[ก-๎0-9A-Za-z]?)")
_CLOSE = re.compile("ๆ(?:(?<![ \u00a0].)|(?=[ก-๎0-9A-Za-z]|[ \u00a0]ๆ))")
_WORD = re.compile(f"{THAI}*$")
_LONGEST = 40


def may(body: Body, _style: Style) -> bool:
    """Whether a ๆ of a file stands close to anything."""
    return bool(_CLOSE.search(body.whole))


def spaced(passage: Passage, _style: Style) -> Iterator[Finding]:
    """A missing space before or after ๆ, or a second ๆ; the Royal Society asks for one with both spaces."""
    for found in _REPEATED.finditer(passage.shown) if "ๆ" in passage.shown else ():
        if not found["gap"] or found["next"] or found["more"]:
            before = passage.shown[max(0, found.start() - _LONGEST) : found.start()]
            word = _WORD.findall(before)[0]
            right = f"{word} ๆ {found['next']}".strip()
            span = found.start() - len(word), found.end()
            yield Finding("T08", *span, {"found": word + found[0], "right": right})
