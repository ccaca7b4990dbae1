"""Pages that no lesson's prose can change: kept from build to build while an author writes lessons."""

from typing import Any

from samut.course.course import Course
from samut.render.figures import figures
from samut.schema.base import Language

_last: dict[Language, tuple[tuple[object, ...], dict[str, Any]]] = {}


def steady(course: Course, language: Language) -> dict[str, Any]:
    """What was made of the same records before, by name; empty where anything but prose changed."""
    basis = _basis(course)
    if language not in _last or _last[language][0] != basis:
        _last[language] = basis, {}
    return _last[language][1]


def _basis(course: Course) -> tuple[object, ...]:
    """All that pages of questions and forms are made of: the records, and what texts may point at."""
    headings = {
        place: [(one.anchor, one.title) for one in prose.headings] for place, prose in course.prose.items()
    }
    records = (course.record, course.modules, course.quizzes, course.forms, course.terms, course.references)
    office = (course.office, course.absent)
    lasting = (course.root, *records, course.lock, course.stamps, course.cited)
    return (*lasting, figures(course), headings, *office)
