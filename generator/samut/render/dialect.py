"""The house dialect turned into standard Markdown: terms, citations, figures and tags resolved.

What comes out needs only the extensions of `samut.render.html` and no knowledge of the course, so
MkDocs, any other site generator and the handbook read the same text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from samut.course.course import Course
from samut.course.left_out import leads
from samut.render.citations import Citations
from samut.render.resolved import RESOLVE, Found
from samut.schema.base import Language
from samut.source.markdown import Token, scan


class Target(Protocol):
    """The medium a text is for: how it links, names anchors and shows images."""

    def link(self, uri: str, anchor: str = "") -> str:
        """The address of a page or of an anchor on it, as this medium links to it."""

    def anchor(self, uri: str, identity: str) -> str:
        """The name of an anchor of page `uri`, unique in this medium's document."""

    def image(self, name: str) -> str:
        """The address of an image of the course."""


@dataclass(frozen=True)
class Dialect:
    """Resolves the dialect for one course, one language and one page of a medium."""

    course: Course
    language: Language
    target: Target
    citations: Citations
    figures: Mapping[str, str]
    """SVG images to be set into the text, by name."""

    def standard(self, text: str, uri: str, file: str, tokens: tuple[Token, ...] | None = None) -> str:
        """The text in standard Markdown, as it stands on page `uri`, written in `file`."""
        parts, position = [], 0
        tokens = scan(text) if tokens is None else tokens
        if self.course.absent:
            text, tokens = self._unlinked(text, uri, tokens)
        for token in tokens:
            resolve = RESOLVE.get(token.kind)
            if resolve is None or token.start < position:
                continue
            found = Found(self, token, text, uri, file)
            parts += [text[position : token.start], resolve(found)]
            position = token.end
        return "".join([*parts, text[position:]])

    def _unlinked(self, text: str, uri: str, tokens: tuple[Token, ...]) -> tuple[str, tuple[Token, ...]]:
        """The text without links to pages that were left out: what was linked stays as words."""
        gone = [
            token
            for token in tokens
            if token.kind == "link" and leads(token.parts["target"], uri) in self.course.absent
        ]
        for token in reversed(gone):
            opening = _opening(text, token.start)
            text = f"{text[:opening]}{text[opening + 1 : token.start]}{text[token.end :]}"
        return (text, scan(text)) if gone else (text, tokens)


def _opening(text: str, end: int) -> int:
    """Where the words of a link begin that end at `end`."""
    depth = 0
    for place in range(end - 1, -1, -1):
        if text[place] in "[]" and text[place - 1 : place] != "\\":
            depth += 1 if text[place] == "]" else -1
        if depth < 0:
            return place
    return end
