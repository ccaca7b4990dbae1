"""Images are read whole, so that a change shows; an SVG, set into the page, can do no harm."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET  # no entity is ever declared: see `_DECLARED`

from samut.course.draft import Draft
from samut.source.problem import Place, Problems

LIMIT = 5_000_000
"""The largest image, in bytes: more is a burden on a phone."""
_DECLARED = re.compile(r"<!(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)
_HARMFUL = frozenset(("script", "foreignobject", "iframe", "embed", "object", "handler", "listener"))
_ELSEWHERE = re.compile(r"url\(\s*[\"']?(?!\s*#)|@import|javascript:|expression\(", re.IGNORECASE)


def check(draft: Draft) -> None:
    """Images that cannot be read, and SVGs that are broken, run scripts or ask another site."""
    for name in draft.images:
        if not name.endswith(".svg"):
            draft.sources.raw(name, LIMIT)
        elif file := draft.sources.read(name):
            svg(draft.problems, name, file.text)


def svg(problems: Problems, name: str, text: str) -> None:
    """What is wrong with the text of one SVG."""
    if declared := _DECLARED.search(text):
        problems.add("M18", Place(name), found=declared.group())
        return
    try:
        root = ET.fromstring(text)  # noqa: S314
    except ET.ParseError as error:
        line, column = error.position
        problems.add("M19", Place(name, line, column + 1))
        return
    if _plain(root.tag) != "svg":
        problems.add("M19", Place(name))
    if harms := list(dict.fromkeys(_harms(root))):
        problems.add("M18", Place(name), found=", ".join(harms))


def _harms(root: ET.Element) -> Iterator[str]:
    for element in root.iter():
        tag = _plain(str(element.tag))
        if tag in _HARMFUL:
            yield f"<{tag}>"
        if tag == "style" and _ELSEWHERE.search(element.text or ""):
            yield "<style>"
        for key, value in element.attrib.items():
            attribute = _plain(key)
            linked = attribute in {"href", "src"} and not value.strip().startswith(("#", "data:image/"))
            if attribute.startswith("on") or linked or _ELSEWHERE.search(value):
                yield attribute


def _plain(name: str) -> str:
    return name.rsplit("}", 1)[-1].lower()
