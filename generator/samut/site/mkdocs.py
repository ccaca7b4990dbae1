"""The MkDocs plugin: hands a course's pages to MkDocs. The only file that imports mkdocs."""

import logging
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.commands import build as building
from mkdocs.commands import serve as serving
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from samut.course.course import Course
from samut.course.read import read
from samut.render.html import EXTENSIONS, settings
from samut.render.thai import hold
from samut.render.words import word
from samut.schema.base import Language
from samut.site.assets import KEEPER, STYLE, keeper
from samut.site.offline.worker import add as keep_offline
from samut.site.page import Site
from samut.site.pages import site as course_site
from samut.site.problems import problems_site
from samut.site.search.index import URI as INDEX
from samut.site.search.index import index
from samut.site.search.sections import Section, sections
from samut.source.report import report

THEME = Path(__file__).parent / "theme"
NAMES: dict[Language, str] = {"th": "ไทย", "en": "English"}
log = logging.getLogger("mkdocs.plugins.samut")


UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""Material's own search, which ours stands in for."""


class BoxConfig(Config):
    """What the theme asks of its search plugin."""

    enabled = Type(bool, default=True)


class SearchBox(BasePlugin[BoxConfig]):
    """Has the theme show its search box; what is behind the box is ours."""


class SamutConfig(Config):
    """What may stand under `samut:` in mkdocs.yml."""

    course = Type(str, default=".")
    """The course's folder, as seen from mkdocs.yml."""
    messages = Optional(Type(str))
    """The language of problems, th or en; Thai if not given."""
    offline = Type(bool, default=True)
    """Whether the built site is kept for reading offline; not for pages shown in a frame."""


