"""A site's pages and assets as MkDocs' files."""

import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from samut.course import address
from samut.site.page import Asset, Page

PROSE = re.compile(r"\.md$")
UNUSED = re.compile(r"\.md$|^assets/(?:stylesheets/|javascripts/(?:lunr|workers)/|.*\.map$)")
"""Besides the prose, the theme's style sheets, since one is made of what pages use, and its own search."""


class Handed(File):
    """A file whose text is made when MkDocs asks for it."""

    given: Page | Asset
    _other: str | bytes | None = None

    @property
    def _content(self) -> str | bytes:
        if self._other is not None:
            return self._other
        return self.given.text if isinstance(self.given, Page) else self.given.content

    @_content.setter
    def _content(self, content: str | bytes | None) -> None:
        self._other = content


def leave_out(files: Files, config: MkDocsConfig) -> None:
    """Takes out what MkDocs found and no page of ours needs."""
    unused = UNUSED if config.theme.name == "material" else PROSE
    for file in list(files):
        if unused.search(file.src_uri):
            files.remove(file)


def add_pages(files: Files, config: MkDocsConfig, pages: Iterable[Page], root: Path) -> None:
    """Pages in Markdown, each with the file that an author edits to change it."""
    docs = posixpath.relpath(Path(config.docs_dir).as_posix(), root.as_posix())
    for page in pages:
        file = _handed(config, page.uri, page)
        if page.uri.startswith(address.SIDE):
            file.inclusion = InclusionLevel.NOT_IN_NAV
        file.edit_uri = posixpath.relpath(page.origin, docs)
        files.append(file)


def _handed(config: MkDocsConfig, uri: str, given: Page | Asset) -> File:
    file = Handed.generated(config, uri, content="")
    if isinstance(file, Handed):
        file.given, file._other = given, None  # noqa: SLF001 - MkDocs' door takes a text
    return file


def late(files: Files) -> list[File]:
    """The files, besides pages, whose text takes time to make."""
    handed = (file for file in files if isinstance(file, Handed))
    return [file for file in handed if isinstance(file.given, Asset) and file.given.late]


def text(file: File) -> str:
    """What a page is made of."""
    return file.given.text if isinstance(file, Handed) and isinstance(file.given, Page) else ""


def forget(file: File) -> None:
    """Drops the text of a page that is written."""
    if isinstance(file, Handed) and isinstance(file.given, Page):
        file.given.forget()


def add_assets(files: Files, config: MkDocsConfig, assets: Iterable[Asset]) -> None:
    """Files that are copied as they are."""
    for asset in assets:
        if asset.path is not None:
            files.append(File.generated(config, asset.uri, abs_src_path=str(asset.path)))
        else:
            files.append(_handed(config, asset.uri, asset))
