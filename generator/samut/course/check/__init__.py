"""What must hold between the parts of a course; each check notes every breach it finds."""

from collections.abc import Callable

from samut.course.check import (
    coverage,
    forms,
    identity,
    images,
    items,
    language,
    languages,
    locked,
    order,
    parallel,
    pinned,
    plan,
    prose,
    questions,
    resolve,
    translated,
)
from samut.course.draft import Draft

checks: tuple[Callable[[Draft], None], ...] = (
    identity.check,
    resolve.check,
    order.check,
    plan.check,
    forms.check,
    questions.check,
    pinned.check,
    locked.check,
    parallel.check,
    languages.check,
    translated.check,
    prose.check,
    images.check,
    items.check,
    coverage.check,
    language.check,
)
"""Every check, in the order a reader would make them."""
