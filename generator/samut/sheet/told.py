"""Problems of the YAML made from a table, told where the author can mend them: in the table's cells."""

from collections.abc import Iterable, Iterator

from samut.sheet.columns import SAID
from samut.sheet.inward import Path, Table
from samut.source.node import Node
from samut.source.problem import Problem


def told(problems: Iterable[Problem], table: Table, quiz: Node) -> Iterator[Problem]:
    """Each problem of the file `quiz` with a cell for its place; the others as they are."""
    for one in problems:
        if one.place.file != quiz.file.name:
            yield one
            continue
        path = _path(quiz, quiz.file.starts[one.place.line - 1] + one.place.column - 1)
        if one.code == "S02":  # what is missing is told of the whole row, not of its first cell
            path = path[:-1]
        while path and path not in table.cells:
            path = path[:-1]
        data = {
            name: SAID.get(value, value) if name == "key" else value
            for name, value in one.data.items()
            if not name.startswith("example")  # an example is YAML, and this is a table
        }
        yield Problem(one.code, table.grid.place(table.cells[path]), data)


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
