"""Standard Markdown to HTML, with one stated list of extensions for every output."""

import re
from functools import lru_cache
from typing import Any

from markdown import Markdown
from markupsafe import Markup, escape

from samut.render.words import word
from samut.schema.base import Language

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

_MARKUP = re.compile(r"[*_\[\]<>&\\`{}!|\n]|^\s*(?:[-+#>]|\d+[.)])|://")


def settings(language: Language) -> dict[str, dict[str, Any]]:
    """Settings of the extensions, by their names, for readers of one language."""
    title = word(language, "footnote-back", number="{}")
    notes = {"UNIQUE_IDS": True, "BACKLINK_TEXT": "↩", "BACKLINK_TITLE": title}
    return {"footnotes": notes}


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    # Paper has no links back, so the language of their titles is never seen.
    configs = settings("th")
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
