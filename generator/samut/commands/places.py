"""Where texts and their translations stand in files, and texts that somebody names by file and line."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import typer

from samut.commands.adding import node
from samut.course.course import Course
from samut.course.translation.compared import Compared, Pair, State
from samut.schema.base import Language
from samut.source.files import SourceFile
from samut.source.node import Node
from samut.source.problem import Place, Problem

_GIVEN = re.compile(r"(?P<path>.+?)(?::(?P<line>[0-9]+)(?::[0-9]+)?:?)?")
SHOWN = 60
"""How much of a text a problem shows."""


@dataclass(frozen=True, slots=True)
class Named:
    """A file, or the texts on one line of the file `name`."""

    file: Compared
    name: str = ""
    line: int | None = None


@dataclass(frozen=True)
class Places:
    """Finds the places of one language's pairs."""

    course: Course
    language: Language
    nodes: dict[str, Node] = field(default_factory=dict)
    """The files that were looked into, each read once."""

    def pairs(self, file: Compared) -> Iterator[tuple[Pair, Place]]:
        """Each pair with the place of its translation, or of its source where there is none."""
        if file.source == file.translation:
            root = self.node(file.source)
            for pair in file.pairs:
                yield pair, root.at((*pair.path, *((self.language,) if pair.translation else ()))).place
            return
        source, translation = self.file(file.source), self.file(file.translation)
        for pair in file.pairs:
            if pair.translation:
                yield pair, translation.place(pair.translation.start)
            elif pair.source:
                yield pair, source.place(pair.source.start)

    def file(self, name: str) -> SourceFile:
        """The text of a file; nothing where there is none."""
        path = self.course.root / name
        return SourceFile(name, path.read_text("utf-8") if path.is_file() else "")

    def node(self, name: str) -> Node:
        """A YAML file as nodes."""
        if name not in self.nodes:
            self.nodes[name] = node(self.course, name)
        return self.nodes[name]

    def named(self, files: list[Compared], given: str) -> Named:
        """The file and line somebody wrote as FILE, FILE:LINE or a place, from here or from the course."""
        found = _GIVEN.fullmatch(given)
        path, line = (found["path"], found["line"]) if found else (given, None)
        seen = Path(os.path.relpath(Path(path).resolve(), self.course.root)).as_posix()
        for name in (seen, Path(path).as_posix()):
            for file in files:
                if name in {file.source, file.translation}:
                    return self.checked(Named(file, name, int(line) if line else None))
        message = f"no text of the course stands in {path}"
        raise typer.BadParameter(message, param_hint="FILE")

    def checked(self, named: Named) -> Named:
        """What was named, if there is any text."""
        if not self.chosen(named):
            message = f"no text stands on line {named.line} of {named.name}"
            raise typer.BadParameter(message, param_hint="FILE")
        return named

    def chosen(self, named: Named) -> list[Pair]:
        """The pairs that were named."""
        if named.line is None:
            return list(named.file.pairs)
        return [pair for pair in named.file.pairs if named.line in self.lines(named, pair)]

    def lines(self, named: Named, pair: Pair) -> range:
        """The lines of the named file on which a pair stands."""
        if pair.path:
            above, one = (self.node(named.name).at(path) for path in (pair.path[:-1], pair.path))
            start, _ = above.keys.get(str(pair.path[-1]), (one.start, one.end))
            # A mapping ends where the next thing begins; its last text ends before.
            file, end = one.file, max(text.end for text in one.texts())
        else:
            unit = pair.source if named.name == named.file.source else pair.translation
            if unit is None:
                return range(0)
            file, start, end = self.file(named.name), unit.start, unit.end
        return range(file.place(start).line, file.place(max(start, end - 1)).line + 1)

    def lacking(self, named: Named) -> Iterator[Problem]:
        """What cannot be up to date: a named line without translation, or a file that has none at all."""
        places = {id(pair): place for pair, place in self.pairs(named.file)}
        pairs = self.chosen(named)
        missing = [pair for pair in pairs if pair.state is State.MISSING]
        if named.line is None:
            missing = missing[:1] if len(missing) == len(pairs) else []
        for pair in missing:
            data = {"text": pair.text[:SHOWN], "file": named.file.translation}
            yield Problem("V04", places[id(pair)], data)
