"""How much of a build is our own work: times the calls into MkDocs and WeasyPrint, the rest is ours."""

import json
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from samut import work
from samut.course.read import read
from samut.handbook.edition import Edition
from samut.handbook.typeset import workers
from samut.handbook.typeset.job import Job
from samut.output import WORK
from samut.site.mkdocs import command
from samut.site.mkdocs.plugin import SamutPlugin

HOOKS = ("on_config", "on_pre_build", "on_files", "on_page_context")


class Clock:
    """Adds up the time spent inside the functions it wraps."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def wrap(self, owner: Any, name: str) -> None:
        """Replaces `owner.name` by a version that is timed."""
        inner: Callable[..., Any] = getattr(owner, name)

        def timed(*args: Any, **kwargs: Any) -> Any:
            start = time.perf_counter()
            try:
                return inner(*args, **kwargs)
            finally:
                self.seconds += time.perf_counter() - start

        setattr(owner, name, timed)


def main(root: Path, *, handbooks: bool) -> dict[str, float]:
    """Builds the course in `root` and tells where the time went, in seconds."""
    ours, mkdocs_all, weasyprint = Clock(), Clock(), Clock()
    for hook in HOOKS:
        ours.wrap(SamutPlugin, hook)
    mkdocs_all.wrap(command, "build")
    weasyprint.wrap(Job, "run")
    # What another process does, or did before, cannot be timed here.
    workers.cores = lambda: 1
    shutil.rmtree(root / WORK, ignore_errors=True)
    start = time.perf_counter()
    course, sources = read(root.resolve())
    if course is None:
        sys.exit(f"{len(sources.problems)} problems in {root}")
    work.build_site(course)
    if handbooks:
        for _ in work.handbooks(course, list(Edition), course.language, lambda _: None):
            pass
    total = time.perf_counter() - start
    theirs = mkdocs_all.seconds - ours.seconds + weasyprint.seconds
    return {"total": total, "engine": total - theirs, "share": (total - theirs) / total}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), handbooks="--handbooks" in sys.argv)))
