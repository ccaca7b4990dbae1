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
        beside = page.uri.startswith(address.SIDE)
        known = InclusionLevel.NOT_IN_NAV if beside else InclusionLevel.UNDEFINED
        file = File.generated(config, page.uri, content=page.content, inclusion=known)
        file.edit_uri = posixpath.relpath(page.origin, docs)
        files.append(file)


def add_assets(files: Files, config: MkDocsConfig, assets: Iterable[Asset]) -> None:
    """Files that are copied as they are."""
    for asset in assets:
        if asset.path is not None:
            files.append(File.generated(config, asset.uri, abs_src_path=str(asset.path)))
        else:
            files.append(File.generated(config, asset.uri, content=asset.content or ""))
