"""A node checked against a record: the record, or every problem in the author's own words."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from samut.schema.base import FORMS
from samut.schema.keys import keys_at
from samut.source.node import Node
from samut.source.problem import ENOUGH, Place, Problems

T = TypeVar("T")

_SHOWN = 60
_SIMPLE = {"blank": "S09", "day": "S10"}
_BOUNDS = {
    "greater_than_equal": ("S08", "ge"),
    "less_than_equal": ("S08", "le"),
    "too_short": ("S07", "min_length"),
    "string_too_long": ("S11", "max_length"),
    "too_long": ("S12", "max_length"),
}
_TYPES = {
    "string_type": "text",
    "text": "text",
    "int_type": "number",
    "bool_type": "truth",
    "tuple_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
}


def read(node: Node, adapter: TypeAdapter[T], problems: Problems) -> T | None:
    """The value as `adapter` describes it, or None with its problems noted."""
    try:
        return adapter.validate_python(node.plain())
    except ValidationError as error:
        details = error.errors(include_url=False)[:ENOUGH]
        meant = {(*detail["loc"][:-1], _meant(node, adapter, detail)) for detail in details}
        for detail in details:
            if detail["loc"] not in meant and not _follows(detail, details):
                _note(node, adapter, detail, problems)
        return None


def near(wrong: str, names: Iterable[str]) -> str:
    """The name most like a misspelt one, or an empty string."""
    matches = get_close_matches(wrong, sorted(names), n=1, cutoff=0.65)
    return matches[0] if matches else ""


def _meant(root: Node, adapter: TypeAdapter[Any], detail: ErrorDetails) -> str:
    """The key a misspelt key stands for; the key itself is then not missing."""
    if detail["type"] != "extra_forbidden":
        return ""
    path, _ = _locate(root, detail)
    return near(str(detail["loc"][-1]), keys_at(adapter, root, path[:-1]))


def _follows(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a list is short only because its items are wrong."""
    loc = detail["loc"]
    below = (other["loc"] for other in details if other is not detail)
    return detail["type"] == "too_short" and any(other[: len(loc)] == loc for other in below)


def _note(root: Node, adapter: TypeAdapter[Any], detail: ErrorDetails, problems: Problems) -> None:
    kind, context = detail["type"], detail.get("ctx", {})
    path, place = _locate(root, detail)
    found, last = (
        _shown(detail["input"]),
        str(detail["loc"][-1]) if detail["loc"] else "",
    )
    match kind:
        case "extra_forbidden":
            allowed = keys_at(adapter, root, path[:-1])
            suggestion = _meant(root, adapter, detail)
            problems.add("S01", place, key=last, suggestion=suggestion, allowed=_list(allowed))
        case "missing":
            problems.add("S02", place, key=last)
        case "union_tag_not_found":
            problems.add("S02", place, key="type")
        case "literal_error" | "union_tag_invalid":
            names = _names(str(context.get("expected", context.get("expected_tags", ""))))
            tag = kind == "union_tag_invalid"
            found = str(context["tag"]) if tag else found
            place = root.at((*path, "type")).place if tag else place
            suggestion = near(found, names)
            code = "S06" if tag else "S05"
            problems.add(code, place, found=found, suggestion=suggestion, allowed=_list(names))
        case "string_pattern_mismatch":
            problems.add("S04", place, found=found, form=FORMS[context["pattern"]])
        case _ if kind in _SIMPLE:
            problems.add(_SIMPLE[kind], place, found=found)
        case _ if kind in _BOUNDS:
            code, name = _BOUNDS[kind]
            problems.add(code, place, found=found, bound=context[name], relation=name)
        case _:
            expected = _TYPES.get(kind, "text")
            problems.add("S03", place, found=found, expected=expected, way=expected)


def _locate(root: Node, detail: ErrorDetails) -> tuple[tuple[int | str, ...], Place]:
    # The tag of a union and pydantic's "[key]" stand in the path but not in the file.
    steps: list[int | str] = []
    for step in detail["loc"]:
        here = root.at(tuple(steps)).value
        inside = isinstance(here, dict) and isinstance(step, str) and step in here
        if inside or (isinstance(here, list) and isinstance(step, int) and step < len(here)):
            steps.append(step)
    path = tuple(steps)
    parent = root.at(path[:-1])
    on_key = detail["type"] == "extra_forbidden" or detail["loc"][-1:] == ("[key]",)
    if on_key and path and isinstance(path[-1], str):
        return path, parent.key_place(path[-1])
    return path, root.at(path).place


def _names(expected: str) -> list[str]:
    return [name.strip(" '") for name in expected.replace(" or ", ", ").split(",")]


def _list(names: Iterable[str]) -> str:
    return ", ".join(names)


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    if isinstance(value, bool):
        return str(value).lower()
    text = "null" if value is None else str(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
