"""The tree of tags, as PDF/UA-1 asks for it: nothing empty, lists of items, every header with its scope."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pikepdf

_POINT = Decimal("0.75")
"""Of a CSS pixel."""
_MAY_BE_EMPTY = {"/TD", "/TH", "/TR", "/Figure"}
_GROUPS = {"/Div", "/NonStruct"}
_ITEM_PARTS = {"/Lbl", "/LBody", "/LI", "/L"}


def elements(book: pikepdf.Pdf) -> Iterator[Any]:
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
    parents = pikepdf.NumberTree(root.ParentTree)
    root.ParentTreeNextKey = max((int(key) for key in parents), default=-1) + 1
    if "/Namespaces" in root:
        del root.Namespaces
    for element in reversed(tree):
        if "/NS" in element:
            del element.NS
        _drop_empty(element)
        _AMENDS.get(str(element.S), _leave)(book, element)
        if pikepdf.Name.Link != element.S:
            _lift_links(element, parents)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def _is_element(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _drop_empty(element: Any) -> None:
    """Let go of children that hold nothing: drawn lines, boxes to tick, texts without letters."""
    kids = _kids(element)
    kept = [kid for kid in kids if not _is_element(kid) or _kids(kid) or str(kid.S) in _MAY_BE_EMPTY]
    if len(kept) < len(kids):
        element.K = pikepdf.Array(kept)


def _leave(_: pikepdf.Pdf, __: Any) -> None:
    """Most elements are right as they are."""


def _list(_: pikepdf.Pdf, element: Any) -> None:
    """A list holds its items, not boxes drawn around some of them."""
    kept: list[Any] = []
    for kid in _kids(element):
        inside = _kids(kid) if _is_element(kid) and str(kid.S) in _GROUPS else []
        for item in inside:
            item.P = element
        kept += inside or [kid]
    element.K = pikepdf.Array(kept)


def _item(book: pikepdf.Pdf, element: Any) -> None:
    """What follows an item's mark is its body."""
    loose = [kid for kid in _kids(element) if not (_is_element(kid) and str(kid.S) in _ITEM_PARTS)]
    if not loose:
        return
    name = pikepdf.Name
    body = book.make_indirect(
        pikepdf.Dictionary(
            Type=name.StructElem, S=name.LBody, P=element, Pg=element.Pg, K=pikepdf.Array(loose)
        )
    )
    kept = [kid for kid in _kids(element) if _is_element(kid) and str(kid.S) in _ITEM_PARTS]
    for kid in loose:
        if _is_element(kid):
            kid.P = body
    at = sum(name.Lbl == kid.S for kid in kept)
    element.K = pikepdf.Array([*kept[:at], body, *kept[at:]])


def _header(_: pikepdf.Pdf, element: Any) -> None:
    """A header in a table's head names its column, any other its row."""
    group = element.P.P
    element.A.Scope = pikepdf.Name.Column if pikepdf.Name.THead == group.S else pikepdf.Name.Row


def _figure(_: pikepdf.Pdf, element: Any) -> None:
    """The figure's place in points from the foot of the page; WeasyPrint tells pixels from the top."""
    left, top, right, bottom = (Decimal(str(one)) * _POINT for one in element.A.BBox)
    height = Decimal(str(element.Pg.MediaBox[3]))
    element.A.BBox = pikepdf.Array([left, height - bottom, right, height - top])


_AMENDS = {"/L": _list, "/LI": _item, "/TH": _header, "/Figure": _figure}


def _lift_links(element: Any, parents: pikepdf.NumberTree) -> None:
    """What is clicked belongs to the link itself, not to a part of it."""
    kids = _kids(element)
    clicked = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and _is_link(kid)]
    link = _above(element) if clicked else None
    if link is None:
        return
    element.K = pikepdf.Array([kid for kid in kids if kid not in clicked])
    link.K = pikepdf.Array([*_kids(link), *clicked])
    for kid in clicked:
        parents[int(kid.Obj.StructParent)] = link


def _is_link(kid: Any) -> bool:
    return bool(kid.get("/Type") == pikepdf.Name.OBJR and kid.Obj.get("/Subtype") == pikepdf.Name.Link)


def _above(element: Any) -> Any:
    """The link that an element is part of."""
    while "/P" in element and "/S" in element:
        if pikepdf.Name.Link == element.S:
            return element
        element = element.P
    return None
