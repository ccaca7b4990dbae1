"""Modules come after the modules they require."""

from graphlib import CycleError, TopologicalSorter

from samut.course.draft import Draft


def check(draft: Draft) -> None:
    """Prerequisites that go round in a circle, or stand later in the course."""
    requires = {one.record.id: one.record.requires for one in draft.modules.values()}
    try:
        TopologicalSorter(requires).prepare()
    except CycleError as error:
        circle = list(error.args[1])[::-1]
        first = min(circle, key=list(requires).index)
        start = circle.index(first)
        turned = circle[start:-1] + circle[:start]
        one = next(one for one in draft.modules.values() if one.record.id == first)
        draft.problems.add("L09", one.place("requires"), circle=" → ".join([*turned, first]))
        return
    _later(draft)


def _later(draft: Draft) -> None:
    order = list(draft.course.record.modules) if draft.course else []
    for one in draft.modules.values():
        for index, name in enumerate(one.record.requires):
            known = name in order and one.record.id in order
            if known and order.index(name) > order.index(one.record.id):
                place = one.place("requires", index)
                draft.problems.add("L10", place, name=name, module=one.record.id)
