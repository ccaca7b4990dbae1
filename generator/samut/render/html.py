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

_HEADER = re.compile(r"<th(?P<how>(?: style=\"[^\">]*\")?)>(?P<words>.*?)</th>", re.DOTALL)
_MARKER = re.compile(r"(?P<before>\s*)(?:(?P<number>\d+)(?=[.)]\s)|(?=[#>]|[-+*]\s))(?P<rest>[^\n]+)")
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
        return Markup(f"<p>{escape(text.strip())}</p>")
    return headed(_converter().reset().convert(text))


def inline(text: str) -> Markup:
    """A text without paragraphs; what is more than one paragraph stays as it is.

    One line is never a list or a heading, though it begins as one would: “1. กฎ” is a number and a word.
    """
    if found := _MARKER.fullmatch(text):
        text = f"{found['before']}{found['number'] or ''}\\{found['rest']}"
    if not _MARKUP.search(text):
        return escape(text)
    html = block(text)
    if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
        return Markup(html[3:-4])
    return html


def headed(html: str) -> Markup:
    """The HTML of Markdown in which each header cell of a table names the column it heads.

    A corner without words heads nothing, and is a cell like any other.
    """

    def cell(found: re.Match[str]) -> str:
        how, words = found["how"], found["words"]
        return f'<th scope="col"{how}>{words}</th>' if words.strip() else f"<td{how}></td>"

    return Markup(_HEADER.sub(cell, html))


def plain(html: str) -> str:
    """The words of an HTML fragment, white space folded."""
    return " ".join(Markup(html).striptags().split())
