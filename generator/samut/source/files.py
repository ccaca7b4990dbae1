"""Reading the course's files: what cannot be read becomes a problem, never an exception."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from samut.source.problem import Place, Problems

LIMIT = 1_000_000
"""The largest source file Samut reads, in bytes."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The text of one file with LF line ends, and its name as seen from the course's folder."""

    name: str
    text: str

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of the characters from `start` to `end`, cut at the end of the line."""
        line_start = self.text.rfind("\n", 0, start) + 1
        line_end = self.text.find("\n", start)
        stop = len(self.text) if line_end < 0 else line_end
        width = max(1, min(end if end is not None else start + 1, stop) - start)
        return Place(
            self.name,
            self.text.count("\n", 0, start) + 1,
            start - line_start + 1,
            width,
        )


@dataclass(slots=True)
class Sources:
    """The files of one course folder as they are read, with the problems found on the way."""

    root: Path
    problems: Problems = field(default_factory=Problems)
    files: dict[str, SourceFile] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    def lines(self, name: str) -> list[str]:
        """The lines of a file already read; empty for any other name."""
        return self.files[name].text.split("\n") if name in self.files else []

    def names(self, folder: str, suffix: str) -> list[str]:
        """The files and folders below `folder` whose name ends with `suffix`, sorted."""
        base = self.root / folder
        paths = base.rglob(f"*{suffix}") if base.is_dir() else []
        return sorted(path.relative_to(self.root).as_posix() for path in paths)

    def read(self, name: str) -> SourceFile | None:
        """The file's text, or None with a problem that says why not."""
        path = self.root / name
        raw = self._bytes(path, name)
        if raw is None:
            return None
        self.digests[name] = sha256(raw).hexdigest()
        text = self._decode(raw, name)
        if text is None:
            return None
        file = self.files[name] = SourceFile(name, text)
        for found in _CONTROL.finditer(text):
            code = f"U+{ord(found.group()):04X}"
            self.problems.add("F07", file.place(found.start()), character=code)
            return None
        return file

    def _bytes(self, path: Path, name: str) -> bytes | None:
        try:
            if path.is_dir():
                self.problems.add("F02", Place(name))
            elif not path.exists():
                self.problems.add("F01", Place(name), suggestion=self._near(path))
            elif path.stat().st_size > LIMIT:
                size = f"{path.stat().st_size:,}"
                self.problems.add("F06", Place(name), size=size, limit=f"{LIMIT:,}")
            else:
                return path.read_bytes()
        except OSError as error:
            self.problems.add("F08", Place(name), reason=error.strerror or type(error).__name__)
        return None

    def _near(self, path: Path) -> str:
        wanted = path.name.casefold()
        names: Iterator[Path] = path.parent.iterdir() if path.parent.is_dir() else iter(())
        return next(
            (other.name for other in sorted(names) if other.name.casefold() == wanted),
            "",
        )

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
