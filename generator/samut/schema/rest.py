"""What is left of a record with problems once the faulty parts are out, so that the rest is checked too."""

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from samut.schema.keys import example
from samut.source.node import Node

T = TypeVar("T")
_ROUNDS = 3
"""A list may be short, or a key missing, only once other parts are out."""


def rest(node: Node, adapter: TypeAdapter[T], identity: str) -> tuple[T, Node] | None:
    """The record of the entries that hold, with their node; what is wrong beside them is stood in for.

    Only entries of lists are to be taken from it: other values may be `identity` and those of the
    record's examples.
    """
    kept = Kept(node, identity)
    for _ in range(_ROUNDS if isinstance(node.value, dict) else 0):
        try:
            return adapter.validate_python(kept.plain(adapter)), kept.node()
        except ValidationError as error:
            if not kept.without(error):
                return None
    return None


class Kept:
    """The parts of a mapping that are still in: keys, and of lists the places of their entries."""

    def __init__(self, node: Node, identity: str) -> None:
        self.whole = node
        self.identity = identity
        self.faulty: set[str] = set()
        self.places: dict[str, list[int]] = {
            key: list(range(len(child.value)))
            for key, child in (node.value.items() if isinstance(node.value, dict) else ())
            if isinstance(child.value, list)
        }

    def without(self, error: ValidationError) -> bool:
        """Takes out what the error names; whether every list still has entries where it had."""
        dropped: dict[str, set[int]] = {}
        for detail in error.errors(include_url=False, include_context=False, include_input=False):
            key, *below = detail["loc"] or ("",)
            if below and isinstance(below[0], int) and key in self.places:
                dropped.setdefault(str(key), set()).add(below[0])
            else:
                self.faulty.add(str(key))
        for key, indices in dropped.items():
            self.places[key] = [one for at, one in enumerate(self.places[key]) if at not in indices]
        return not self.faulty & self.places.keys()

    def node(self) -> Node:
        """The mapping with the entries that hold."""
        parts = {key: self._child(key) for key in self._keys()}
        whole = self.whole
        return Node(whole.file, whole.start, whole.end, parts, whole.keys)

    def plain(self, adapter: TypeAdapter[Any]) -> dict[str, Any]:
        """Its values, with those of the record's example for what is wrong or missing."""
        values: dict[str, Any] = {key: self._child(key).plain() for key in self._keys()}
        examples = {key: example(adapter, self.whole, (key,)) for key in self.faulty - {"id"}}
        values |= {"id": self.identity} if "id" in self.faulty else {}
        return values | {key: one for key, one in examples.items() if one is not None}

    def _keys(self) -> list[str]:
        present = self.whole.value if isinstance(self.whole.value, dict) else {}
        return [key for key in present if key not in self.faulty]

    def _child(self, key: str) -> Node:
        child = self.whole.at((key,))
        if key not in self.places or not isinstance(child.value, list):
            return child
        items = [child.value[place] for place in self.places[key]]
        return Node(child.file, child.start, child.end, items)
