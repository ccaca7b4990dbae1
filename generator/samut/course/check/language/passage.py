"""Every text a reader meets, with all that he does not see blanked, so that a finding knows its place."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from samut.course.draft import Draft
from samut.course.prose import Prose
from samut.source.files import SourceFile
from samut.source.markdown import Token, scan
from samut.source.node import Node
from samut.source.packed import Packed
from samut.source.problem import Place

_LESSONS = "content/th/lessons/"
BLANK = "\x00"
"""Stands for a character that is markup: no word, and no space either."""
_SHOWN = {
    "term": ("label",),
    "image": ("alt", "caption"),
    "admonition": (),
    "heading": ("title",),
    "link": (),
    "definition": (),
}
"""Of a token of markup, the parts a reader sees."""
_UNTOUCHED = frozenset(("heading", "underline", "loose", "fence"))
_LETTERS = re.compile(r"[^\n]")
_TITLE = re.compile(r'"([^"\n]*)"')
_DRAWN = re.compile(r"<(?:text|tspan|title|desc)\b[^<>]*>([^<>]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Passage:
    """One text: a lesson, a value of a YAML file, or a drawing's words; `quoted` if not the course's own."""

    file: SourceFile
    shown: str
    start: int = 0
    node: Node | None = None
    quoted: bool = False

    @property
    def is_lesson(self) -> bool:
        """Whether it is the prose of a Thai lesson."""
        return self.node is None and self.file.name.startswith(_LESSONS)

    def place(self, start: int, end: int) -> Place:
        """Where the characters from `start` to `end` stand in the file."""
        if self.node is None:
            return self.file.place(self.start + start, self.start + end)
        source = str(self.node.value)
        words = source[start:end].partition("\n")[0]
        return self.node.find(words, source[:start].count(words)) if words else self.node.place


@dataclass(frozen=True)
class Body:
    """The passages of one file, and all its words and markup as one text, to be looked at before them."""

    whole: str
    passages: Callable[[], Iterator[Passage]]
    is_lesson: bool = False


def bodies(draft: Draft) -> Iterator[Body]:
    """The texts of lessons and pages, then of the YAML files, then of references and drawings."""
    for prose in draft.prose.values():
        yield Body(prose.file.text, partial(_written, prose), prose.file.name.startswith(_LESSONS))
    for node in (*([draft.course.kept] if draft.course else ()), *(node for node, _ in draft.nodes)):
        yield Body("\n".join(node.strings()), partial(_valued, node))
    for reference in draft.references:
        yield Body("\n".join(reference.node.strings()), partial(_quoted, reference.node))
    for name in draft.images:
        if file := draft.sources.files.get(name):
            yield Body(file.text, partial(_drawn, file))


def _written(prose: Prose) -> Iterator[Passage]:
    yield Passage(prose.file, shown(prose.file.text, prose.tokens))


def _valued(node: Node | Packed) -> Iterator[Passage]:
    for value, text in _values(node):
        yield Passage(node.file, shown(text, scan(text)), node=value)


def _quoted(node: Node) -> Iterator[Passage]:
    for value, text in _values(node):
        yield Passage(value.file, text, node=value, quoted=True)


def _drawn(file: SourceFile) -> Iterator[Passage]:
    for found in _DRAWN.finditer(file.text):
        yield Passage(file, found[1], found.start(1))


def _values(node: Node | Packed) -> Iterator[tuple[Node, str]]:
    """Every value that is more than ASCII: the rest is ids and English."""
    texts = ((value, str(value.value)) for value in node.texts())
    return ((value, text) for value, text in texts if not text.isascii())


def shown(text: str, tokens: tuple[Token, ...]) -> str:
    """The text with its markup blanked, every character in its old place."""
    blanks = [span for token in tokens if token.kind not in _UNTOUCHED for span in _blanked(text, token)]
    if not blanks:
        return text
    letters = list(text)
    for start, end in blanks:
        letters[start:end] = _LETTERS.sub(BLANK, text[start:end])
    return "".join(letters)


def _blanked(text: str, token: Token) -> Iterator[tuple[int, int]]:
    """The spans of a token that a reader does not see."""
    at = token.start
    for start, end in sorted(_kept(text, token)):
        yield at, start
        at = max(at, end)
    yield at, token.end


def _kept(text: str, token: Token) -> Iterator[tuple[int, int]]:
    if token.kind == "admonition":
        if title := _TITLE.search(text, token.start, token.end):
            yield title.span(1)
        return
    for name in _SHOWN.get(token.kind, ()):
        if part := token.parts.get(name):
            at = text.find(part, token.start, token.end)
            yield at, at + len(part)
