"""Where each part of a course stands: page addresses that follow ids, never titles or positions."""

import posixpath
import re
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

HOME = "index.md"
GLOSSARY = "glossary.md"
REFERENCES = "references.md"
FORMS = "forms/index.md"
PRACTICE = "practice.md"
MINE = "mine.md"
ACCESS = "accessibility.md"
OFFICE = "office.md"

SIDE = "side/"
"""Below it stand the lessons with source and translation side by side."""

SECTIONS = ("outcomes", "activity", "reflection", "discussion", "forms", "sources")
"""Anchors every lesson page may carry beside the headings of its prose."""

_SCHEMES = frozenset(("http", "https", "mailto", "tel"))
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):|//")


def module(identity: str) -> str:
    """The page of a module."""
    return f"modules/{identity}/index.md"


def lesson(of: str, identity: str) -> str:
    """The page of a lesson of the module `of`."""
    return f"lessons/{of}/{identity}.md"


def quiz(identity: str) -> str:
    """The page of a quiz."""
    return f"quizzes/{identity}.md"


def form(identity: str) -> str:
    """The page of a form."""
    return f"forms/{identity}.md"


def side(uri: str) -> str:
    """The page of a lesson in two languages side by side."""
    return f"{SIDE}{uri}"


def clean(target: str) -> str:
    """A link's target as a browser understands it: entities resolved, white space dropped."""
    target = target.removeprefix("<").removesuffix(">")
    while (plain := re.sub(r"[\x00-\x20]", "", unescape(target))) != target:
        target = plain
    return target


def is_outside(target: str) -> bool:
    """Whether a clean target leaves the course: it names a scheme or another host."""
    return bool(_SCHEME.match(target))


def is_safe(target: str) -> bool:
    """Whether a clean target is a page or has a scheme that only opens pages, mail or calls."""
    scheme = _SCHEME.match(target)
    return scheme is None or (scheme[1] or "").lower() in _SCHEMES


def inside(target: str, base: str) -> tuple[str, str]:
    """The page and anchor a clean target within the course means, as seen from page `base`."""
    return split(unquote(target), base)


def split(target: str, base: str) -> tuple[str, str]:
    """A link's page and anchor as seen from page `base`; `/…` counts from the course's front page."""
    path, _, anchor = target.partition("#")
    if not path:
        return base, anchor
    folder = "" if path.startswith("/") else posixpath.dirname(base)
    return posixpath.normpath(posixpath.join(folder, path.lstrip("/"))), anchor


@lru_cache(maxsize=8192)
def relative(target: str, base: str, anchor: str = "") -> str:
    """The link from page `base` to page `target`, as Markdown writes it."""
    path = "" if target == base else posixpath.relpath(target, posixpath.dirname(base) or ".")
    return path + (f"#{anchor}" if anchor else "") if path or anchor else posixpath.basename(base)


def html(link: str) -> str:
    """The same link between built pages: `.md` becomes `.html`."""
    path, mark, anchor = link.partition("#")
    return (path[:-3] + ".html" if path.endswith(".md") else path) + mark + anchor
