"""Every name used in the YAML names something: modules, quizzes, lessons, outcomes, sources."""

from collections.abc import Iterable

from samut.course import address
from samut.course.draft import Draft, Read
from samut.schema.module import Module
from samut.schema.reading import near
from samut.source.problem import Place


def check(draft: Draft) -> None:
    """Names of modules, quizzes, lessons, outcomes and citing works that nothing has."""
    modules = {one.record.id for one in draft.modules.values()}
    quizzes = {one.record.id for one in draft.quizzes.values()}
    if draft.course:
        for index, name in enumerate(draft.course.record.modules):
            place = draft.course.place("modules", index)
            _known(draft, "L02", name, modules, place, "modules")
        for key in ("pretest", "posttest"):
            if name := getattr(draft.course.record, key):
                _known(draft, "L03", name, quizzes, draft.course.place(key), "quizzes")
    for one in draft.modules.values():
        for index, name in enumerate(one.record.requires):
            place = one.place("requires", index)
            _known(draft, "L02", name, modules, place, "modules")
        if one.record.quiz:
            _known(draft, "L03", one.record.quiz, quizzes, one.place("quiz"), "quizzes")
            _belongs(draft, one, one.record.quiz)
    _quizzes(draft, modules)
    _activities(draft)
    _sources(draft)
    _unused(draft)
    if draft.course:
        unknown = [name for name in draft.course.record.modules if name not in modules]
        draft.broken.update(f"modules/{name}.yaml" for name in unknown)


def _known(draft: Draft, code: str, name: str, names: Iterable[str], place: Place, kind: str) -> None:
    if name not in names and draft.knows_all(kind):
        draft.problems.add(code, place, name=name, suggestion=near(name, names))


def _belongs(draft: Draft, one: Read[Module], name: str) -> None:
    owners = {quiz.record.id: quiz.record.module for quiz in draft.quizzes.values()}
    if name in owners and owners[name] is None:
        draft.problems.add("L22", one.place("quiz"), name=name, module=one.record.id)
    elif owners.get(name, one.record.id) != one.record.id:
        draft.problems.add("L21", one.place("quiz"), name=name, module=owners[name])


def _quizzes(draft: Draft, modules: set[str]) -> None:
    lessons = {
        lesson.id: {outcome.id for outcome in lesson.outcomes}
        for one in draft.any_modules
        for lesson in one.record.lessons
    }
    everywhere = {outcome for outcomes in lessons.values() for outcome in outcomes}
    for one in draft.quizzes.values():
        if one.record.module:
            _known(draft, "L02", one.record.module, modules, one.place("module"), "modules")
    for one in draft.any_quizzes:
        for index, question in enumerate(one.record.questions):
            lesson = one.place("questions", index, "lesson")
            _known(draft, "L04", question.lesson, lessons, lesson, "modules")
            place = one.place("questions", index, "outcome")
            _known(draft, "L05", question.outcome, everywhere, place, "modules")
            own = lessons.get(question.lesson, everywhere)
            if question.outcome in everywhere and question.outcome not in own:
                meant = near(question.outcome, own)
                names = {"name": question.outcome, "lesson": question.lesson, "suggestion": meant}
                draft.problems.add("L06", place, **names)


def _activities(draft: Draft) -> None:
    """Outcomes that an activity names and its lesson does not have."""
    for one in draft.any_modules:
        for index, lesson in enumerate(one.record.lessons):
            own = {outcome.id for outcome in lesson.outcomes}
            for position, name in enumerate(lesson.activity.outcomes if lesson.activity else ()):
                if name not in own:
                    place = one.place("lessons", index, "activity", "outcomes", position)
                    draft.problems.add("L06", place, name=name, lesson=lesson.id, suggestion=near(name, own))


def _sources(draft: Draft) -> None:
    ids = {one.record.id for one in draft.references}
    for one in draft.references:
        if citing := one.record.custom.cited_in:
            _known(
                draft,
                "L08",
                citing,
                ids,
                one.place("custom", "cited_in"),
                "content/references",
            )


def _unused(draft: Draft) -> None:
    """Files nobody asks for: most often a forgotten line in a list."""
    if draft.course is None or not draft.knows_all("modules"):
        return
    for one in draft.modules.values():
        if one.record.id not in draft.course.record.modules:
            draft.problems.add("L12", one.place("id"), name=one.record.id)
    used = {*(one.record.quiz for one in draft.modules.values()), *draft.course.record.tests}
    for quiz in draft.quizzes.values():
        if quiz.record.id not in used:
            draft.problems.add("L13", quiz.place("id"), name=quiz.record.id)
    lessons = {
        address.lesson(one.record.id, lesson.id)
        for one in draft.modules.values()
        for lesson in one.record.lessons
    }
    made = {address.GLOSSARY, address.REFERENCES, address.FORMS, address.OFFICE}
    made.update(address.module(one.record.id) for one in draft.modules.values())
    made.update(address.form(form.record.id) for form in draft.forms.values())
    made.update(address.quiz(quiz.record.id) for quiz in draft.quizzes.values())
    for prose in draft.prose.values():
        if prose.uri in made:
            draft.problems.add("L19", Place(prose.file.name))
        if prose.uri.startswith("lessons/") and prose.uri not in lessons:
            wanted = near(prose.uri, lessons)
            draft.problems.add("L14", Place(prose.file.name), suggestion=wanted)
