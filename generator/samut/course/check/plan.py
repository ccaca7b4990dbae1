"""Minutes add up: steps to a session, lessons to a module, modules to the course."""

from samut.course.draft import Draft, Read
from samut.schema.module import Module


def check(draft: Draft) -> None:
    """Sums that an author wrote down and the parts do not give."""
    for one in draft.modules.values():
        _module(draft, one)
    for part in draft.part_modules:
        _lessons(draft, part)
    known = {one.record.id for one in draft.quizzes.values()}
    named = {one.record.quiz for one in draft.modules.values()} - {None}
    whole = named <= known and known.issuperset(draft.course.record.tests if draft.course else ())
    if draft.course and draft.course.record.minutes and whole and not draft.broken:
        ids = set(draft.course.record.modules)
        modules = [one.record for one in draft.modules.values() if one.record.id in ids]
        quizzes = [one.record for one in draft.quizzes_in_use]
        total = sum(module.minutes for module in modules) + sum(quiz.minutes for quiz in quizzes)
        _equal(draft, draft.course, ("minutes",), draft.course.record.minutes, total)


def _module(draft: Draft, one: Read[Module]) -> None:
    module = one.record
    _equal(
        draft,
        one,
        ("minutes",),
        module.minutes,
        sum(each.minutes for each in module.lessons),
    )
    if module.workshop_minutes is not None:
        total = sum(each.workshop_minutes or 0 for each in module.lessons)
        _equal(draft, one, ("workshop_minutes",), module.workshop_minutes, total)
    _lessons(draft, one)


def _lessons(draft: Draft, one: Read[Module]) -> None:
    for index, lesson in enumerate(one.record.lessons):
        if lesson.activity and lesson.activity.minutes > lesson.minutes:
            place = one.place("lessons", index, "activity", "minutes")
            found, bound = lesson.activity.minutes, lesson.minutes
            draft.problems.add("L15", place, found=found, bound=bound)
        if lesson.facilitation and lesson.workshop_minutes:
            total = sum(step.minutes for step in lesson.facilitation.steps)
            path = ("lessons", index, "workshop_minutes")
            _equal(draft, one, path, lesson.workshop_minutes, total)


def _equal(
    draft: Draft,
    one: Read[object],
    path: tuple[str | int, ...],
    stated: int,
    total: int,
) -> None:
    if stated != total:
        draft.problems.add("L11", one.place(*path), stated=stated, total=total)
