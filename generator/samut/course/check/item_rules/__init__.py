"""The rules of item writing, each with its source in the literature; `check.items` applies them."""

from collections.abc import Callable, Iterator

from samut.course.check.item_rules import cues, overlap, rationale, wording
from samut.course.check.item_rules.asked import Asked
from samut.questions.contract import Finding

RULES: tuple[Callable[[Asked], Iterator[Finding]], ...] = (
    cues.longest,
    wording.all_or_none,
    wording.negative,
    wording.absolute,
    overlap.alike,
    cues.repeated,
    rationale.restates,
)
"""Every rule that looks at one question at a time."""
