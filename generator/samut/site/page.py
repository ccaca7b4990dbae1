"""The whole border with any site generator: pages, assets and navigation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from samut.site.whole import unmarked

Source: TypeAlias = "str | Callable[[], str]"
"""A text, or what makes it when it is asked for: most pages are made where they are built."""


@dataclass(frozen=True, eq=False)
class Page:
    """A page; `origin` is the file an author edits to change it."""

    uri: str
    source: Source
    origin: str

    @cached_property
    def text(self) -> str:
        """The page with marks around what is finished."""
        return _made(self.source)

    @property
    def content(self) -> str:
        """The page in standard Markdown."""
        return unmarked(self.text)

    def forget(self) -> None:
        """Drops the text, which can be made again."""
        self.__dict__.pop("text", None)

    def __eq__(self, other: object) -> bool:
        mine = (self.uri, self.text, self.origin)
        return isinstance(other, Page) and mine == (other.uri, other.text, other.origin)

    def __hash__(self) -> int:
        return hash(self.uri)


@dataclass(frozen=True, eq=False)
class Asset:
    """A file copied as it is from `path`, or written."""

    uri: str
    path: Path | None = None
    source: Source = ""

    @cached_property
    def content(self) -> str:
        """What is written; nothing where a file is copied."""
        return _made(self.source)

    @property
    def late(self) -> bool:
        """Whether it is made when it is asked for."""
        return not isinstance(self.source, str)

    def __eq__(self, other: object) -> bool:
        mine = (self.uri, self.path, self.content)
        return isinstance(other, Asset) and mine == (other.uri, other.path, other.content)

    def __hash__(self) -> int:
        return hash(self.uri)


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

    @property
    def texts(self) -> Iterator[str]:
        """All that is written, and where."""
        yield from (self.title, self.description, str(self.nav))
        for page in self.pages:
            yield from (page.uri, page.text, page.origin)
        for asset in self.assets:
            yield from (asset.uri, str(asset.path), asset.content)


def _made(source: Source) -> str:
    return source if isinstance(source, str) else source()
