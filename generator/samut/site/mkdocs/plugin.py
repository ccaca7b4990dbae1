"""The MkDocs plugin: hands a course's pages to MkDocs and finishes what it builds."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from jinja2 import Environment
from mkdocs.commands import build as building
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from samut.course import address
from samut.course.course import Course
from samut.course.draft import Known
from samut.render.words import word
from samut.schema.base import Language
from samut.site.access.report import tell as tell_barriers
from samut.site.assets import KEEPER, STYLE, keeper
from samut.site.beside import Beside
from samut.site.frame import Frame
from samut.site.menu import Menu, Row
from samut.site.mkdocs import handing, languages, naming, offices, reading, theme, together
from samut.site.mkdocs.config import SamutConfig, prepare, reader
from samut.site.mkdocs.making import Making
from samut.site.office import frame as office_frame
from samut.site.offline.bundles import Kept
from samut.site.offline.worker import add as keep_offline
from samut.site.page import Site
from samut.site.pages import site as course_site
from samut.site.policy import policy
from samut.site.problems import problems_site
from samut.site.search.index import write as write_index

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.samut")


class SamutPlugin(BasePlugin[SamutConfig]):
    """Reads the course before each build and gives MkDocs its pages, assets and navigation."""

    profile: ClassVar[Path | None] = None
    """The office's profile, where it was named to a command."""

    def __init__(self) -> None:
        self.serving = False
        self.language: Language | None = None
        self.course: Course | None = None
        self.given: Course | None = None
        """The course, where who builds it has read it already."""
        self.sweeps = True
        """Whether conversions that this build did not use are thrown away."""
        self.known: Known = {}
        """What a served course was read from before an edit."""
        self.shown: Site | None = None
        self.beside = Beside()
        self.nav: Navigation | None = None
        self.env: Environment | None = None
        self.making = Making()

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """While serving, a mistake must not stop MkDocs; this also keeps the plugin between builds."""
        self.serving = command == "serve"
        if self.serving:
            self.making.serve()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """The dialect's extensions, the theme's amendments, and the folders to watch."""
        prepare(config, self.config.root(config))
        if profile := self.profile or self.config.profile(config):
            config.watch += offices.watched(profile)
        if config.theme.name == "material":
            theme.amend(config, partial(setattr, self, "env"))
        config.extra_css.insert(0, STYLE)
        if self._keeps():
            config.extra_javascript.append(KEEPER)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads the course before MkDocs empties the old site, so that a mistake leaves it whole."""
        if self.course and self.language:
            return
        if self.serving:
            self.beside.store(Path(config.site_dir))
        self.course, text = self.given, ""
        if self.given is None:
            profile = self.profile or self.config.profile(config)
            known = self.known if self.serving else None
            self.course, text = reading.read(self.config.root(config), profile, self.config.spoken, known)
        if self.course is None and not self.serving:
            message = f"\n{text}"
            raise PluginError(message)
        if self.course is None:
            log.error("\n%s", text)
            self.shown = problems_site(text, self.config.spoken, self.shown)
        else:
            self.shown = course_site(self.course, self.course.language)

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The course's pages in place of the files below `docs_dir`."""
        shown = self._site()
        self.making.start()
        if self.course:
            offices.prepare(config, self.course, moves=not (self.serving or self.language))
        handing.leave_out(files, config)
        handing.add_pages(files, config, shown.pages, self.config.root(config))
        handing.add_assets(files, config, shown.assets)
        if self._keeps():
            up = "../../../" if self.language else "../../"
            handing.add_assets(files, config, [keeper(self.language or reader(config), up)])
        config.nav = config.nav or shown.nav
        naming.name(config, shown, self.course, self.language)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keeps the navigation for the menus of the pages, and converts no page a second time."""
        self.nav = nav
        self.making.alone = together.alone(config, self)
        if self.env:
            self._frame(self.env, config)
        root, office = (
            self.config.root(config),
            repr((self.course.office, sorted(self.course.prose))) if self.course else "",
        )
        self.making.begin(config, files, nav, self.env, root, office)
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """What is HTML already is kept from the Markdown reader."""
        return self.making.finishing.aside(markdown)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """No line begins with ๆ or leaves “ behind; tables name their columns; search finds the words."""
        return self.making.content(html, page)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """What the theme's templates know as `samut`."""
        self._frame(env, config)
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """The same page in the other languages, for the language menu."""
        if self.course and len(self.course.record.languages) > 1:
            # A list would make Material fetch the sitemaps of all languages on every page.
            config.extra["alternate"] = True
            language = self.language or self.course.language
            config.extra["samut_languages"] = languages.alternates(self.course, language, page.url)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Notes what later steps ask of the page."""
        # The page for wrong addresses, in no language of its own, is set in the same templates.
        config.extra.pop("alternate", None)
        if output:
            self.making.written(output, page, config)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Style sheet, what search looks through, and the other languages, each in a folder of its own."""
        self.making.end(sweeps=self.sweeps)
        pages, site = self.making.finishing, Path(config.site_dir)
        if config.theme.name == "material":
            theme.dress(config, pages.used)
        if self.course and self.course.office:
            offices.add_icons(site, self.course)
        write_index(site, pages.entries, self.course)
        if self.course and not self.serving:
            tell_barriers(site, self.language or self.course.language, pages.barriers)
        if self.language or not self.course:
            return
        known = pages.kept("") | self._others(config, self.course)
        if self._keeps():
            keep_offline(site, self.course, known)

    def _frame(self, env: Environment, config: MkDocsConfig) -> None:
        language = reader(config)
        everything = Row(word(language, "all-modules"), f"{address.html(address.HOME)}#path", "all")
        menu = Menu(self.nav.items if self.nav else (), everything)
        # The script that reloads a served page stands in the page.
        allowed = "" if self.serving else policy()
        office = office_frame(self.course, language) if self.course else None
        env.globals["samut"] = Frame(language, env, config.theme, menu, allowed, office)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Nobody works on for a build that failed."""
        self.making.stop()

    def on_serve(self, server: "LiveReloadServer", **_: object) -> "LiveReloadServer":
        """A saved file is noticed sooner."""
        from samut.site.mkdocs.watching import sooner  # noqa: PLC0415 - a build has no server

        sooner(server)
        return server

    def on_shutdown(self) -> None:
        """Leaves nothing behind."""
        self.beside.empty()

    def _others(self, config: MkDocsConfig, course: Course) -> dict[str, Kept]:
        """Builds the other languages, while serving only what changed; their pages as devices keep them."""
        serving, offline, known = self.serving, self.config.offline, dict[str, Kept]()
        for language in list(course.record.languages)[1:]:
            shown = course_site(course, language)
            # Every page names the office, which the pages' own texts do not tell.
            if serving and not course.office and self.beside.fetch(language, shown, config):
                continue
            nested = languages.nested(config, language)
            plugin = nested.plugins["samut"]
            if isinstance(plugin, SamutPlugin):
                # MkDocs may hand the nested build this same plugin, and has then read its settings anew.
                plugin.serving = plugin.making.serving = serving
                plugin.config.offline, plugin.sweeps = offline, self.sweeps
                with plugin.speaking(course, language, shown):
                    building.build(nested)
                known |= plugin.making.finishing.kept(f"{language}/")
        return known

    @contextmanager
    def speaking(self, course: Course, language: Language, shown: Site) -> Iterator[None]:
        """Builds `course` in `language` for a while; MkDocs keeps one plugin for all builds of a serve."""
        before = self.course, self.language, self.shown
        self.course, self.language, self.shown = course, language, shown
        try:
            yield
        finally:
            self.course, self.language, self.shown = before

    def _keeps(self) -> bool:
        """A site that changes while it is written must not be kept."""
        return self.config.offline and not self.serving

    def _site(self) -> Site:
        if self.shown is None:
            message = "the course was not read before its pages were asked for"
            raise RuntimeError(message)
        return self.shown
