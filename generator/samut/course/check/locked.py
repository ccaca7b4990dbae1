"""What learners have answered under is never lost: every id of the lock is live, renamed or retired."""

from collections.abc import Iterator
from typing import NamedTuple

from samut.course.draft import Draft, Read
from samut.course.locked import unknown
from samut.questions.contract import Question
from samut.questions.inner import inner, retired
from samut.schema.lock import Lock
from samut.schema.reading import near
from samut.source.problem import Place

SHOWN = 3
"""How many new ids a warning names."""


class Lost(NamedTuple):
    """An id that vanished: where the lock has it, and whose `retired` it should stand in."""

    name: str
    owner: str
    place: Place


def check(draft: Draft) -> None:
    """Ids that vanished since the lock was written, and whether the lock knows the ids of today."""
    if draft.lock is None or not draft.knows_all("quizzes"):
        return
    questions = {
        name: (quiz.file.name, question)
        for quiz in draft.quizzes.values()
        for question in quiz.record.questions
        for name in (question.id, *question.was)
    }
    gone = {name for quiz in draft.quizzes.values() for name in quiz.record.retired}
    new = questions.keys() - draft.lock.record.questions.keys()
    for name, quiz_id, place in _known(draft.lock):
        if name not in questions and name not in gone:
            file = _file(draft, quiz_id)
            draft.problems.add("P04", place, name=name, file=file, suggestion=near(name, new))
    for name in draft.lock.record.questions.keys() & questions.keys():
        file, question = questions[name]
        for lost in _lost(draft.lock, name, question):
            draft.problems.add("P05", lost.place, name=lost.name, owner=lost.owner, file=file)
    _behind(draft, draft.lock)


def _known(lock: Read[Lock]) -> Iterator[tuple[str, str, Place]]:
    """Every question's id the lock knows, with its quiz and its place."""
    for name, locked in lock.record.questions.items():
        yield name, locked.quiz, lock.node.at(("questions",)).key_place(name)
        for index, former in enumerate(locked.was):
            yield former, locked.quiz, lock.place("questions", name, "was", index)
    for name, quiz in lock.record.retired.items():
        yield name, quiz, lock.node.at(("retired",)).key_place(name)


def _file(draft: Draft, quiz: str) -> str:
    """The file of a quiz; of another one, if that quiz is no more."""
    files = {one.record.id: name for name, one in draft.quizzes.items()}
    return files.get(quiz) or next(iter(draft.quizzes), f"quizzes/{quiz}.yaml")


def _lost(lock: Read[Lock], name: str, question: Question) -> Iterator[Lost]:
    """Inner ids the lock knows of a question and the question no longer accounts for."""
    present = {former: one.id for one in inner(question) for former in one.names}
    gone = {former for one in retired(question) for former in one.names}
    locked = lock.record.questions[name]
    node = lock.node.at(("questions", name))
    seen: set[str] = set()
    known = [(one, node.at(("parts",)).key_place(one)) for one in locked.parts]
    known += [(one, node.at(("retired", index)).place) for index, one in enumerate(locked.retired)]
    for one, place in known:
        part, _, choice = one.rpartition("/")
        if part in gone or one in gone or one in present:
            continue
        if part and part not in present:
            if part not in seen:
                yield Lost(part, question.id, place)
            seen.add(part)
        else:
            yield Lost(choice, f"{question.id}/{present[part]}" if part else question.id, place)


def _behind(draft: Draft, lock: Read[Lock]) -> None:
    used = [question for quiz in draft.quizzes_in_use for question in quiz.record.questions]
    if new := [name for question in used for name in unknown(lock.record, question)]:
        shown = ", ".join(new[:SHOWN]) + (" …" if len(new) > SHOWN else "")
        draft.problems.add("P06", Place(lock.file.name), count=len(new), shown=shown)
