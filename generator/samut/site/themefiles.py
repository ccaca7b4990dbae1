"""The theme's templates without a list of its icons, ten thousand files that nobody lists."""

import os
from collections.abc import Iterator

from jinja2 import FileSystemLoader


class ThemeFiles(FileSystemLoader):
    """Finds every template by name, but lists none in hidden folders, which no site is given."""

    def list_templates(self) -> list[str]:
        """The names of all files in the theme's folders, sorted."""
        return sorted({name for folder in self.searchpath for name in _names(folder)})


def _names(top: str) -> Iterator[str]:
    for folder, folders, names in os.walk(top):
        if folder == top:
            folders[:] = [one for one in folders if not one.startswith(".")]
        below = os.path.relpath(folder, top).replace(os.sep, "/")
        yield from (name if below == "." else f"{below}/{name}" for name in names)
