"""The copies of many offices: built side by side, one process a core, from what all of them share."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from samut import work
from samut.handbook.edition import Edition

if TYPE_CHECKING:
    from samut.course.course import Course

FEW = 4
"""As many copies are made sooner than other processes are up."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for one office: its copy of the course, and where it is put."""

    course: "Course"
    place: str
    offline: bool


def build(orders: list[Order]) -> Iterator[list[Path]]:
    """The outputs of each order, as they are finished, in the order asked.

    The first of those that leave out the same modules is built before the rest: what it typesets serves all.
    """
    from samut.handbook.typeset.workers import cores  # noqa: PLC0415 - the typesetter takes long to import

    processes = min(cores(), len(orders))
    if len(orders) <= FEW or processes < 2:  # noqa: PLR2004 - two are not one
        yield from map(_built, orders)
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, context) as pool:
        for like in _alike(orders):
            yield _built(like[0])
            yield from pool.map(_built, like[1:])


def _alike(orders: list[Order]) -> Iterator[list[Order]]:
    """The orders in runs of those whose books are bound from the same pages."""
    runs: dict[object, list[Order]] = {}
    for order in orders:
        runs.setdefault(_shared(order), []).append(order)
    return iter(runs.values())


def _shared(order: Order) -> object:
    office = order.course.office.record if order.course.office else None
    return office and (office.without, office.address is None, office.annex is None)


def _built(order: Order) -> list[Path]:
    course = order.course
    site = work.build_site(course, offline=order.offline, place=order.place)
    books = work.handbooks(course, list(Edition), course.language, lambda _: None, place=order.place)
    return [site, *books]
