"""T01 to T06 together: letters and marks that hold in any text, other people's titles too."""

from collections.abc import Iterator

from samut.course.check.language import hidden, marks
from samut.course.check.language.finding import Finding, Rule
from samut.course.check.language.passage import Passage
from samut.schema.style import Style

RULES: tuple[Rule, ...] = (
    hidden.private,
    hidden.hidden,
    marks.order,
    marks.repeated,
    marks.stray,
    marks.alike,
)
_ENOUGH = 8_000
_found: dict[tuple[int, int], tuple[Finding, ...]] = {}
"""By the hash and length of a text: the texts themselves would take megabytes."""


def damaged(passage: Passage, style: Style) -> Iterator[Finding]:
    """What the six rules find; it depends on the text alone and is remembered for the next reading."""
    text = hash(passage.shown), len(passage.shown)
    if text not in _found:
        if len(_found) >= _ENOUGH:
            _found.clear()
        _found[text] = tuple(one for rule in RULES for one in rule(passage, style))
    yield from _found[text]
