"""A course's texts in plain words, as what they mean is compared: no markup, no sources, terms by name."""

from collections.abc import Mapping

from samut.questions.meaning import Plain, essence
from samut.schema.base import Language
from samut.schema.glossary import Term
from samut.schema.text import Text
from samut.source.markdown import Token, scan

_SHOWN = {"code": "body", "listing": "body", "escape": "character", "image": "alt", "auto": "url"}
"""What a reader sees of a token; of those not named here nothing is part of what a text says."""
_WORDS = frozenset(("heading", "loose", "underline", "fence"))
"""Tokens that are only words, or part them."""


def plain(language: Language, terms: Mapping[str, Term]) -> Plain:
    """Texts made comparable, in the course's first language."""

    def words(text: Text) -> str:
        markdown, _ = text.best(language)
        parts, position = [], 0
        for token in scan(markdown):
            if token.start >= position and token.kind not in _WORDS:
                parts += [markdown[position : token.start], _words(token, terms, language)]
                position = token.end
        return essence("".join([*parts, markdown[position:]]))

    return words


def _words(token: Token, terms: Mapping[str, Term], language: Language) -> str:
    if token.kind != "term":
        return token.parts.get(_SHOWN.get(token.kind, ""), "")
    term = terms.get(token.parts["id"])
    named = term.term.best(language)[0] if term else token.parts["id"]
    return token.parts.get("label") or named
