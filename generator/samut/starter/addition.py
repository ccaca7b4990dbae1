"""What is added to a folder: new files beside all that is there, and small changes of what was there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile

from samut.source.problem import Place, Problem

Texts = Mapping[str, str]
"""Texts by the name of their file in the course."""
Contents = Mapping[str, str | bytes]
"""Texts, or the bytes of images, by the name of their file in the course."""


@dataclass(frozen=True)
class Addition:
    """Files that must not exist yet, and the whole new text of files that do."""

    new: Contents
    changed: Texts = field(default_factory=dict)

    def taken(self, root: Path) -> Iterator[Problem]:
        """A problem for each new file whose name is taken in the folder `root`."""
        for name in sorted(self.new):
            if (root / name).exists() or (root / name).is_symlink():
                yield Problem("N01", Place(name))

    def write(self, root: Path) -> list[Path]:
        """Writes all of it, or nothing where something stands in the way."""
        made: list[Path] = []
        try:
            for name, content in self.new.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                with (root / name).open("xb") as file:
                    made.append(root / name)
                    file.write(content.encode() if isinstance(content, str) else content)
            for name, text in self.changed.items():
                _replace(root / name, text)
        except OSError:
            for path in made:
                path.unlink()
            raise
        return [*made, *(root / name for name in self.changed)]


def _replace(path: Path, text: str) -> None:
    ends = "\r\n" if b"\r\n" in path.read_bytes() else "\n"
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline=ends, dir=path.parent, prefix=".", delete=False
    ) as beside:
        beside.write(text)
    Path(beside.name).chmod(path.stat().st_mode)
    Path(beside.name).replace(path)
