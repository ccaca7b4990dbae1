"""Sources as readers meet them: author and year in the text, a full entry in the list (APA 7)."""

import re
import warnings
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import as_file, files
from string import ascii_lowercase
from typing import Any

from markupsafe import Markup

from samut.course.course import Course
from samut.render import thai
from samut.render.words import word
from samut.schema.base import Language
from samut.schema.reference import Reference

_TWICE = re.compile(r"^((?:<i>)?(.+?)(?:</i>)?\. \([^()]*\)\. )(?:<i>)?\2(?:</i>)?\.(?: |$)")


class Citations:
    """The works a course cites, in one language; entries are HTML, author–year is plain text."""

    def __init__(self, course: Course, language: Language) -> None:
        known, wanted = course.references, course.cited
        citing = {known[key].custom.cited_in for key in wanted}
        self.references = {key: one for key, one in known.items() if key in wanted | citing}
        self.language = language
        short, long = _render(tuple(_plain(one) for one in self.references.values()))
        era = thai.ERA if language == "th" else 0
        self._short = {key: _dated(text, self.references[key], era) for key, text in short.items()}
        self._long = {key: _dated(text, self.references[key], era) for key, text in long.items()}
        self._letters = _letters(self._short)

    def author_year(self, key: str) -> tuple[str, str]:
        """Author and year of a work, such as ("Louis & Kruse", "1995")."""
        author, _, year = self._short[key].rpartition(", ")
        undated = word(self.language, "undated")
        year = undated if year == "n.d." else year + self._letters.get(key, "")
        return author, year

    def read(self, key: str) -> str:
        """The work a reader can look up: the work itself, or the one that cites it."""
        return self.references[key].custom.cited_in or key

    def parenthetical(self, key: str) -> str:
        """“Hord, 1997”; at second hand also the work it was read in."""
        return self._second(key, ", ".join(self.author_year(key)))

    def narrative(self, key: str) -> str:
        """“Hord (1997)”; at second hand also the work it was read in."""
        author, year = self.author_year(key)
        return f"{author} ({self._second(key, year)})"

    def year(self, key: str) -> str:
        """“1997”, for a sentence that has named the author itself."""
        return self._second(key, self.author_year(key)[1])

    def entry(self, key: str) -> Markup:
        """The full entry of a reference list."""
        entry = self._long[key]
        if letter := self._letters.get(key):
            year = self._short[key].rpartition(", ")[2]
            entry = entry.replace(f"({year})", f"({year}{letter})", 1)
        return Markup(entry.replace("(n.d.)", f"({word(self.language, 'undated')})"))

    def listed(self, keys: Iterable[str]) -> list[str]:
        """The works a list must show for these citations, each once, in the list's order."""
        wanted = {self.read(key) for key in keys}
        return sorted(wanted, key=lambda key: re.sub(r"<[^>]+>", "", self._long[key]).casefold())

    def _second(self, key: str, work: str) -> str:
        citing = self.references[key].custom.cited_in
        if citing is None:
            return work
        by = ", ".join(self.author_year(citing))
        return word(self.language, "second-hand", work=work, citing=by)


def _plain(reference: Reference) -> str:
    return reference.model_dump_json(
        exclude={"custom"}, exclude_none=True, exclude_defaults=True, by_alias=True
    )


@lru_cache(maxsize=4)
def _render(items: tuple[str, ...]) -> tuple[dict[str, str], dict[str, str]]:
    if not items:
        return {}, {}
    import json  # noqa: PLC0415

    from citeproc import (  # noqa: PLC0415
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON  # noqa: PLC0415

    # citeproc-py passes markup through; in a course's sources there is none.
    plain = (item.replace("<", "&lt;").replace(">", "&gt;") for item in items)
    records: list[dict[str, Any]] = [json.loads(item) for item in plain]
    with warnings.catch_warnings(), as_file(files(__package__) / "apa.csl") as style:
        # citeproc-py warns of CSL fields it does not know; the entry is right without them.
        warnings.simplefilter("ignore")
        source = CiteProcJSON(records)
        sheet = CitationStylesStyle(str(style), validate=False)
        bibliography = CitationStylesBibliography(sheet, source, formatter.html)
        # citeproc-py keys its sources in lower case.
        keys = {record["id"].lower(): record["id"] for record in records}
        cited = {key: Citation([CitationItem(key)]) for key in keys}
        for citation in cited.values():
            bibliography.register(citation)
        short = {
            keys[key]: _text(str(bibliography.cite(citation, lambda _: None)))
            for key, citation in cited.items()
        }
        entries = zip(bibliography.keys, bibliography.bibliography(), strict=True)
        return short, {keys[key]: _entry(str(entry)) for key, entry in entries}


def _dated(text: str, reference: Reference, era: int) -> str:
    """A work under a Thai title came out in a year of the Buddhist era, to readers of Thai."""
    parts = reference.issued.date_parts if reference.issued else ()
    if not parts or not thai.is_thai(reference.title):
        return text
    year = parts[0][0]
    return re.sub(rf"(?<=[(]){year}(?!\d)|(?<=, ){year}$", str(year + era), text, count=1)


def _text(html: str) -> str:
    return Markup(html).unescape().strip("()")


def _entry(html: str) -> str:
    # citeproc-py says the title of a work by nobody twice: in the author's place, and in its own.
    once = _TWICE.sub(r"\1", html).strip()
    # Nor does it know that “Retrieved” needs a day.
    told = once.replace(" Retrieved http", " http")
    ended = re.sub(r"([?!])(</i>)?\.", r"\1\2", told)
    return re.sub(r"&(?!#?\w+;)", "&amp;", ended)


def _letters(short: Mapping[str, str]) -> dict[str, str]:
    """The letters that tell works of one author and year apart: 1997a, 1997b."""
    groups: dict[str, list[str]] = {}
    for key, text in short.items():
        groups.setdefault(text, []).append(key)
    return {
        key: letter
        for keys in groups.values()
        if len(keys) > 1
        for key, letter in zip(keys, ascii_lowercase, strict=False)
    }
