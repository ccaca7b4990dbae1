"""Pages of a build made by a crew, with MkDocs' own steps; the build itself then only collects them."""

import logging
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
from samut.site.mkdocs.finishing import Finishing
from samut.site.mkdocs.made import Made, hand_over, hush, made, restore

EVENTS = (
    *("nav", "env", "page_read_source", "pre_page", "page_markdown", "page_content", "page_context"),
    "post_page",
)
"""What another plugin may do to a page, or between two pages."""


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
        hush(quiet=True)
        for number, file in enumerate(self._docs):
            hand_over(file, partial(self._take, file, number))
        for file in self._late:
            file.copy_file = _written  # type: ignore[method-assign]

    def end(self) -> None:
        """Waits for what is not asked for page by page, and leaves MkDocs as it was."""
        for number, file in enumerate(self._late, len(self._docs)):
            self._take(file, number)
        self.stop(done=True)

    def stop(self, *, done: bool = False) -> None:
        """Leaves MkDocs as it was; work that is not done is given up."""
        self._crew.dismiss(done=done)
        hush(quiet=False)

    def _make(self, file: File, config: MkDocsConfig, nav: Navigation, env: Environment) -> Made:
        """Takes one page from its source to its file, and drops its text."""
        page: Any = file.page
        building._populate_page(page, config, self._files)  # noqa: SLF001 - MkDocs' own steps
        building._build_page(page, config, self._docs, nav, env)  # noqa: SLF001 - as above
        facts, converted = self._finishing.facts.pop(file.dest_uri), frozenset(self._converted.used)
        page.markdown, page.content, page.toc = None, None, []
        handing.forget(file)
        self._converted.used.clear()
        return made(file, facts, converted)

    def _take(self, file: File, number: int) -> None:
        done = self._crew.of(number)
        for name, level, message in done.said:
            logging.getLogger(name).log(level, "%s", message)
        if done.failed:
            raise BuildError(done.failed)
        if done.made is not None:
            restore(file, done.made, self._files)
            self._finishing.learn(file.dest_uri, done.made.facts)
            self._converted.used.update(done.made.converted)


def _written(dirty: bool = False) -> None:  # noqa: FBT001, FBT002
    """Where MkDocs would write a file that the crew writes."""
