"""How the handbook links: every page of the course is a place in one document."""

from dataclasses import dataclass
from pathlib import Path

_KINDS = {"modules": "module--", "quizzes": "quiz--", "forms": "form--"}
_ENTRIES = {"glossary": "term", "references": "ref"}


def page(uri: str) -> str:
    """The anchor where a page of the course begins, such as `l5-1` or `quiz--m5`."""
    folder, _, name = uri.removesuffix(".md").removesuffix("/index").rpartition("/")
    return _KINDS.get(folder, "") + name


def question(identity: str) -> str:
    """The anchor of a question."""
    return f"question--{identity}"


@dataclass(frozen=True, slots=True)
class BookTarget:
    """Links and anchors inside one document, images as files of the course's folder."""

    root: Path

    def link(self, uri: str, anchor: str = "") -> str:
        """The place of a page, or of an anchor that `anchor` names."""
        return f"#{anchor or page(uri)}"

    def anchor(self, uri: str, identity: str) -> str:
        """An author's id is unique on its page; with the page's own anchor it is so in the book."""
        place = page(uri)
        return f"{_ENTRIES.get(place, place)}--{identity}"

    def image(self, name: str) -> str:
        """The image as a file of the course."""
        return (self.root / name).resolve().as_uri()
