"""The words of the interface, in the reader's language."""

import tomllib
from importlib.resources import files

from samut.schema.base import Language

WORDS: dict[str, dict[str, str]] = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
"""Every word by name, then by language."""


def word(language: Language, name: str, **data: object) -> str:
    """The word `name` in `language`, its braces filled from `data`."""
    return WORDS[name][language].format_map(data)
