"""The whole border with any site generator: pages, assets and navigation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from samut.site.whole import unmarked

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Page:
    """A page; `text` has marks around what is finished, `origin` is the file an author edits to change it."""

    uri: str
    text: str
    origin: str

    @property
    def content(self) -> str:
        """The page in standard Markdown."""
        return unmarked(self.text)


@dataclass(frozen=True, slots=True)
class Asset:
    """A file copied as it is, either from `path` or with `content`."""

    uri: str
    path: Path | None = None
    content: str | None = None


Nav: TypeAlias = "list[dict[str, str | Nav]]"
"""Navigation as MkDocs writes it: titles with a page or with further entries."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a site generator needs of one language of a course."""

    title: str
    description: str
    pages: list[Page]
    assets: list[Asset]
    nav: Nav
