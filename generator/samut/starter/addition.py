"""What is added to a folder: new files beside all that is there, and small changes of what was there."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from samut.output import workplace
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
            with _ready(root, self.changed) as ready:
                for name, content in self.new.items():
                    (root / name).parent.mkdir(parents=True, exist_ok=True)
                    with (root / name).open("xb") as file:
                        made.append(root / name)
                        file.write(content.encode() if isinstance(content, str) else content)
                for beside, target in ready:
                    beside.replace(target)
        except Exception:
            for path in made:
                path.unlink()
            raise
        return [*made, *(root / name for name in self.changed)]


@contextmanager
def _ready(root: Path, texts: Texts) -> Iterator[list[tuple[Path, Path]]]:
    """Each text in a file of its own, and the file it is to stand in place of."""
    if not texts:
        yield []
        return
    with workplace(root) as folder:
        beside = (
            (folder / str(number), root / name, text) for number, (name, text) in enumerate(texts.items())
        )
        yield [_written(*one) for one in beside]


def _written(beside: Path, target: Path, text: str) -> tuple[Path, Path]:
    """The text with the line ends and the rights of the file it is to replace."""
    ends = "\r\n" if b"\r\n" in target.read_bytes() else "\n"
    beside.write_text(text, "utf-8", newline=ends)
    beside.chmod(target.stat().st_mode)
    return beside, target
