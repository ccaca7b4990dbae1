"""A document to be typeset, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from samut.handbook.pdf import Printed, printed

Told = Callable[[str, int], object]
"""Told the name of a job and the number of the page it has come to."""


@dataclass(frozen=True, slots=True)
class Job:
    """A document by its name, with all that it may read."""

    name: str
    html: str
    fonts: tuple[Path, ...]
    root: Path
    finish: Callable[[bytes], bytes] = bytes
    """What is done to the PDF afterwards: a function that another process knows by its name."""

    def run(self, told: Told = lambda _, __: None) -> Printed:
        """The document typeset."""
        done = printed(self.html, self.fonts, self.root, lambda page: told(self.name, page))
        return replace(done, content=self.finish(done.content))
