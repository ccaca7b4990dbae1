"""Plain values written as YAML that an author likes to read."""

import json
from collections.abc import Iterator
from typing import Any

from samut.exchange.keys import WRITTEN
from samut.source import yaml
from samut.source.files import CONTROL, SourceFile
from samut.source.problem import Problems

_RANK = {name: rank for rank, name in enumerate(dict.fromkeys(WRITTEN))}


def written(value: dict[str, Any]) -> str:
    """A mapping as the text of a YAML file."""
    return "\n".join(_mapping(value, 0)) + "\n"


def _mapping(value: dict[str, Any], depth: int) -> Iterator[str]:
    pad = "  " * depth
    for name, child in sorted(value.items(), key=lambda one: _RANK.get(one[0], len(_RANK))):
        key = _scalar(name)
        if isinstance(child, dict) and child:
            yield f"{pad}{key}:"
            yield from _mapping(child, depth + 1)
        elif isinstance(child, list) and child and isinstance(child[0], dict):
            yield f"{pad}{key}:"
            for number, one in enumerate(child):
                yield from [""] if number and name == "questions" else []
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
    lines = body.split("\n")
    neat = all(line == line.strip() for line in lines) and not CONTROL.search(text)
    if len(lines) > 1 and lines[0] and lines[-1] and neat:
        yield f"{head} |{'' if text != body else '-'}"
        yield from (f"{'  ' * depth}{line}" if line else "" for line in lines)
    else:
        yield f"{head} {_scalar(value)}"


def _flow(value: Any) -> str:
    return _scalar(value) if str(value).replace("-", "").isalnum() else _quoted(value)


def _scalar(value: Any) -> str:
    """A value on one line, quoted only where YAML would read something else."""
    if not isinstance(value, str):
        return _quoted(value)
    problems = Problems()
    node = yaml.parse(SourceFile("", f"k: {value}\n"), problems) if "\n" not in value else None
    if node and not problems.found and node.plain() == {"k": value}:
        return value
    return _quoted(value)


def _quoted(value: Any) -> str:
    """A value as JSON, what no YAML may hold as its number: the check of the course then tells its place."""
    return CONTROL.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))
