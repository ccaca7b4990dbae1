"""Plain values written as YAML that an author likes to read."""

import json
from collections.abc import Iterator
from typing import Any

from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.problem import Problems


def written(value: dict[str, Any]) -> str:
    """A mapping as the text of a YAML file."""
    return "\n".join(_mapping(value, 0)) + "\n"


def _mapping(value: dict[str, Any], depth: int) -> Iterator[str]:
    pad = "  " * depth
    for name, child in value.items():
        key = _scalar(name)
        if isinstance(child, dict) and child:
            yield f"{pad}{key}:"
            yield from _mapping(child, depth + 1)
        elif isinstance(child, list) and child and isinstance(child[0], dict):
            yield f"{pad}{key}:"
            for one in child:
                yield from _item(one, depth + 1)
        elif isinstance(child, list):
            yield f"{pad}{key}: [{', '.join(_flow(one) for one in child)}]"
        else:
            yield from _line(f"{pad}{key}:", child, depth + 1)


def _item(value: dict[str, Any], depth: int) -> Iterator[str]:
    pad = "  " * depth
    lines = list(_mapping(value, depth + 1))
    yield f"{pad}- {lines[0].lstrip()}" if lines else f"{pad}- {{}}"
    yield from lines[1:]


def _line(head: str, value: Any, depth: int) -> Iterator[str]:
    text = value if isinstance(value, str) else ""
    body = text.removesuffix("\n")
    if "\n" in body and all(line == line.strip() and line for line in body.split("\n")):
        yield f"{head} |{'' if text != body else '-'}"
        yield from (f"{'  ' * depth}{line}" for line in body.split("\n"))
    else:
        yield f"{head} {_scalar(value)}"


def _flow(value: Any) -> str:
    return _scalar(value) if str(value).replace("-", "").isalnum() else json.dumps(value, ensure_ascii=False)


def _scalar(value: Any) -> str:
    """A value on one line, quoted only where YAML would read something else."""
    if not isinstance(value, str):
        return json.dumps(value)
    problems = Problems()
    node = yaml.parse(SourceFile("", f"k: {value}\n"), problems) if "\n" not in value else None
    if node and not problems.found and node.plain() == {"k": value}:
        return value
    return json.dumps(value, ensure_ascii=False)
