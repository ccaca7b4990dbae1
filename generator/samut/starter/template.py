"""A template of package data, filled in for one course and its languages."""

import re
from collections.abc import Iterator, Sequence
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from samut.schema.base import Language

_HERE = files(__package__) / "templates"
_TEXT = re.compile(r"( *)(th|en): ")
_ENVIRONMENT = Environment(  # noqa: S701 - YAML and Markdown are written, not HTML
    loader=FunctionLoader(lambda name: _HERE.joinpath(name).read_text("utf-8")),
    undefined=StrictUndefined,
    block_start_string="<%",
    block_end_string="%>",
    variable_start_string="<<",
    variable_end_string=">>",
    comment_start_string="<#",  # Markdown's own `{#id}` is a heading's id
    comment_end_string="#>",
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def filled(name: str, languages: Sequence[Language], **values: object) -> str:
    """The template's text with `values`, without texts in languages the course does not have."""
    text = _ENVIRONMENT.get_template(name).render(languages=languages, **values)
    return "".join(_spoken(text.splitlines(keepends=True), languages))


def _spoken(lines: Sequence[str], languages: Sequence[str]) -> Iterator[str]:
    """The lines but those of another language's texts, which may be blocks of deeper lines."""
    deeper_than = -1
    for line in lines:
        depth = len(line) - len(line.lstrip(" "))
        if not line.strip() or depth <= deeper_than:
            deeper_than = -1
        found = _TEXT.match(line)
        if deeper_than < 0 and found and found[2] not in languages:
            deeper_than = depth
        if deeper_than < 0:
            yield line
