"""Words compared as a reader hears them: without markup, spaces, punctuation and small spelling matters."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from samut.source.markdown import scan

_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_SIGNS = re.compile(r"[^\w\u0e00-\u0e7f]+|_")
_AM = re.compile(r"\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_BESIDE_THAI = re.compile(r"(?<=[\u0e00-\u0e7f]) | (?=[\u0e00-\u0e7f])")
_LATIN = re.compile(r"[a-zà-öø-ÿ]{4,}")
_THAI = re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e4e]+")
_COMMON = frozenset(
    (
        *("about", "after", "also", "another", "because", "before", "best", "both", "does", "done", "each"),
        *(
            "every",
            "following",
            "from",
            "have",
            "into",
            "likely",
            "made",
            "many",
            "more",
            "most",
            "much",
            "only",
        ),
        *(
            "other",
            "should",
            "some",
            "such",
            "than",
            "that",
            "their",
            "them",
            "then",
            "there",
            "these",
            "they",
        ),
        *("this", "those", "through", "under", "very", "what", "when", "where", "which", "while", "will"),
        *("with", "would", "your"),
    )
)
"""English words of no content, which stem and choices may well share."""


def plain(text: str) -> str:
    """The words of a Markdown text: terms by their label, no citations, no emphasis."""
    parts, position = [], 0
    for token in scan(text):
        if token.start >= position:
            shown = token.parts.get("label") or token.parts.get("id", "") if token.kind == "term" else " "
            parts += [text[position : token.start], shown]
            position = token.end
    words = "".join([*parts, text[position:]]) if parts else text
    return (_BOLD.sub(r"\2", words) if "**" in words or "__" in words else words).strip()


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The text for comparison: one spelling of ำ, small letters, no punctuation, no space beside Thai."""
    same = _AM.sub("\\1\u0e33", unicodedata.normalize("NFKC", text)).lower()
    return _BESIDE_THAI.sub("", _SIGNS.sub(" ", same).strip())


def length(text: str) -> int:
    """How long a text looks: Thai vowels and tone marks above and below take no room."""
    return sum(map(_room, text))


@lru_cache(maxsize=512)
def _room(sign: str) -> bool:
    return not unicodedata.category(sign).startswith("M")


def last_paragraph(text: str) -> str:
    """What a stem asks, without the case told before it."""
    return re.split(r"\n\s*\n", text.strip())[-1]


def grams(text: str, size: int) -> set[str]:
    """Every run of `size` characters of a text already folded."""
    return {text[start : start + size] for start in range(len(text) - size + 1)}


def content(text: str) -> Iterator[str]:
    """The English words of a text that carry its meaning."""
    return (word for word in _LATIN.findall(fold(text)) if word not in _COMMON)


def thai(text: str) -> list[str]:
    """The runs of Thai letters of a text; words within a run are not told apart."""
    return _THAI.findall(_AM.sub("\\1\u0e33", unicodedata.normalize("NFC", text)))
