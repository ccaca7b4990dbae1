"""The texts of a question bank as Markdown of the house: what is markup there, and nothing that is none."""

import re
from collections.abc import Callable

from bs4 import BeautifulSoup
from bs4.element import Tag
from markdownify import MarkdownConverter

from samut.course import address
from samut.exchange.bank.entry import Words
from samut.exchange.bank.reading import as_html, folded, parsed, simple
from samut.render import html
from samut.source.markdown import scan

PLUGIN = "@@PLUGINFILE@@/"
"""How Moodle writes the address of a file that comes with a text."""
_SIGNS = re.compile(r"[\\`*_{}\[\]<>@|]|&(?=#?\w+;)|(?<=^)(?:[-+#!]|\d+(?=[.)]))|(?<=^)[:~=]", re.MULTILINE)
DEEPEST = 60
"""How deep HTML may be nested; what is deeper is read as words."""
_UNSAFE = ("script", "style", "iframe", "object", "embed", "form", "input", "button", "select", "textarea")
_MEDIA = ("audio", "video", "canvas", "svg", "math")

Found = Callable[[str], str]
"""For the address of an image its name in the course, or nothing."""
Told = Callable[[str], None]
"""Is told what is lost of a text, by its name among the words of the catalogue."""


def markdown(words: Words, image: Found, lost: Told) -> str:
    """The text as Markdown; `image` finds the files it shows, `lost` hears of what has no place."""
    plain = simple(words)
    if plain is not None and _reads_so(plain):
        return plain
    soup = parsed(words)
    if _depth(soup) > DEEPEST:
        lost("nested")
        return _escaped(folded(as_html(words)))
    _cleaned(soup, lost)
    converter = _Converter(image, lost)
    text: str = converter.convert_soup(soup)
    lines = [line.rstrip() for line in text.strip().split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _reads_so(plain: str) -> bool:
    """Whether Markdown reads the words as nothing but words."""
    if scan(plain):
        return False
    made = simple(Words(str(html.block(plain))))
    return made == plain


def _depth(soup: BeautifulSoup) -> int:
    """How deep tags stand in one another."""
    depths = {id(soup): 0}
    for tag in soup.find_all(True):  # noqa: FBT003 - any tag
        depths[id(tag)] = depths[id(tag.parent)] + 1
    return max(depths.values())


def _cleaned(soup: BeautifulSoup, lost: Told) -> None:
    """Without what runs or plays, and without blocks where only a line can be."""
    for tag in soup.find_all(_UNSAFE):
        lost("script" if tag.name in {"script", "style"} else "media")
        tag.decompose()
    for tag in soup.find_all(_MEDIA):
        lost("media")
        tag.unwrap()
    if soup.find("span", class_="multilang"):
        lost("multilang")


def _escaped(text: str) -> str:
    def sign(found: re.Match[str]) -> str:
        character = found[0]
        if character == "&":
            return "&amp;"
        if character in ":~=":
            return f"&#{ord(character)};"
        return f"{character}\\" if character.isdigit() else f"\\{character}"

    return _SIGNS.sub(sign, text)


class _Converter(MarkdownConverter):
    """HTML as the house's dialect: headings are bold, a break is a tag, images are the course's own."""

    def __init__(self, image: Found, lost: Told) -> None:
        super().__init__(bullets="-", sub_symbol="<sub>", sup_symbol="<sup>", autolinks=False)
        self._image, self._lost = image, lost

    def escape(self, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        """Every sign of Markdown as itself."""
        return _escaped(text) if text else ""

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        """A break as a tag, which needs no space at a line's end."""
        return "<br>"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002, N802
        """A heading inside a question is a line in bold."""
        return f"\n\n**{text.strip()}**\n\n" if text.strip() else ""

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        """A link to another site; one that leads elsewhere is only words."""
        target = address.clean(str(el.get("href") or ""))
        if address.is_outside(target) and address.is_safe(target) and text.strip():
            return f"[{text.strip()}](<{target}>)" if re.search(r"[()\s]", target) else f"[{text}]({target})"
        if target:
            self._lost("link")
        return text

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        """An image that comes along; of one that does not, the words."""
        words = re.sub(r"[\[\]\n]", " ", str(el.get("alt") or "")).strip()
        name = self._image(str(el.get("src") or ""))
        if name:
            return f"![{words}](/{name.removeprefix('content/')})"
        self._lost("image")
        return _escaped(words)


def plain(words: Words) -> str:
    """The words alone, for what is compared and never rendered."""
    found = simple(words)
    return found if found is not None else html.plain(as_html(words))
