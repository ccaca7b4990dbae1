"""One style sheet of what the pages use, out of the theme's sheets and our own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

_CLASSES = re.compile(r"""class=["']([^"']*)["']""")
_FACTS = re.compile(r"""(?:dir|data-md-color-[a-z]+|data-scheme|data-primary|data-accent)=["']([^"']*)["']""")
_WORD = re.compile(r"(?:--)?[A-Za-z_][\w-]*")
_PROPERTY = re.compile(r"(?<=[{;])(--[\w-]+):(?:\"[^\"]*\"|[^;}\"])*;?")
_BRACE = re.compile(r"""[{}]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|/\*.*?\*/""", re.DOTALL)
_PIECE = 4096
_READ = re.compile(r"var\((--[\w-]+)")


@dataclass(frozen=True, slots=True)
class Used:
    """The class names and settings that pages and scripts of a site use."""

    names: set[str] = field(default_factory=set)
    _seen: set[str] = field(default_factory=set)

    def page(self, html: str) -> None:
        """Notes what a built page uses."""
        found = {*_CLASSES.findall(html), *_FACTS.findall(html)}
        for value in found - self._seen:
            self.names.update(value.split())
        self._seen.update(found)

    def script(self, code: str, part: str = "") -> None:
        """Notes every word a script could use as a class name or property, or those with `part` in them."""
        self.names.update(word for word in _words(code) if part in word)


@lru_cache(maxsize=32)
def _words(code: str) -> frozenset[str]:
    return frozenset(_WORD.findall(code))


def sheet(theme: Iterable[str], own: str, used: Used) -> str:
    """The theme's sheets without what no page uses, then our own."""
    kept, before = "".join(_shown(tuple(theme), frozenset(used.names))), ""
    while kept != before:
        before, kept = kept, _without(kept, {*_READ.findall(kept + own), *used.names})
    return kept + own


def _without(css: str, read: set[str]) -> str:
    """The sheet without custom properties that nothing reads."""
    return _PROPERTY.sub(lambda found: found[0] if found[1] in read else "", css)


@lru_cache(maxsize=4)
def _shown(sheets: tuple[str, ...], names: frozenset[str]) -> tuple[str, ...]:
    return tuple("".join(_rules(_parsed(text), names)) for text in sheets)


def _parsed(text: str) -> Iterator[Node]:
    """The rules of a sheet; read bit by bit, for a rule read takes fifty times the room of its text."""
    for piece in _pieces(text):
        yield from tinycss2.parse_stylesheet(piece, skip_comments=True, skip_whitespace=True)


def _pieces(text: str) -> Iterator[str]:
    """The sheet in pieces of whole rules, each of some size."""
    begun = depth = 0
    for found in _BRACE.finditer(text):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if found[0] == "}" and not depth and found.end() - begun > _PIECE:
            yield text[begun : found.end()]
            begun = found.end()
    yield text[begun:]


def _rules(rules: Iterable[Node], names: frozenset[str]) -> Iterator[str]:
    """The rules that may show on a page."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            if selectors := [one for one in _selectors(rule) if _possible(one, names)]:
                yield f"{','.join(map(tinycss2.serialize, selectors))}{{{tinycss2.serialize(rule.content)}}}"
        elif isinstance(rule, AtRule):
            yield from _at(rule, names)


def _at(rule: AtRule, names: frozenset[str]) -> Iterator[str]:
    head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}"
    if rule.content is None:
        if rule.lower_at_keyword != "charset":
            yield f"{head};"
    elif rule.lower_at_keyword in {"media", "supports", "layer", "container"}:
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        if body := "".join(_rules(inner, names)):
            yield f"{head}{{{body}}}"
    else:
        yield f"{head}{{{tinycss2.serialize(rule.content)}}}"


def _selectors(rule: QualifiedRule) -> Iterator[list[Node]]:
    """The selectors of a rule, one by one."""
    part: list[Node] = []
    for node in rule.prelude:
        if node.type == "literal" and node.value == ",":
            yield part
            part = []
        else:
            part.append(node)
    yield part


def _possible(selector: list[Node], names: frozenset[str]) -> bool:
    """Whether every class and setting a selector asks for is used somewhere; `:not(…)` asks for none."""
    for before, node in zip([None, *selector], selector, strict=False):
        if node.type == "ident" and before is not None and before.type == "literal" and before.value == ".":
            if node.value not in names:
                return False
        elif node.type == "[] block" and not _stated(node.content, names):
            return False
    return True


def _stated(content: list[Node], names: frozenset[str]) -> bool:
    """Whether an attribute selector on direction or colour names a setting that is used."""
    name, *rest = [node for node in content if node.type != "whitespace"]
    if rest and name.type == "ident" and (name.value == "dir" or name.value.startswith("data-md-color-")):
        return any(node.type in {"ident", "string"} and node.value in names for node in rest)
    return True
