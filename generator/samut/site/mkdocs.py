"""The MkDocs plugin: hands a course's pages to MkDocs. The only file that imports mkdocs."""

import logging
import posixpath
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import markdown as python_markdown
from jinja2 import Environment
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
from mkdocs.structure.toc import AnchorLink, get_toc
from mkdocs.theme import Theme
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from samut.course import address
from samut.course.course import Course
from samut.course.read import read
from samut.output import WORK, RefusedError
from samut.render.compiled import COMPILED
from samut.render.html import EXTENSIONS, headed, settings
from samut.render.thai import hold
from samut.render.words import word
from samut.schema.base import Language
from samut.site.access.report import tell as tell_barriers
from samut.site.assets import FOLDER, KEEPER, SCRIPTS, STYLE, keeper
from samut.site.beside import Beside
from samut.site.converted import Converted, digest
from samut.site.frame import BUNDLE, Frame, read_text
from samut.site.menu import Menu, Row
from samut.site.offline.worker import add as keep_offline
from samut.site.page import Site
from samut.site.pages import site as course_site
from samut.site.policy import policy
from samut.site.problems import problems_site
from samut.site.search.index import URI as INDEX
from samut.site.search.index import index
from samut.site.search.sections import Section, sections
from samut.site.sheet import Used, sheet
from samut.site.themefiles import ThemeFiles
from samut.site.whole import Whole
from samut.source.report import report

