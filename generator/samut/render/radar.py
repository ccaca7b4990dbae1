"""An empty radar to draw on: rings, axes and their numbers, as SVG."""

from math import cos, pi, sin

from markupsafe import Markup, escape

REACH = 100
"""The length of an axis in the drawing's own units."""
EDGE = 124
_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-{edge} -{edge} {size} {size}" role="img"'
    ' aria-label="{label}" font-size="11" fill="none" stroke="currentColor">{parts}</svg>'
)


def radar(axes: int, lowest: int, highest: int, label: str) -> Markup:
    """A radar of so many axes; every ring is a value from lowest to highest, the centre lies one below."""
    steps = highest - lowest + 1
    rings = [_ring(axes, REACH * number / steps, strong=number == steps) for number in range(1, steps + 1)]
    rays = [_ray(axis, axes) for axis in range(axes)]
    values = [
        _words(3.5, -REACH * number / steps + 9, str(lowest + number - 1), "8.5", "start")
        for number in range(1, steps + 1)
    ]
    names = [_name(axis, axes) for axis in range(axes)]
    parts = Markup("").join(Markup(one) for one in (*rings, *rays, *values, *names))
    return Markup(_FRAME).format(edge=EDGE, size=2 * EDGE, label=escape(label), parts=parts)


def _point(axis: int, axes: int, reach: float) -> tuple[float, float]:
    """The first axis points up; the others follow clockwise."""
    angle = 2 * pi * axis / axes
    return reach * sin(angle), -reach * cos(angle)


def _ring(axes: int, reach: float, *, strong: bool) -> str:
    corners = " ".join("{:.1f},{:.1f}".format(*_point(axis, axes, reach)) for axis in range(axes))
    return f'<polygon points="{corners}" stroke-width="{1.1 if strong else 0.5}"/>'


def _ray(axis: int, axes: int) -> str:
    x, y = _point(axis, axes, REACH)
    return f'<path d="M0 0L{x:.1f} {y:.1f}" stroke-width="0.5"/>'


def _name(axis: int, axes: int) -> str:
    x, y = _point(axis, axes, REACH + 13)
    circle = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8.5" stroke-width="0.9"/>'
    return circle + _words(x, y + 3.9, str(axis + 1), "11", "middle", ' font-weight="700"')


def _words(x: float, y: float, words: str, size: str, anchor: str, more: str = "") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"'
    return f'<text {place} fill="currentColor" stroke="none"{more}>{words}</text>'