class SamutPlugin(BasePlugin[SamutConfig]):
    """Reads the course before each build and gives MkDocs its pages, assets and navigation."""

    def __init__(self) -> None:
        self.serving = False
        self.language: Language | None = None
        self.course: Course | None = None
        self.shown: Site | None = None
        self.found: dict[str, list[Section]] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """While serving, a mistake must not stop MkDocs; this also keeps the plugin between builds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """The dialect's extensions, the theme's amendments, and the folders to watch."""
        config.use_directory_urls = False
        for name in EXTENSIONS:
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
        for name, values in settings(self._reader(config)).items():
            config.mdx_configs.setdefault(name, {}).update(values)
        if config.theme.name == "material":
            config.theme.dirs.insert(0, str(THEME))
            box = SearchBox()
            box.load_config({})
            config.plugins["material/search"] = box
        config.extra_css.insert(0, STYLE)
        if self._keeps():
            config.extra_javascript.append(KEEPER)
        root = self._root(config)
        folders = (root / name for name in ("content", "modules", "quizzes"))
        config.watch += [str(folder) for folder in folders if folder.is_dir()]
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads the course before MkDocs empties the old site, so that a mistake leaves it whole."""
        if self.course and self.language:
            return
        self.course, sources = read(self._root(config))
        text = report(sources.problems.errors, sources.lines, self._messages())
        if warnings := sources.problems.warnings:
            # MkDocs counts its own warnings and stops for them in strict mode; an author's stop nothing.
            log.info("\n%s", report(warnings, sources.lines, self._messages()))
        if self.course is None and not self.serving:
            message = f"\n{text}"
            raise PluginError(message)
        if self.course is None:
            log.error("\n%s", text)
            self.shown = problems_site(text, self._messages(), self.shown)
        else:
            self.shown = course_site(self.course, self.course.language)

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The course's pages in place of the files below `docs_dir`."""
        shown, self.found = self._site(), {}
        for file in list(files):
            if file.src_uri.endswith(".md") or file.src_uri.startswith(UNUSED):
                files.remove(file)
        for page in shown.pages:
            file = File.generated(config, page.uri, content=page.content)
            docs = posixpath.relpath(Path(config.docs_dir).as_posix(), self._root(config).as_posix())
            file.edit_uri = posixpath.relpath(page.origin, docs)
            files.append(file)
        for asset in shown.assets:
            if asset.path is not None:
                files.append(File.generated(config, asset.uri, abs_src_path=str(asset.path)))
            else:
                files.append(File.generated(config, asset.uri, content=asset.content or ""))
        if self._keeps():
            reader = self.language or self._reader(config)
            script = keeper(reader, "../../../" if self.language else "../../")
            files.append(File.generated(config, script.uri, content=script.content or ""))
        config.nav = config.nav or shown.nav
        config.site_description = config.site_description or shown.description
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Gives the theme's templates the words of the interface."""
        env.globals["samut_word"] = partial(word, self._reader(config))
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """No line of the page begins with ๆ or leaves “ behind; search finds the page's words."""
        self.found[page.url] = sections(html)
        return str(hold(Markup(html)))

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
            config.extra["samut_languages"] = self._alternates(self.course, page.url)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """What search looks through, and the course's other languages, each in a folder of its own."""
        write_file(index(self.found, self.course).encode(), str(Path(config.site_dir) / INDEX))
        if self.language or not self.course:
            return
        # MkDocs may hand the nested build this same plugin, and has then read its settings anew.
        serving, offline = self.serving, self.config.offline
        for language in list(self.course.record.languages)[1:]:
            nested = self._nested(config, self.course, language)
            plugin = nested.plugins["samut"]
            if isinstance(plugin, SamutPlugin):
                plugin.serving, plugin.config.offline = serving, offline
                with plugin.speaking(self.course, language):
                    building.build(nested)
        if offline and not serving:
            keep_offline(Path(config.site_dir), self.course)

    @contextmanager
    def speaking(self, course: Course, language: Language) -> Iterator[None]:
        """Builds `course` in `language` for a while; MkDocs keeps one plugin for all builds of a serve."""
        before = self.course, self.language, self.shown
        self.course, self.language, self.shown = course, language, course_site(course, language)
        try:
            yield
        finally:
            self.course, self.language, self.shown = before

    def _nested(self, config: MkDocsConfig, course: Course, language: Language) -> MkDocsConfig:
        site_dir = str(Path(config.site_dir) / language)
        nested = load_config(config.config_file_path, site_dir=site_dir, strict=config.strict)
        nested.site_url = f"{config.site_url.rstrip('/')}/{language}/" if config.site_url else ""
        nested.theme["language"] = language
        nested.site_name = course.record.title.best(language)[0].partition(":")[0]
        return nested

    def _keeps(self) -> bool:
        """A site that changes while it is written must not be kept."""
        return self.config.offline and not self.serving

    def _root(self, config: MkDocsConfig) -> Path:
        return (Path(config.config_file_path).parent / self.config.course).resolve()

    def _reader(self, config: MkDocsConfig) -> Language:
        return "en" if config.theme.get("language") == "en" else "th"

    def _messages(self) -> Language:
        return "en" if self.config.messages == "en" else "th"

    def _site(self) -> Site:
        if self.shown is None:
            message = "the course was not read before its pages were asked for"
            raise RuntimeError(message)
        return self.shown

    def _alternates(self, course: Course, url: str) -> list[dict[str, str]]:
        folders = {one: "" if one == course.language else f"{one}/" for one in course.record.languages}
        here = posixpath.dirname(folders[self.language or course.language] + url) or "."
        return [
            {"name": NAMES[one], "lang": one, "link": posixpath.relpath(folder + url, here)}
            for one, folder in folders.items()
        ]


class RefusedError(Exception):
    """MkDocs would not build the site; the message is what it said."""


def build(config_file: Path, site_dir: Path, *, offline: bool = True) -> None:
    """Builds the site of one course into `site_dir`, every warning an error.

    Without `offline`, no worker keeps its pages: for frames, learning platforms and folders.
    """
    with _heard():
        config = load_config(str(config_file), site_dir=str(site_dir), strict=True)
        plugin = config.plugins.get("samut")
        if isinstance(plugin, SamutPlugin) and not offline:
            plugin.config.offline = False
        building.build(config)


def serve(config_file: Path, address: str | None) -> None:
    """Serves the course while it is written; pages reload when a file changes."""
    options: dict[str, Any] = {"dev_addr": address} if address else {}
    try:
        serving.serve(str(config_file), **options)
    except MkDocsException as error:
        raise RefusedError(str(error)) from error


@contextmanager
def _heard() -> Iterator[None]:
    """Turns MkDocs' warnings and its end into one exception with all it said."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    logger, listener = logging.getLogger("mkdocs"), Listener(logging.WARNING)
    logger.addHandler(listener)
    try:
        yield
    except (MkDocsException, Abort) as error:
        raise RefusedError("\n".join([*said, str(error)])) from error
    finally:
        logger.removeHandler(listener)
