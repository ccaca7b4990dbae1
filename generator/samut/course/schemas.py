"""JSON Schemas of the files authors write, for editors that help while one types."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from samut.course.profile import OFFICE
from samut.course.records import COURSE, FORM, GLOSSARY, INVENTORY, MODULE, QUIZ, REFERENCES, STYLE

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ADAPTERS: dict[str, TypeAdapter[Any]] = {
    "course": COURSE,
    "module": MODULE,
    "quiz": QUIZ,
    "form": FORM,
    "glossary": GLOSSARY,
    "inventory": INVENTORY,
    "office": OFFICE,
    "references": REFERENCES,
    "style": STYLE,
}
"""What each schema describes, by the schema's name."""


def schemas() -> dict[str, str]:
    """The text of every schema by its file name."""
    return {
        f"{name}.json": json.dumps(
            {"$schema": DIALECT, **adapter.json_schema()}, ensure_ascii=False, indent=2
        )
        + "\n"
        for name, adapter in ADAPTERS.items()
    }


def write(folder: Path) -> list[Path]:
    """Writes every schema into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name, text in schemas().items():
        made.append(folder / name)
        made[-1].write_text(text, "utf-8", newline="\n")
    return made
