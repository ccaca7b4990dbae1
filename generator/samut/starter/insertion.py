"""Small changes to a YAML file an author wrote: every comment, quote and space stays as it was."""

from collections.abc import Iterable
from typing import NamedTuple

from samut.source.node import Node


class Edit(NamedTuple):
    """Other characters in place of those from `start` to `end`."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made; edits do not overlap."""
    for edit in sorted(edits, reverse=True):
        text = f"{text[: edit.start]}{edit.text}{text[edit.end :]}"
    return text


def item(listed: Node, name: str) -> Edit:
    """`name` as the last of a list that is not empty, written as the list is written."""
    text, last = listed.file.text, _children(listed)[-1]
    if text[listed.start] == "[":
        return Edit(last.end, last.end, f", {name}")
    dash = text.rindex("-", 0, len(text[: last.start].rstrip()))
    return _line(text, last.end, dash, f"- {name}")


def key(mapping: Node, after: str, line: str) -> Edit:
    """The line `key: value` behind the key `after`, whose value is a scalar."""
    text, value = mapping.file.text, mapping.at((after,))
    if text[mapping.start] == "{":
        return Edit(value.end, value.end, f", {line}")
    return _line(text, value.end, mapping.keys[after][0], line)


def scalar(node: Node, value: object) -> Edit:
    """Another value where `node` stands."""
    return Edit(node.start, node.end, str(value))


def _children(listed: Node) -> list[Node]:
    return listed.value if isinstance(listed.value, list) else [listed]


def _line(text: str, after: int, beside: int, line: str) -> Edit:
    """A line behind the one that holds position `after`, as deep as what stands at `beside`."""
    depth = beside - (text.rfind("\n", 0, beside) + 1)
    end = text.find("\n", after)
    place = len(text) if end < 0 else end
    return Edit(place, place, f"\n{' ' * depth}{line}")
