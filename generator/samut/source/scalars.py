"""The core schema of YAML 1.2: which plain values are text, numbers, truths or nothing."""

import re
from typing import Any

CORE = "tag:yaml.org,2002:"

TYPES = (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    (
        "float",
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
        list("-+.0123456789"),
    ),
)
"""The types of plain values: name, what such a value looks like, and what it may begin with."""
FIRST = frozenset("~nNtTfF-+.0123456789")
"""What a value that is no text begins with."""


def scalar(tag: str, text: str) -> Any:
    """What a plain value of this tag stands for."""
    match tag.removeprefix(CORE):
        case "null":
            return None
        case "bool":
            return text.lower() == "true"
        case "int" | "float":
            return _number(tag, text)
    return text


def _number(tag: str, text: str) -> float | str:
    # Python refuses to turn absurdly long digit runs into numbers; the schema then says "wrong type".
    try:
        if tag.endswith("float"):
            return float(re.sub(r"(?i)\.(inf|nan)", r"\1", text))
        return int(text, 0) if text[:2] in {"0o", "0x"} else int(text)
    except ValueError:
        return text
