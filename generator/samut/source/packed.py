"""A YAML file's nodes in a tenth of the room, from which each is made again when it is asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from samut.source.node import Node

if TYPE_CHECKING:
    from samut.source.files import SourceFile
    from samut.source.problem import Place

_LIST = object()
_names: dict[tuple[str, ...], tuple[str, ...]] = {}
"""The keys that mappings have together: thousands of mappings share a few dozen of such rows."""


def _row() -> array[int]:
    return array("I")


@dataclass(frozen=True, slots=True)
class Packed:
    """The values of one file in reading order, each with its place, its key's place and how many it holds."""

    file: SourceFile
    starts: array[int] = field(default_factory=_row)
    ends: array[int] = field(default_factory=_row)
    sizes: array[int] = field(default_factory=_row)
    key_starts: array[int] = field(default_factory=_row)
    key_ends: array[int] = field(default_factory=_row)
    values: list[Any] = field(default_factory=list)

    @property
    def node(self) -> Node:
        """The whole file as nodes."""
        return self._node(0)

    def place(self, path: tuple[str | int, ...]) -> Place:
        """Where the value at `path` begins, or the nearest value above it that exists."""
        at = 0
        for step in path:
            if (below := self._below(at, step)) is None:
                break
            at = below
        single = self.values[at] is not _LIST and not isinstance(self.values[at], tuple)
        return self.file.place(self.starts[at], self.ends[at] if single else None)

    def texts(self) -> Iterator[Node]:
        """Every string of the file."""
        for at, value in enumerate(self.values):
            if isinstance(value, str):
                yield Node(self.file, self.starts[at], self.ends[at], value)

    def strings(self) -> Iterator[str]:
        """The same, their words alone."""
        return (value for value in self.values if isinstance(value, str))

    def _children(self, at: int) -> Iterator[int]:
        child, end = at + 1, at + self.sizes[at]
        while child < end:
            yield child
            child += self.sizes[child]

    def _below(self, at: int, step: str | int) -> int | None:
        value = self.values[at]
        if value is _LIST and isinstance(step, int):
            return next((child for index, child in enumerate(self._children(at)) if index == step), None)
        if isinstance(value, tuple) and step in value:
            return next(child for name, child in zip(value, self._children(at), strict=True) if name == step)
        return None

    def _node(self, at: int) -> Node:
        value, start, end = self.values[at], self.starts[at], self.ends[at]
        if value is _LIST:
            return Node(self.file, start, end, [self._node(child) for child in self._children(at)])
        if not isinstance(value, tuple):
            return Node(self.file, start, end, value)
        below = dict(zip(value, self._children(at), strict=True))
        keys = {name: (self.key_starts[child], self.key_ends[child]) for name, child in below.items()}
        return Node(self.file, start, end, {name: self._node(child) for name, child in below.items()}, keys)


def pack(node: Node) -> Packed:
    """The nodes of a file, packed."""
    packed = Packed(node.file)
    _add(packed, node, (0, 0))
    return packed


def _add(packed: Packed, node: Node, key: tuple[int, int]) -> None:
    at, value = len(packed.values), node.value
    packed.starts.append(node.start)
    packed.ends.append(node.end)
    packed.key_starts.append(key[0])
    packed.key_ends.append(key[1])
    packed.sizes.append(1)
    if isinstance(value, dict):
        names = tuple(value)
        packed.values.append(_names.setdefault(names, names))
        for name, child in value.items():
            _add(packed, child, node.keys[name])
    elif isinstance(value, list):
        packed.values.append(_LIST)
        for child in value:
            _add(packed, child, (0, 0))
    else:
        packed.values.append(value)
    packed.sizes[at] = len(packed.values) - at
