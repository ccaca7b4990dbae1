"""A course with an addition, read before anything is written."""

import shutil
from pathlib import Path

from samut.course.read import read
from samut.output import workplace
from samut.source.files import Sources
from samut.starter.addition import Addition

_PARTS = ("modules", "quizzes", "content")


def tried(root: Path, addition: Addition) -> Sources:
    """What would be found in the course at `root` if the addition were written."""
    with workplace(root) as beside:
        for part in _PARTS:
            if (root / part).is_dir():
                shutil.copytree(root / part, beside / part, ignore_dangling_symlinks=True)
        addition.write(beside)
        return read(beside)[1]
