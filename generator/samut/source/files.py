"""Reading the course's files: what cannot be read becomes a problem, never an exception."""

import os
import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from zlib import compress, decompress

from samut.source.problem import Place, Problems

LIMIT = 1_000_000
"""The largest source file Samut reads, in bytes."""
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Invisible characters that no text of a course may hold."""


class SourceFile:
    """The text of one file with LF line ends, and its name as seen from the course's folder."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._text: str | bytes = text

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text if isinstance(self._text, str) else decompress(self._text).decode()

    def pack(self) -> None:
        """Keeps the text in a quarter of its room, from where it is a little slower to get."""
        self._text = compress(self.text.encode(), 1)

    def __eq__(self, other: object) -> bool:
        """Whether both have one name and one text."""
        return isinstance(other, SourceFile) and self.name == other.name and self.text == other.text

    def __hash__(self) -> int:
        """By the name alone: two files of one name are rare."""
        return hash(self.name)

    @cached_property
    def _length(self) -> int:
        return len(self.text)

    @cached_property
    def starts(self) -> "array[int]":
        """Where each line begins."""
        return array("I", [0, *(found.end() for found in re.finditer("\n", self.text))])

    @property
    def lines(self) -> list[str]:
        """The text, line by line; not kept: a course's lines take as much room as the course."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """The text of one line, counted from 1."""
        return self.text[self.starts[number - 1] : self._stop(number)]

    def _stop(self, line: int) -> int:
        """Where a line ends."""
        return self.starts[line] - 1 if line < len(self.starts) else self._length

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of the characters from `start` to `end`, cut at the end of the line."""
        line = bisect_right(self.starts, start)
        begun, stop = self.starts[line - 1], self._stop(line)
        width = max(1, min(end if end is not None else start + 1, stop) - start)
        return Place(self.name, line, start - begun + 1, width)


@dataclass(slots=True)
class Sources:
    """The files of one course folder as they are read, with the problems found on the way."""

    root: Path
    problems: Problems = field(default_factory=Problems)
    files: dict[str, SourceFile] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    def lines(self, name: str) -> list[str]:
        """The lines of a file already read; empty for any other name."""
        return self.files[name].lines if name in self.files else []

    def names(self, folder: str, suffix: str) -> list[str]:
        """The files and folders below `folder` whose name ends with `suffix`, sorted; none that is hidden.

        Names that begin with a dot are those of an editor at work, or of what a Mac leaves on a memory stick.
        """
        base = self.root / folder
        paths = base.rglob(f"*{suffix}") if base.is_dir() else []
        found = sorted(path.relative_to(self.root).as_posix() for path in paths)
        return [name for name in found if "/." not in name and self._readable(name)]

    def _readable(self, name: str) -> bool:
        # Names that are not UTF-8 come from old archives; Python holds their bytes as surrogates.
        shown = name.encode("utf-8", "replace").decode()
        if shown != name:
            self.problems.add("F09", Place(shown))
        return shown == name

    def holds(self, name: str) -> bool:
        """Whether anything of this name exists, even if it cannot be read."""
        return os.path.lexists(self.root / name)

    def read(self, name: str) -> SourceFile | None:
        """The file's text, or None with a problem that says why not."""
        raw = self.raw(name)
        text = None if raw is None else self._decode(raw, name)
        if text is None:
            return None
        file = self.files[name] = SourceFile(name, text)
        if found := CONTROL.search(text):
            character = f"U+{ord(found.group()):04X}"
            self.problems.add("F07", file.place(found.start()), character=character)
            return None
        return file

    def raw(self, name: str, limit: int = LIMIT) -> bytes | None:
        """The file's bytes, noted in the course's fingerprint; or None with a problem that says why not."""
        raw = self._bytes(self.root / name, name, limit)
        if raw is not None:
            self.digests[name] = sha256(raw).hexdigest()
        return raw

    def _bytes(self, path: Path, name: str, limit: int) -> bytes | None:
        try:
            size = path.stat().st_size
            if path.is_dir():
                self.problems.add("F02", Place(name))
            elif size > limit:
                self.problems.add("F06", Place(name), size=f"{size:,}", limit=f"{limit:,}")
            else:
                return path.read_bytes()
        except FileNotFoundError:
            self.problems.add("F01", Place(name), suggestion=self._near(path))
        except OSError as error:
            self.problems.add("F08", Place(name), reason=error.strerror or type(error).__name__)
        return None

    def _near(self, path: Path) -> str:
        names = [other.name for other in path.parent.iterdir()] if path.parent.is_dir() else []
        return next(iter(get_close_matches(path.name, names, 1, 0.6)), "")

    def _decode(self, raw: bytes, name: str) -> str | None:
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            before = raw[: error.start].decode("utf-8", "replace")
            self.files[name] = SourceFile(name, raw.decode("utf-8", "replace"))
            place = SourceFile(name, before + "?").place(len(before))
            self.problems.add("F03", place, byte=f"0x{raw[error.start]:02X}")
            return None
        if text.startswith("\ufeff"):
            self.problems.add("F04", Place(name))
            text = text[1:]
        if "\r" in text:
            line = text[: text.index("\r")].count("\n") + 1
            self.problems.add("F05", Place(name, line))
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text
