"""Barriers that can be found in a page's HTML without opening it in a browser."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its elements no other name

CRITERIA = {
    "language": "3.1.1",
    "title": "2.4.2",
    "zoom": "1.4.4",
    "main": "2.4.1",
    "headings": "1.3.1",
    "pictures": "1.1.1",
    "names": "4.1.2",
    "labels": "3.3.2",
    "ids": "4.1.2",
    "tables": "1.3.1",
}
"""Each rule with the success criterion of WCAG 2.2 it serves."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_FIELDS = ("input", "select", "textarea")
_JUDGED = frozenset((*_HEADINGS, "img", "svg", "button", "a", "th", "table"))
_POINTERS = frozenset(("for", "aria-labelledby", "aria-describedby", "aria-controls"))
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Barrier:
    """A rule broken on a page, with the beginning of the element that breaks it."""

    rule: str
    page: str
    where: str


@dataclass(slots=True)
class _Seen:
    """What was met on a page so far."""

    ids: Counter[str] = field(default_factory=Counter)
    pointers: list[tuple[str, Element]] = field(default_factory=list)
    level: int = 0
    firsts: int = 0
    mains: int = 0
    labelled: set[str] = field(default_factory=set)
    fields: list[Element] = field(default_factory=list)


def audit(page: str, html: bytes) -> Iterator[Barrier]:
    """The barriers of one page, in the order of its elements, then those of the page as a whole."""
    root, seen = etree.fromstring(html, etree.HTMLParser(encoding="utf-8")), _Seen()
    hidden = _unseen(root)
    for element in root.iter(etree.Element):
        _note(element, seen)
        if element.tag in _JUDGED and element not in hidden:
            yield from (Barrier(rule, page, _start(element)) for rule in _broken(element, seen))
    yield from (Barrier(rule, page, where) for rule, where in _whole(root, seen, hidden))


def _unseen(root: Element) -> set[Element]:
    """The elements that stand in hidden ones, those included."""
    return {one for top in root.iter(etree.Element) if top.get("hidden") is not None for one in top.iter()}


def _note(element: Element, seen: _Seen) -> None:
    """Remembers what later elements are judged by."""
    for name in element.keys():  # noqa: SIM118 - an element is no mapping
        if name == "id":
            seen.ids[element.get(name, "")] += 1
        elif name in _POINTERS:
            seen.pointers += [(one, element) for one in element.get(name, "").split()]
    if element.tag == "label":
        seen.labelled.add(element.get("for") or "")
    elif element.tag in _FIELDS:
        seen.fields.append(element)
    elif element.tag == "main":
        seen.mains += 1


def _broken(element: Element, seen: _Seen) -> Iterator[str]:
    """The rules an element breaks by itself."""
    tag = element.tag
    if tag in _HEADINGS:
        level = int(tag[1])
        if level > seen.level + 1:
            yield "headings"
        seen.level, seen.firsts = level, seen.firsts + (level == 1)
    elif (tag == "img" and element.get("alt") is None) or (tag == "svg" and not _told(element)):
        yield "pictures"
    elif (tag == "button" or (tag == "a" and element.get("href"))) and not _words(element):
        yield "names"
    elif (tag == "th" and not element.get("scope")) or (tag == "table" and element.find(".//th") is None):
        yield "tables"


def _told(picture: Element) -> bool:
    """Whether a drawing has a name, or is no more than a part of what has."""
    return _named(picture) or picture.get("aria-hidden") == "true" or _within(picture)


def _whole(root: Element, seen: _Seen, hidden: set[Element]) -> Iterator[tuple[str, str]]:
    """The rules the page as a whole breaks, each with where."""
    if not root.get("lang"):
        yield "language", "<html>"
    if not (root.findtext("head/title") or "").strip():
        yield "title", "<title>"
    if seen.firsts != 1:
        yield "headings", f"h1 × {seen.firsts}"
    if seen.mains != 1:
        yield "main", f"main × {seen.mains}"
    for meta in root.iterfind("head/meta[@name='viewport']"):
        content = (meta.get("content") or "").replace(" ", "")
        if "user-scalable=no" in content or "maximum-scale=1" in content:
            yield "zoom", content
    yield from (("ids", f"id={name}") for name, count in seen.ids.items() if count > 1)
    yield from (("ids", _start(one)) for name, one in seen.pointers if name not in seen.ids)
    for one in seen.fields:
        if one.get("type") != "hidden" and one not in hidden and not _labelled(one, seen.labelled):
            yield "labels", _start(one)


def _labelled(element: Element, labelled: set[str]) -> bool:
    around = any(parent.tag == "label" for parent in element.iterancestors())
    return around or (element.get("id") or "-") in labelled or bool(_named(element))


def _named(element: Element) -> bool:
    return bool(element.get("aria-label") or element.get("aria-labelledby") or element.get("title"))


def _within(element: Element) -> bool:
    """Whether a picture is part of something that has words or is hidden as a whole."""
    parents = list(element.iterancestors("a", "button", "label", "svg"))
    return any(_words(one) for one in parents) or any(
        one.get("aria-hidden") == "true" for one in element.iterancestors()
    )


def _words(element: Element) -> bool:
    if _named(element) or "".join(element.itertext()).strip():
        return True
    return any(one.get("alt") or _named(one) for one in element.iter("img", "svg"))


def _start(element: Element) -> str:
    """The opening tag of an element, shortened."""
    text = str(etree.tostring(element, encoding="unicode", with_tail=False)).partition(">")[0]
    return f"{text[:_LONGEST]}>"
