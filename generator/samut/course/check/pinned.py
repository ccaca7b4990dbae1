"""An id is used once and for all: what is retired or renamed never comes back as something else."""

from collections.abc import Iterable, Iterator

from samut.course.draft import Draft, Read
from samut.questions.contract import Question
from samut.questions.inner import inner, retired
from samut.questions.quiz import Quiz
from samut.source.problem import Place

Claims = Iterable[tuple[str, Place]]


def check(draft: Draft) -> None:
    """Former ids, of questions and within them, that are in use or claimed twice."""
    quizzes = draft.any_quizzes
    live = {question.id for one in quizzes for question in one.record.questions}
    gone = [claim for one in draft.quizzes.values() for claim in _retired(one)]
    was = [claim for one in quizzes for claim in _was(one)]
    _claims(draft, live, gone, was)
    for one in quizzes:
        for index, question in enumerate(one.record.questions):
            _question(draft, one, question, index)


def _question(draft: Draft, one: Read[Quiz], question: Question, index: int) -> None:
    found = list(inner(question, ("questions", index)))
    gone = [(each.names[0], one.place(*each.path)) for each in retired(question, ("questions", index))]
    was = [
        (name, one.place(*each.path, "was", position))
        for each in found
        for position, name in enumerate(each.was)
    ]
    _claims(draft, {each.id for each in found}, gone, was)


def _claims(draft: Draft, live: set[str], gone: Claims, was: Claims) -> None:
    """Notes what is retired but live, renamed but live, and what is claimed more than once."""
    seen: dict[str, Place] = {}
    for code, claims in (("P01", gone), ("P02", was)):
        for name, place in claims:
            if name in live:
                draft.problems.add(code, place, name=name)
            elif name in seen:
                first = f"{seen[name].file}:{seen[name].line}"
                draft.problems.add("P03", place, name=name, first=first)
            seen.setdefault(name, place)


def _retired(one: Read[Quiz]) -> Iterator[tuple[str, Place]]:
    for index, name in enumerate(one.record.retired):
        yield name, one.place("retired", index)


def _was(one: Read[Quiz]) -> Iterator[tuple[str, Place]]:
    for index, question in enumerate(one.record.questions):
        for position, name in enumerate(question.was):
            yield name, one.place("questions", index, "was", position)
