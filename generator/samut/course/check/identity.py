"""Every id names one thing, in the whole course and not only in its file."""

from collections.abc import Iterator

from samut.course.draft import Draft
from samut.source.problem import Place


def check(draft: Draft) -> None:
    """Two things with one id."""
    for kind, named in (
        ("module", _modules(draft)),
        ("lesson", _lessons(draft)),
        ("outcome", _outcomes(draft)),
        ("quiz", _quizzes(draft)),
        ("question", _questions(draft)),
        ("term", [(one.record.id, one.place("id")) for one in draft.terms]),
        ("reference", [(one.record.id, one.place("id")) for one in draft.references]),
        ("number", _numbers(draft)),
    ):
        seen: dict[str, Place] = {}
        for identity, place in named:
            if identity in seen:
                first = f"{seen[identity].file}:{seen[identity].line}"
                draft.problems.add("L01", place, id=identity, kind=kind, first=first)
            else:
                seen[identity] = place


def _modules(draft: Draft) -> Iterator[tuple[str, Place]]:
    for one in draft.modules.values():
        yield one.record.id, one.place("id")


def _numbers(draft: Draft) -> Iterator[tuple[str, Place]]:
    for one in draft.modules.values():
        yield str(one.record.number), one.place("number")


def _lessons(draft: Draft) -> Iterator[tuple[str, Place]]:
    for one in draft.modules.values():
        for index, lesson in enumerate(one.record.lessons):
            yield lesson.id, one.place("lessons", index, "id")


def _outcomes(draft: Draft) -> Iterator[tuple[str, Place]]:
    for one in draft.modules.values():
        for index, lesson in enumerate(one.record.lessons):
            for position, outcome in enumerate(lesson.outcomes):
                yield (
                    outcome.id,
                    one.place("lessons", index, "outcomes", position, "id"),
                )


def _quizzes(draft: Draft) -> Iterator[tuple[str, Place]]:
    for one in draft.quizzes.values():
        yield one.record.id, one.place("id")


def _questions(draft: Draft) -> Iterator[tuple[str, Place]]:
    for one in draft.quizzes.values():
        for index, question in enumerate(one.record.questions):
            yield question.id, one.place("questions", index, "id")
