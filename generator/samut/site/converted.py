"""Pages already converted, kept by their content under `.samut/`: safe to delete, never stale."""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Converted:
    """What the Markdown reader made of each page, found again by everything it was made from."""

    folder: Path
    basis: str
    """All that a conversion depends on beside the page: programs, settings, the pages there are."""
    used: set[str] = field(default_factory=set)

    def find(self, uri: str, markdown: str) -> dict[str, Any] | None:
        """The kept conversion of this very page, or none."""
        path = self._path(uri, markdown)
        try:
            found = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def keep(self, uri: str, markdown: str, made: dict[str, Any]) -> None:
        """Keeps a conversion for the next build, where a file can be written."""
        path = self._path(uri, markdown)
        beside = path.with_suffix(f".{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(made, ensure_ascii=False), "utf-8")
            beside.replace(path)
        except OSError:
            return

    def sweep(self) -> None:
        """Deletes what no page of this build used."""
        for path in self.folder.glob("*.json"):
            if path.stem not in self.used:
                path.unlink(missing_ok=True)

    def name(self, uri: str, markdown: str) -> str:
        """What the conversion of this very page is called, if it is kept; empty if not."""
        name = digest((self.basis, uri, markdown))
        return name if (self.folder / f"{name}.json").is_file() else ""

    def _path(self, uri: str, markdown: str) -> Path:
        name = digest((self.basis, uri, markdown))
        self.used.add(name)
        return self.folder / f"{name}.json"


def digest(parts: Iterable[str]) -> str:
    """A short name of these texts, in their order."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        whole.update(f"{len(part)}:{part}".encode())
    return whole.hexdigest()
