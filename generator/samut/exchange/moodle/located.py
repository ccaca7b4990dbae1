"""XML read with care: no entity, no document type, nothing from elsewhere, and the place of every element."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from samut.source.files import SourceFile
from samut.source.problem import Place, Problems

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its elements no other name
_DOCTYPE = re.compile(r"\A(?>(?:\s+|<\?.*?\?>|<!--.*?-->)*)(?P<doctype><!DOCTYPE)", re.DOTALL)
_MARKUP = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?P<name>[^\s<>/!?]+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Located:
    """The root of a file, and where each of its elements begins."""

    file: SourceFile
    root: Element
    starts: Mapping[Element, int]

    def place(self, element: Element) -> Place:
        """The place of an element's first tag."""
        start = self.starts[element]
        return self.file.place(start, start + len(str(element.tag)) + 1)


def located(file: SourceFile, problems: Problems) -> Located | None:
    """The file's elements, or None with the problem noted."""
    if found := _DOCTYPE.match(file.text):
        problems.add("X14", file.place(*found.span("doctype")))
        return None
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(_undeclared(file.text).encode(), parser)
    except etree.XMLSyntaxError as error:
        problems.add("X13", _broken(file, error), found=(error.msg or "").partition(", line")[0])
        return None
    starts = (found.start() for found in _MARKUP.finditer(file.text) if found["name"])
    return Located(file, root, dict(zip(root.iter(etree.Element), starts, strict=True)))


def _undeclared(text: str) -> str:
    """The text with its declaration blanked: it is UTF-8 here, whatever it says."""
    return re.sub(r"\A\s*<\?xml\s.*?\?>", lambda found: re.sub(r"\S", " ", found[0]), text, flags=re.DOTALL)


def _broken(file: SourceFile, error: etree.XMLSyntaxError) -> Place:
    line, column = error.position
    line = min(max(1, line), len(file.starts))
    start = file.starts[line - 1]
    return file.place(min(start + max(0, column - 1), start + len(file.line(line))))
