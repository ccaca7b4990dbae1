"""Every id names one thing, in the whole course and not only in its file."""

from collections.abc import Iterator, Mapping
from typing import Any

from samut.course.draft import Draft, Read
from samut.source.problem import Place


def check(draft: Draft) -> None:
    """Two things with one id."""
    for kind, named in (
        ("module", _modules(draft)),
        ("lesson", _lessons(draft)),
        ("outcome", _outcomes(draft)),
        ("quiz", _quizzes(draft)),
        ("question", _questions(draft)),
        ("form", [(one.record.id, one.place("id")) for one in draft.forms.values()]),
        ("mark", _marks(draft)),
        ("term", [(one.record.id, one.place("id")) for one in draft.terms]),
        ("reference", [(one.record.id, one.place("id")) for one in draft.references]),
        ("number", _numbers(draft)),
        ("idea", [(one.record.id, one.place("id")) for one in draft.ideas or ()]),
    ):
        seen: dict[str, Place] = {}
        for identity, place in named:
            # A bibliography does not tell capitals from small letters.
            if (same := identity.lower()) in seen:
                first = f"{seen[same].file}:{seen[same].line}"
                draft.problems.add("L01", place, id=identity, kind=kind, first=first)
            else:
                seen[same] = place
    _files(draft)
    _twice(draft)


def _files(draft: Draft) -> None:
    """A module, quiz or form whose file is not named after its id."""
    folders: tuple[tuple[str, Mapping[str, Read[Any]]], ...] = (
        ("modules", draft.modules),
        ("quizzes", draft.quizzes),
        ("content/forms", draft.forms),
    )
    for folder, records in folders:
        for name, one in records.items():
            file = f"{folder}/{one.record.id}.yaml"
            if name != file and file not in records:
                draft.problems.add("L20", one.place("id"), id=one.record.id, file=file)


def _twice(draft: Draft) -> None:
    """A name that stands twice in one list of names."""
    lists: list[tuple[Read[Any], str]] = [(one, "requires") for one in draft.modules.values()]
    if draft.course:
        lists.append((draft.course, "modules"))
    for one, key in lists:
        names = getattr(one.record, key)
        for index, name in enumerate(names):
            if name in names[:index]:
                draft.problems.add("L18", one.place(key, index), name=name)


def _modules(draft: Draft) -> Iterator[tuple[str, Place]]:
    for one in draft.modules.values():
        yield one.record.id, one.place("id")


def _numbers(draft: Draft) -> Iterator[tuple[str, Place]]:
    for one in draft.modules.values():
        yield str(one.record.number), one.place("number")


def _marks(draft: Draft) -> Iterator[tuple[str, Place]]:
    language = next(iter(draft.languages))
    for one in draft.forms.values():
        yield one.record.mark.best(language)[0], one.place("mark")


def _lessons(draft: Draft) -> Iterator[tuple[str, Place]]:
    for one in draft.any_modules:
        for index, lesson in enumerate(one.record.lessons):
            yield lesson.id, one.place("lessons", index, "id")


def _outcomes(draft: Draft) -> Iterator[tuple[str, Place]]:
    for one in draft.any_modules:
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
    for one in draft.any_quizzes:
        for index, question in enumerate(one.record.questions):
            yield question.id, one.place("questions", index, "id")
