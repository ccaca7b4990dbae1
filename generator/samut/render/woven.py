"""Prose with something set into it at the end of its units: a notice to readers, or its translation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from samut.course.course import Course
from samut.course.prose import Prose
from samut.course.translation.compared import Compared, Pair, State
from samut.render.dialect import Dialect
from samut.render.notice import notice
from samut.render.words import word
from samut.schema.base import Language
from samut.source.markdown import Token
from samut.source.units import Span, Unit

_CALL = re.compile(r"\[\^[^\[\]\n]+\]")
_WHOLE = frozenset(("heading", "figure", "code"))
"""Units that nothing can stand within: what belongs to them follows as a paragraph."""
_BLOCKS = frozenset(("heading", "admonition", "definition", "footnote", "underline"))
"""Tokens that only say what a line is; all others are written in another way."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text with its tokens."""

    text: str
    tokens: tuple[Token, ...]

    def with_(self, inserts: Iterable[Token]) -> tuple[Token, ...]:
        """The tokens with what is set in; it comes before a token that begins at the same place."""
        found = [*inserts, *self.tokens]
        return tuple(sorted(found, key=lambda one: (one.start, one.kind != "insert", -one.end)))

    def after(self, unit: Unit, html: str) -> Token:
        """A paragraph that follows a unit, in the same list or box."""
        first = self.text.rfind("\n", 0, unit.start) + 1
        end = self.text.find("\n", unit.end)
        body = self.text[first:]
        lead = body[: len(body) - len(body.lstrip(" \t>"))]
        return insert(len(self.text) if end < 0 else end, f"\n\n{lead}{html}\n")

    def part(self, start: int, end: int) -> "Sheet":
        """A stretch of the text with the tokens in it."""
        inside = (one for one in self.tokens if start <= one.start and one.end <= end)
        moved = (Token(one.kind, one.start - start, one.end - start, one.parts) for one in inside)
        return Sheet(self.text[start:end], tuple(moved))

    def fits(self, start: int, end: int) -> bool:
        """Whether a stretch cuts no token in two."""
        written = (one for one in self.tokens if one.kind not in _BLOCKS)
        return not any(one.start < at < one.end for one in written for at in (start, end))


def insert(at: int, html: str) -> Token:
    """Something finished that is set into a text."""
    return Token("insert", at, at, {"html": html})


def noticed(sheet: Sheet, compared: Compared, language: Language) -> tuple[Token, ...]:
    """The tokens of a translation with a notice at each unit whose source has changed since, or is gone."""
    names = {State.STALE: "stale", State.GONE: "gone"}
    inserts = []
    for pair in compared.of(*names):
        # What was never stamped and has no partner may be meant so.
        if (unit := pair.translation) and (pair.source or pair.before):
            html = notice(names[pair.state], language)
            whole = unit.kind in _WHOLE or not sheet.fits(unit.end, unit.end)
            inserts.append(sheet.after(unit, html) if whole else insert(unit.end, f" {html}"))
    return sheet.with_(inserts)


def told(course: Course, prose: Prose, language: Language) -> tuple[Token, ...]:
    """The tokens of a page, with notices to readers where it is a translation that is behind its source."""
    translation = course.translations.get(language)
    compared = translation.page(prose.uri) if translation and translation.begun else None
    if compared is None or compared.translation != prose.file.name:
        return prose.tokens
    return noticed(Sheet(prose.file.text, prose.tokens), compared, language)


@dataclass(frozen=True)
class Weaver:
    """Sets the translation of each unit of a page beside it; `mine` resolves the source, `theirs` that."""

    mine: Dialect
    theirs: Dialect
    source: Sheet
    translation: Sheet
    uri: str
    gaps: bool = True
    """Whether it says what is not translated, and what a figure shows: not on paper."""

    def markdown(self, compared: Compared) -> str:
        """The source in standard Markdown with the translation in it."""
        inserts = [one for pair in compared.pairs if pair.source for one in self.pair(pair, pair.source)]
        text = self.mine.standard(self.source.text, self.uri, compared.source, self.source.with_(inserts))
        return f"{text}\n\n{self.addresses(compared.translation)}"

    def addresses(self, file: str) -> str:
        """The addresses that links of the translation name, where the source does not give them."""
        given = {one.parts["label"] for one in self.source.tokens if one.kind == "definition"}
        parts = (one for one in self.translation.tokens if one.kind == "definition")
        return "\n".join(
            self.theirs.standard(sheet.text, self.uri, file, sheet.tokens)
            for one in parts
            if one.parts["label"] not in given and (sheet := self.translation.part(one.start, one.end))
        )

    def pair(self, pair: Pair, unit: Unit) -> Iterator[Token]:
        """What is set into the source for one pair."""
        if unit.kind == "code":
            return
        if unit.kind == "figure":
            if pair.translation or self.gaps:
                yield self.source.after(unit, self.other(self.figure(pair), pair.state))
            return
        if pair.translation is None and not self.gaps:
            return
        cells = list(self.cells(pair, unit))
        for at, ((start, end), shown) in enumerate(cells):
            if self.source.fits(start, end):
                state = pair.state if at + 1 == len(cells) else State.FRESH
                yield insert(start, f"<span class='samut-pair'><span lang='{self.mine.language}'>")
                yield insert(end, f"</span> {self.other(shown, state)}</span>")

    def cells(self, pair: Pair, unit: Unit) -> Iterator[tuple[Span, str]]:
        """The stretches of a unit, each with its translation: the cells of a row, else the whole unit."""
        mine = unit.cells or ((unit.start, unit.end),)
        one = pair.translation
        theirs = (one.cells or ((one.start, one.end),)) if one else ()
        if one and len(mine) != len(theirs):
            mine, theirs = mine[-1:], ((one.start, one.end),)
        for at, span in enumerate(mine):
            yield span, self.said(*theirs[at]) if theirs else ""

    def said(self, start: int, end: int) -> str:
        """A stretch of the translation in standard Markdown, on one line."""
        part = self.translation.part(start, end)
        text = self.theirs.standard(part.text, self.uri, "", part.tokens)
        text = _CALL.sub(lambda call: call[0] if call[0] in self.notes else "", text)
        return " ".join(line.lstrip(" \t>") for line in text.split("\n"))

    @cached_property
    def notes(self) -> frozenset[str]:
        """The notes of the source; a call of any other would stay a sign."""
        return frozenset(_CALL.findall(self.source.text))

    def figure(self, pair: Pair) -> str:
        """The words of a figure: what is seen, and its caption. The drawing itself is in no language."""
        one = pair.translation
        found = [token for token in self.translation.tokens if one and token.start == one.start]
        parts = next((token.parts for token in found if token.kind == "image"), {})
        words = (parts.get("alt", "") if self.gaps else "", parts.get("caption", ""))
        return "<br>".join(str(Markup.escape(text)) for text in words if text)

    def other(self, shown: str, state: State) -> str:
        """The translation, with what its readers have to know of it."""
        language = self.theirs.language
        if not shown:
            return (
                f"<span class='samut-pair-none' lang='{language}'>{word(language, 'not-translated')}</span>"
            )
        told = f" {notice('stale', language)}" if state is State.STALE else ""
        return f"<span class='samut-pair-other' lang='{language}'>{shown}{told}</span>"
