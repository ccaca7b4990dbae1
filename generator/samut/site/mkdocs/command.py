"""Building and serving a course with MkDocs, as the commands do."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands import build as building
from mkdocs.commands import serve as serving
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from samut.course.course import Course
from samut.output import RefusedError
from samut.site.mkdocs.overheard import overheard
from samut.site.mkdocs.plugin import SamutPlugin


def build(
    config_file: Path,
    site_dir: Path,
    *,
    offline: bool = True,
    course: Course | None = None,
    sweeps: bool = True,
) -> None:
    """Builds the site of one course into `site_dir`, every warning an error.

    Without `offline`, no worker keeps its pages: for frames, learning platforms and folders. A `course` that
    was read is not read again. `sweeps` throws away what was kept of pages that this site has not.
    """
    with _heard():
        config = load_config(str(config_file), site_dir=str(site_dir), strict=True)
        plugin = config.plugins.get("samut")
        if isinstance(plugin, SamutPlugin):
            plugin.config.offline, plugin.given, plugin.sweeps = (
                offline and plugin.config.offline,
                course,
                sweeps,
            )
        building.build(config)


def serve(config_file: Path, address: str | None, office: Path | None = None) -> None:
    """Serves the course while it is written; pages reload when a file changes."""
    options: dict[str, Any] = {"dev_addr": address} if address else {}
    SamutPlugin.profile = office
    try:
        serving.serve(str(config_file), **options)
    except MkDocsException as error:
        raise RefusedError(str(error)) from error


@contextmanager
def _heard() -> Iterator[None]:
    """Turns MkDocs' warnings and its end into one exception with all it said."""
    with overheard(logging.getLogger("mkdocs"), logging.WARNING) as said:
        try:
            yield
        except (MkDocsException, Abort) as error:
            raise RefusedError("\n".join([*said, str(error)])) from error
