"""How a page becomes HTML: read once by one reader, or as it became HTML before."""

import logging
from functools import partial
from pathlib import Path
from typing import Any

import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from samut.render.html import EXTENSIONS
from samut.site.converted import Converted, digest
from samut.site.mkdocs.overheard import overheard
from samut.site.mkdocs.reader import Reader

OURS = frozenset((*EXTENSIONS, "toc", "tables", "fenced_code"))
"""Extensions that read nothing but the page."""


def remember(folder: Path, config: MkDocsConfig, files: Files) -> Converted | None:
    """Has every page converted only if it was not converted before; what is new is kept in `folder`.

    Where an extension may read more than the page, nothing is kept, and MkDocs converts the pages.
    """
    if not OURS.issuperset(config.markdown_extensions):
        return None
    kept, reader = _kept(folder, config, files), Reader(config, files)
    for file in files.documentation_pages():
        if file.page is not None:
            file.page.render = partial(_render, file.page, kept, reader)  # type: ignore[method-assign]
    return kept


def _kept(folder: Path, config: MkDocsConfig, files: Files) -> Converted:
    programs = sorted(path.name for path in Path(markdown.__file__).parents[1].glob("*.dist-info"))
    level = str(logging.getLogger("mkdocs.structure.pages").getEffectiveLevel())
    given = (str(config.markdown_extensions), str(config.mdx_configs), str(config.validation), level)
    basis = digest((*programs, *given, *sorted(file.src_uri for file in files)))
    return Converted(folder, basis)


def _render(page: Page, kept: Converted, reader: Reader, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """Page.render, unless the very same page was converted before; what was warned of is said again."""
    uri, text = page.file.src_uri, page.markdown or ""
    if found := kept.find(uri, text):
        _restore(page, found, files)
        return
    with overheard(logging.getLogger("mkdocs.structure.pages")) as said:
        reader.render(page)
    if not said:
        kept.keep(uri, text, _made(page))


def _made(page: Page) -> dict[str, Any]:
    """What MkDocs keeps of a page it has read."""
    links = page.links_to_anchors or {}
    return {
        "content": page.content,
        "toc": [_token(item) for item in page.toc],
        "title": page._title_from_render,  # noqa: SLF001 - MkDocs has no other door
        "ids": sorted(page.present_anchor_ids or ()),
        "links": {file.src_uri: anchors for file, anchors in links.items()},
    }


def _token(item: AnchorLink) -> dict[str, Any]:
    return {
        "name": item.title,
        "id": item.id,
        "level": item.level,
        "children": [_token(one) for one in item.children],
    }


def _restore(page: Page, made: dict[str, Any], files: Files) -> None:
    page.content, page.toc = made["content"], get_toc(made["toc"])
    page._title_from_render = made["title"]  # noqa: SLF001 - as above
    page.present_anchor_ids = set(made["ids"])
    found = {files.get_file_from_path(uri): anchors for uri, anchors in made["links"].items()}
    page.links_to_anchors = {file: anchors for file, anchors in found.items() if file}
