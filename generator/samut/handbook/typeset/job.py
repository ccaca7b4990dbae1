"""A document to be typeset."""

import pickle
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from samut.handbook.pdf import Late, Printed, printed

Folios = Mapping[str, int]
"""The printed page number of every named place."""

_PAGE = re.compile(r"@@([\w-]+)@@")


class Told(Protocol):
    """Told the name of a document and the page it has come to, or where all of its places are."""

    def __call__(self, name: str, news: int | Folios, /) -> object:
        """Takes note of it."""


def page_of(anchor: str) -> str:
    """A mark that stands in a document for the page of a place in another one."""
    return f"@@{anchor}@@"


@dataclass(frozen=True, slots=True)
class Job:
    """A document by its name, with all that it may read."""

    name: str
    html: str
    fonts: tuple[Path, ...]
    root: Path
    late: Late | None = None
    """Writes the last part once the pages of the others are known: another process knows it by name."""
    count: Callable[[int], str] = str
    """How a page of another document is written."""

    @property
    def weight(self) -> int:
        """How long it takes to set, in characters."""
        return len(self.html)

    @property
    def parts(self) -> list[bytes]:
        """What makes it another document than any other, but for the files it names."""
        fonts = [sha256(path.read_bytes()).digest() for path in self.fonts]
        return [self.html.encode(), b"".join(fonts), pickle.dumps(self.late)]

    def filled(self, folios: Folios) -> "Job":
        """The document with the pages of the one it refers to."""

        def written(mark: re.Match[str]) -> str:
            return self.count(folios[mark[1]]) if mark[1] in folios else mark[0]

        return replace(self, html=_PAGE.sub(written, self.html))

    def run(self, told: Told = lambda _, __: None) -> Printed:
        """The document typeset."""
        return printed(self.html, self.fonts, self.root, lambda news: told(self.name, news), self.late)
