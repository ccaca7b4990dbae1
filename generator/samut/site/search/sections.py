"""A page's HTML as the sections a reader can be led to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
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


@dataclass(frozen=True, slots=True)
class _Element:
    """An element being read, and what it does to the text inside."""

    tag: str
    heard: bool
    titled: bool
    entry: bool


def sections(html: str) -> list[Section]:
    """The sections of a page that hold any words, in the page's order."""
    reader = _Reader()
    reader.feed(_UNHEARD.sub(" ", html))
    reader.close()
    made = [Section(one.anchor, _line(one.title), _line(one.text)) for one in reader.sections]
    return [one for one in made if one.title or one.text]


class _Reader(HTMLParser):
    """Follows the elements of a page and notes what each section says."""

    def __init__(self) -> None:
        super().__init__()
        self.sections = [_Open("")]
        self.stack = [_Element("", heard=True, titled=False, entry=False)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens a section at a heading with an id and at an entry of a list of terms."""
        if tag in VOID:
            self._break(tag)
            return
        values = dict(attrs)
        above = self.stack[-1]
        classes = set((values.get("class") or "").split())
        heard = self._heard(tag, values, classes)
        titled = above.titled or (tag == "dt" and above.entry)
        if heard and tag in HEADINGS and values.get("id"):
            if tag != "h1":
                self.sections.append(_Open(values["id"] or ""))
            titled = True
        entry = tag == "div" and above.tag == "dl" and bool(values.get("id"))
        if entry:
            self.sections.append(_Open(values["id"] or ""))
        self._break(tag)
        self.stack.append(_Element(tag, heard, titled, entry))

    def handle_endtag(self, tag: str) -> None:
        """Closes the element, and those inside it that were never closed."""
        if any(one.tag == tag for one in self.stack[1:]):
            while self.stack.pop().tag != tag:
                pass
        self._break(tag)

    def handle_data(self, data: str) -> None:
        """Adds the text to the title or the body of the section it stands in."""
        here = self.stack[-1]
        if here.heard:
            one = self.sections[-1]
            (one.title if here.titled else one.text).append(data)

    def _heard(self, tag: str, values: dict[str, str | None], classes: set[str]) -> bool:
        above = self.stack[-1]
        if tag in SILENT or tag == "samut-question" or EXCLUDED in values or classes & LEFT_OUT:
            return False
        inside = any(one.tag == "samut-question" for one in self.stack)
        if inside and classes & ASKED:
            return not any(one.tag in SILENT or one.tag == "details" for one in self.stack)
        return above.heard

    def _break(self, tag: str) -> None:
        if tag not in FLOWING:
            self.sections[-1].title.append(" ")
            self.sections[-1].text.append(" ")


def _line(parts: list[str]) -> str:
    return " ".join("".join(parts).split())
