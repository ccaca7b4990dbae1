"""In a complete language nothing is missing: no text of the YAML, no page."""

from typing import Any

from samut.course import address
from samut.course.draft import Draft, Read
from samut.schema.base import Language
from samut.schema.text import texts
from samut.source.problem import Place


def check(draft: Draft) -> None:
    """Texts and pages that a language declared complete does not have."""
    if draft.course is None:
        return
    complete = [name for name, state in draft.languages.items() if state == "complete"]
    first = next(iter(draft.languages))
    for language in dict.fromkeys([first, *complete]):
        _texts(draft, language)
        _pages(draft, language)


def _texts(draft: Draft, language: Language) -> None:
    records = [*draft.modules.values(), *draft.quizzes.values(), *draft.forms.values(), *draft.terms]
    if draft.course:
        records.append(draft.course)
    for one in records:
        _lacking(draft, one, (), language)
    for module in draft.part_modules:
        _lacking(draft, module, ("lessons",), language)
    for quiz in draft.part_quizzes:
        _lacking(draft, quiz, ("questions",), language)


def _lacking(draft: Draft, one: Read[Any], start: tuple[str, ...], language: Language) -> None:
    """Texts below `start` that are not in this language."""
    for path, text in texts(one.record):
        if path[: len(start)] == start and text.get(language) is None:
            draft.problems.add("L16", one.place(*path), language=language)


def _pages(draft: Draft, language: Language) -> None:
    wanted: list[tuple[str, Place]] = []
    if draft.course:
        wanted.append((address.HOME, draft.course.place("languages", language)))
    for one in draft.any_modules:
        for index, lesson in enumerate(one.record.lessons):
            uri = address.lesson(one.record.id, lesson.id)
            wanted.append((uri, one.place("lessons", index, "id")))
    for uri, place in wanted:
        name = f"content/{language}/{uri}"
        if (language, uri) not in draft.prose and name not in draft.broken:
            draft.problems.add("L17", place, file=name)
            draft.broken.add(name)
