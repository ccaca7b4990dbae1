"""Boxes that go on overleaf: their rule ends with their text.

WeasyPrint draws a divided box down to the foot of the page, as CSS has it. Where a table moves to the next
page, a rule would stand beside nothing.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

_RULED = "admonition"


def end_with_text(pages: Iterable[Any]) -> None:
    """Shortens what a box draws on a page, where the same box goes on with the next one."""
    boxes = ({box.element: box for box in _ruled(page._page_box)} for page in pages)  # noqa: SLF001
    for here, there in pairwise(boxes):
        for element in here.keys() & there.keys():
            box = here[element]
            box.height = min(box.height, _bottom(box) - box.content_box_y())


def _ruled(box: Any) -> Iterator[Any]:
    """The boxes with a rule at their side."""
    for child in getattr(box, "children", ()):
        if child.element is not None and _RULED in child.element.get("class", "").split():
            yield child
        else:
            yield from _ruled(child)


def _bottom(box: Any) -> float:
    """Where the last line, table or figure in it ends: blocks around that reach to the foot as well."""
    from weasyprint.formatting_structure.boxes import BlockBox, LineBox  # noqa: PLC0415

    if isinstance(box, LineBox):
        return float(box.position_y + box.height)
    inner = (
        [child for child in box.children if child.is_in_normal_flow()] if isinstance(box, BlockBox) else []
    )
    return max(map(_bottom, inner), default=float(box.border_box_y() + box.border_height()))
