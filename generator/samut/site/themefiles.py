"""The theme's templates without a list of its icons, ten thousand files that nobody lists."""

import os
from collections.abc import Callable, Iterator

from jinja2 import Environment, FileSystemLoader

NOTHING = "nothing"
"""A template of no text: MkDocs writes no file for a page that is set in it."""


class ThemeFiles(FileSystemLoader):
    """Finds every template by name, but lists none in hidden folders, which no site is given."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template."""
        if template == NOTHING:
            return "", NOTHING, lambda: True
        return super().get_source(environment, template)

    def list_templates(self) -> list[str]:
        """The names of all files in the theme's folders, sorted."""
        return sorted({name for folder in self.searchpath for name in _names(folder)})


def _names(top: str) -> Iterator[str]:
    for folder, folders, names in os.walk(top):
        if folder == top:
            folders[:] = [one for one in folders if not one.startswith(".")]
        below = os.path.relpath(folder, top).replace(os.sep, "/")
        yield from (name if below == "." else f"{below}/{name}" for name in names)
