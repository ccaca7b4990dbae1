"""Finds in Markdown what the course must resolve: headings, terms, citations, links, images, tags.

The text is never parsed twice with different eyes: the checks and every output use these tokens.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_KINDS = frozenset(
    (
        "heading",
        "admonition",
        "definition",
        "term",
        "citation",
        "mention",
        "image",
        "link",
        "auto",
        "tag",
        "attributes",
    )
)
ID = r"[A-Za-z][A-Za-z0-9_-]*"
_CODE = re.compile(
    r"^(?P<fence> {0,8}(?P<mark>`{3,}|~{3,})[^\n]*\n)(?:.*?\n)??(?P<close> {0,8}(?P=mark)[`~]*[ ]*$)"
    r"|(?<!`)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)"
    r"|\\[\\`*_{}\[\]()>#+.!|<@-]",
    re.MULTILINE | re.DOTALL,
)
_OPEN_FENCE = re.compile(r"^ {0,8}(?:`{3,}|~{3,})", re.MULTILINE)
_BLOCK = re.compile(
    rf"""
    ^(?P<heading>(?P<hashes>\#{{1,6}})[ \t]+(?P<title>[^\n]*?)[ \t]*
        (?:\{{:?[ ]*\#(?P<anchor>{ID})[ ]*\}})?[ \t]*)$
    |^(?P<admonition>[ ]{{0,12}}(?:!!!|\?\?\?)\+?[ ]+(?P<type>[\w-]+)[ \t]*(?P<words>"[^"\n]*")?[ \t]*)$
    |^(?P<definition>[ ]{{0,3}}\[(?!\^)[^\]\n]+\]:[ \t]*(?P<target><[^>\n]*>|\S+)[^\n]*)$
    """,
    re.MULTILINE | re.VERBOSE,
)
_INLINE = re.compile(
    rf"""
    (?P<term>\[\[(?P<id>[^\]|\n<]*)(?:\|(?P<label>[^\]\n<]*))?\]\])
    |(?P<citation>\[(?P<quiet>-?)@(?P<keys>{ID}(?:;[ ]*@{ID})*)(?:,[ ]*(?P<locator>[^\]@\n<]+))?\])
    |(?P<mention>(?<![A-Za-z0-9@._-])@(?P<key>{ID}))
    |(?P<image>!\[(?P<alt>[^\]\n]*)\]\([ ]*(?P<src><[^>\n]*>|[^\s)]*)(?:[ ]+"(?P<caption>[^"\n]*)")?[ ]*\)
        (?:\{{:?[ ]*\#(?P<figure>{ID})[ ]*\}})?)
    |(?P<link>\]\([ ]*(?P<target><[^>\n]*>|[^\s)]*)(?:[ ]+"[^"\n]*")?[ ]*\))
    |(?P<auto><(?P<url>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>)
    |(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>[^<>]*)>|<!--.*?-->|<[!?/]|<(?=[A-Za-z]))
    |(?P<attributes>\{{[^{{}}\n]*\}})
    """,
    re.VERBOSE | re.DOTALL,
)
_SIGNS = re.compile(r"[\[@<{#!~`?]")


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


def mask(text: str) -> str:
    """The text with code and escaped characters blanked, every character in its old place."""
    return _CODE.sub(lambda found: re.sub(r"[^\n]", "\x00", found.group()), text)


def scan(text: str) -> tuple[Token, ...]:
    """All tokens of a Markdown text in order; nothing inside code is a token."""
    if not _SIGNS.search(text):
        return ()
    masked = mask(text)
    found = [*_tokens(_BLOCK, masked, text), *_tokens(_INLINE, masked, text)]
    if unclosed := _OPEN_FENCE.search(masked):
        found.append(Token("fence", unclosed.start(), unclosed.end(), {}))
    return tuple(sorted(found, key=lambda token: token.start))


def _tokens(pattern: re.Pattern[str], masked: str, text: str) -> Iterator[Token]:
    for found in pattern.finditer(masked):
        spans = {name: found.span(name) for name in pattern.groupindex}
        kind = next(name for name in spans if name in _KINDS and spans[name][0] >= 0)
        parts = {
            name: text[start:end] for name, (start, end) in spans.items() if start >= 0 and name not in _KINDS
        }
        yield Token(kind, found.start(), found.end(), parts)


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
