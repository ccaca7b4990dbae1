"""Markdown: headings are pinned, everything it points at exists, nothing in it can do harm."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from samut.course import address
from samut.course.course import Prose
from samut.course.draft import Draft
from samut.schema.reading import near
from samut.source.files import SourceFile
from samut.source.markdown import Token, cited, scan
from samut.source.node import Node
from samut.source.problem import Place

TAGS = frozenset(("br", "sub", "sup", "kbd", "mark", "u", "wbr", "ruby", "rt", "rp"))
"""The HTML an author may write in Markdown; every other tag is shown as text."""
KINDS = ("example", "note", "practice", "summary", "supplement", "tip", "warning")
"""The kinds of admonition every output knows how to show."""
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))
_SAFE = re.compile(r"\{:?\s*(?:(?:[#.][\w-]+|lang=\"?[a-z-]+\"?)\s*)+\}")


@dataclass(frozen=True, slots=True)
class _Text:
    """Markdown from a file or from a YAML value, with the page it will stand on."""

    file: SourceFile
    base: str
    tokens: tuple[Token, ...]
    node: Node | None = None

    def place(self, token: Token) -> Place:
        if self.node is None:
            return self.file.place(token.start, token.end)
        text = str(self.node.value)[token.start : token.end].split("\n")[0]
        before = str(self.node.value)[: token.start].count(text)
        return self.node.find(text, before)


def check(draft: Draft) -> None:
    """Everything that can be wrong in Markdown, in files and in YAML values."""
    anchors = _anchors(draft)
    for prose in draft.prose.values():
        _headings(draft, prose)
        _tokens(draft, _Text(prose.file, prose.uri, prose.tokens), anchors)
    for node, name in draft.nodes:
        for value in node.texts():
            if tokens := scan(str(value.value)):
                _tokens(draft, _Text(node.file, f"/{name}", tokens, value), anchors)


def _anchors(draft: Draft) -> dict[str, set[str]]:
    """The anchors of every page a link may lead to."""
    anchors: dict[str, set[str]] = {
        address.HOME: set(),
        address.GLOSSARY: {one.record.id for one in draft.terms},
        address.REFERENCES: {one.record.id for one in draft.references},
    }
    for one in draft.modules.values():
        anchors[address.module(one.record.id)] = set()
        for lesson in one.record.lessons:
            anchors[address.lesson(one.record.id, lesson.id)] = set(address.SECTIONS)
    for quiz in draft.quizzes.values():
        ids = {question.id for question in quiz.record.questions}
        anchors[address.quiz(quiz.record.id)] = ids
    for prose in draft.prose.values():
        anchors.setdefault(prose.uri, set()).update(
            one.anchor for one in prose.headings
        )
    return anchors


def _headings(draft: Draft, prose: Prose) -> None:
    lesson = prose.uri.startswith("lessons/")
    titled = lesson or prose.uri == address.HOME
    seen = set(address.SECTIONS) if lesson else set()
    level = 1 if titled else 0
    for heading in prose.headings:
        place = prose.file.place(heading.start, heading.end)
        if heading.level == 1 and titled:
            draft.problems.add("M02", place)
        elif heading.level > level + 1:
            draft.problems.add("M08", place, found=heading.level, bound=level + 1)
        if not heading.anchor:
            draft.problems.add("M01", place, title=heading.title)
        elif heading.anchor in seen:
            draft.problems.add("M03", place, anchor=heading.anchor)
        seen.add(heading.anchor)
        level = max(heading.level, 1)


def _tokens(draft: Draft, text: _Text, anchors: dict[str, set[str]]) -> None:
    terms = {one.record.id for one in draft.terms}
    references = {one.record.id for one in draft.references}
    for token in text.tokens:
        for code, data in _findings(draft, text, token, anchors, terms, references):
            draft.problems.add(code, text.place(token), **data)


def _findings(
    draft: Draft,
    text: _Text,
    token: Token,
    anchors: dict[str, set[str]],
    terms: set[str],
    references: set[str],
) -> Iterator[tuple[str, dict[str, str]]]:
    parts = token.parts
    match token.kind:
        case "term" if draft.knows_all("content/glossary") and parts["id"] not in terms:
            yield "L07", {"name": parts["id"], "suggestion": near(parts["id"], terms)}
        case "citation" | "mention" if draft.knows_all("content/references"):
            for name in cited(token):
                if name not in references:
                    yield "L08", {"name": name, "suggestion": near(name, references)}
        case "image":
            yield from _image(draft, text, parts)
        case "link" | "definition" | "auto":
            target = parts.get("target", parts.get("url", "")).strip("<>")
            yield from _link(draft, text, target, anchors)
        case "tag":
            name, rest = parts.get("name", ""), parts.get("rest", "")
            if name.lower() not in TAGS or rest.strip(" /"):
                yield "M05", {"tag": name or "!--"}
        case "attributes":
            raw = _raw(text, token)
            if ("=" in raw or raw[1:2] in "#.:") and not _SAFE.fullmatch(raw):
                yield "M06", {"found": raw}
        case "admonition" if parts["type"] not in KINDS:
            suggestion = near(parts["type"], KINDS)
            yield (
                "M09",
                {
                    "found": parts["type"],
                    "allowed": ", ".join(KINDS),
                    "suggestion": suggestion,
                },
            )
        case "fence":
            yield "M10", {}


def _raw(text: _Text, token: Token) -> str:
    source = text.file.text if text.node is None else str(text.node.value)
    return source[token.start : token.end]


def _image(
    draft: Draft, text: _Text, parts: dict[str, str]
) -> Iterator[tuple[str, dict[str, str]]]:
    source = parts["src"].strip("<>")
    if not parts["alt"].strip():
        yield "M04", {"image": source}
    name = image_name(text.file.name, source)
    if name not in draft.images:
        yield "M11", {"image": source, "suggestion": near(name, draft.images)}


def image_name(file: str, source: str) -> str:
    """The image file, from the course's folder, that `file` means by `source`."""
    return address.split(unquote(source), file)[0]


def _link(
    draft: Draft, text: _Text, target: str, anchors: dict[str, set[str]]
) -> Iterator[tuple[str, dict[str, str]]]:
    clean = re.sub(r"[\x00-\x20]", "", unescape(target))
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", clean)
    if scheme or clean.startswith("//"):
        if not scheme or scheme[1].lower() not in _SCHEMES:
            yield "M07", {"target": target}
        return
    uri, anchor = address.split(unquote(clean), text.base)
    if text.node is not None and not clean.startswith("/"):
        yield "M12", {"target": target}
    elif uri not in anchors:
        known = not any(draft.broken)
        if known:
            suggestion = near(uri, anchors)
            yield (
                "M13",
                {
                    "target": target,
                    "suggestion": f"/{suggestion}" if suggestion else "",
                },
            )
    elif anchor and anchor not in anchors[uri]:
        suggestion = near(anchor, anchors[uri])
        yield "M14", {"target": target, "anchor": anchor, "suggestion": suggestion}
