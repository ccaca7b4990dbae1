"""What a file from elsewhere says, as the values of a quiz's YAML, each with the place it was read from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from samut.schema.base import Path
from samut.source.problem import Place, Problem

Retell = Callable[[Problem, Path], Problem]
"""A problem of the YAML in the words of those who write the other file."""


@dataclass(frozen=True)
class Found:
    """A quiz as YAML would hold it, the place of each of its parts, and the images it brings along."""

    quiz: dict[str, Any]
    places: Mapping[Path, Place]
    retell: Retell
    images: Mapping[str, bytes] = field(default_factory=dict)

    def place(self, path: Path) -> Place:
        """Where the value at `path` was read, or the nearest thing around it."""
        while path not in self.places:
            path = path[:-1]
        return self.places[path]
