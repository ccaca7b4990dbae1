"""HTML that is finished before Markdown is read: kept aside, so that nobody parses it again."""

import re
from dataclasses import dataclass, field

from markupsafe import Markup, escape

BEGIN, END = "\x0e", "\x0f"
"""Stand around what a template has finished; no text of a course may hold them."""
_BLOCK = re.compile(f"{BEGIN}(.*?){END}", re.DOTALL)
_LEFT = re.compile(f"<p>{BEGIN}([0-9]+){END}</p>")
_FINISHED = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_ID = re.compile(r"""\sid=["']([^"'>]+)["']""")
_MARK = '<b data-whole="{}"></b>'
_MARKED = re.compile('<b data-whole="([0-9]+)"></b>')
_WRITTEN = re.compile(str(escape(_MARK)).replace("{}", "([0-9]+)"))


def finished(html: str) -> Markup:
    """A block of HTML, marked as finished."""
    block = html.strip("\n")
    return Markup(f"{BEGIN}{block}{END}\n")


def unmarked(text: str) -> str:
    """The text as it is for a reader that knows no marks."""
    return text.replace(BEGIN, "").replace(END, "")


@dataclass(frozen=True, slots=True)
class Whole:
    """The finished parts of one page."""

    parts: list[str] = field(default_factory=list)

    def aside(self, markdown: str) -> str:
        """The page with a short mark in place of each finished part."""

        def block(found: re.Match[str]) -> str:
            self.parts.append(found[1])
            return f"{BEGIN}{len(self.parts) - 1}{END}"

        def mark(found: re.Match[str]) -> str:
            self.parts.append(found[0])
            return _MARK.format(len(self.parts) - 1)

        return _FINISHED.sub(mark, _BLOCK.sub(block, markdown))

    def back(self, html: str) -> str:
        """The built page with the parts in place; what an author showed as code stays code."""
        if not self.parts:
            return html
        html = _LEFT.sub(lambda found: f"{self.parts[int(found[1])]}\n", html)
        html = _MARKED.sub(lambda found: self.parts[int(found[1])], html)
        return _WRITTEN.sub(lambda found: str(escape(self.parts[int(found[1])])), html).strip()

    @property
    def ids(self) -> set[str]:
        """The anchors inside the parts."""
        return {name for part in self.parts for name in _ID.findall(part)}
