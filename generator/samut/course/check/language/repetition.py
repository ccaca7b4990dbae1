"""T08: ๆ stands apart from the word it repeats and from the next."""

import re
from collections.abc import Iterator

from samut.course.check.language.finding import THAI, Finding
from samut.course.check.language.passage import Passage
from samut.schema.style import Style

_REPEATED = re.compile(
    f"(?P<word>{THAI}{{0,40}})(?P<gap>[ \u00a0]?)ๆ(?P<more>[ \u00a0]?ๆ)*(?P<next>[ก-๎0-9A-Za-z]?)"
)


def spaced(passage: Passage, _style: Style) -> Iterator[Finding]:
    """A missing space before or after ๆ, or a second ๆ; the Royal Society asks for one with both spaces."""
    for found in _REPEATED.finditer(passage.shown) if "ๆ" in passage.shown else ():
        if not found["gap"] or found["next"] or found["more"]:
            right = f"{found['word']} ๆ {found['next']}".strip()
            yield Finding("T08", *found.span(), {"found": found[0], "right": right})
