"""The other languages of a served site: built again only where an edit changed them."""

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from samut.schema.base import Language
from samut.site.converted import digest
from samut.site.page import Site


@dataclass
class Beside:
    """Takes the built languages out of the way while MkDocs empties the site, and puts them back."""

    prints: dict[Language, str] = field(default_factory=dict)
    _folder: Path | None = None

    def store(self, site: Path) -> None:
        """Takes the languages of the last build out of the site."""
        folder = self._place()
        for language in self.prints:
            if (site / language).is_dir():
                shutil.rmtree(folder / language, ignore_errors=True)
                shutil.move(site / language, folder / language)

    def fetch(self, language: Language, shown: Site, config: Any) -> bool:
        """Puts a language back if nothing in it changed; else the caller builds it."""
        now, kept = _print(shown, config), self._place() / language
        same = self.prints.get(language) == now and kept.is_dir()
        if same:
            shutil.move(kept, Path(config.site_dir) / language)
        self.prints[language] = now
        return same

    def empty(self) -> None:
        """Deletes what is kept."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _place(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="samut-"))
        return self._folder


def _print(shown: Site, config: Any) -> str:
    """What a built language depends on: its pages, files and navigation, and the settings."""
    files = [path.stat() for asset in shown.assets if (path := asset.path) is not None]
    stamps = [f"{one.st_mtime_ns} {one.st_size}" for one in files]
    return digest((Path(config.config_file_path).read_text("utf-8"), *shown.texts, *stamps))
