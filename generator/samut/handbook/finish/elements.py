"""The tree of tags as a reader walks it."""

from collections.abc import Iterator
from typing import Any

import pikepdf


def elements(book: pikepdf.Pdf) -> Iterator[Any]:
    """Every element of the tree, parents first."""
    return within(book.Root.StructTreeRoot)


def within(top: Any) -> Iterator[Any]:
    """An element and every one below it, parents first."""
    waiting = [top]
    while waiting:
        element = waiting.pop()
        if "/S" in element:
            yield element
        waiting += reversed([kid for kid in kids_of(element) if is_element(kid)])


def kids_of(element: Any) -> list[Any]:
    """What an element holds: elements, numbers of marks, and what is clicked."""
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def is_element(kid: Any) -> bool:
    """Whether it is an element of the tree."""
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def is_link(kid: Any) -> bool:
    """Whether it is a place to click."""
    return isinstance(kid, pikepdf.Dictionary) and (
        kid.get("/Type") == pikepdf.Name.OBJR and kid.Obj.get("/Subtype") == pikepdf.Name.Link
    )
