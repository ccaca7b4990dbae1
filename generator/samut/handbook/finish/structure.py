"""The tree of tags, as PDF/UA-1 asks for it: nothing empty, every header with its scope."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pikepdf

_POINT = Decimal("0.75")
"""Of a CSS pixel."""
_MAY_BE_EMPTY = {"/TD", "/TH", "/TR", "/Figure"}


def elements(book: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every element of the tree, parents first."""
    waiting = [book.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        if "/S" in element:
            yield element
        waiting += reversed([kid for kid in _kids(element) if _is_element(kid)])


def tidy(book: pikepdf.Pdf) -> None:
    """Amend the tree where WeasyPrint leaves something to be wished."""
    tree = list(elements(book))
    root = book.Root.StructTreeRoot
    if "/Namespaces" in root:
        del root.Namespaces
    root.ParentTreeNextKey = len(list(pikepdf.NumberTree(root.ParentTree).keys()))
    for element in reversed(tree):
        if "/NS" in element:
            del element.NS
        _drop_empty(element)
    for element in tree:
        if element.S == "/TH":
            element.A.Scope = _scope(element)
        elif element.S == "/Figure":
            _measure(element)


def _kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids: Any = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def _is_element(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _drop_empty(element: pikepdf.Object) -> None:
    """Let go of children that hold nothing: drawn lines, boxes to tick, texts without letters."""
    kids = _kids(element)
    kept = [
        kid for kid in kids if not _is_element(kid) or len(kid.get("/K", [])) or str(kid.S) in _MAY_BE_EMPTY
    ]
    if len(kept) < len(kids):
        element.K = pikepdf.Array(kept)


def _scope(header: pikepdf.Object) -> pikepdf.Name:
    """A header in a table's head names its column, any other its row."""
    group = header.P.P
    return pikepdf.Name.Column if group.S == "/THead" else pikepdf.Name.Row


def _measure(figure: pikepdf.Object) -> None:
    """The figure's place in points from the foot of the page; WeasyPrint tells pixels from the top."""
    left, top, right, bottom = (Decimal(str(one)) * _POINT for one in figure.A.BBox)
    height = Decimal(str(figure.Pg.MediaBox[3]))
    figure.A.BBox = pikepdf.Array([left, height - bottom, right, height - top])
