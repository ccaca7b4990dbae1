"""A table read as a quiz: the values of its YAML, and the cell each came from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from samut.exchange.found import Found
from samut.exchange.sheet.columns import KINDS, LISTS, NUMBERS, ROW, SAID, TEXTS, TRUTHS, Kind, columns, into
from samut.exchange.sheet.grid import Cell, Grid
from samut.schema.base import Path
from samut.schema.reading import near
from samut.source.problem import Problem, Problems

_YES = frozenset(("x", "✓", "✔", "true", "yes", "1", "ใช่", "ถูก"))
_KEYS = frozenset(("key", "suggestion"))
_NO = frozenset(("", "-", "false", "no", "0", "ไม่", "ไม่ใช่", "ผิด"))


@dataclass
class Table:
    """A quiz as YAML would hold it, and by each path the cell it was read from."""

    grid: Grid
    problems: Problems
    quiz: dict[str, Any] = field(default_factory=dict)
    cells: dict[Path, Cell] = field(default_factory=dict)
    open: dict[str, Path] = field(default_factory=dict)

    def note(self, code: str, at: Cell, **data: object) -> None:
        """A problem of one cell."""
        self.problems.add(code, self.grid.place(at), **data)

    def at(self, path: Path) -> Any:
        """The value at a path."""
        value: Any = self.quiz
        for step in path:
            value = value[step]
        return value

    @property
    def found(self) -> Found:
        """The quiz with the place of each of its parts."""
        return Found(self.quiz, {path: self.grid.place(cell) for path, cell in self.cells.items()}, _retold)


def _retold(problem: Problem, path: Path) -> Problem:
    """A problem of the YAML with keys as columns and rows are called."""
    code, data = problem.code, dict(problem.data)
    if code == "S09" and path[-2:-1] == ("rationales",):
        code, data = "S02", {"key": "rationale"}
    if code == "S02":
        data["into"] = into(data["key"])
    said = {name: SAID.get(value, value) if name in _KEYS else value for name, value in data.items()}
    return Problem(code, problem.place, said)


def table(grid: Grid, problems: Problems) -> Table:
    """The grid as a table, every cell that is not to be understood noted."""
    read = Table(grid, problems)
    names = dict(_header(read))
    if ROW in names.values():
        for row in grid.rows[1:]:
            _row(read, {names[cell.column]: cell for cell in row if cell.column in names}, row[0])
        if "quiz" not in read.open:
            problems.add("X08", grid.at(2, 1))
    elif not grid.rows or not problems.errors:
        problems.add("X02", grid.at(1, 1))
    return read


def _header(read: Table) -> Iterator[tuple[int, str]]:
    known, seen = columns(), set()
    for cell in read.grid.rows[0] if read.grid.rows else ():
        name = " ".join(cell.text.lower().split())
        if name not in known or name in seen:
            read.note("X03", cell, name=cell.text, suggestion="" if name in seen else near(name, known))
        else:
            seen.add(name)
            yield cell.column, name


def _row(read: Table, cells: dict[str, Cell], first: Cell) -> None:
    named = cells.pop(ROW, None)
    name = named.text.strip().lower() if named else ""
    if named is None or name not in KINDS:
        read.note("X04", named or first, found=name, suggestion=near(name, KINDS), allowed=", ".join(KINDS))
        return
    kind = KINDS[name]
    path = _opened(read, name, kind)
    if path is None:
        read.note("X05", named, found=name, allowed=" / ".join(kind.of) or "—")
        return
    read.cells[path] = named
    if name in {"true", "false"}:
        _truth(read, path, name, cells)
        return
    value: dict[str, Any] = read.at(path)
    for column, cell in sorted(cells.items(), key=lambda one: one[0] != "type"):
        _value(read, kind, name, path, value, column, cell)


def _opened(read: Table, name: str, kind: Kind) -> Path | None:
    """Where the row's values go, below the last row of a kind it can belong to."""
    if name == "quiz":
        if read.open:
            return None
        read.open["quiz"] = ()
        return ()
    owner = next((one for one in reversed(kind.of) if one in read.open), None)
    if owner is None:
        return None
    base = read.open[owner]
    if name in {"true", "false"}:
        sides = read.at(base).setdefault("rationales", {})
        return None if name in sides else (*base, "rationales", name)
    listed = read.at(base).setdefault(kind.within, [])
    listed.append({})
    path = (*base, kind.within, len(listed) - 1)
    if name in {"question", "part"}:
        read.open = {"quiz": (), **({"question": base} if name == "part" else {}), name: path}
    return path


def _truth(read: Table, path: Path, name: str, cells: dict[str, Cell]) -> None:
    """The row of a true-false question's one side: its reason, and whether it is the answer."""
    row: dict[str, Any] = {}
    for column, cell in cells.items():
        _value(read, KINDS[name], name, path, row, column, cell)
    question = path[:-2]
    read.at(question)["rationales"][name] = row.get("rationale", {})
    if row.get("correct") is True:
        if "answer" in read.at(question):
            read.note("X09", read.cells[path])
        read.at(question)["answer"] = name == "true"
    for tail in ((), ("th",), ("en",)):  # the YAML holds the reason itself under `true` and `false`
        if why := read.cells.get((*path, "rationale", *tail)):
            read.cells[*path, *tail] = why


def _value(
    read: Table, kind: Kind, name: str, path: Path, into: dict[str, Any], column: str, cell: Cell
) -> None:
    plain, _, language = column.partition(" ")
    if plain not in kind.keys:
        read.note("X07", cell, column=column, row=name, allowed=", ".join(kind.keys))
        return
    if cell.odd:
        read.note("X06", cell, found=cell.text, cell=cell.odd)
        return
    key = kind.keys[plain]
    if plain == "text" and into.get("type") == "scenario":
        key = "case"
    into_path = (*path, key)
    read.cells.setdefault(into_path, cell)
    if plain in TEXTS:
        _words(read, into, key, language, column, cell)
        if language:
            read.cells[*into_path, language] = cell
    elif (value := _plain(plain, cell.text)) is not None:
        into[key] = value
    else:
        read.note("X10", cell, found=cell.text)


def _words(read: Table, into: dict[str, Any], key: str, language: str, column: str, cell: Cell) -> None:
    if not language and key not in into:
        into[key] = cell.text
    elif language and isinstance(into.setdefault(key, {}), dict):
        into[key][language] = cell.text
    else:
        read.note("X11", cell, column=column, plain=column.partition(" ")[0])


def _plain(column: str, text: str) -> Any:
    """What a cell without words holds: a list, yes or no (None if neither), a number, a name."""
    said = text.strip()
    if column in LISTS:
        return re.findall(r"[^,\s]+", said)
    if column in TRUTHS:
        return True if said.lower() in _YES else False if said.lower() in _NO else None
    return int(said) if column in NUMBERS and re.fullmatch(r"[0-9]{1,9}", said) else said
