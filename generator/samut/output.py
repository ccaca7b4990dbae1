"""Outputs appear whole or not at all: built beside, then swapped in."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

WORK = ".samut"
"""The folder, in the course, where unfinished outputs stand."""


class RefusedError(Exception):
    """MkDocs would not build the site; the message is what it said."""


@contextmanager
def workplace(root: Path) -> Iterator[Path]:
    """An empty folder beside the outputs; it is gone afterwards, whatever happens."""
    parent = root / WORK
    parent.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(new: Path, target: Path) -> None:
    """Puts the finished folder `new` where `target` stands; the old one goes last, if it can."""
    with tempfile.TemporaryDirectory(dir=new.parent) as rest:
        old = Path(rest) / "old"
        if target.exists():
            target.rename(old)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            new.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise


def replaced(root: Path, texts: Mapping[str, str]) -> list[Path]:
    """Writes texts by their file's name in `root`, all beside the old ones before the first is swapped in."""
    with workplace(root) as folder:
        ready = []
        for number, (name, text) in enumerate(texts.items()):
            target, beside = root / name, folder / str(number)
            if not target.is_file() or target.read_bytes() != text.encode():
                target.parent.mkdir(parents=True, exist_ok=True)
                beside.write_text(text, "utf-8", newline="\n")
                ready.append((beside, target))
        return [beside.replace(target) for beside, target in ready]
