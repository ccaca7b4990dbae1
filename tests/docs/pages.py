"""The documentation as data: what of each page can be run, parsed or compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
GENERATED = frozenset(("docs/problems.md", "docs/keys.md"))
"""Pages the program writes from its own data; other tests keep them fresh."""
PAGES = sorted(
    name
    for path in (*ROOT.glob("docs/*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md")
    if (name := path.relative_to(ROOT).as_posix()) not in GENERATED
)

_FENCE = re.compile(
    r"^(?P<mark>`{3,})(?P<info>[^`\n]*)\n(?P<body>.*?)^(?P=mark)[ ]*$", re.MULTILINE | re.DOTALL
)
_SPAN = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_COMMENT = re.compile(r"[ \t]+#.*$")


@dataclass(frozen=True)
class Block:
    """A fenced block: `kind`, what its first line says besides, its text, and where it begins."""

    page: str
    line: int
    kind: str
    said: str
    text: str

    def __str__(self) -> str:
        """Its place, for the name of a test."""
        return f"{self.page}:{self.line}"

    @property
    def writes(self) -> str:
        """The file an author is to write: `yaml > modules/m1.yaml`; empty for an excerpt."""
        return self.said[1:].strip() if self.said.startswith(">") else ""

    @property
    def commands(self) -> list[str]:
        """The lines of a block of commands, without what is said beside them."""
        lines = (_COMMENT.sub("", line).strip() for line in self.text.split("\n"))
        return [line for line in lines if line and not line.startswith("#")]


def blocks(page: str) -> list[Block]:
    """Every fenced block of a page, in order."""
    text = (ROOT / page).read_text("utf-8")
    return [_block(page, text, found) for found in _FENCE.finditer(text)]


def _block(page: str, text: str, found: re.Match[str]) -> Block:
    kind, _, said = found["info"].strip().partition(" ")
    return Block(page, text.count("\n", 0, found.start()) + 1, kind, said.strip(), found["body"])


def spans(page: str) -> Iterator[str]:
    """Every piece of code within the lines of a page."""
    text = _FENCE.sub("", (ROOT / page).read_text("utf-8"))
    yield from dict.fromkeys(found[1].replace("\\|", "|") for found in _SPAN.finditer(text))
