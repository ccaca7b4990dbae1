"""Problems of the YAML made from a file, told where the author can mend them: in that file."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from samut.exchange.found import Found
from samut.schema.base import Path
from samut.source.node import Node
from samut.source.problem import Problem

JOINED = frozenset(("X22", "X23"))
"""Codes of keys a file does not say."""


def told(problems: Iterable[Problem], found: Found, quiz: Node) -> list[Problem]:
    """Each problem of the file `quiz` at its place in the author's file; the others as they are."""
    return _joined(_each(problems, found, quiz))


def _joined(problems: Iterable[Problem]) -> list[Problem]:
    """Keys that are missing in one place as one problem; nothing is said twice."""
    kept: dict[object, Problem] = {}
    for number, one in enumerate(problems):
        joins = one.code in JOINED
        name = (one.code, one.place) if joins or not one.data else number
        before = kept.get(name)
        if joins and before:
            kept[name] = replace(before, data={"key": f"{before.data['key']}, {one.data['key']}"})
        else:
            kept[name] = one
    return list(kept.values())


def _each(problems: Iterable[Problem], found: Found, quiz: Node) -> Iterator[Problem]:
    for one in problems:
        if one.place.file != quiz.file.name:
            yield one
            continue
        path = _path(quiz, quiz.file.starts[one.place.line - 1] + one.place.column - 1)
        if one.code == "S02":  # what is missing is told of the whole thing, not of its first value
            path = path[:-1]
        # An example is YAML, and this is another kind of file.
        data = {name: value for name, value in one.data.items() if not name.startswith("example")}
        if data.get("first", "").startswith(f"{quiz.file.name}:"):
            data["first"] = _first(data["first"], found, quiz)
        yield found.retell(Problem(one.code, found.place(path), data), path)


def _first(said: str, found: Found, quiz: Node) -> str:
    """Where the first of two things alike stands in the author's file, of which the YAML's line is `said`."""
    line = int(said.rpartition(":")[2])
    text = quiz.file.line(line)
    place = found.place(_path(quiz, quiz.file.starts[line - 1] + len(text) - len(text.lstrip(" -"))))
    return f"{place.file}:{place.cell or place.line}"


def _path(node: Node, start: int) -> Path:
    """The way to the innermost value or key that stands at `start`."""
    steps: list[tuple[int, str | int, Node]] = []
    if isinstance(node.value, list):
        steps = [(one.start, index, one) for index, one in enumerate(node.value)]
    elif isinstance(node.value, dict):
        steps = [(node.keys[key][0], key, one) for key, one in node.value.items()]
    before = [step for step in steps if step[0] <= start]
    if not before:
        return ()
    _, step, child = before[-1]
    return (step, *_path(child, start))
