"""T01 to T06 together: letters and marks that hold in any text, other people's titles too."""

from collections.abc import Iterator

from samut.course.check.language import hidden, marks
from samut.course.check.language.finding import Find, Finding
from samut.course.check.language.intact import intact
from samut.course.check.language.passage import Body, Passage
from samut.schema.style import Style

RULES: tuple[Find, ...] = (
    hidden.private,
    hidden.hidden,
    marks.order,
    marks.repeated,
    marks.stray,
    marks.alike,
)


def damaged(passage: Passage, style: Style) -> Iterator[Finding]:
    """What the six rules find."""
    if not intact(passage.shown):
        for rule in RULES:
            yield from rule(passage, style)


def may(body: Body, _style: Style) -> bool:
    """Whether they may find anything in a file."""
    return not intact(body.whole)
