"""A Markdown text as the units a translator works on: paragraphs, headings, items, rows, boxes, figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import blake2b
from unicodedata import normalize

from samut.source.markdown import Token

Span = tuple[int, int]

_LEAD = re.compile(r"[ \t>]*")
_NOTE = re.compile(r"\[\^[^\[\]\n]*\]:[ \t]*")
_MEANING = re.compile(r":[ \t]+")
_ITEM = re.compile(r"(?:[-*+]|\d+[.)])[ \t]+")
_RULE = re.compile(r"([-*_])[ ]*(?:\1[ ]*){2,}")
_DELIMITER = re.compile(r"\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?")
_TITLE = re.compile(r'"([^"\n]*)"')
_DEEP = 4
"""Spaces from which on a line outside lists and boxes is code."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text that is translated as one; `at` is the heading it stands under, or a value's path."""

    kind: str
    at: str
    text: str
    start: int = 0
    end: int = 0
    cells: tuple[Span, ...] = ()

    @property
    def digest(self) -> str:
        """The same for texts that differ in white space alone."""
        return digest(self.text)


@lru_cache(maxsize=65_536)
def digest(text: str) -> str:
    """Sixteen hexadecimal digits of a text, composed (NFC) and without white space."""
    return blake2b("".join(normalize("NFC", text).split()).encode(), digest_size=8).hexdigest()


def units(text: str, tokens: tuple[Token, ...]) -> tuple[Unit, ...]:
    """The units of a text in order, `tokens` being what `markdown.scan` found in it."""
    return tuple(_Reader(text, tokens).units())


@lru_cache(maxsize=16_384)
def folded(text: str) -> str:
    """A text on one line, composed, without the signs of a quotation."""
    lines = (line.lstrip(" \t>").rstrip() for line in text.split("\n"))
    return normalize("NFC", " ".join(" ".join(filter(None, lines)).split()))


@dataclass(slots=True)
class _Reader:
    """Reads line after line; `open` is the unit that the next line may continue."""

    text: str
    tokens: tuple[Token, ...]
    section: str = ""
    open: Unit | None = None
    inside: bool = False
    """Whether a list, box, note or definition began that deeper lines belong to."""
    rows: bool = False
    made: list[Unit] = field(default_factory=list)

    def units(self) -> Iterator[Unit]:
        starts = {token.start: token for token in self.tokens if token.kind in _STARTING}
        shut = [(one.start, one.end) for one in self.tokens if one.kind in {"listing", "fence"}]
        for start, end in _lines(self.text):
            if any(first < start < last for first, last in shut):
                continue
            lead = _LEAD.match(self.text, start, end)
            body = lead.end() if lead else start
            self.line(start, body, end, starts)
        self.close()
        yield from self.made

    def line(self, start: int, body: int, end: int, starts: dict[int, Token]) -> None:
        token = next((starts[at] for at in range(body, end) if at in starts), None)
        rest = self.text[body:end].rstrip()
        if not rest:
            self.close()
            self.rows = False
        elif token and (token.start == body or token.kind == "heading"):
            self.inside = self.inside and body > start
            self.token(token, end)
        elif self.rows or (self.open is None and self.heads(body, end)):
            self.row(body, end)
        elif self.open is None and _RULE.fullmatch(rest):
            self.inside = self.inside and body > start
        else:
            self.words(start, body, start + len(self.text[start:end].rstrip()))

    def token(self, token: Token, end: int) -> None:
        """A line that one token of a block is: a heading, a box, code, a figure, an address."""
        if token.kind == "image" and self.text[token.end : end].strip():
            self.words(token.start, token.start, token.start + len(self.text[token.start : end].rstrip()))
            return
        self.close()
        match token.kind:
            case "heading":
                self.section = token.parts.get("anchor", "")
                first = token.start + len(token.parts["hashes"])
                first += len(self.text[first:end]) - len(self.text[first:end].lstrip())
                self.add("heading", first, first + len(token.parts["title"]))
            case "admonition":
                self.inside = True
                if title := _TITLE.search(self.text, token.start, token.end):
                    self.add("box", *title.span(1))
            case "image":
                words = "\n".join(filter(None, (token.parts["alt"], token.parts.get("caption"))))
                self.made.append(Unit("figure", self.section, folded(words), token.start, token.end))
            case "listing" | "fence":
                self.add("code", token.start, token.end)

    def words(self, start: int, body: int, end: int) -> None:
        """A line of running text, perhaps with the sign of an item, a note or a definition."""
        for kind, sign in (("note", _NOTE), ("definition", _MEANING), ("item", _ITEM)):
            found = sign.match(self.text, body, end)
            if found is None or (kind == "item" and self.open and self.open.kind != "item"):
                continue
            if kind == "definition":
                self.terms()
            self.close()
            self.inside = True
            self.open = Unit(kind, self.section, "", found.end(), end)
            return
        if self.open:
            self.open = replace(self.open, end=end)
            return
        self.inside = self.inside and body > start
        code = not self.inside and body - start >= _DEEP and ">" not in self.text[start:body]
        self.open = Unit("code" if code else "paragraph", self.section, "", body, end)

    def terms(self) -> None:
        """What was taken for a paragraph are terms, one a line, as their definition shows."""
        if self.open and self.open.kind == "paragraph":
            begin, stop = self.open.start, self.open.end
            self.open = None
            for start, end in _lines(self.text[begin:stop]):
                self.add("term", begin + start, begin + end)

    def heads(self, body: int, end: int) -> bool:
        """Whether a line is the first of a table."""
        _, _, below = self.text[end + 1 :].partition("\n")[0].rpartition(">")
        return "|" in self.text[body:end] and "|" in below and bool(_DELIMITER.fullmatch(below.strip()))

    def row(self, body: int, end: int) -> None:
        first, self.rows = not self.rows, True
        line = self.text[body:end]
        if first or not _DELIMITER.fullmatch(line.strip()):
            cells = tuple(self.cells(body, body + len(line.rstrip())))
            words = " | ".join(self.text[start:stop] for start, stop in cells)
            if words:
                self.made.append(Unit("row", self.section, folded(words), cells[0][0], cells[-1][1], cells))

    def cells(self, start: int, end: int) -> Iterator[Span]:
        """The filled cells of a row; a bar within a token parts nothing."""
        held = [(one.start, one.end) for one in self.tokens if start <= one.start < end]
        bars = [
            at
            for at in range(start, end)
            if self.text[at] == "|" and not any(first <= at < last for first, last in held)
        ]
        for left, right in zip([start - 1, *bars], [*bars, end], strict=True):
            cell = self.text[left + 1 : right]
            if cell.strip():
                begin = left + 1 + len(cell) - len(cell.lstrip())
                yield begin, begin + len(cell.strip())

    def close(self) -> None:
        if self.open:
            one, self.open = self.open, None
            self.add(one.kind, one.start, one.end)

    def add(self, kind: str, start: int, end: int) -> None:
        """Notes a unit without the attributes at its end."""
        last = next((one for one in self.tokens if one.kind == "attributes" and one.end == end), None)
        if last and last.start >= start and kind != "code" and self.text[last.start - 1] in " \t\n":
            end = start + len(self.text[start : last.start].rstrip(" \t\n>"))
        if words := folded(self.text[start:end]):
            self.made.append(Unit(kind, self.section, words, start, end))


_STARTING = frozenset(("heading", "admonition", "image", "listing", "fence", "definition"))
"""Tokens that a line may wholly be."""


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1
