"""Reasons for what a question bank gives none of its own: a list of terms in the general feedback."""

import re
from collections.abc import Iterable
from dataclasses import replace
from html import escape, unescape

from samut.exchange.bank.entry import Form, Words
from samut.exchange.bank.reading import as_html, parsed

_TAG = re.compile(r"<[^<>]*>")
Reasons = dict[str, Words]
"""For the words of a pair or an item the reason for it."""


def named(*words: Words) -> str:
    """What stands for a thing: the words of its sides, whatever their markup and spaces."""
    return "–".join(letters for one in words if (letters := _letters(as_html(one))))


def listed(reasons: Iterable[tuple[tuple[Words, ...], Words]]) -> str:
    """Things and the reasons for them as one list of HTML."""
    rows = "".join(
        f"<dt>{' – '.join(_line(one) for one in thing)}</dt><dd>{as_html(reason)}</dd>"
        for thing, reason in reasons
    )
    return f"<dl>{rows}</dl>" if rows else ""


def _line(words: Words) -> str:
    return escape(words.text, quote=False) if words.form is Form.PLAIN else as_html(words)


def _letters(html: str) -> str:
    return "".join(unescape(_TAG.sub("", html)).split())


def parted(words: Words) -> tuple[Words, Reasons]:
    """The feedback without its lists of terms, and what those lists say."""
    if "<dl" not in as_html(words):
        return words, {}
    soup = parsed(words)
    found: Reasons = {}
    for term in soup.find_all("dt"):
        reason = term.find_next_sibling()
        if reason is not None and reason.name == "dd":
            text = reason.decode_contents().strip()
            found[_letters(term.decode_contents())] = replace(words, text=text, form=Form.HTML)
    for one in soup.find_all("dl"):
        one.decompose()
    return replace(words, text=str(soup).strip(), form=Form.HTML), found
