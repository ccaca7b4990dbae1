"""SVG figures set into the text, so that they take the page's font and colours."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from samut.course.course import Course

_NAMED = re.compile(r"\s(?:role|aria-label(?:ledby)?)=(?:\"[^\"]*\"|'[^']*')")
_PROLOGUE = re.compile(r"^\s*(?:<\?xml[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*", re.DOTALL)


def figures(course: Course) -> Mapping[str, str]:
    """Every SVG of the course by its name, without prologue and blank lines."""
    return _figures(course.root, course.drawings)


@lru_cache(maxsize=4)
def _figures(root: Path, names: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {name: _clean((root / name).read_text("utf-8")) for name, _ in names}


def _clean(svg: str) -> str:
    # The text that shows a figure names it; a second role or label would make invalid HTML.
    root, mark, rest = re.sub(r"\s*\n\s*", " ", _PROLOGUE.sub("", svg)).strip().partition(">")
    return _NAMED.sub("", root) + mark + rest
