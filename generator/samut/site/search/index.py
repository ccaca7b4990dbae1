"""The file that search loads: the sections of all pages and the names of terms."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from unicodedata import normalize

from samut.course import address
from samut.course.course import Course
from samut.site.search.letters import short
from samut.site.search.sections import Section

URI = "assets/samut/search-index.js"
"""A script, not data: a page opened from a folder may load nothing else."""
WEIGHTS = {"quizzes/": 0.5, "index.html": 0.6, "practice.html": 0.5, "mine.html": 0.5, "references.html": 0.4}
"""How much a match counts on pages that mention much and explain little."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_THAI = re.compile("[\u0e01-\u0e5f]")
_PARTS = re.compile(r"[()]")


def index(pages: Mapping[str, Sequence[Section]], course: Course | None) -> str:
    """The script that hands the search every page by its address, in the order given."""
    coded = _mostly_thai(pages)
    spell = _coded if coded else _composed
    made = {
        "coded": coded,
        "pages": [
            [uri, _weight(uri), [[one.anchor, spell(one.title), spell(one.text)] for one in found]]
            for uri, found in pages.items()
            if not uri.startswith(address.SIDE)
        ],
        "names": [[spell(name) for name in names] for names in _names(course)],
    }
    return f"samutSearch({json.dumps(made, ensure_ascii=False, separators=(',', ':'))});\n"


def _mostly_thai(pages: Mapping[str, Sequence[Section]]) -> bool:
    """Whether the letters of Thai outnumber those it would change places with."""
    texts = [one.text for found in pages.values() for one in found]
    thai = sum(len(_THAI.findall(text)) for text in texts)
    return thai * 2 > sum(len(text) for text in texts)


def _weight(uri: str) -> float:
    return next((weight for start, weight in WEIGHTS.items() if uri.startswith(start)), 1)


def _composed(text: str) -> str:
    """The text as it may be compared letter by letter: composed, and nothing in it unseen."""
    return _SARA_AM.sub("\\1\u0e33", _UNSEEN.sub("", normalize("NFC", text)))


def _coded(text: str) -> str:
    return short(_composed(text))


def _names(course: Course | None) -> list[list[str]]:
    """Every term's names in all languages; what stands in brackets is another name."""
    terms = course.terms.values() if course else ()
    return [
        list(dict.fromkeys(part.strip() for name in names for part in _PARTS.split(name) if part.strip()))
        for names in ([name for name in (term.term.th, term.term.en) if name] for term in terms)
    ]
