"""A node checked against a record: the record, or every problem in the author's own words."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from samut.schema.base import FORMS, ID, Path
from samut.schema.keys import keys_at
from samut.schema.sample import Faulty, sample
from samut.source.node import Node
from samut.source.problem import ENOUGH, Place, Problems

T = TypeVar("T")

Found = tuple[str, Place, dict[str, object]]

_SHOWN = 60
_SHAPE = frozenset(("S02", "S03", "S04", "S07", "S09", "S10"))
"""What is wrong with the shape of a value, so that seeing a right one helps."""
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
        faulty = Faulty(node, (_target(node, detail) for detail in details))
        for detail in details:
            if detail["loc"] not in meant and not _follows(detail, details):
                code, place, data = _finding(node, adapter, detail)
                shown = sample(node, adapter, _target(node, detail), faulty) if code in _SHAPE else None
                problems.add(code, place, **data, **(shown.data() if shown else {}))
        return None


def _target(root: Node, detail: ErrorDetails) -> Path:
    """Where a right value would stand."""
    path, _ = _locate(root, detail)
    if detail["type"] == "missing":
        return (*path, str(detail["loc"][-1]))
    return (*path, "type") if detail["type"] == "union_tag_not_found" else path


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


def _finding(root: Node, adapter: TypeAdapter[Any], detail: ErrorDetails) -> Found:
    """The problem an error of pydantic's is: code, place and words."""
    kind, context = detail["type"], detail.get("ctx", {})
    path, place = _locate(root, detail)
    found = _shown(detail["input"])
    last = str(detail["loc"][-1]) if detail["loc"] else ""
    code, data = "S02", dict[str, object](key=last)
    match kind:
        case "missing":
            pass
        case "union_tag_not_found":
            data = {"key": "type"}
        case "extra_forbidden":
            allowed = ", ".join(keys_at(adapter, root, path[:-1]))
            code, data = "S01", {"key": last, "suggestion": _meant(root, adapter, detail), "allowed": allowed}
        case "literal_error":
            code, data = "S05", _choice(found, str(context["expected"]))
        case "union_tag_invalid":
            place = root.at((*path, "type")).place
            code, data = "S06", _choice(str(context["tag"]), str(context["expected_tags"]))
        case "string_pattern_mismatch":
            form = FORMS[context["pattern"]]
            code, data = "S04", {"found": found, "form": form, "suggestion": _spelt(found, form)}
        case _ if kind in _SIMPLE:
            code, data = _SIMPLE[kind], {"found": found}
        case _ if kind in _BOUNDS:
            code, name = _BOUNDS[kind]
            data = {"found": found, "bound": context[name], "relation": name}
        case _:
            expected = _TYPES.get(kind, "text")
            code, data = "S03", {"found": found, "expected": expected, "way": expected}
    return code, place, data


def _choice(found: str, expected: str) -> dict[str, object]:
    """A value that is none of those that pydantic names."""
    names = [name.strip(" '") for name in expected.replace(" or ", ", ").split(",")]
    return {"found": found, "suggestion": near(found, names), "allowed": ", ".join(names)}


def _locate(root: Node, detail: ErrorDetails) -> tuple[Path, Place]:
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


def _spelt(wrong: str, form: str) -> str:
    """An id like the one written, of the right form; empty where there is none."""
    right = re.sub(r"[^a-z0-9]+", "-", wrong.lower()).strip("-")
    return right if form == "id" and re.fullmatch(ID, right) else ""


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    if isinstance(value, bool):
        return str(value).lower()
    text = "null" if value is None else str(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
