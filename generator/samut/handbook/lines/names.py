"""Terms and names of a course, which its lines do not divide, and how a document carries them."""

import re
from collections.abc import Iterator
from html import unescape

from samut.course.course import Course

_ASIDE = re.compile(r"\s*\(([^)]*)\)")
_META = re.compile('<meta name="kept" content="([^"]*)">')


def names(course: Course) -> list[str]:
    """The terms of the glossary and the people and bodies behind the references, in order."""
    found = {part for term in _terms(course) for part in (_ASIDE.sub("", term), *_ASIDE.findall(term))}
    found |= set(_people(course)) | set(course.record.authors)
    return sorted(name for name in found if len(name) > 1)


def carried(html: str) -> frozenset[str]:
    """The names that a document of the handbook carries in its head."""
    return frozenset(unescape(found) for found in _META.findall(html[: html.find("<body")]))


def _terms(course: Course) -> Iterator[str]:
    for term in course.terms.values():
        yield from (name for name in (term.term.get("th"), term.term.get("en")) if name)


def _people(course: Course) -> Iterator[str]:
    for work in course.references.values():
        for name in (*work.author, *work.editor, *work.translator):
            yield name.literal or " ".join(filter(None, (name.given, name.family)))
