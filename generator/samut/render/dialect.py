"""The house dialect turned into standard Markdown: terms, citations, figures and tags resolved.

What comes out needs only the extensions of `samut.render.html` and no knowledge of the course, so
MkDocs, any other site generator and the handbook read the same text.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from samut.course import address
from samut.course.check.tokens import SAFE, TAGS, image_name
from samut.course.course import Course
from samut.course.left_out import leads
from samut.render.citations import Citations
from samut.render.escape import link, literal, sign_of
from samut.schema.base import Language
from samut.source.markdown import Token, cited, scan


class Target(Protocol):
    """The medium a text is for: how it links, names anchors and shows images."""

    def link(self, uri: str, anchor: str = "") -> str:
        """The address of a page or of an anchor on it, as this medium links to it."""

    def anchor(self, uri: str, identity: str) -> str:
        """The name of an anchor of page `uri`, unique in this medium's document."""

    def image(self, name: str) -> str:
        """The address of an image of the course."""


@dataclass(frozen=True)
class Dialect:
    """Resolves the dialect for one course, one language and one page of a medium."""

    course: Course
    language: Language
    target: Target
    citations: Citations
    figures: Mapping[str, str]
    """SVG images to be set into the text, by name."""

    def standard(self, text: str, uri: str, file: str, tokens: tuple[Token, ...] | None = None) -> str:
        """The text in standard Markdown, as it stands on page `uri`, written in `file`."""
        parts, position = [], 0
        tokens = scan(text) if tokens is None else tokens
        if self.course.absent:
            text, tokens = self._unlinked(text, uri, tokens)
        for token in tokens:
            resolve = _RESOLVE.get(token.kind)
            if resolve is None or token.start < position:
                continue
            found = _Found(self, token, text, uri, file)
            parts += [text[position : token.start], resolve(found)]
            position = token.end
        return "".join([*parts, text[position:]])

    def _unlinked(self, text: str, uri: str, tokens: tuple[Token, ...]) -> tuple[str, tuple[Token, ...]]:
        """The text without links to pages that were left out: what was linked stays as words."""
        gone = [
            token
            for token in tokens
            if token.kind == "link" and leads(token.parts["target"], uri) in self.course.absent
        ]
        for token in reversed(gone):
            opening = _opening(text, token.start)
            text = f"{text[:opening]}{text[opening + 1 : token.start]}{text[token.end :]}"
        return (text, scan(text)) if gone else (text, tokens)


def _opening(text: str, end: int) -> int:
    """Where the words of a link begin that end at `end`."""
    depth = 0
    for place in range(end - 1, -1, -1):
        if text[place] in "[]" and text[place - 1 : place] != "\\":
            depth += 1 if text[place] == "]" else -1
        if depth < 0:
            return place
    return end


@dataclass(frozen=True)
class _Found:
    dialect: Dialect
    token: Token
    text: str
    uri: str
    file: str

    def target(self, name: str, anchor: str) -> str:
        return self.dialect.target.link(name, self.dialect.target.anchor(name, anchor))


def _term(found: _Found) -> str:
    parts, dialect = found.token.parts, found.dialect
    label = parts.get("label") or dialect.course.terms[parts["id"]].term.best(dialect.language)[0]
    return f"[{literal(label)}]({found.target(address.GLOSSARY, parts['id'])}){{.term}}"


def _citation(found: _Found) -> str:
    citations, parts = found.dialect.citations, found.token.parts
    show = citations.year if parts["quiet"] else citations.parenthetical
    works = [_cite(found, key, show(key)) for key in cited(found.token)]
    locator = f", {literal(parts['locator'].strip())}" if "locator" in parts else ""
    return f"({'; '.join(works)}{locator})"


def _mention(found: _Found) -> str:
    key = found.token.parts["key"]
    return _cite(found, key, found.dialect.citations.narrative(key))


def _cite(found: _Found, key: str, words: str) -> str:
    citing = found.dialect.citations.read(key)
    return f"[{literal(words)}]({found.target(address.REFERENCES, citing)}){{.citation}}"


def _link(found: _Found) -> str:
    parts = found.token.parts
    return f"]({_address(found)}{parts.get('tip', '')})"


def _definition(found: _Found) -> str:
    parts = found.token.parts
    return f"{parts['label']} {_address(found)}{parts.get('tip', '')}"


def _address(found: _Found) -> str:
    target = address.clean(found.token.parts["target"])
    if address.is_outside(target):
        return link(target)
    uri, anchor = address.inside(target, found.uri)
    name = found.dialect.target.anchor(uri, anchor) if anchor else ""
    return link(found.dialect.target.link(uri, name))


def _auto(found: _Found) -> str:
    url = found.token.parts["url"]
    return f"[{literal(url)}]({link(url if ':' in url else f'mailto:{url}')})"


def _code(found: _Found) -> str:
    return f"<code>{literal(found.token.parts['body'].strip())}</code>"


def _listing(found: _Found) -> str:
    return f"<pre><code>{literal(found.token.parts['body'])}</code></pre>"


def _escape(found: _Found) -> str:
    return sign_of(found.token.parts["character"])


def _literal(found: _Found) -> str:
    return literal(found.text[found.token.start : found.token.end])


def _image(found: _Found) -> str:
    parts, dialect = found.token.parts, found.dialect
    name = image_name(found.file, parts["src"].strip("<>"))
    shown = dialect.figures.get(name)
    if shown is None:
        source = literal(dialect.target.image(name))
        shown = f'<img src="{source}" alt="{literal(parts["alt"])}" loading="lazy">'
    else:
        shown = shown.replace("<svg", f'<svg role="img" aria-label="{literal(parts["alt"])}"', 1)
    if not _alone(found):
        return shown
    caption = parts.get("caption", "")
    identity = parts.get("figure", "")
    anchor = f' id="{dialect.target.anchor(found.uri, identity)}"' if identity else ""
    below = f"<figcaption>{literal(caption)}</figcaption>" if caption else ""
    return f"<figure{anchor}>{shown}{below}</figure>"


def _alone(found: _Found) -> bool:
    before = found.text[: found.token.start].rsplit("\n", 1)[-1]
    after = found.text[found.token.end :].split("\n", 1)[0]
    return not before.strip() and not after.strip()


def _tag(found: _Found) -> str:
    name, rest = found.token.parts.get("name", ""), found.token.parts.get("rest", "")
    allowed = name.lower() in TAGS and not rest.strip(" /")
    return found.text[found.token.start : found.token.end] if allowed else _literal(found)


def _attributes(found: _Found) -> str:
    raw = found.text[found.token.start : found.token.end]
    if not SAFE.fullmatch(raw):
        return literal(raw)
    anchor = found.dialect.target.anchor
    return re.sub(r"#([A-Za-z][\w-]*)", lambda name: "#" + anchor(found.uri, name[1]), raw)


def _insert(found: _Found) -> str:
    return found.token.parts["html"]


_RESOLVE: Mapping[str, Callable[[_Found], str]] = {
    "attributes": _attributes,
    "auto": _auto,
    "citation": _citation,
    "code": _code,
    "definition": _definition,
    "escape": _escape,
    "fence": _listing,
    "image": _image,
    "insert": _insert,
    "link": _link,
    "listing": _listing,
    "loose": _literal,
    "mention": _mention,
    "miscited": _literal,
    "odd": _literal,
    "tag": _tag,
    "term": _term,
}
