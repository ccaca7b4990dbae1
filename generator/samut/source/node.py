"""A YAML value that knows where it stands, so that any later finding can point at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from samut.source.files import SourceFile
    from samut.source.problem import Place

Plain: TypeAlias = "str | float | bool | dict[str, Plain] | tuple[Plain, ...] | None"


@dataclass(slots=True)
class Node:
    """One value of a YAML file: a scalar, a list or a mapping, from `start` to `end` in its file."""

    file: SourceFile
    start: int
    end: int
    value: str | float | bool | list[Node] | dict[str, Node] | None
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)

    def plain(self) -> Plain:
        """The value alone, lists as tuples."""
        if isinstance(self.value, dict):
            return {key: child.plain() for key, child in self.value.items()}
        if isinstance(self.value, list):
            return tuple(child.plain() for child in self.value)
        return self.value

    @property
    def place(self) -> Place:
        """Where the value begins; a list or mapping is marked by its first character."""
        single = not isinstance(self.value, list | dict)
        return self.file.place(self.start, self.end if single else None)

    def at(self, path: tuple[str | int, ...]) -> Node:
        """The value at `path`, or the nearest value above it that exists."""
        node = self
        for step in path:
            children: Any = node.value if isinstance(node.value, dict | list) else {}
            try:
                node = children[step]
            except (KeyError, IndexError, TypeError):
                break
        return node

    def key_place(self, key: str) -> Place:
        """The place of a mapping's key."""
        return self.file.place(*self.keys[key])

    def find(self, text: str, occurrence: int = 0) -> Place:
        """Where `text` stands inside this value's source, counted from 0; else the value's place."""
        start = self.start
        for _ in range(occurrence + 1):
            found = self.file.text.find(text, start, self.end)
            if found < 0:
                return self.place
            start = found + 1
        return self.file.place(found, found + len(text))

    def texts(self) -> Iterator[Node]:
        """Every string below this value."""
        if isinstance(self.value, str):
            yield self
        elif isinstance(self.value, list | dict):
            children = self.value.values() if isinstance(self.value, dict) else self.value
            for child in children:
                yield from child.texts()

    def strings(self) -> Iterator[str]:
        """The same, their words alone."""
        return (str(one.value) for one in self.texts())
