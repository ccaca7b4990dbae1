"""`# lint: allow I04 reason`: an author's exception to a rule of item writing, and what it covers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from samut.course.draft import Read
from samut.source.node import Node
from samut.source.problem import Place, Problems

_COMMENT = re.compile(
    r"(?:^|(?<=[ \t]))#[ \t]*lint:[ \t]*allow\b[ \t]*(?P<code>\S*)[ \t]*(?P<reason>[^\n]*)", re.MULTILINE
)


@dataclass(slots=True)
class Allowance:
    """One comment: the rule it switches off, why, and for which part of its file (None: for the file)."""

    code: str
    reason: str
    place: Place
    part: int | None
    used: bool = False


@dataclass
class Allowances:
    """The exceptions of one file, whose parts (questions, outcomes) stand at these paths."""

    read: Read[Any]
    paths: Sequence[tuple[str | int, ...]]
    found: list[Allowance] = field(init=False)

    def __post_init__(self) -> None:
        self.found = list(self._read())

    @cached_property
    def node(self) -> Node:
        """The whole file; most have nothing that is asked of it."""
        return self.read.node

    @cached_property
    def parts(self) -> list[Node]:
        """The parts."""
        return [self.node.at(path) for path in self.paths]

    def allows(self, code: str, part: int | None = None) -> bool:
        """Whether an exception covers this finding; it is then no longer idle."""
        covering = [one for one in self.found if one.code == code and one.part == part]
        for one in covering:
            one.used = True
        return bool(covering)

    def note(self, problems: Problems) -> None:
        """Exceptions that give no reason, and those that no finding needed."""
        for one in self.found:
            if not one.used:
                problems.add("I11", one.place, name=one.code or "…")
            elif not one.reason:
                problems.add("I10", one.place, name=one.code)

    def _read(self) -> Iterator[Allowance]:
        file = self.read.file
        text = file.text
        for found in _COMMENT.finditer(text) if "lint:" in text else ():
            if not self._in_a_text(found.start()):
                place = file.place(*found.span())
                yield Allowance(found["code"], found["reason"].strip(), place, self._part(place.line))

    def _in_a_text(self, at: int) -> bool:
        """Whether this `#` is a letter of a value and not the start of a comment."""
        text = self.node.file.text
        return any(
            value.start < at < value.end and (text[value.start] not in "|>" or "\n" in text[value.start : at])
            for value in self.node.texts()
        )

    def _part(self, line: int) -> int | None:
        """The part that begins right below the comment, or else the one the comment stands in."""
        lines = self.node.file.lines
        starts = [one.place.line for one in self.parts]
        below = line
        while below <= len(lines) and lines[below - 1].lstrip()[:1] in {"", "#"}:
            below += 1
        begun = [index for index, start in enumerate(starts) if start <= (below if below in starts else line)]
        return begun[-1] if begun else None
