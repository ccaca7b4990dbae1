"""A page's HTML as the sections a reader can be led to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its elements no other name

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
SILENT = frozenset(("script", "style", "template", "noscript", "svg", "math"))
FLOWING = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt", "ruby", "s")
) | frozenset(("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"))
"""Elements in which a word may go on; any other ends it."""
ASKED = frozenset(("samut-stem", "samut-case"))
"""What of a question is looked through. Its choices are mostly untrue; its answer is for those who tried."""
EXCLUDED = "data-search-exclude"
LEFT_OUT = frozenset(("headerlink", "samut-meta", "samut-start", "samut-case-title", "samut-sources"))
"""Minutes, buttons and lists of sources, which stand on many pages and answer no query."""
_UNHEARD = re.compile(
    rf"<(svg|script)\b.*?</\1>|<details\b[^>]*{EXCLUDED}(?:(?!<details\b).)*?</details>", re.DOTALL
)
"""What is left out whole, so that nobody has to follow its elements."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its anchor and the text up to the next heading; the first section is the page itself."""

    anchor: str
    title: str
    text: str


@dataclass(slots=True)
class _Open:
    """A section being read."""

    anchor: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def sections(html: str) -> list[Section]:
    """The sections of a page that hold any words, in the page's order."""
    found = [_Open("")]
    text = f"<body>{_UNHEARD.sub(' ', html)}</body>".encode()
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    _read(etree.fromstring(text, parser), found, titled=False)
    made = [Section(one.anchor, _line(one.title), _line(one.text)) for one in found]
    return [one for one in made if one.title or one.text]


def _read(element: Element, found: list[_Open], *, titled: bool) -> None:
    """Notes what an element says; what is silent parts the words beside it."""
    tag = element.tag
    if tag == "samut-question":
        _ask(element, found)
    elif tag not in SILENT and EXCLUDED not in element.attrib and not _classes(element) & LEFT_OUT:
        _listen(element, found, titled=_open(element, found) or titled)
    _break(tag, found)


def _listen(element: Element, found: list[_Open], *, titled: bool) -> None:
    """Adds the words of an element to the title or the body of the section it stands in."""
    _break(element.tag, found)
    _add(element.text, found, titled=titled)
    for child in element:
        _read(child, found, titled=titled)
        _add(child.tail, found, titled=titled)


def _ask(question: Element, found: list[_Open]) -> None:
    """Of a question, what is asked."""
    for part in question.iter(etree.Element):
        if _classes(part) & ASKED and next(part.iterancestors("details", *SILENT), None) is None:
            _listen(part, found, titled=False)
            _break(part.tag, found)


def _open(element: Element, found: list[_Open]) -> bool:
    """Opens a section at a heading with an id and at an entry of a list of terms; whether it is a title."""
    tag, anchor, above = element.tag, element.get("id"), element.getparent()
    if tag in HEADINGS and anchor:
        if tag != "h1":
            found.append(_Open(anchor))
        return True
    if tag == "div" and anchor and _is_list(above):
        found.append(_Open(anchor))
    return tag == "dt" and above is not None and bool(above.get("id")) and _is_list(above.getparent())


def _is_list(element: Element | None) -> bool:
    return element is not None and element.tag == "dl"


def _classes(element: Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())


def _add(text: str | None, found: list[_Open], *, titled: bool) -> None:
    if text:
        (found[-1].title if titled else found[-1].text).append(text)


def _break(tag: str, found: list[_Open]) -> None:
    """The end of a word, where an element is none that words go on in."""
    if tag not in FLOWING:
        found[-1].title.append(" ")
        found[-1].text.append(" ")


def _line(parts: list[str]) -> str:
    return " ".join("".join(parts).split())
