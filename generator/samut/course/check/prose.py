"""Markdown files and Markdown in the YAML: headings are pinned, and every token holds."""

import re
from collections.abc import Iterator
from itertools import islice

from samut.course import address
from samut.course.check.tokens import Known, Written, findings
from samut.course.draft import Draft
from samut.course.prose import Prose
from samut.schema.reading import near
from samut.source.markdown import Token, scan
from samut.source.node import Node
from samut.source.packed import Packed
from samut.source.problem import ENOUGH, Place, Problems

_PAGES = {
    "modules/": ("lessons/", "modules/"),
    "quizzes/": ("quizzes/",),
    "content/forms/": ("forms/",),
    "content/glossary.": (address.GLOSSARY,),
    "content/references.": (address.REFERENCES,),
}
"""The pages that the files of a folder make."""
_CAPTION = re.compile(r"\{:?\s*\.caption\s+#(?P<id>[A-Za-z][\w-]*)\s*\}")


def check(draft: Draft) -> None:
    """Everything that can be wrong in Markdown, in files and in YAML values."""
    known = _known(draft)
    for prose in draft.prose.values():
        examine(draft.problems, prose, known)
    _sections(draft, known)
    for node, name in draft.nodes:
        values(draft.problems, node, name, known)


def values(problems: Problems, node: Node | Packed, name: str, known: Known) -> None:
    """Everything that can be wrong in the Markdown of a YAML file's values."""
    for value in node.texts():
        if tokens := scan(str(value.value)):
            _tokens(problems, Written(node.file, f"/{name}", tokens, value), known)


def examine(problems: Problems, prose: Prose, known: Known) -> None:
    """Everything that can be wrong in one file of Markdown."""
    _headings(problems, prose)
    _tokens(problems, Written(prose.file, prose.uri, prose.tokens), known)


def _known(draft: Draft) -> Known:
    return Known(
        terms=_ids(draft, "content/glossary", [one.record.id for one in draft.terms]),
        references=_ids(draft, "content/references", [one.record.id for one in draft.references]),
        images=frozenset(draft.images),
        anchors=_anchors(draft),
        unsure=tuple(start for name in sorted(draft.broken) for start in _unsure(name)),
    )


def _unsure(broken: str) -> Iterator[str]:
    """How the names of pages begin that a link may lead to though a broken file does not tell."""
    if broken == "modules/course.yaml":
        yield ""
    for folder, starts in _PAGES.items():
        if broken.startswith(folder):
            yield from starts
    if broken.endswith(".md"):
        yield broken.split("/", 2)[2]


def _ids(draft: Draft, kind: str, ids: list[str]) -> frozenset[str] | None:
    return frozenset(ids) if draft.knows_all(kind) else None


def _anchors(draft: Draft) -> dict[str, set[str]]:
    """The anchors of every page a link may lead to."""
    anchors: dict[str, set[str]] = {
        address.HOME: set(),
        address.FORMS: set(),
        address.GLOSSARY: {one.record.id for one in draft.terms},
        address.REFERENCES: {one.record.id for one in draft.references},
    }
    for one in draft.modules.values():
        anchors[address.module(one.record.id)] = set()
    for one in draft.any_modules:
        for lesson in one.record.lessons:
            anchors[address.lesson(one.record.id, lesson.id)] = set(address.SECTIONS)
    for form in draft.forms.values():
        if form.record.audience == "learner":
            anchors[address.form(form.record.id)] = set()
    for quiz in draft.quizzes.values():
        ids = {question.id for question in quiz.record.questions}
        anchors[address.quiz(quiz.record.id)] = ids
    for prose in draft.prose.values():
        pinned = (_pinned(prose, token) for token in prose.tokens)
        anchors.setdefault(prose.uri, set()).update(filter(None, pinned))
    return anchors


def _pinned(prose: Prose, token: Token) -> str | None:
    """The id an author gave a figure, a heading or the caption of a table."""
    if token.kind == "attributes" and (named := _CAPTION.fullmatch(prose.file.text[token.start : token.end])):
        return named["id"]
    return token.parts.get("figure") or token.parts.get("anchor")


def _headings(problems: Problems, prose: Prose) -> None:
    lesson = prose.uri.startswith("lessons/")
    titled = lesson or prose.uri == address.HOME
    seen = set(address.SECTIONS) if lesson else set()
    level = 1 if titled else 0
    for heading in prose.headings:
        place = prose.file.place(heading.start, heading.end)
        if heading.level == 1 and titled:
            problems.add("M02", place)
        elif heading.level > level + 1:
            problems.add("M08", place, found=heading.level, bound=level + 1)
        if not heading.anchor:
            problems.add("M01", place, title=heading.title.split(" {")[0])
        elif heading.anchor in seen:
            problems.add("M03", place, anchor=heading.anchor)
        seen.add(heading.anchor)
        level = max(heading.level, 1)


def _sections(draft: Draft, known: Known) -> None:
    """The section of its lesson a question or an entry of the index names."""
    missing = {name.split("/", 2)[2] for name in draft.broken if name.endswith(".md")}
    pages = {
        lesson.id: address.lesson(one.record.id, lesson.id)
        for one in draft.any_modules
        for lesson in one.record.lessons
    }
    anchors = {uri: found for uri, found in known.anchors.items() if uri not in missing}
    for one in draft.any_quizzes:
        for index, question in enumerate(one.record.questions):
            place = one.place("questions", index, "section")
            _section(draft, anchors.get(pages.get(question.lesson, "")), question.section, place)
    for module in draft.any_modules:
        for index, lesson in enumerate(module.record.lessons):
            for row, subject in enumerate(lesson.index):
                place = module.place("lessons", index, "index", row, "section")
                _section(draft, anchors.get(pages[lesson.id]), subject.section, place)


def _section(draft: Draft, anchors: set[str] | None, section: str | None, place: Place) -> None:
    if anchors is not None and section and section not in anchors:
        draft.problems.add("M14", place, anchor=section, suggestion=near(section, anchors))


def _tokens(problems: Problems, text: Written, known: Known) -> None:
    found = ((token, *one) for token in text.tokens for one in findings(text, token, known))
    for token, code, data in islice(found, ENOUGH):
        problems.add(code, text.place(token), **data)