PROSE = re.compile(r"\.md$")
UNUSED = re.compile(r"\.md$|^assets/(?:stylesheets/|javascripts/(?:lunr|workers)/|.*\.map$)")
"""Besides the prose, the theme's style sheets, since one is made of what pages use, and its own search."""
SHEETS = ("main", "palette")
OURS = frozenset((*EXTENSIONS, "toc", "tables", "fenced_code"))
"""Extensions that read nothing but the page."""
THEME = Path(__file__).parent / "theme"
NAMES: dict[Language, str] = {"th": "ไทย", "en": "English"}
log = logging.getLogger("mkdocs.plugins.samut")


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
        self.beside = Beside()
        self.nav: Navigation | None = None
        self.used = Used()
        self.found: dict[str, list[Section]] = {}
        self.whole = Whole()
        self.converted: Converted | None = None
        self.finished = finish

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """While serving, a mistake must not stop MkDocs; this also keeps the plugin between builds."""
        self.serving = command == "serve"
        self.finished = lru_cache(maxsize=512)(finish) if self.serving else finish

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """The dialect's extensions, the theme's amendments, and the folders to watch."""
        config.use_directory_urls = False
        for name in EXTENSIONS:
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
        for name, values in settings(self._reader(config)).items():
            config.mdx_configs.setdefault(name, {}).update(values)
        if config.theme.name == "material":
            # Before Material's folder, behind an author's own.
            config.theme.dirs.insert(_material(config.theme.dirs), str(THEME))
            config.theme.get_env = partial(_environment, config.theme)  # type: ignore[method-assign]
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
        if self.serving:
            self.beside.store(Path(config.site_dir))
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
        unused = UNUSED if config.theme.name == "material" else PROSE
        for file in list(files):
            if unused.search(file.src_uri):
                files.remove(file)
        docs = posixpath.relpath(Path(config.docs_dir).as_posix(), self._root(config).as_posix())
        for page in shown.pages:
            file = File.generated(config, page.uri, content=page.content)
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

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keeps the navigation for the menus of the pages, and converts no page a second time."""
        self.nav = nav
        self.converted = self._converted(config, files)
        for file in files.documentation_pages():
            if file.page is not None:
                file.page.render = partial(self._render, file.page)  # type: ignore[method-assign]
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """What the theme's templates know as `samut`."""
        language = self._reader(config)
        everything = Row(word(language, "all-modules"), f"{address.html(address.HOME)}#path", "all")
        menu = Menu(self.nav.items if self.nav else (), everything)
        # The script that reloads a served page stands in the page.
        env.globals["samut"] = Frame(language, env, config.theme, menu, "" if self.serving else policy())
        self.used = Used()
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Notes what the page uses of the theme."""
        self.used.page(output)
        return output

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """What is HTML already is kept from the Markdown reader."""
        self.whole = Whole()
        return self.whole.aside(markdown)

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Page.render, unless the very same page was converted before; what was warned of is said again."""
        uri, markdown, kept = page.file.src_uri, page.markdown or "", self.converted
        if kept and (found := kept.find(uri, markdown)):
            _restore(page, found, files)
            return
        with _overheard(logging.getLogger("mkdocs.structure.pages")) as said:
            Page.render(page, config, files)
        if kept and not said:
            kept.keep(uri, markdown, _converted(page))

    def _converted(self, config: MkDocsConfig, files: Files) -> Converted | None:
        """Where conversions are kept; none where an extension may read more than the page."""
        if not OURS.issuperset(config.markdown_extensions):
            return None
        programs = sorted(path.name for path in Path(python_markdown.__file__).parents[1].glob("*.dist-info"))
        level = str(logging.getLogger("mkdocs.structure.pages").getEffectiveLevel())
        given = (str(config.markdown_extensions), str(config.mdx_configs), str(config.validation), level)
        basis = digest((*programs, *given, *sorted(file.src_uri for file in files)))
        return Converted(self._root(config) / WORK / "converted" / self._reader(config), basis)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """No line begins with ๆ or leaves “ behind; tables name their columns; search finds the words."""
        html = self.whole.back(html)
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *self.whole.ids}
        held, self.found[page.url] = self.finished(html)
        return held

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

    def on_shutdown(self) -> None:
        """Leaves nothing behind."""
        self.beside.empty()

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Style sheet, what search looks through, and the other languages, each in a folder of its own."""
        if config.theme.name == "material":
            self._dress(config)
        write_file(index(self.found, self.course).encode(), str(Path(config.site_dir) / INDEX))
        if self.course and not self.serving:
            tell_barriers(Path(config.site_dir), self.language or self.course.language)
        if self.converted:
            self.converted.sweep()
        if self.language or not self.course:
            return
        # MkDocs may hand the nested build this same plugin, and has then read its settings anew.
        serving, offline = self.serving, self.config.offline
        for language in list(self.course.record.languages)[1:]:
            shown = course_site(self.course, language)
            if self.serving and self.beside.fetch(language, shown, config):
                continue
            nested = self._nested(config, self.course, language)
            plugin = nested.plugins["samut"]
            if isinstance(plugin, SamutPlugin):
                plugin.serving, plugin.config.offline = serving, offline
                with plugin.speaking(self.course, language, shown):
                    building.build(nested)
        if offline and not serving:
            keep_offline(Path(config.site_dir), self.course)

    def _dress(self, config: MkDocsConfig) -> None:
        """Writes the one style sheet: what pages and scripts use of the theme's, then our own."""
        theme = [read_text(config.theme.dirs, f"assets/stylesheets/{name}.*.min.css") for name in SHEETS]
        self.used.script(read_text(config.theme.dirs, BUNDLE), "search")
        for script in SCRIPTS:
            self.used.script(Path(config.site_dir, FOLDER, script).read_text("utf-8"))
        for name in config.extra_javascript:
            path = Path(config.site_dir, str(name))
            self.used.script(path.read_text("utf-8") if path.is_file() else "")
        path = Path(config.site_dir, STYLE)
        path.write_text(sheet(theme, path.read_text("utf-8"), self.used), "utf-8")

    @contextmanager
    def speaking(self, course: Course, language: Language, shown: Site) -> Iterator[None]:
        """Builds `course` in `language` for a while; MkDocs keeps one plugin for all builds of a serve."""
        before = self.course, self.language, self.shown
        self.course, self.language, self.shown = course, language, shown
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
        here = folders[self.language or course.language] + url
        return [
            {"name": NAMES[one], "lang": one, "link": address.relative(folder + url, here)}
            for one, folder in folders.items()
        ]


def _environment(theme: Theme) -> Environment:
    """Theme.get_env, which lists the theme's files without its icons."""
    environment = Theme.get_env(theme)
    environment.loader = ThemeFiles(theme.dirs)
    environment.bytecode_cache = COMPILED
    return environment


def finish(html: str) -> tuple[str, list[Section]]:
    """A page's HTML with its lines held and its columns named, and what search looks through."""
    return str(hold(headed(html))), sections(html)


def _converted(page: Page) -> dict[str, Any]:
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


def _material(folders: list[str]) -> int:
    """Where the theme's own folders begin."""
    own = [place for place, folder in enumerate(folders) if Path(folder, "partials", "nav.html").is_file()]
    return own[-1] if own else 0


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
    with _overheard(logging.getLogger("mkdocs"), logging.WARNING) as said:
        try:
            yield
        except (MkDocsException, Abort) as error:
            raise RefusedError("\n".join([*said, str(error)])) from error


@contextmanager
def _overheard(logger: logging.Logger, level: int = logging.NOTSET) -> Iterator[list[str]]:
    """What is logged for a while."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    listener = Listener(level)
    logger.addHandler(listener)
    try:
        yield said
    finally:
        logger.removeHandler(listener)
