"""The menu of a page: its own module whole, the modules beside it, and the way to all the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the menu: a page, the page one is on, or a section with its rows."""

    title: str
    url: str
    sort: str = "page"
    """`page`, `section`, `before` and `after` for the modules beside, `all` for the list of all modules."""
    here: bool = False
    rows: tuple["Row", ...] = ()


class Menu:
    """Makes menus whose length does not grow with the course, from a site generator's navigation."""

    def __init__(self, items: Sequence[Any], everything: Row) -> None:
        self._everything = everything
        self._sections = [item for item in items if item.is_section]
        first = items.index(self._sections[0]) if self._sections else len(items)
        self._before, self._after = (
            [item for item in part if not item.is_section] for part in (items[:first], items[first:])
        )
        self._orders = {id(item): order for order, item in enumerate(self._sections)}

    def rows(self, page: Any) -> list[Row]:
        """The menu as it stands on `page`; the page may be none."""
        before, after = ([_row(item, page) for item in part] for part in (self._before, self._after))
        return [*before, *self._modules(page), *after]

    def _modules(self, page: Any) -> Iterator[Row]:
        if not self._sections:
            return
        yield self._everything
        order = self._orders.get(id(_top(page)))
        if order is None:
            return
        if order > 0:
            yield _beside(self._sections[order - 1], "before")
        yield _row(self._sections[order], page)
        if order + 1 < len(self._sections):
            yield _beside(self._sections[order + 1], "after")


def _top(item: Any) -> Any:
    """The entry of the first level that an entry stands below."""
    while item is not None and item.parent is not None:
        item = item.parent
    return item


def _row(item: Any, page: Any) -> Row:
    if item.is_section:
        first, *others = item.children
        # A module's own page is the head of its section.
        headed = not first.is_section and _title(first) == _title(item)
        rows = tuple(_row(one, page) for one in (others if headed else item.children))
        url = first.url if headed else ""
        return Row(_title(item), url, "section", here=headed and first is page, rows=rows)
    return Row(_title(item), item.url, here=item is page)


def _beside(section: Any, sort: str) -> Row:
    return Row(_title(section), _first(section), sort)


def _first(item: Any) -> str:
    """The address of the first page of an entry."""
    return _first(item.children[0]) if item.is_section else str(item.url)


def _title(item: Any) -> str:
    return str(item.title or "")
