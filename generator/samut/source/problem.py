"""What is wrong with a course, and where, as data that is collected and never raised."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from samut.source.catalogue import CATALOGUE

ENOUGH = 500
"""How many problems of one kind of check are shown for one file; the rest show once these are mended."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one source line; line and column count from 1, width in characters.

    In a spreadsheet it is a `cell` such as `m3!C7`, its sheet before the mark; line and column are its own.
    """

    file: str
    line: int = 1
    column: int = 1
    width: int = 1
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: a code of the catalogue, its place, and the words that fill its message."""

    code: str
    place: Place
    data: dict[str, str] = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        """An error stops every output; a warning is shown and the work goes on."""
        return CATALOGUE[self.code].severity == "error"


@dataclass(slots=True)
class Problems:
    """Everything found so far, in reading order of the course's files."""

    found: list[Problem] = field(default_factory=list)
    _known: set[object] = field(default_factory=set)

    def add(self, code: str, place: Place, **data: object) -> None:
        """Note one problem; `data` fills the braces of the catalogue's message."""
        problem = Problem(code, place, {key: str(value) for key, value in data.items()})
        known = (code, place, *sorted(problem.data.items()))
        if known not in self._known:
            self._known.add(known)
            self.found.append(problem)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self.found, key=lambda problem: (problem.place, problem.code)))

    def __len__(self) -> int:
        return len(self.found)

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build, in order of file and line."""
        return [problem for problem in self if problem.is_error]

    @property
    def warnings(self) -> list[Problem]:
        """The problems that do not stop a build, in order of file and line."""
        return [problem for problem in self if not problem.is_error]
