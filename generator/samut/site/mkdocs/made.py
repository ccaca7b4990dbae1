"""Pages that are made elsewhere than MkDocs would: what a build keeps of them, and how it takes them."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from samut.site.mkdocs.finishing import Facts
from samut.site.themefiles import NOTHING

_build = logging.getLogger("mkdocs.commands.build")


@dataclass(frozen=True, slots=True)
class Made:
    """What the build keeps of a page that is written."""

    title: str | None
    ids: frozenset[str]
    links: dict[str, dict[str, str]]
    facts: Facts
    converted: frozenset[str]
    """The names of the conversions it was made of."""


def made(file: File, facts: Facts, converted: frozenset[str]) -> Made:
    """What is to be kept of a page that MkDocs has just made."""
    page: Any = file.page
    links = {one.src_uri: anchors for one, anchors in (page.links_to_anchors or {}).items()}
    return Made(page.title, frozenset(page.present_anchor_ids or ()), links, facts, converted)


def restore(file: File, one: Made, files: Files) -> None:
    """Gives MkDocs what it must know of the page: its title, its anchors, and the links it checks."""
    page: Any = file.page
    page.title, page.present_anchor_ids = one.title, set(one.ids)
    linked = {files.get_file_from_path(uri): anchors for uri, anchors in one.links.items()}
    page.links_to_anchors = {target: anchors for target, anchors in linked.items() if target}
    # MkDocs writes nothing over what is written for a page that comes out empty.
    page.content, page.meta = "", {"template": NOTHING}


def hand_over(file: File, take: Callable[[], None]) -> None:
    """Has MkDocs take a page where it would read and convert it."""
    page: Any = file.page

    def read(config: MkDocsConfig) -> None:  # noqa: ARG001
        page.markdown = ""

    def render(config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
        take()

    page.read_source, page.render = read, render


def hush(*, quiet: bool) -> None:
    """Whether MkDocs says nothing of pages that it is not to write."""
    if quiet:
        _build.addFilter(_spoken)
    else:
        _build.removeFilter(_spoken)


def _spoken(record: logging.LogRecord) -> bool:
    """All that MkDocs' build says, but that it skips a page."""
    return not record.getMessage().startswith("Page skipped")
