"""Standard Markdown to HTML, with one stated list of extensions for every output."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from markdown import Markdown
from markupsafe import Markup, escape

EXTENSIONS = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "tables",
)
"""The dialect's extensions of Python-Markdown; a site generator needs these and `toc`."""
CONFIGS: Mapping[str, dict[str, Any]] = {
    "footnotes": {"UNIQUE_IDS": True, "BACKLINK_TEXT": "↩"},
    "toc": {"permalink": False},
}
"""Settings of the extensions, the same for every output."""

_MARKUP = re.compile(r"[*_\[\]<>&\\`{}!|\n]|^\s*(?:[-+#>]|\d+[.)])|://")


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    configs = {name: CONFIGS[name] for name in EXTENSIONS if name in CONFIGS}
    return Markdown(extensions=list(EXTENSIONS), extension_configs=configs, output_format="html")


def block(text: str) -> Markup:
    """One or more paragraphs."""
    if not _MARKUP.search(text):
        return Markup("<p>{}</p>").format(text.strip())
    return Markup(_converter().reset().convert(text))


def inline(text: str) -> Markup:
    """A text without paragraphs; what is more than one paragraph stays as it is."""
    if not _MARKUP.search(text):
        return escape(text)
    html = block(text)
    if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
        return Markup(html[3:-4])
    return html


def plain(html: str) -> str:
    """The words of an HTML fragment, white space folded."""
    return " ".join(Markup(html).striptags().split())
