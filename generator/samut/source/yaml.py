"""YAML, read by libyaml, as nodes with places. The only file that imports yaml."""

import re
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.resolver import BaseResolver

from samut.source.files import CONTROL, SourceFile
from samut.source.node import Node
from samut.source.problem import Place, Problems
from samut.source.scalars import CORE, FIRST, TYPES, scalar

DEPTH = 40
"""How deep lists and mappings may nest."""
NODES = 200_000
"""How many values one file may hold once its aliases are followed."""

_TAGS = frozenset(("!", *(f"{CORE}{name}" for name in ("str", "seq", "map"))))
"""The tags an author may write; every other value says by its form what it is."""
_UNCLOSED = "found unexpected end of stream"


class _Loader(CParser, BaseResolver):  # type: ignore[misc, unused-ignore]
    """The C parser; of YAML's implicit types only those of the 1.2 core schema."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        BaseResolver.__init__(self)


for _name, _pattern, _first in TYPES:
    _Loader.add_implicit_resolver(f"{CORE}{_name}", re.compile(_pattern), _first)


class _StopError(Exception):
    """The file cannot be read further; the problem that says why is already noted."""


def parse(file: SourceFile, problems: Problems) -> Node | None:
    """The file's one document as nodes, or None with a problem that says why not."""
    loader = _Loader(file.text)
    try:
        return _Builder(file, problems, loader).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if error.problem == _UNCLOSED and error.context_mark:
            mark = error.context_mark
        place = file.place(min(mark.index, len(file.text))) if mark else Place(file.name)
        problems.add("Y01", place, reason=error.problem or error.context)
    except (yaml.YAMLError, ValueError) as error:
        problems.add("Y01", Place(file.name), reason=str(error).split("\n")[0])
    except _StopError:
        pass
    finally:
        loader.dispose()
    return None


class _Builder:
    """Builds nodes from libyaml's events, so that depth and size are bounded while reading."""

    def __init__(self, file: SourceFile, problems: Problems, loader: _Loader) -> None:
        self.file = file
        self.problems = problems
        self.loader = loader
        self.count = 0
        self.deepest = 0
        self.anchors: dict[str, tuple[Node, int, int]] = {}

    def take(self) -> Any:
        return self.loader.get_event()

    def peek(self) -> Any:
        return self.loader.peek_event()

    def document(self) -> Node | None:
        self.take()
        if isinstance(self.peek(), yaml.StreamEndEvent):
            self.problems.add("Y07", Place(self.file.name))
            return None
        self.take()
        if getattr(self.peek(), "value", None) == "" and not self.peek().tag:
            self.problems.add("Y07", Place(self.file.name))
            return None
        root = self.value(self.take(), 0)
        self.take()
        following = self.peek()
        if not isinstance(following, yaml.StreamEndEvent):
            self.stop("Y05", following)
        return root

    def stop(self, code: str, event: Any, **data: object) -> None:
        place = self.file.place(min(event.start_mark.index, len(self.file.text)))
        self.problems.add(code, place, **data)
        raise _StopError

    def value(self, event: Any, depth: int) -> Node:
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None and depth <= DEPTH:
            return self.plain(event, depth)
        if depth > DEPTH:
            self.stop("Y04", event, limit=DEPTH)
        before = self.count
        self.count += 1
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, depth)
        if self.count > NODES:
            self.stop("Y03", event, limit=f"{NODES:,}")
        outside, self.deepest = self.deepest, depth
        node = self.node(event, depth)
        if event.anchor:
            self.anchors[event.anchor] = (node, self.count - before, self.deepest - depth)
        self.deepest = max(outside, self.deepest)
        return node

    def plain(self, event: Any, depth: int) -> Node:
        """The value nearly all are: one scalar, of which nothing else is said."""
        self.count += 1
        if self.count > NODES:
            self.stop("Y03", event, limit=f"{NODES:,}")
        self.deepest = max(self.deepest, depth)
        return self.scalar(event, *_span(event))

    def alias(self, event: Any, depth: int) -> Node:
        if event.anchor not in self.anchors:
            self.stop("Y09", event, name=event.anchor)
        node, size, height = self.anchors[event.anchor]
        self.count += size
        self.deepest = max(self.deepest, depth + height)
        if self.deepest > DEPTH:
            self.stop("Y04", event, limit=DEPTH)
        if self.count > NODES:
            self.stop("Y03", event, limit=f"{NODES:,}")
        return node

    def node(self, event: Any, depth: int) -> Node:
        start, end = _span(event)
        if event.tag is not None:
            self.known(event.tag, start, end)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, start, end)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(start, depth)
        return self.mapping(start, depth)

    def scalar(self, event: Any, start: int, end: int) -> Node:
        text = event.value
        # The file itself has none: only an escape can write one, and it is longer than what it stands for.
        if event.style == '"' and end - start - 2 > len(text) and (hidden := CONTROL.search(text)):
            character = f"U+{ord(hidden.group()):04X}"
            self.problems.add("F07", self.file.place(start, end), character=character)
        if event.tag is None and (not event.implicit[0] or (text and text[0] not in FIRST)):
            return Node(self.file, start, end, text)
        tag = event.tag or self.loader.resolve(yaml.ScalarNode, text, event.implicit)
        return Node(self.file, start, end, scalar(tag, text))

    def known(self, tag: str, start: int, end: int) -> None:
        if tag not in _TAGS:
            self.problems.add("Y06", self.file.place(start, end), tag=tag.replace(CORE, "!!"))

    def sequence(self, start: int, depth: int) -> Node:
        items = []
        while type(event := self.take()) is not yaml.SequenceEndEvent:
            items.append(self.value(event, depth + 1))
        return Node(self.file, start, _span(event)[1], items)

    def mapping(self, start: int, depth: int) -> Node:
        values: dict[str, Node] = {}
        keys: dict[str, tuple[int, int]] = {}
        while type(event := self.take()) is not yaml.MappingEndEvent:
            span = _span(event)
            key = event.value if type(event) is yaml.ScalarEvent else None
            self.value(event, depth + 1)
            child = self.value(self.take(), depth + 1)
            if key is None:
                self.problems.add("Y08", self.file.place(*span))
            elif key in values:
                first = self.file.place(*keys[key])
                self.problems.add("Y02", self.file.place(*span), key=key, line=first.line)
            else:
                keys[key], values[key] = span, child
        return Node(self.file, start, _span(event)[1], values, keys)


def _span(event: Any) -> tuple[int, int]:
    start: int = event.start_mark.index
    return start, event.end_mark.index
