"""What was typeset before, found again by everything that went into it."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from samut.handbook.pdf import Printed, typesetter

ROOM = 256 * 2**20
"""Bytes the cache may take; what was used longest ago goes first."""
PACKAGE = Path(__file__).parents[2]
"""All of Samut: how a Thai index is sorted, say, is written outside this folder."""
WORDS = PACKAGE / "course" / "check" / "language" / "words.txt.xz"
"""The dictionary by which lines are divided."""


@dataclass(frozen=True)
class Cache:
    """PDFs in a folder that may be deleted at any time.

    An entry is found by what went into it and the engine that made it. It holds only while every file
    that was read for it is as it was.
    """

    folder: Path

    @cached_property
    def engine(self) -> str:
        """What stands for our own part in a PDF: the typesetter, the code of Samut and its words."""
        sources = [*sorted(PACKAGE.rglob("*.py")), WORDS]
        return _digest(typesetter().encode(), *(path.read_bytes() for path in sources))

    def key(self, parts: Iterable[bytes]) -> str:
        """What a PDF is found by, made of everything that goes into it but the files that are read."""
        return _digest(self.engine.encode(), *parts)

    def get(self, key: str) -> Printed | None:
        """The PDF that was made from the same input; a damaged entry is none."""
        path = self.folder / key
        try:
            head, _, content = path.read_bytes().partition(b"\n")
            entry = json.loads(head)
            sound = entry["content"] == _digest(content)
            folios = {name: int(page) for name, page in entry["folios"].items()}
            fresh = all(digest == _digest_of(Path(name)) for name, digest in entry["read"].items())
        except (OSError, ValueError, TypeError, LookupError, AttributeError):
            return None
        if not (sound and fresh):
            return None
        with suppress(OSError):
            path.touch()
        return Printed(content, (), tuple(entry["read"]), folios)

    def put(self, key: str, printed: Printed) -> None:
        """Keeps a PDF; one that lacks characters is not kept, and nothing where nothing can be written."""
        if printed.lacks:
            return
        read = {path: _digest_of(Path(path)) for path in printed.read}
        entry = {"content": _digest(printed.content), "read": read, "folios": dict(printed.folios)}
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, prefix="new-", delete=False) as file:
                file.write(json.dumps(entry).encode() + b"\n" + printed.content)
            Path(file.name).replace(self.folder / key)

    def prune(self, used: Iterable[str]) -> None:
        """Deletes what was used longest ago until the rest has room; what `used` names stays."""
        kept, room = set(used), ROOM
        with suppress(OSError):
            entries = [(path.name not in kept, -path.stat().st_mtime, path) for path in self.folder.iterdir()]
            for old, _, path in sorted(entries):
                room -= path.stat().st_size
                if old and room < 0:
                    path.unlink()


def _digest(*parts: bytes) -> str:
    """One number for several texts; where one ends matters."""
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()


def _digest_of(path: Path) -> str:
    """A file's content as a number; empty where there is no such file."""
    return _digest(path.read_bytes()) if path.is_file() else ""
