"""A text of the course in Markdown, and what it cites."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from samut.source.files import SourceFile
from samut.source.markdown import Heading, Token, cited, headings, scan

_scanned = lru_cache(maxsize=512)(scan)
"""While an author works, most lessons are as they were at the last reading."""


@dataclass(frozen=True)
class Prose:
    """One Markdown file: its source, and the page it becomes (such as `lessons/m5/l5-1.md`)."""

    file: SourceFile
    uri: str

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """What the text asks the course to resolve."""
        return _scanned(self.file.text)

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings, in order."""
        return headings(self.tokens)


def citations(tokens: tuple[Token, ...]) -> list[str]:
    """The reference ids cited among these tokens, in order."""
    kinds = {"citation", "mention"}
    return [key for token in tokens if token.kind in kinds for key in cited(token)]
