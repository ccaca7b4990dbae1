"""The pages beside the course: one's own progress, hand-written pages, glossary, references, access."""

from functools import partial
from typing import TYPE_CHECKING

from samut.course import address
from samut.render.thai import sort_key
from samut.site import spoken
from samut.site.page import Page

if TYPE_CHECKING:
    from samut.site.pages import Pages


def pages(of: "Pages") -> list[Page]:
    """Hand-written pages, then those that list."""
    return [*others(of), *of.once("lists", lambda pages: [glossary(pages), references(pages), access(pages)])]


def mine(of: "Pages") -> Page:
    """The page of one's own progress."""
    prefix = "" if of.language == of.course.language else f"{of.language}-"
    return of.page(
        "mine",
        address.MINE,
        "modules/course.yaml",
        of.word("mine"),
        words=of.words(spoken.MINE),
        panel=of.words(spoken.PANEL),
        bundle=lambda name: f"{prefix}{name}",
    )


def others(of: "Pages") -> list[Page]:
    """Hand-written pages beside the front page and the lessons."""
    return [of.once(of.written(uri), partial(_other, uri)) for uri in of.course.pages(of.language)]


def _other(uri: str, of: "Pages") -> Page:
    found = of.course.text(uri, of.language)
    return Page(uri, lambda: str(of.prose(uri)), found[0].file.name if found else "")


def glossary(of: "Pages") -> Page:
    """All terms in dictionary order, with their names in the other language."""
    terms = sorted(of.course.terms.values(), key=lambda term: sort_key(term.term.best(of.language)[0]))
    return of.page("glossary", address.GLOSSARY, "content/glossary.yaml", of.word("glossary"), terms=terms)


def references(of: "Pages") -> Page:
    """The works cited anywhere in the course."""
    entries, title = of.entries(of.course.cited), of.word("references")
    return of.page("references", address.REFERENCES, "content/references.json", title, sources=entries)


def access(of: "Pages") -> Page:
    """The page that tells what is checked of barriers; a build writes its findings into it."""
    return of.page("access", address.ACCESS, "modules/course.yaml", of.word("access"))
