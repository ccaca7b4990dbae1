"""Questions found again in the lock, whatever they were called when it was written."""

from collections.abc import Iterator

from samut.questions.contract import Question
from samut.questions.meaning import Numbers
from samut.questions.quiz import answerable
from samut.schema.lock import Lock, LockedQuestion


def entry(lock: Lock, question: Question) -> LockedQuestion | None:
    """What the lock knows of a question, under its present id or a former one."""
    known = (lock.questions.get(name) for name in (question.id, *question.was))
    return next(filter(None, known), None)


def unknown(lock: Lock, question: Question) -> Iterator[str]:
    """The ids the lock does not know yet: the question's own, or else those within it."""
    locked = entry(lock, question)
    if locked is None:
        yield question.id
        return
    for one in answerable(question):
        if not _part(locked, one.names):
            yield f"{question.id}/{one.id}"


def with_former(lock: Lock, question: Question, now: Numbers) -> Numbers:
    """The present numbers, each with the former ones that are declared to mean the same."""
    locked = entry(lock, question)
    if locked is None:
        return now
    names = {one.id: one.names for one in answerable(question)}
    parts = {
        name: _same(numbers, _part(locked, names.get(name, (name,)))) for name, numbers in now.parts.items()
    }
    return Numbers(_same(now.whole, locked.whole), parts)


def _part(locked: LockedQuestion, names: tuple[str, ...]) -> tuple[str, ...]:
    """The numbers the lock has of a part under any of its names; none if it knows none."""
    return next((locked.parts[name] for name in names if name in locked.parts), ())


def _same(now: tuple[str, ...], locked: tuple[str, ...]) -> tuple[str, ...]:
    """The present number and all that the lock holds for the same, if it holds it at all."""
    (number,) = now
    return (number, *(one for one in locked if one != number)) if number in locked else now
