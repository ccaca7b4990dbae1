"""What each kind of token of the house dialect becomes in standard Markdown."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samut.course import address
from samut.course.check.tokens import SAFE, TAGS, image_name
from samut.render.escape import link, literal, sign_of
from samut.source.markdown import Token, cited

if TYPE_CHECKING:
    from samut.render.dialect import Dialect


@dataclass(frozen=True)
class Found:
    """A token of a text, and where it stands."""

    dialect: "Dialect"
    token: Token
    text: str
    uri: str
    file: str

    def target(self, name: str, anchor: str) -> str:
        """The link to an anchor of a page."""
        return self.dialect.target.link(name, self.dialect.target.anchor(name, anchor))


def _term(found: Found) -> str:
    parts, dialect = found.token.parts, found.dialect
    label = parts.get("label") or dialect.course.terms[parts["id"]].term.best(dialect.language)[0]
    return f"[{literal(label)}]({found.target(address.GLOSSARY, parts['id'])}){{.term}}"


def _citation(found: Found) -> str:
    citations, parts = found.dialect.citations, found.token.parts
    show = citations.year if parts["quiet"] else citations.parenthetical
    works = [_cite(found, key, show(key)) for key in cited(found.token)]
    locator = f", {literal(parts['locator'].strip())}" if "locator" in parts else ""
    return f"({'; '.join(works)}{locator})"


def _mention(found: Found) -> str:
    key = found.token.parts["key"]
    return _cite(found, key, found.dialect.citations.narrative(key))


def _cite(found: Found, key: str, words: str) -> str:
    citing = found.dialect.citations.read(key)
    return f"[{literal(words)}]({found.target(address.REFERENCES, citing)}){{.citation}}"


def _link(found: Found) -> str:
    parts = found.token.parts
    return f"]({_address(found)}{parts.get('tip', '')})"


def _definition(found: Found) -> str:
    parts = found.token.parts
    return f"{parts['label']} {_address(found)}{parts.get('tip', '')}"


def _address(found: Found) -> str:
    target = address.clean(found.token.parts["target"])
    if address.is_outside(target):
        return link(target)
    uri, anchor = address.inside(target, found.uri)
    name = found.dialect.target.anchor(uri, anchor) if anchor else ""
    return link(found.dialect.target.link(uri, name))


def _auto(found: Found) -> str:
    url = found.token.parts["url"]
    return f"[{literal(url)}]({link(url if ':' in url else f'mailto:{url}')})"


def _code(found: Found) -> str:
    return f"<code>{literal(found.token.parts['body'].strip())}</code>"


def _listing(found: Found) -> str:
    return f"<pre><code>{literal(found.token.parts['body'])}</code></pre>"


def _escape(found: Found) -> str:
    return sign_of(found.token.parts["character"])


def _literal(found: Found) -> str:
    return literal(found.text[found.token.start : found.token.end])


def _image(found: Found) -> str:
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


def _alone(found: Found) -> bool:
    before = found.text[: found.token.start].rsplit("\n", 1)[-1]
    after = found.text[found.token.end :].split("\n", 1)[0]
    return not before.strip() and not after.strip()


def _tag(found: Found) -> str:
    name, rest = found.token.parts.get("name", ""), found.token.parts.get("rest", "")
    allowed = name.lower() in TAGS and not rest.strip(" /")
    return found.text[found.token.start : found.token.end] if allowed else _literal(found)


def _attributes(found: Found) -> str:
    raw = found.text[found.token.start : found.token.end]
    if not SAFE.fullmatch(raw):
        return literal(raw)
    anchor = found.dialect.target.anchor
    return re.sub(r"#([A-Za-z][\w-]*)", lambda name: "#" + anchor(found.uri, name[1]), raw)


def _insert(found: Found) -> str:
    return found.token.parts["html"]


RESOLVE: Mapping[str, Callable[[Found], str]] = {
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
"""How each kind of token is resolved; one that is not named here stays as it is."""
