"""One element and one place to click for every link, however it is drawn."""

from typing import Any

import pikepdf

from samut.handbook.finish.elements import is_link, kids_of


def lift(element: Any, parents: pikepdf.NumberTree) -> None:
    """What is clicked belongs to the link itself, not to a part of it, nor to a link within it."""
    link = _above(element.P)
    if link is None:
        if pikepdf.Name.Link == element.S:
            _once(element, parents)
        return
    if pikepdf.Name.Link == element.S:
        element.S = pikepdf.Name.Span
    kids = kids_of(element)
    if clicked := [kid for kid in kids if is_link(kid)]:
        element.K = pikepdf.Array([kid for kid in kids if kid not in clicked])
        link.K = pikepdf.Array([*kids_of(link), *clicked])
        for kid in clicked:
            parents[int(kid.Obj.StructParent)] = link


def _above(element: Any) -> Any:
    """The link that an element is, or is part of."""
    while "/P" in element and "/S" in element:
        if pikepdf.Name.Link == element.S:
            return element
        element = element.P
    return None


def _once(link: Any, parents: pikepdf.NumberTree) -> None:
    """Let go of places to click that lie within another of the same link."""
    clicked = [kid for kid in kids_of(link) if is_link(kid)]
    kept: list[Any] = []
    for kid in sorted(clicked, key=_size, reverse=True):
        if any(_within(kid, other) for other in kept):
            page = kid.Pg
            page.Annots = pikepdf.Array([one for one in page.Annots if one.objgen != kid.Obj.objgen])
            del parents[int(kid.Obj.StructParent)]
        else:
            kept.append(kid)
    if len(kept) < len(clicked):
        link.K = pikepdf.Array([kid for kid in kids_of(link) if not is_link(kid) or kid in kept])


def _corners(kid: Any) -> tuple[float, float, float, float]:
    left, top, right, bottom = (float(one) for one in kid.Obj.Rect)
    return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def _size(kid: Any) -> float:
    left, low, right, high = _corners(kid)
    return (right - left) * (high - low)


def _within(kid: Any, other: Any) -> bool:
    if kid.Pg.objgen != other.Pg.objgen:
        return False
    (left, low, right, high), around = _corners(kid), _corners(other)
    return left >= around[0] and low >= around[1] and right <= around[2] and high <= around[3]
