"""What can be wrong with one token of Markdown: it points nowhere, or could do harm."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from samut.course import address
from samut.schema.reading import near
from samut.source.files import SourceFile
from samut.source.markdown import Token, cited
from samut.source.node import Node
from samut.source.problem import Place

TAGS = frozenset(("br", "sub", "sup", "kbd", "mark", "u", "wbr", "ruby", "rt", "rp"))
"""The HTML an author may write in Markdown; every other tag is shown as text."""
KINDS = ("example", "note", "practice", "summary", "supplement", "tip", "warning")
"""The kinds of box every output knows how to show."""
SAFE = re.compile(r"\{:?\s*(?:(?:[#.][\w-]+|lang=\"?[a-z-]+\"?)\s*)+\}", re.ASCII)
"""The attributes an author may write: an id, classes, a language."""

Findings = Iterator[tuple[str, dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Known:
    """What a text may point at; terms and references are None where a broken file leaves them unknown."""

    terms: frozenset[str] | None
    references: frozenset[str] | None
    images: frozenset[str]
    anchors: Mapping[str, set[str]]
    unsure: tuple[str, ...] = ()
    """How the names of pages begin of which a broken file leaves something unknown."""


@dataclass(frozen=True, slots=True)
class Written:
    """Markdown from a file or from a YAML value, with the page it will stand on."""

    file: SourceFile
    base: str
    tokens: tuple[Token, ...]
    node: Node | None = None

    @property
    def source(self) -> str:
        """The Markdown itself."""
        return self.file.text if self.node is None else str(self.node.value)

    def place(self, token: Token) -> Place:
        """Where a token stands in its file."""
        if self.node is None:
            return self.file.place(token.start, token.end)
        text = self.source[token.start : token.end].split("\n")[0]
        return self.node.find(text, self.source[: token.start].count(text))


def findings(text: Written, token: Token, known: Known) -> Findings:
    """Code and words of each problem of one token."""
    rule = _RULES.get(token.kind)
    if rule is not None:
        yield from rule(text, token, known)


def image_name(file: str, source: str) -> str:
    """The image file, from the course's folder, that `file` means by `source`; `/…` counts from content/."""
    start = "content" if source.startswith("/") else ""
    return address.split(unquote(start + source), file if not start else "")[0]


def _unknown(code: str, name: str, names: Iterable[str] | None) -> Findings:
    if names is not None and name not in names:
        yield code, {"name": name, "suggestion": near(name, names)}


def _term(_text: Written, token: Token, known: Known) -> Findings:
    yield from _unknown("L07", token.parts["id"], known.terms)


def _citation(_text: Written, token: Token, known: Known) -> Findings:
    for name in cited(token):
        yield from _unknown("L08", name, known.references)


def _image(text: Written, token: Token, known: Known) -> Findings:
    source = token.parts["src"].strip("<>")
    if not token.parts["alt"].strip():
        yield "M04", {"image": source}
    if text.node is not None and not source.startswith("/"):
        known_as = posixpath.join("/images", posixpath.basename(source))
        suggestion = known_as if f"content{known_as}" in known.images else ""
        yield "M12", {"target": source, "suggestion": suggestion}
        return
    name = image_name(text.file.name, source)
    if name not in known.images:
        like = near(name, known.images)
        folder = posixpath.dirname(text.file.name)
        written = posixpath.relpath(like, folder) if like and not text.node else like.removeprefix("content")
        yield "M11", {"image": source, "suggestion": written}


def _link(text: Written, token: Token, known: Known) -> Findings:
    target = token.parts.get("target", token.parts.get("url", "")).strip("<>")
    clean = address.clean(target)
    if address.is_outside(clean):
        if not address.is_safe(clean):
            yield "M07", {"target": target}
    elif text.node is not None and not clean.startswith("/"):
        yield "M12", {"target": target}
    else:
        yield from _page(target, address.inside(clean, text.base), known)


def _mail(text: Written, token: Token, known: Known) -> Findings:
    if ":" in token.parts["url"]:
        yield from _link(text, token, known)


def _odd(text: Written, token: Token, _known: Known) -> Findings:
    yield "M15", {"found": text.source[token.start :].split("\n")[0][:40]}


def _miscited(text: Written, token: Token, _known: Known) -> Findings:
    yield "M20", {"found": text.source[token.start : token.end]}


def _underline(text: Written, token: Token, _known: Known) -> Findings:
    yield "M16", {"title": text.source[token.start : token.end].split("\n")[0].strip()}


def _page(target: str, found: tuple[str, str], known: Known) -> Findings:
    (uri, anchor), anchors = found, known.anchors
    if uri.startswith(known.unsure):
        return
    if uri not in anchors:
        suggestion = near(uri, anchors)
        yield "M13", {"target": target, "suggestion": f"/{suggestion}" if suggestion else ""}
    elif anchor and anchor not in anchors[uri]:
        suggestion = near(anchor, anchors[uri])
        yield "M14", {"target": target, "anchor": anchor, "suggestion": suggestion}


def _tag(text: Written, token: Token, _known: Known) -> Findings:
    name, rest = token.parts.get("name", ""), token.parts.get("rest", "")
    allowed = name.lower() in TAGS and not rest.strip(" /")
    if not allowed and not text.source.startswith("</", token.start):
        yield "M05", {"tag": name or "!-- … --"}


def _attributes(text: Written, token: Token, _known: Known) -> Findings:
    raw = text.source[token.start : token.end]
    if ("=" in raw or raw[1:2] in "#.:") and not SAFE.fullmatch(raw):
        yield "M06", {"found": raw}


def _box(_text: Written, token: Token, _known: Known) -> Findings:
    found, sign = token.parts["type"], token.parts["sign"]
    if sign != "!!!":
        yield "M17", {"found": sign}
    if found not in KINDS:
        yield "M09", {"found": found, "allowed": ", ".join(KINDS), "suggestion": near(found, KINDS)}


def _fence(_text: Written, _token: Token, _known: Known) -> Findings:
    yield "M10", {}


_RULES: Mapping[str, Callable[[Written, Token, Known], Findings]] = {
    "term": _term,
    "citation": _citation,
    "mention": _citation,
    "image": _image,
    "link": _link,
    "definition": _link,
    "auto": _mail,
    "odd": _odd,
    "miscited": _miscited,
    "underline": _underline,
    "tag": _tag,
    "attributes": _attributes,
    "admonition": _box,
    "fence": _fence,
}
