"""Where each part of a course stands: page addresses that follow ids, never titles or positions."""

import posixpath

HOME = "index.md"
GLOSSARY = "glossary.md"
REFERENCES = "references.md"

SECTIONS = ("outcomes", "activity", "reflection", "discussion", "sources")
"""Anchors every lesson page may carry beside the headings of its prose."""


def module(identity: str) -> str:
    """The page of a module."""
    return f"modules/{identity}/index.md"


def lesson(of: str, identity: str) -> str:
    """The page of a lesson of the module `of`."""
    return f"lessons/{of}/{identity}.md"


def quiz(identity: str) -> str:
    """The page of a quiz."""
    return f"quizzes/{identity}.md"


def split(target: str, base: str) -> tuple[str, str]:
    """A link's page and anchor as seen from page `base`; `/…` counts from the course's front page."""
    path, _, anchor = target.partition("#")
    if not path:
        return base, anchor
    folder = "" if path.startswith("/") else posixpath.dirname(base)
    return posixpath.normpath(posixpath.join(folder, path.lstrip("/"))), anchor


def relative(target: str, base: str, anchor: str = "") -> str:
    """The link from page `base` to page `target`, as Markdown writes it."""
    path = "" if target == base else posixpath.relpath(target, posixpath.dirname(base) or ".")
    return path + (f"#{anchor}" if anchor else "") if path or anchor else posixpath.basename(base)


def html(link: str) -> str:
    """The same link between built pages: `.md` becomes `.html`."""
    path, mark, anchor = link.partition("#")
    return (path[:-3] + ".html" if path.endswith(".md") else path) + mark + anchor
