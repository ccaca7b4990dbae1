"""Modules come after the modules they require."""

from graphlib import CycleError, TopologicalSorter

from samut.course.draft import Draft


def check(draft: Draft) -> None:
    """Prerequisites that go round in a circle, or stand later in the course."""
    requires = {one.record.id: list(one.record.requires) for one in draft.modules.values()}
    circles = []
    while circle := _circle(requires):
        circles.append(circle)
        requires[circle[0]].remove(circle[1])
    for circle in circles:
        one = next(one for one in draft.modules.values() if one.record.id == circle[0])
        place = one.place("requires", one.record.requires.index(circle[1]))
        draft.problems.add("L09", place, circle=" → ".join(circle))
    if not circles:
        _later(draft)


def _circle(requires: dict[str, list[str]]) -> list[str]:
    """The first circle, from the module that stands first in the course back to itself."""
    try:
        TopologicalSorter(requires).prepare()
    except CycleError as error:
        round_ = list(error.args[1])[:0:-1]
        first = min(round_, key=list(requires).index)
        start = round_.index(first)
        return [*round_[start:], *round_[:start], first]
    return []


def _later(draft: Draft) -> None:
    order = list(draft.course.record.modules) if draft.course else []
    for one in draft.modules.values():
        for index, name in enumerate(one.record.requires):
            known = name in order and one.record.id in order
            if known and order.index(name) > order.index(one.record.id):
                place = one.place("requires", index)
                draft.problems.add("L10", place, name=name, module=one.record.id)
