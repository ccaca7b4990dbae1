"""Finds in Markdown what the course must resolve: headings, terms, citations, links, images, tags.

The text is never parsed twice with different eyes: the checks and every output use these tokens, and
what is not a token is no markup in any output. Every pattern is linear in the length of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern

from samut.source.code import codes

ID = r"[A-Za-z][A-Za-z0-9_-]*"
_TARGET = r"<[^<>\n]*>|(?:[^\s()<>]|\([^\s()<>]*\))*"
_LEAD = r"(?:[ \t>:*+-]|\d+[.)]|\[\^[^\]\n]*\]:)*"
_BLOCK = re.compile(
    rf"""
    ^(?:
    {_LEAD}(?P<heading>(?P<hashes>\#{{1,6}})[ \t]+(?P<title>[^\n]*))$
    |[ >]*(?P<admonition>(?P<sign>!!!|\?\?\?\+?)[ ]?(?P<type>[\w-]+)[ \t]*(?:"[^"\n]*")?[ \t]*)$
    |[ ]{{0,3}}(?P<definition>(?P<label>\[(?!\^)[^\[\]\n]+\]:)[ \t]*
        (?P<target><[^<>\n]*>|[^\s<>]+)(?P<tip>[ \t]+"[^"\n]*")?)[ \t]*$
    |(?P<underline>(?=[^\n]*[^\s>])[^\n]*\n[ \t>]*(?:=+|-+)[ ]*)$
    |{_LEAD}(?P<loose>\#)
    )
    """,
    re.MULTILINE | re.VERBOSE,
)
_INLINE = re.compile(
    rf"""
    (?=[\[\]@!<{{`])
    (?:
    (?P<term>\[\[(?P<id>[^\[\]|\n<]*)(?:\|(?P<label>[^\[\]\n<]*))?\]\])
    |(?P<citation>\[(?P<quiet>-?)@(?P<keys>{ID}(?:;[ ]*@{ID})*)(?:,[ ]*(?P<locator>[^\[\]@\n<]+))?\])
    |(?P<miscited>\[-?@[^\[\]\n<]*\])
    |(?P<mention>(?<![A-Za-z0-9@._/-])@(?P<key>{ID}))
    |(?P<image>!\[(?P<alt>[^\[\]\n]*)\]\([ ]*(?P<src>{_TARGET})(?:[ ]+"(?P<caption>[^"\n]*)")?[ ]*\)
        (?:\{{:?[ ]*\#(?P<figure>{ID})[ ]*\}})?)
    |(?P<footnote>\[\^[^\[\]\n]*\]:?)
    |(?P<link>\]\([ ]*(?P<target>{_TARGET})(?P<tip>[ ]+"[^"\n]*")?[ ]*\))
    |(?P<odd>\]\()
    |(?P<auto><(?P<url>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>)
    |(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>[^<>]*)>|<!--|<[!?/]|<(?=[A-Za-z]))
    |(?P<attributes>\{{[^{{}}\n]*\}})
    |(?P<loose>(?:[<{{`](?=[<{{`]))+|[<{{`]|\](?=:))
    )
    """,
    re.VERBOSE,
)
_ANCHOR = re.compile(rf"[ \t]*\{{:?[ ]*#(?P<anchor>{ID})[ ]*\}}$")
_NONE: dict[str, str] = {}
_SHORT = 24
_SIGNS = re.compile(r"[\[\]@<{#!~`?\\]")
_LINES = re.compile(r"^[ \t>]*(?:=+|-+)[ ]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Token:
    """One find in a text: its kind, its span in characters and its parts by name."""

    kind: str
    start: int
    end: int
    parts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a lesson: its level, its pinned id (or empty) and its words."""

    level: int
    anchor: str
    title: str
    start: int
    end: int


def scan(text: str) -> tuple[Token, ...]:
    """All tokens of a Markdown text in order; code is one token and nothing in it is another."""
    if not _SIGNS.search(text) and not ("\n" in text and _LINES.search(text)):
        return ()
    found = [Token(kind, start, end, parts) for kind, start, end, parts in codes(text)]
    masked = _mask(text, found)
    found += [*_tokens(_BLOCK, masked, text), *_tokens(_INLINE, masked, text)]
    return tuple(sorted(found, key=lambda token: (token.start, -token.end)))


def _mask(text: str, found: list[Token]) -> str:
    """The text with code and escaped characters blanked, every character in its old place."""
    parts, position = [], 0
    for token in found:
        blank = re.sub(r"[^\n]", "\x00", text[token.start : token.end])
        parts += [text[position : token.start], blank]
        position = token.end
    return "".join([*parts, text[position:]])


def _tokens(pattern: re.Pattern[str], masked: str, text: str) -> Iterator[Token]:
    for found in pattern.finditer(masked):
        kind = str(found.lastgroup)
        start, end = found.span(kind)
        parts = {
            name: _part(text[slice(*found.span(name))])
            for name, value in found.groupdict().items()
            if value is not None and name != kind
        }
        if kind == "heading":
            parts = _pinned(parts)
        yield Token(kind, start, end, parts or _NONE)


def _part(text: str) -> str:
    """Ids and signs, which thousands of tokens share, are kept once."""
    return intern(text) if len(text) < _SHORT else text


def _pinned(parts: dict[str, str]) -> dict[str, str]:
    title = parts["title"].rstrip()
    if pin := _ANCHOR.search(title):
        return {**parts, "title": title[: pin.start()], "anchor": pin["anchor"]}
    return {**parts, "title": title}


def headings(tokens: tuple[Token, ...]) -> list[Heading]:
    """The headings among the tokens, in order."""
    return [
        Heading(
            len(token.parts["hashes"]),
            token.parts.get("anchor", ""),
            token.parts["title"],
            token.start,
            token.end,
        )
        for token in tokens
        if token.kind == "heading"
    ]


def cited(token: Token) -> list[str]:
    """The reference ids a citation or mention names."""
    if token.kind == "mention":
        return [token.parts["key"]]
    return re.split(r";[ ]*@", token.parts["keys"])
