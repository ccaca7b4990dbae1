"""Pages of a served site that are as they were: written again without being made again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import write_file

from samut.schema.base import Language
from samut.site.converted import Converted, digest
from samut.site.mkdocs.handing import text
from samut.site.mkdocs.made import Made, hand_over, hush, restore
from samut.site.mkdocs.theme import FRAME

Learn = Callable[[File, Made], None]


@dataclass(frozen=True, slots=True)
class Before:
    """A page as it was built, and what it was built from."""

    basis: str
    text: str
    output: bytes
    made: Made


@dataclass
class Again:
    """The pages of the last builds, by language and address."""

    _before: dict[tuple[Language, str], Before] = field(default_factory=dict)
    _basis: str = ""

    def begin(self, language: Language, basis: str, files: Files, learn: Learn) -> None:
        """Has MkDocs pass over every page that would come out as it did."""
        self._basis = basis
        hush(quiet=True)
        for file in files.documentation_pages():
            one = self._before.get((language, file.src_uri))
            if one and one.basis == basis and one.text == text(file):
                hand_over(file, partial(_write, file, one, files, learn))

    def end(self) -> None:
        """Lets MkDocs say again what it skips."""
        hush(quiet=False)

    def keep(self, language: Language, file: File, output: str, made: Made) -> None:
        """Keeps a page that was just made."""
        html = output.encode("utf-8", errors="xmlcharrefreplace")
        self._before[language, file.src_uri] = Before(self._basis, text(file), html, made)


def basis(converted: Converted, config: MkDocsConfig, nav: Navigation, office: str) -> str:
    """What pages depend on beside their texts: conversions, settings, navigation, an author's templates."""
    dirs = config.theme.dirs
    own = dirs[: dirs.index(str(FRAME))] if str(FRAME) in dirs else []
    files = [path.stat() for folder in own for path in sorted(Path(folder).rglob("*"))]
    stamps = [f"{one.st_mtime_ns} {one.st_size}" for one in files]
    settings = [Path(config.config_file_path).read_text("utf-8"), str(config.site_url), str(nav), office]
    titles = [f"{page.url} {page.title}" for page in nav.pages]
    return digest((converted.basis, *settings, *titles, *stamps))


def _write(file: File, one: Before, files: Files, learn: Learn) -> None:
    restore(file, one.made, files)
    write_file(one.output, file.abs_dest_path)
    learn(file, one.made)
