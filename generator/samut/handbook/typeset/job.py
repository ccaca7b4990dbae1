"""A document to be typeset."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from samut.handbook.pdf import Printed, printed

Told = Callable[[str, int], object]
"""Told the name of a document and the number of the page it has come to."""


@dataclass(frozen=True, slots=True)
class Job:
    """A document by its name, with all that it may read."""

    name: str
    html: str
    fonts: tuple[Path, ...]
    root: Path

    @property
    def weight(self) -> int:
        """How long it takes to set, in characters."""
        return len(self.html)

    @property
    def parts(self) -> list[bytes]:
        """What makes it another document than any other, but for the files it names."""
        fonts = [sha256(path.read_bytes()).digest() for path in self.fonts]
        return [self.html.encode(), b"".join(fonts)]

    def run(self, told: Told = lambda _, __: None) -> Printed:
        """The document typeset."""
        return printed(self.html, self.fonts, self.root, lambda page: told(self.name, page))
