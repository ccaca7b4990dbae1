"""The tree of tags, as PDF/UA-1 asks for it: nothing empty, lists of items, every header with its scope."""

from decimal import Decimal
from typing import Any

import pikepdf

from samut.handbook.finish.elements import elements, is_element, kids_of, within
from samut.handbook.finish.links import lift

_POINT = Decimal("0.75")
"""Of a CSS pixel."""
_MAY_BE_EMPTY = {"/TD", "/TH", "/TR", "/Figure"}
_GROUPS = {"/Div", "/NonStruct"}
_ITEM_PARTS = {"/Lbl", "/LBody", "/LI", "/L"}


def undecorated(book: pikepdf.Pdf) -> None:
    """Let go of pictures that say nothing; what they draw belongs to no text then."""
    for element in elements(book):
        if pikepdf.Name.Figure == element.S and "/Alt" not in element:
            parent = element.P
            parent.K = pikepdf.Array([kid for kid in kids_of(parent) if not _same(kid, element)])


def _same(kid: Any, element: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.objgen == element.objgen


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
        lift(element, parents)


def _drop_empty(element: Any) -> None:
    """Let go of children that hold nothing: drawn lines, boxes to tick, texts without letters."""
    kids = kids_of(element)
    kept = [kid for kid in kids if not is_element(kid) or kids_of(kid) or str(kid.S) in _MAY_BE_EMPTY]
    if len(kept) < len(kids):
        element.K = pikepdf.Array(kept)


def _leave(_: pikepdf.Pdf, __: Any) -> None:
    """Most elements are right as they are."""


def _list(_: pikepdf.Pdf, element: Any) -> None:
    """A list holds its items, not boxes drawn around some of them."""
    kept: list[Any] = []
    for kid in kids_of(element):
        inside = kids_of(kid) if is_element(kid) and str(kid.S) in _GROUPS else []
        for item in inside:
            item.P = element
        kept += inside or [kid]
    element.K = pikepdf.Array(kept)


def _item(book: pikepdf.Pdf, element: Any) -> None:
    """What follows an item's mark is its body."""
    loose = [kid for kid in kids_of(element) if not (is_element(kid) and str(kid.S) in _ITEM_PARTS)]
    if not loose:
        return
    name = pikepdf.Name
    body = book.make_indirect(
        pikepdf.Dictionary(
            Type=name.StructElem, S=name.LBody, P=element, Pg=element.Pg, K=pikepdf.Array(loose)
        )
    )
    kept = [kid for kid in kids_of(element) if is_element(kid) and str(kid.S) in _ITEM_PARTS]
    for kid in loose:
        if is_element(kid):
            kid.P = body
    at = sum(name.Lbl == kid.S for kid in kept)
    element.K = pikepdf.Array([*kept[:at], body, *kept[at:]])


def _header(_: pikepdf.Pdf, element: Any) -> None:
    """A header in a table's head names its column, any other its row."""
    group = element.P.P
    element.A.Scope = pikepdf.Name.Column if pikepdf.Name.THead == group.S else pikepdf.Name.Row


def _table(_: pikepdf.Pdf, element: Any) -> None:
    """A table that is mostly headers names nothing: in two columns the first one holds cells as well."""
    cells = [one for one in within(element) if one.S in {pikepdf.Name.TH, pikepdf.Name.TD}]
    rows = [one for one in cells if one.A.get("/Scope") == pikepdf.Name.Row]
    if 2 * sum(pikepdf.Name.TH == one.S for one in cells) <= len(cells):
        return
    names = [one.ID for one in rows if "/ID" in one]
    for one in rows:
        one.S = pikepdf.Name.TD
        del one.A.Scope
    for one in cells:
        if "/Headers" in one.A:
            one.A.Headers = pikepdf.Array([name for name in one.A.Headers if name not in names])


def _figure(_: pikepdf.Pdf, element: Any) -> None:
    """The figure's place in points from the foot of the page; WeasyPrint tells pixels from the top."""
    left, top, right, bottom = (Decimal(str(one)) * _POINT for one in element.A.BBox)
    height = Decimal(str(element.Pg.MediaBox[3]))
    element.A.BBox = pikepdf.Array([left, height - bottom, right, height - top])


_AMENDS = {"/L": _list, "/LI": _item, "/TH": _header, "/Table": _table, "/Figure": _figure}
