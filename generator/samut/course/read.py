"""From folders to a Course: read every file, check that all fits, link."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from samut.course.check import checks
from samut.course.check.language import check_words
from samut.course.course import Course
from samut.course.draft import Draft, Known, Read
from samut.course.prose import Prose
from samut.course.records import (
    COURSE,
    FORM,
    GLOSSARY,
    INVENTORY,
    LOCK,
    MODULE,
    QUIZ,
    REFERENCES,
    STAMPS,
    STYLE,
    part,
    record,
)
from samut.schema.course import CourseRecord
from samut.schema.lock import Lock
from samut.source.files import Sources
from samut.source.problem import Place

COURSE_FILE = "modules/course.yaml"
LOCK_FILE = "quizzes/ids.lock"
IMAGES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
"""The kinds of image a course may show."""


@contextmanager
def _seldom() -> Iterator[None]:
    """Has Python look for rubbish seldom: of the thousands of objects a course is read into, all stay."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@_seldom()
def read(root: Path, *, words: bool = False, known: Known | None = None) -> tuple[Course | None, Sources]:
    """The course in folder `root`, or None; every problem found is in the sources.

    With `words` its spelling is checked too, which takes seconds. Who reads a course again and again hands
    over the same `known` each time: a file that is as it was is not read a second time.
    """
    sources = Sources(root)
    draft = Draft(sources, {} if known is None else known)
    _course(draft)
    _misnamed(draft)
    _modules(draft)
    _quizzes(draft)
    _lock(draft)
    _forms(draft)
    _glossary(draft)
    _references(draft)
    _inventory(draft)
    _style(draft)
    _prose(draft)
    _stamps(draft)
    for check in checks:
        check(draft)
    if words:
        check_words(draft)
    if draft.problems.errors or draft.course is None:
        return None, sources
    return _link(draft, draft.course.record), sources


def _course(draft: Draft) -> None:
    draft.course = record(draft, COURSE_FILE, COURSE)


def _misnamed(draft: Draft) -> None:
    """Files an author may believe to be read."""
    for folder in ("modules", "quizzes", "content/forms"):
        for name in draft.sources.names(folder, ".yml"):
            draft.problems.add("F10", Place(name))


def _modules(draft: Draft) -> None:
    for name in draft.sources.names("modules", ".yaml"):
        if name == COURSE_FILE:
            continue
        if one := record(draft, name, MODULE):
            draft.modules[name] = one
        elif some := part(draft, name, MODULE):
            draft.part_modules.append(some)


def _quizzes(draft: Draft) -> None:
    for name in draft.sources.names("quizzes", ".yaml"):
        if one := record(draft, name, QUIZ):
            draft.quizzes[name] = one
        elif some := part(draft, name, QUIZ):
            draft.part_quizzes.append(some)


def _forms(draft: Draft) -> None:
    for name in draft.sources.names("content/forms", ".yaml"):
        if one := record(draft, name, FORM):
            draft.forms[name] = one


def _lock(draft: Draft) -> None:
    if draft.sources.holds(LOCK_FILE):
        draft.lock = record(draft, LOCK_FILE, LOCK)


def _glossary(draft: Draft) -> None:
    name = "content/glossary.yaml"
    if draft.sources.holds(name) and (one := record(draft, name, GLOSSARY)):
        terms, node = enumerate(one.record.terms), one.node
        draft.terms = [Read(term, node.at(("terms", index))) for index, term in terms]


def _references(draft: Draft) -> None:
    name = "content/references.json"
    if draft.sources.holds(name) and (one := record(draft, name, REFERENCES)):
        sources, node = enumerate(one.record), one.node
        draft.references = [Read(source, node.at((index,))) for index, source in sources]


def _inventory(draft: Draft) -> None:
    name = "content/inventory.yaml"
    if draft.sources.holds(name) and (one := record(draft, name, INVENTORY)):
        ideas, node = enumerate(one.record.ideas), one.node
        draft.ideas = [Read(idea, node.at(("ideas", index))) for index, idea in ideas]


def _style(draft: Draft) -> None:
    name = "content/style.yaml"
    if draft.sources.holds(name):
        draft.style = record(draft, name, STYLE)


def _prose(draft: Draft) -> None:
    for language in draft.languages:
        folder = f"content/{language}"
        for name in draft.sources.names(folder, ".md"):
            if file := draft.sources.read(name):
                uri = name.removeprefix(f"{folder}/")
                draft.prose[language, uri] = Prose(file, uri)
            else:
                draft.broken.add(name)
    draft.images = [name for name in draft.sources.names("content/images", "") if name.endswith(IMAGES)]


def _stamps(draft: Draft) -> None:
    for language in list(draft.languages)[1:]:
        for name in draft.sources.names(f"content/{language}/stamps", ".lock"):
            if one := record(draft, name, STAMPS):
                draft.stamps[name] = one.record


def _link(draft: Draft, record: CourseRecord) -> Course:
    modules = {one.record.id: one.record for one in draft.modules.values()}
    chosen = tuple(modules[name] for name in record.modules)
    quizzes = {one.record.id: one.record for one in draft.quizzes.values()}
    used = [*(module.quiz for module in chosen if module.quiz), *record.tests]
    return Course(
        root=draft.sources.root,
        record=record,
        modules=chosen,
        quizzes={name: quizzes[name] for name in used},
        forms={one.record.id: one.record for one in draft.forms.values()},
        terms={one.record.id: one.record for one in draft.terms},
        references={one.record.id: one.record for one in draft.references},
        inventory={one.record.id: one.record for one in draft.ideas or ()},
        prose=draft.prose,
        images=tuple(draft.images),
        digests=dict(draft.sources.digests),
        lock=draft.lock.record if draft.lock else Lock(),
        stamps=draft.stamps,
    )
