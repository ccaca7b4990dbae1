"""Questions found again in the lock, whatever they were called when it was written."""

from samut.questions.contract import Question
from samut.questions.inner import inner
from samut.questions.meaning import Numbers
from samut.schema.lock import Lock, LockedQuestion


def entry(lock: Lock, question: Question) -> LockedQuestion | None:
    """What the lock knows of a question, under its present id or a former one."""
    known = (lock.questions.get(name) for name in (question.id, *question.was))
    return next(filter(None, known), None)


def part(locked: LockedQuestion, names: tuple[str, ...]) -> tuple[str, ...]:
    """The numbers the lock has of a part under any of its names; none if it knows none."""
    return next((locked.parts[name] for name in names if name in locked.parts), ())


def with_former(lock: Lock, question: Question, now: Numbers) -> Numbers:
    """The present numbers, each with the former ones that mean the same, if the lock is of the present."""
    locked = entry(lock, question)
    if locked is None:
        return now
    known = names(question)
    parts = {name: _same(one, part(locked, known.get(name, (name,)))) for name, one in now.parts.items()}
    return Numbers(_same(now.whole, locked.whole), parts)


def names(question: Question) -> dict[str, tuple[str, ...]]:
    """Every name of each inner id, the present one first, by the present one."""
    return {one.id: one.names for one in inner(question)}


def _same(now: tuple[str, ...], locked: tuple[str, ...]) -> tuple[str, ...]:
    return locked if locked[:1] == now else now
