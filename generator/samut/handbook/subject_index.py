"""The subject index: where in the book each term and each named subject is met."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from samut.handbook.digits import thai_digits
from samut.handbook.options import Digits
from samut.handbook.pdf import LATE
from samut.handbook.press import Press
from samut.handbook.target import page
from samut.render.thai import sort_key

HERE = "<!-- entries -->"
FIRST = "<!-- first page -->"

_TERM = re.compile(r'<a\b(?=[^>]*\bclass="term")(?P<rest>[^>]*\bhref="#term--(?P<term>[\w-]+)"[^>]*)>')
_PREPOSED = re.compile("^[เ-ไ]([ก-ฮ])")


@dataclass(frozen=True, slots=True)
class Subject:
    """An entry of the index: its words, its name in the other language, the anchors where it is met."""

    name: Markup
    foreign: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Locator:
    """A page, or pages that follow each other, and the anchor of the first."""

    anchor: str
    pages: str


@dataclass(frozen=True, slots=True)
class Group:
    """The entries that begin with one letter, in dictionary order."""

    letter: str
    entries: tuple[tuple[Subject, tuple[Locator, ...]], ...]


def marked(content: Markup, used: dict[str, list[str]]) -> Markup:
    """The HTML with an anchor at every use of a term; these are added to the anchors by term, in order."""

    def use(link: re.Match[str]) -> str:
        places = used.setdefault(link["term"], [])
        places.append(f"use--{link['term']}--{len(places) + 1}")
        return f'<a id="{places[-1]}"{link["rest"]}>'

    return Markup(_TERM.sub(use, str(content)))


def entered(press: Press) -> Iterator[Subject]:
    """What authors enter for their lessons, one entry for one text wherever it is met."""
    places: dict[str, list[str]] = {}
    for lesson in (lesson for module in press.modules for lesson in module.lessons):
        uri = press.course.lesson_uri(lesson.id)
        for one in lesson.index:
            anchor = press.target.anchor(uri, one.section) if one.section else page(uri)
            places.setdefault(press.inline(one.text), []).append(anchor)
    return (Subject(Markup(name), "", tuple(at)) for name, at in places.items())


def groups(subjects: Iterable[Subject], folios: Mapping[str, int]) -> list[Group]:
    """The index with its pages: Thai letters first, as a Thai book has them, then Latin ones."""
    found = [(one, locators(one.places, folios)) for one in subjects]
    ordered = sorted(((one, at) for one, at in found if at), key=lambda pair: _order(pair[0]))
    return [
        Group(letter, tuple(pairs)) for letter, pairs in groupby(ordered, key=lambda pair: letter_of(pair[0]))
    ]


def locators(places: Iterable[str], folios: Mapping[str, int]) -> tuple[Locator, ...]:
    """The pages of these anchors, each once, with an unbroken run as one range."""
    first: dict[int, str] = {}
    for place in places:
        if place in folios:
            first.setdefault(folios[place], place)
    return tuple(
        Locator(first[run[0]], str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}")
        for run in _runs(sorted(first))
    )


def _runs(pages: list[int]) -> Iterator[list[int]]:
    for _, run in groupby(enumerate(pages), key=lambda pair: pair[1] - pair[0]):
        yield [page for _, page in run]


def letter_of(subject: Subject) -> str:
    """The letter a reader looks under: of Thai the first consonant, also behind a vowel written first."""
    name = subject.name.striptags()
    return _PREPOSED.sub(r"\1", name)[0].upper()


def _order(subject: Subject) -> tuple[bool, object]:
    name = subject.name.striptags()
    return name[0].isascii(), sort_key(name)


@dataclass(frozen=True, slots=True)
class IndexPages:
    """Writes the index when the pages are known. What it is made of can be sent to another process."""

    frame: str
    """The document of the index, with `HERE` where its entries stand and `FIRST` for its first page."""
    subjects: tuple[Subject, ...]
    digits: Digits

    def __call__(self, folios: Mapping[str, int]) -> str:
        """The document of the index."""
        entries = Markup("").join(map(_group, groups(self.subjects, folios)))
        if self.digits is Digits.THAI:
            entries = thai_digits(entries)
        return self.frame.replace(FIRST, str(folios[LATE])).replace(HERE, entries)


def _group(group: Group) -> Markup:
    rows = Markup("").join(_entry(one, at) for one, at in group.entries)
    return Markup('<section class="letter"><h2>{}</h2><ul>{}</ul></section>').format(group.letter, rows)


def _entry(subject: Subject, at: tuple[Locator, ...]) -> Markup:
    foreign = Markup(' <span class="foreign" translate="no">{}</span>').format(subject.foreign)
    pages = (Markup('<a href="#{}">{}</a>').format(one.anchor, one.pages) for one in at)
    return Markup('<li>{}{} <span class="pages">{}</span></li>').format(
        subject.name, foreign if subject.foreign else "", Markup(", ").join(pages)
    )
