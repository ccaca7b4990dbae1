"""Pages of a build made by a crew, with MkDocs' own steps; the build itself then only collects them."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from jinja2 import Environment
from mkdocs.commands import build as building
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from samut.site.converted import Converted
from samut.site.mkdocs import handing
from samut.site.mkdocs.crew import Crew
from samut.site.mkdocs.finishing import Facts, Finishing
from samut.site.themefiles import NOTHING

EVENTS = (
    *("nav", "env", "page_read_source", "pre_page", "page_markdown", "page_content", "page_context"),
    "post_page",
)
"""What another plugin may do to a page, or between two pages."""
_build = logging.getLogger("mkdocs.commands.build")


@dataclass(frozen=True, slots=True)
class Made:
    """What the build keeps of a page that is written."""

    title: str | None
    ids: frozenset[str]
    links: dict[str, dict[str, str]]
    facts: Facts
    converted: frozenset[str]


def alone(config: MkDocsConfig, plugin: object) -> bool:
    """Whether nobody but this plugin has a hand in the pages."""
    methods = (method for event in EVENTS for method in config.plugins.events[event])
    return all(getattr(method, "__self__", None) is plugin for method in methods)


class Together:
    """Has the pages made side by side, and hands each over when MkDocs comes to it."""

    def __init__(self, files: Files, finishing: Finishing, converted: Converted) -> None:
        self._files, self._docs, self._late = files, files.documentation_pages(), handing.late(files)
        self._finishing, self._converted = finishing, converted

    def begin(self, config: MkDocsConfig, nav: Navigation, env: Environment) -> None:
        """Starts to make the pages; from here on MkDocs is handed them."""

        def make(number: int) -> Made | None:
            if number < len(self._docs):
                return self._make(self._docs[number], config, nav, env)
            self._late[number - len(self._docs)].copy_file()
            return None

        self._crew = Crew(make, len(self._docs) + len(self._late))
        _build.addFilter(_spoken)
        for number, file in enumerate(self._docs):
            _hand_over(file, partial(self._take, file, number))
        for file in self._late:
            file.copy_file = _written  # type: ignore[method-assign]

    def end(self) -> None:
        """Waits for what is not asked for page by page, and leaves MkDocs as it was."""
        for number in range(len(self._docs), len(self._docs) + len(self._late)):
            self._take(self._late[number - len(self._docs)], number)
        self.stop(done=True)

    def stop(self, *, done: bool = False) -> None:
        """Leaves MkDocs as it was; work that is not done is given up."""
        self._crew.dismiss(done=done)
        _build.removeFilter(_spoken)

    def _make(self, file: File, config: MkDocsConfig, nav: Navigation, env: Environment) -> Made:
        """Takes one page from its source to its file, and drops its text."""
        page: Any = file.page
        building._populate_page(page, config, self._files)  # noqa: SLF001 - MkDocs' own steps
        building._build_page(page, config, self._docs, nav, env)  # noqa: SLF001 - as above
        links = {one.src_uri: anchors for one, anchors in (page.links_to_anchors or {}).items()}
        page.markdown, page.content, page.toc = None, None, []
        handing.forget(file)
        converted, facts = frozenset(self._converted.used), self._finishing.facts.pop(file.dest_uri)
        self._converted.used.clear()
        return Made(page.title, frozenset(page.present_anchor_ids or ()), links, facts, converted)

    def _take(self, file: File, number: int) -> None:
        done = self._crew.of(number)
        for name, level, message in done.said:
            logging.getLogger(name).log(level, "%s", message)
        if done.failed:
            raise BuildError(done.failed)
        made, page = done.made, file.page
        if page is not None and made is not None:
            page.title, page.present_anchor_ids = made.title, set(made.ids)
            linked = {self._files.get_file_from_path(uri): anchors for uri, anchors in made.links.items()}
            page.links_to_anchors = {one: anchors for one, anchors in linked.items() if one}
            # MkDocs writes nothing over what is written for a page that comes out empty.
            page.content, page.meta = "", {"template": NOTHING}
            self._finishing.learn(file.dest_uri, made.facts)
            self._converted.used.update(made.converted)


def _hand_over(file: File, take: Callable[[], None]) -> None:
    """Has MkDocs take a page from the crew where it would read and convert it."""
    page: Any = file.page

    def read(config: MkDocsConfig) -> None:  # noqa: ARG001
        page.markdown = ""

    def render(config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
        take()

    page.read_source, page.render = read, render


def _written(dirty: bool = False) -> None:  # noqa: FBT001, FBT002
    """Where MkDocs would write a file that the crew writes."""


def _spoken(record: logging.LogRecord) -> bool:
    """All that MkDocs' build says, but that it skips a page."""
    return not record.getMessage().startswith("Page skipped")
