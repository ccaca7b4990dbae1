"""What a right value looks like: as it stands nearest in the same file, else as its record gives it."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from samut.schema.base import Path
from samut.schema.keys import example
from samut.source.node import Node
from samut.source.problem import ENOUGH

LONGEST = 6
"""How many lines of an example are shown."""
_WIDEST = 96
_PLAIN = re.compile(r"[A-Za-z0-9ก-๙./@-][A-Za-z0-9ก-๙ ./@()+–-]*")
_OTHER = re.compile(r"true|false|null|[-+]?[.\d]+", re.IGNORECASE)


class Sample(NamedTuple):
    """An example as YAML, and the line it stands in; 0 where it comes from the record."""

    text: str
    line: int = 0

    def data(self) -> dict[str, str]:
        """The example as data of a problem."""
        return {"example": self.text, "example_line": str(self.line or "")}


class Faulty:
    """The places of a file where something is wrong, and what stands right in places like them."""

    def __init__(self, root: Node, paths: Iterable[Path]) -> None:
        self.root = root
        self.right: dict[Path, list[tuple[Path, Node]]] = {}
        self.at = set(paths)
        self.above = {path[:length] for path in self.at for length in range(len(path))}

    def alike(self, path: Path) -> list[tuple[Path, Node]]:
        """Right values whose way differs only in the places of lists; some hundreds to choose from."""
        form = tuple(-1 if isinstance(step, int) else step for step in path)
        if form not in self.right:
            found = (one for one in _alike(self.root, path) if not self.touches(one[0]))
            self.right[form] = list(islice(found, ENOUGH))
        return self.right[form]

    def touches(self, path: Path) -> bool:
        """Whether something is wrong at `path`, in it or around it."""
        return path in self.above or any(path[:length] in self.at for length in range(len(path) + 1))


def sample(root: Node, adapter: TypeAdapter[Any], path: Path, faulty: Faulty) -> Sample | None:
    """An example of the value at `path`, with nothing wrong in it or around it."""
    here = root.at(path).start
    if alike := faulty.alike(path):
        one, node = min(alike, key=lambda found: (-_common(found[0], path), abs(found[1].start - here)))
        return Sample(_excerpt(root.at(one[:-1]), one[-1], node), node.place.line)
    while path and isinstance(path[-1], int):
        path = path[:-1]
    value = example(adapter, root, path) if path else None
    return None if value is None else Sample(_cut(f"{path[-1]}: {flow(value)}"))


def _alike(node: Node, path: Path) -> Iterator[tuple[Path, Node]]:
    """Every value whose path differs from `path` only in the places of lists."""
    if not path:
        yield (), node
    elif isinstance(path[0], int):
        for index, child in enumerate(node.value if isinstance(node.value, list) else ()):
            yield from (((index, *below), found) for below, found in _alike(child, path[1:]))
    elif isinstance(node.value, dict) and path[0] in node.value:
        yield from (((path[0], *below), found) for below, found in _alike(node.value[path[0]], path[1:]))


def _common(one: Path, other: Path) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))


def _excerpt(parent: Node, step: int | str, node: Node) -> str:
    """The source of a value with its key or dash, as deep as if it stood alone."""
    text = node.file.text
    start = parent.keys[step][0] if isinstance(step, str) else node.start
    depth = start - (text.rfind("\n", 0, start) + 1)
    first, *others = text[start : node.end].rstrip().split("\n")
    lines = [line[depth:] if not line[:depth].strip() else line.strip() for line in others]
    if isinstance(step, int):
        first, lines = f"- {first}", [f"  {line}" for line in lines]
    return _cut("\n".join([first, *lines]))


def _cut(text: str) -> str:
    lines = [line if len(line) <= _WIDEST else f"{line[: _WIDEST - 1]}…" for line in text.split("\n")]
    return "\n".join(lines if len(lines) <= LONGEST else [*lines[: LONGEST - 1], "…"])


def flow(value: Any) -> str:
    """A value as YAML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(child)}" for key, child in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, str) and _PLAIN.fullmatch(value) and not _OTHER.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)
