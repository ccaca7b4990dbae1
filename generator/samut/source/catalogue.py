"""Every problem Samut can report, with its words in Thai and English, read from `catalogue.toml`."""

import sys
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of problem; `what` and `fix` are format strings by language."""

    code: str
    severity: str
    what: dict[str, str]
    fix: dict[str, str]


def _entries(raw: dict[str, Any]) -> dict[str, Entry]:
    return {code: Entry(code, **fields) for code, fields in raw.items()}


_RAW = tomllib.loads(files(__package__).joinpath("catalogue.toml").read_text("utf-8"))
WORDS: dict[str, Any] = _RAW.pop("words")
"""Words around a problem ("error", "did you mean"), by language."""
CATALOGUE = _entries(_RAW)
"""Every entry by its code; the first letter names the stage that finds it."""


def page() -> str:
    """The text of `docs/problems.md`: every code, what it means and what to write instead."""
    parts = [WORDS["page"]["intro"].strip(), *map(_section, CATALOGUE.values())]
    return "\n\n".join(parts) + "\n"


def _section(entry: Entry) -> str:
    return (
        f"## {entry.code}\n\n"
        f"*{entry.severity}*\n\n"
        f"- **ไทย** {entry.what['th']} — {entry.fix['th']}\n"
        f"- **English** {entry.what['en']} — {entry.fix['en']}"
    )


if __name__ == "__main__":
    sys.stdout.buffer.write(page().encode("utf-8"))
