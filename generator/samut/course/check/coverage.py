"""What the inventory asks for is taught, and `covers:` names nothing else."""

from collections.abc import Iterator

from samut.course.draft import Draft
from samut.schema.reading import near
from samut.source.problem import Place

_LEFT_OUT = {"core": "L32", "supporting": "L33"}


def check(draft: Draft) -> None:
    """Ids the inventory does not have, and ideas that no lesson of the course covers."""
    if draft.ideas is None:
        return
    ids = {one.record.id.lower(): one.record.id for one in draft.ideas}
    for name, place in _claims(draft):
        if name not in ids.values():
            meant = ids.get(near(name.lower(), ids), "")
            draft.problems.add("L31", place, name=name, suggestion=meant)
    if draft.course and draft.knows_all("modules"):
        _left_out(draft)


def _claims(draft: Draft) -> Iterator[tuple[str, Place]]:
    for module in draft.any_modules:
        for index, lesson in enumerate(module.record.lessons):
            for position, name in enumerate(lesson.covers):
                yield name, module.place("lessons", index, "covers", position)
    for term in draft.terms:
        for position, name in enumerate(term.record.covers):
            yield name, term.place("covers", position)
    for quiz in draft.any_quizzes:
        for index, question in enumerate(quiz.record.questions):
            for position, name in enumerate(question.covers):
                yield name, quiz.place("questions", index, "covers", position)


def _left_out(draft: Draft) -> None:
    lessons = [lesson for one in draft.modules_in_use for lesson in one.record.lessons]
    taught = {name for lesson in lessons for name in lesson.covers}
    for one in draft.ideas or ():
        idea = one.record
        if idea.id not in taught and (code := _LEFT_OUT.get(idea.level)):
            title, _ = idea.title.best(next(iter(draft.languages)))
            draft.problems.add(code, one.place("id"), name=idea.id, title=title)
