"""The place online of a lesson or quiz: its address, and a code a phone reads."""

from dataclasses import dataclass

import segno
from markupsafe import Markup

from samut.course import address
from samut.course.course import Course

QUIET = 4
"""Modules of white that a reader needs round a code (ISO/IEC 18004)."""
HERE = "https://office.invalid/"
"""Stands for the address of whichever office a copy is bound for."""
SPOT = "#010203"
"""The colour of a square that keeps the place of a code until the address is known."""


@dataclass(frozen=True, slots=True)
class Online:
    """A page of the built site as paper leads to it."""

    url: str
    shown: str
    """The address as it is typed: without its scheme."""
    code: Markup


def online(course: Course, uri: str, told: str) -> Online | None:
    """Where a page of the course stands online; nothing where the course names no address.

    `told` is what the code says to somebody who does not see it.
    """
    if course.record.address is None:
        return None
    if course.record.address == HERE:
        return Online(HERE + address.html(uri), f"…/{address.html(uri)}", _spot(told))
    url = f"{course.record.address.rstrip('/')}/{address.html(uri)}"
    code = segno.make(url, error="m", micro=False)
    svg = code.svg_inline(border=QUIET, omitsize=True, title=told, svgclass=None, lineclass=None)
    return Online(url, url.partition("://")[2], Markup(svg))


def _spot(told: str) -> Markup:
    """A square that any code may take the place of."""
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>{}</title>'
        '<path fill="{}" d="M0 0h1v1h-1z"/></svg>'
    ).format(told, SPOT)
