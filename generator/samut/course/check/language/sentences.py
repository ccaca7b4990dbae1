"""T12: phrases too long to be read in one breath."""

import re
from collections.abc import Iterator

from samut.course.check.language.finding import THAI, Finding
from samut.course.check.language.lexicon import speller
from samut.course.check.language.passage import BLANK, Passage
from samut.schema.style import Style

LIMIT = 25
"""Words without a space. Of a reviewed course's 18,453 phrases the longest has 23, 99.9 % have 19 or
less; of the article it grew from, 1.2 % have more than 25."""
_SHORTEST = LIMIT * 2
_PHRASE = re.compile(f"[^\\s|{BLANK}]{{{_SHORTEST},}}")
_RUN = re.compile(f"{THAI}+")


def breathless(passage: Passage, style: Style) -> Iterator[Finding]:
    """A stretch of more than `LIMIT` words without a space."""
    for found in _PHRASE.finditer(passage.shown):
        count = sum(len(speller(style.vocabulary).words(run)) for run in _RUN.findall(found[0]))
        if count > LIMIT:
            yield Finding("T12", *found.span(), {"count": str(count), "bound": str(LIMIT)})
