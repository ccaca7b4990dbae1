"""Every problem Samut can report, with its words in Thai and English, read from `catalogue.toml`."""

import sys
import tomllib
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of problem; `what` and `fix` are format strings by language, `why` the research behind it."""

    code: str
    severity: str
    what: dict[str, str]
    fix: dict[str, str]
    why: dict[str, str] = field(default_factory=dict)


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
    languages = (("th", "ไทย"), ("en", "English"))
    lines = [f"- **{name}** {_said(entry, language)}" for language, name in languages]
    return "\n".join([f"## {entry.code}\n\n*{entry.severity}*\n", *lines])


def _said(entry: Entry, language: str) -> str:
    """What is wrong, what to write instead, and why, where research says why."""
    why = f"\n    - {WORDS['why'][language]} {entry.why[language]}" if entry.why else ""
    return f"{entry.what[language]} — {entry.fix[language]}{why}"


if __name__ == "__main__":
    sys.stdout.buffer.write(page().encode("utf-8"))
