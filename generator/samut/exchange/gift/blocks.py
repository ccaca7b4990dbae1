"""A GIFT text cut into its questions, comments and escaped signs out of the way, all in its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samut.exchange.bank.entry import Form, Words
from samut.source.files import SourceFile
from samut.source.problem import Place

_BLOCK = re.compile(r"(?:^[^\S\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
_COMMENT = re.compile(r"^[^\S\n]*(?P<said>//[^\n]*)", re.MULTILINE)
_ESCAPE = re.compile(r"\\([\\:#={}~n])")
_FORM = re.compile(r"\[(html|plain|markdown|moodle)\]")
_SPECIAL = {"n": "\n"}


@dataclass(frozen=True, slots=True)
class Block:
    """A question: `text` as written but for comments, `signs` without what is escaped, from `start` on."""

    file: SourceFile
    start: int
    text: str
    signs: str
    comments: tuple[tuple[int, str], ...]

    def piece(self, start: int, end: int) -> tuple[str, Place]:
        """The text between two signs, its escapes resolved, and its place."""
        raw = self.text[start:end]
        first = start + len(raw) - len(raw.lstrip())
        last = max(first + 1, start + len(raw.rstrip()))
        found = _ESCAPE.sub(lambda sign: _SPECIAL.get(sign[1], sign[1]), raw).strip()
        return found, self.place(first, last)

    def words(self, start: int, end: int, form: Form = Form.MOODLE) -> Words:
        """The text between two signs in the form it names, else in `form`."""
        text, place = self.piece(start, end)
        found = _FORM.match(text)
        return (
            Words(text[found.end() :].strip(), Form(found[1]), place) if found else Words(text, form, place)
        )

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of a stretch of the block."""
        return self.file.place(self.start + start, self.start + (start + 1 if end is None else end))


def blocks(file: SourceFile) -> Iterator[Block]:
    """The file's questions: what stands between empty lines."""
    for found in _BLOCK.finditer(file.text):
        raw = found[0]
        comments = tuple((one.start("said"), one["said"]) for one in _COMMENT.finditer(raw))
        text = _COMMENT.sub(lambda one: " " * len(one[0]), raw)
        if text.strip():
            signs = _ESCAPE.sub("\x00\x00", text)
            yield Block(file, found.start(), text, signs, comments)
