"""The place online of a lesson or quiz: its address, and a code a phone reads."""

from dataclasses import dataclass

import segno
from markupsafe import Markup

from samut.course import address
from samut.course.course import Course

_QUIET = 4
"""Modules of white that a reader needs round a code (ISO/IEC 18004)."""


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
    url = f"{course.record.address.rstrip('/')}/{address.html(uri)}"
    code = segno.make(url, error="m", micro=False)
    svg = code.svg_inline(border=_QUIET, omitsize=True, title=told, svgclass=None, lineclass=None)
    return Online(url, url.partition("://")[2], Markup(svg))
