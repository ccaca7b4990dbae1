"""The file that search loads: the sections of all pages and the names of terms."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize
from zlib import compress, decompress

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
_THAI = re.compile("[\u0e01-\u0e5f]+")
_PARTS = re.compile(r"[()]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What search is told of a page: its sections as JSON in short letters, and how many letters are Thai.

    The JSON is kept compressed: together the texts of a course are the largest thing a build remembers.
    """

    packed: bytes
    thai: int
    letters: int

    @property
    def sections(self) -> str:
        """The JSON."""
        return decompress(self.packed).decode()


def entry(found: Sequence[Section]) -> Entry:
    """The sections of a page, ready to be written; short letters take a byte each here too."""
    rows = _json([[one.anchor, _coded(one.title), _coded(one.text)] for one in found])
    thai = sum(len(run) for one in found for run in _THAI.findall(one.text))
    return Entry(compress(rows.encode(), 1), thai, sum(len(one.text) for one in found))


def write(site: Path, pages: Mapping[str, Entry], course: Course | None) -> None:
    """Writes the script into a site, page by page: the whole would be the largest text of a build."""
    target = site / URI
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8", newline="\n") as script:
        script.writelines(index(pages, course))


def index(pages: Mapping[str, Entry], course: Course | None) -> Iterator[str]:
    """The script that hands the search every page by its address, in the order given, page by page."""
    # Where the letters of Thai are fewer than those it would change places with, all stay as they are.
    coded = sum(one.thai for one in pages.values()) * 2 > sum(one.letters for one in pages.values())
    spell = _coded if coded else _composed
    told = ((uri, one.sections) for uri, one in pages.items() if not uri.startswith(address.SIDE))
    each = ((uri, sections if coded else _long(sections)) for uri, sections in told)
    names = _json([[spell(name) for name in names] for names in _names(course)])
    yield f'samutSearch({{"coded":{_json(coded)},"names":{names},"pages":['
    for number, (uri, sections) in enumerate(each):
        yield f"{',' if number else ''}[{_json(uri)},{_json(_weight(uri))},{sections}]"
    yield "]});\n"


def _long(sections: str) -> str:
    """Sections as JSON in the letters they were written in: letters exchanged three times are themselves."""
    rows = json.loads(sections)
    return _json([[anchor, *(short(short(text)) for text in texts)] for anchor, *texts in rows])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


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
