"""What was typeset before, found again by everything that went into it."""

import json
import pickle
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from samut.handbook.pdf import Printed, typesetter
from samut.handbook.typeset.job import Job

ROOM = 256 * 2**20
"""Bytes the cache may take; what was used longest ago goes first."""
PACKAGE = Path(__file__).parents[1]
WORDS = PACKAGE.parent / "course" / "check" / "language" / "words.txt.xz"
"""The dictionary by which lines are divided."""


@dataclass(frozen=True)
class Cache:
    """PDFs in a folder that may be deleted at any time.

    An entry is found by a document, its fonts and the engine that set it. It holds only while every
    file that was read for it is as it was.
    """

    folder: Path

    @cached_property
    def engine(self) -> str:
        """What stands for our own part in a PDF: the typesetter, the code of this package and its words."""
        sources = [*sorted(PACKAGE.rglob("*.py")), WORDS]
        return _digest(typesetter().encode(), *(path.read_bytes() for path in sources))

    def path(self, job: Job) -> Path:
        """Where the entry of a document is kept."""
        fonts = "".join(map(_digest_of, job.fonts))
        texts = [text.encode() for text in (self.engine, job.html, fonts)]
        return self.folder / _digest(*texts, pickle.dumps((job.finish, job.late)))

    def get(self, job: Job) -> Printed | None:
        """The document as it was typeset from the same input; a damaged entry is none."""
        path = self.path(job)
        try:
            head, _, content = path.read_bytes().partition(b"\n")
            entry = json.loads(head)
            sound = entry["content"] == _digest(content)
            _ = entry["folios"]
            fresh = all(digest == _digest_of(Path(name)) for name, digest in entry["read"].items())
        except (OSError, ValueError, TypeError, LookupError, AttributeError):
            return None
        if not (sound and fresh):
            return None
        with suppress(OSError):
            path.touch()
        return Printed(content, (), tuple(entry["read"]), entry["folios"])

    def put(self, job: Job, printed: Printed) -> None:
        """Keeps what was typeset; where nothing can be written, nothing is kept."""
        if printed.lacks:
            return
        read = {str(path): _digest_of(Path(path)) for path in printed.read}
        entry = {"content": _digest(printed.content), "read": read, "folios": dict(printed.folios)}
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, prefix="new-", delete=False) as file:
                file.write(json.dumps(entry).encode() + b"\n" + printed.content)
            Path(file.name).replace(self.path(job))

    def prune(self, used: Iterable[Job]) -> None:
        """Deletes what was used longest ago until the rest has room; what `used` names stays."""
        kept, room = {self.path(job) for job in used}, ROOM
        with suppress(OSError):
            entries = [(path not in kept, -path.stat().st_mtime, path) for path in self.folder.iterdir()]
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
