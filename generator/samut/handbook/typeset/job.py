"""A document to be typeset, and what comes of it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from samut.handbook.pdf import Late, Printed, printed

Told = Callable[[str, int], object]
"""Told the name of a job and the number of the page it has come to."""
Folios = Mapping[str, int]
"""The printed page number of every named place."""

_PAGE = re.compile(r"@@([\w-]+)@@")


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
    finish: Callable[[bytes], bytes] = bytes
    """What is done to the PDF afterwards: a function that another process knows by its name."""
    late: Late | None = None
    """Writes the last part once the pages of the others are known; a function like `finish`."""
    awaits: str = ""
    """The name of the job whose pages this document refers to."""
    count: Callable[[int], str] = str
    """How a page of that job is written."""

    def filled(self, folios: Folios) -> "Job":
        """The job with the pages of the job it awaits."""

        def written(mark: re.Match[str]) -> str:
            return self.count(folios[mark[1]])

        return replace(self, html=_PAGE.sub(written, self.html), awaits="")

    def run(self, told: Told = lambda _, __: None) -> Printed:
        """The document typeset."""
        done = printed(self.html, self.fonts, self.root, lambda page: told(self.name, page), self.late)
        return replace(done, content=self.finish(done.content))
