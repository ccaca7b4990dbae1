"""A document taken apart: the stretches that stand in its body one after another."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from itertools import pairwise

_ID = re.compile(r'\bid="([^"]*)"')
_TAG = re.compile(r"<[\w-]+")
_HREF = re.compile(r'\bhref="#([^"]*)"')
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands before the body's content, the elements that are its children, and what follows."""

    head: str
    body: tuple[str, ...]
    tail: str

    def of(self, body: tuple[str, ...]) -> str:
        """A document with this head and other content."""
        return "".join((self.head, *body, self.tail))


@lru_cache(maxsize=2)
def parts(html: str) -> Parts:
    """The document taken apart; put together again it is the same."""
    finder = _Children(html)
    finder.feed(html)
    finder.close()
    starts = [*finder.starts, finder.end]
    body = tuple(html[start:end] for start, end in pairwise(starts))
    return Parts(html[: starts[0]], body, html[finder.end :])


def named(part: str, identity: str) -> str:
    """The element with an id: its own, or else this one."""
    if name(part):
        return part
    return _TAG.sub(rf'\g<0> id="{identity}"', part, count=1)


def name(part: str) -> str:
    """The id of the element; empty where it has none."""
    found = _ID.search(part[: part.index(">") + 1])
    return found[1] if found else ""


def ids(body: tuple[str, ...]) -> set[str]:
    """Every id that stands in these parts."""
    return {one for part in body for one in _ID.findall(part)}


def abroad(body: tuple[str, ...]) -> list[str]:
    """What these parts link to and do not hold."""
    links = {one for part in body for one in _HREF.findall(part)}
    return sorted(links - ids(body))


class _Children(HTMLParser):
    """Finds where the children of the body begin, and where the body ends."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lines = [0]
        for line in html.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.depth: int | None = None
        self.starts: list[int] = []
        self.end = len(html)

    @property
    def place(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, _: object) -> None:
        if self.depth is None:
            self.depth = 0 if tag == "body" else None
        else:
            if self.depth == 0:
                self.starts.append(self.place)
            self.depth += tag not in _VOID

    def handle_startendtag(self, _: str, __: object) -> None:
        if self.depth == 0:
            self.starts.append(self.place)

    def handle_endtag(self, tag: str) -> None:
        if self.depth is None or tag in _VOID:
            return
        if tag == "body":
            self.end, self.depth = self.place, None
        else:
            self.depth -= 1
