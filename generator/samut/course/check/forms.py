"""Forms fit together: ids within them, cells under columns, lessons that name them, workshops that add up."""

from collections import Counter
from collections.abc import Iterable

from samut.course.draft import Draft, Read
from samut.schema.block import Block, Table
from samut.schema.form import Form, ids
from samut.schema.module import Lesson
from samut.schema.rating import Rubric
from samut.schema.reading import near
from samut.schema.schedule import Schedule
from samut.source.problem import Place


def check(draft: Draft) -> None:
    """What does not fit in a form, and names of forms and lessons that nothing has."""
    for one in draft.forms.values():
        _ids(draft, one)
        for index, block in enumerate(one.record.blocks):
            _shape(draft, one, index, block)
            if isinstance(block, Schedule):
                _schedule(draft, one, index, block)
    _named(draft)


def _ids(draft: Draft, one: Read[Form]) -> None:
    _once(draft, ((identity, one.place(*path)) for path, identity in ids(one.record)))
    for index, block in enumerate(one.record.blocks):
        for key in ("columns", "rows", "axes", "series"):
            named = enumerate(getattr(block, key, ()))
            _once(draft, ((each.id, one.place("blocks", index, key, number, "id")) for number, each in named))


def _once(draft: Draft, named: Iterable[tuple[str, Place]]) -> None:
    seen: dict[str, Place] = {}
    for identity, place in named:
        if identity in seen:
            draft.problems.add("B02", place, id=identity, first=seen[identity].line)
        seen.setdefault(identity, place)


def _shape(draft: Draft, one: Read[Form], index: int, block: Block) -> None:
    """Cells are as many as columns, and levels of a criterion as many as the rubric's."""
    if isinstance(block, Table):
        for number, row in enumerate(block.rows):
            place = one.place("blocks", index, "rows", number, "cells")
            _as_many(draft, place, len(row.cells), len(block.columns))
    if isinstance(block, Rubric):
        for number, criterion in enumerate(block.criteria):
            place = one.place("blocks", index, "criteria", number, "levels")
            _as_many(draft, place, len(criterion.levels), len(block.levels))


def _as_many(draft: Draft, place: Place, found: int, wanted: int) -> None:
    if found != wanted:
        draft.problems.add("B03", place, found=found, wanted=wanted)


def _named(draft: Draft) -> None:
    """The forms a lesson names exist, once each, and are not for trainers alone."""
    audience = {one.record.id: one.record.audience for one in draft.forms.values()}
    for one in draft.any_modules:
        for index, lesson in enumerate(one.record.lessons):
            for number, name in enumerate(lesson.forms):
                place = one.place("lessons", index, "forms", number)
                if name in lesson.forms[:number]:
                    draft.problems.add("L18", place, name=name)
                elif name not in audience and draft.knows_all("content/forms"):
                    draft.problems.add("B01", place, name=name, suggestion=near(name, audience))
                elif audience.get(name) == "trainer":
                    draft.problems.add("B04", place, name=name)


def _schedule(draft: Draft, one: Read[Form], index: int, block: Schedule) -> None:
    if one.record.audience != "trainer":
        draft.problems.add("B05", one.place("blocks", index, "type"), form=one.record.id)
    if not draft.knows_all("modules"):
        return
    lessons = {each.id: each for module in draft.modules.values() for each in module.record.lessons}
    _sessions(draft, one, index, block, lessons)
    _sums(draft, one, index, block, lessons)
    planned = {name for _, session in block.sessions() for name in session.lessons}
    for name, lesson in lessons.items():
        if lesson.workshop_minutes and name not in planned:
            place = one.place("blocks", index, "type")
            draft.problems.add("B06", place, name=name, minutes=lesson.workshop_minutes)


def _sessions(draft: Draft, one: Read[Form], index: int, block: Schedule, lessons: dict[str, Lesson]) -> None:
    """Each lesson of a session exists, has minutes for a workshop, and is held once."""
    held: Counter[str] = Counter()
    for path, session in block.sessions():
        for number, name in enumerate(session.lessons):
            place = one.place("blocks", index, *path, "lessons", number)
            held[name] += 1
            if name not in lessons:
                draft.problems.add("L04", place, name=name, suggestion=near(name, lessons))
            elif not lessons[name].workshop_minutes:
                draft.problems.add("B07", place, name=name)
            elif held[name] > 1:
                draft.problems.add("B08", place, name=name)


def _sums(draft: Draft, one: Read[Form], index: int, block: Schedule, lessons: dict[str, Lesson]) -> None:
    """Lessons add up to sessions, sessions to halves, halves to days, days to the workshop."""
    taken = {name: lesson.workshop_minutes or 0 for name, lesson in lessons.items()}
    for path, session in block.sessions():
        total = sum(taken.get(name, 0) for name in session.lessons)
        _equal(draft, one.place("blocks", index, *path, "minutes"), session.minutes, total)
    for number, day in enumerate(block.days):
        for position, half in enumerate(day.halves):
            place = one.place("blocks", index, "days", number, "halves", position, "minutes")
            _equal(draft, place, half.minutes, sum(each.minutes for each in half.sessions))
        place = one.place("blocks", index, "days", number, "minutes")
        _equal(draft, place, day.minutes, sum(half.minutes for half in day.halves))
    place = one.place("blocks", index, "minutes")
    _equal(draft, place, block.minutes, sum(day.minutes for day in block.days))


def _equal(draft: Draft, place: Place, stated: int, total: int) -> None:
    if stated != total:
        draft.problems.add("L11", place, stated=stated, total=total)
