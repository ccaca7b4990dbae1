"""T09: words for which the course has settled on others."""

import re
from collections.abc import Iterator
from functools import lru_cache

from samut.course.check.language.finding import Finding
from samut.course.check.language.passage import Body, Passage
from samut.schema.style import Instead, Style


def may(body: Body, style: Style) -> bool:
    """Whether such a wording stands in a file."""
    return any(one.wrong in body.whole for one in style.instead)


def settled(passage: Passage, style: Style) -> Iterator[Finding]:
    """Each wording of `instead:` that stands in the text, with what to write and why."""
    for one in style.instead:
        for found in _pattern(one).finditer(passage.shown) if one.wrong in passage.shown else ():
            if found["wrong"]:
                data = {"found": found["wrong"], "right": one.right, "why": one.reason}
                yield Finding("T09", *found.span("wrong"), data)


@lru_cache(maxsize=512)
def _pattern(one: Instead) -> re.Pattern[str]:
    """The wrong wording, but not where it is part of the right one or of an exception."""
    kept = sorted((*one.within, one.right), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, kept))})|(?P<wrong>{re.escape(one.wrong)})")
