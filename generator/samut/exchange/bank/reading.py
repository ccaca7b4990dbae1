"""The texts of a question bank as HTML, in a form in which equal texts are equal."""

import re
from html import escape, unescape

from bs4 import BeautifulSoup
from bs4.exceptions import ParserRejectedMarkup

from samut.exchange.bank.entry import Form, Words
from samut.render import html

_TAGGED = re.compile(r"</?[A-Za-z][^<>]*>|&#?\w+;")
_ALONE = re.compile(r"<p(?:\s[^<>]*)?>((?:(?!</?p[\s>]).)*)</p>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_PARAGRAPH = re.compile(r"</?p>")


def as_html(words: Words) -> str:
    """The text as HTML."""
    if words.form is Form.MARKDOWN:
        return str(html.block(words.text))
    if words.form is Form.HTML or (words.form is Form.MOODLE and _TAGGED.search(words.text)):
        return words.text
    return "".join(
        f"<p>{escape(part, quote=False).replace(chr(10), '<br>')}</p>"
        for part in re.split(r"\n\s*\n", words.text.strip())
        if part.strip()
    )


def parsed(words: Words) -> BeautifulSoup:
    """The text as elements; a marked section of no known kind is words."""
    text = as_html(words)
    try:
        return BeautifulSoup(text, "html.parser")
    except ParserRejectedMarkup:
        return BeautifulSoup(text.replace("<![", "&lt;!["), "html.parser")


def canonical(words: Words) -> str:
    """HTML in which white space, entities and a lone paragraph make no difference."""
    text = " ".join(as_html(words).split())
    text = re.sub(r"\s*(</?(?:p|ul|ol|li|dl|dt|dd|div|table|tr|td|th|br)(?:\s[^<>]*)?/?>)\s*", r"\1", text)
    if alone := _ALONE.fullmatch(text):
        text = alone[1]
    parts = re.split(r"(<[^<>]*>)", text)
    return "".join(part if part.startswith("<") else unescape(part) for part in parts)


def simple(words: Words) -> str | None:
    """The text without markup, paragraphs parted by an empty line; None where there is more than that."""
    text = " ".join(as_html(words).split())
    if _TAG.search(_PARAGRAPH.sub("", text)):
        return None
    parts = (unescape(part).strip() for part in _PARAGRAPH.split(text))
    return "\n\n".join(part for part in parts if part)


def folded(text: str) -> str:
    """The words of some HTML, on one line."""
    return " ".join(unescape(_TAG.sub(" ", text)).split())
