"""How the pages of a build come about: side by side, as they were before an edit, or one after the other."""

from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from samut.output import WORK
from samut.site.converted import Converted
from samut.site.mkdocs import conversion, crew
from samut.site.mkdocs.again import Again, basis
from samut.site.mkdocs.config import reader
from samut.site.mkdocs.finishing import Finish, Finishing, finish, remembering
from samut.site.mkdocs.made import Made, made
from samut.site.mkdocs.together import Together
from samut.site.themefiles import NOTHING


@dataclass
class Making:
    """Keeps what is known of the pages of the build at work, and what a served site needs of the last."""

    serving: bool = False
    finishing: Finishing = field(default_factory=lambda: Finishing(finish))
    _finish: Finish = finish
    _converted: Converted | None = None
    _together: Together | None = None
    _again: Again = field(default_factory=Again)
    alone: bool = False
    """Whether no other plugin has a hand in the pages."""

    def serve(self) -> None:
        """From now on, what is made is remembered until the next edit."""
        self.serving, self._finish = True, remembering()

    def start(self) -> None:
        """Begins a build."""
        self.finishing = Finishing(self._finish)

    def begin(
        self,
        config: MkDocsConfig,
        files: Files,
        nav: Navigation,
        env: Environment | None,
        root: Path,
        office: str,
    ) -> None:
        """Decides how each page is to be made; `office` is what the frame tells of one."""
        folder = root / WORK / "converted" / reader(config)
        self._converted = conversion.remember(folder, config, files)
        if self._converted is None or not self.alone:
            return
        if self.serving:
            now = basis(self._converted, config, nav, office)
            self._again.begin(reader(config), now, files, self._learn)
        elif env and crew.fits(len(files.documentation_pages())):
            self._together = Together(files, self.finishing, self._converted)
            self._together.begin(config, nav, env)

    def content(self, html: str, page: Page) -> str:
        """The page as it is shown, unless it is made already."""
        return html if page.meta.get("template") == NOTHING else self.finishing.finished(html, page)

    def written(self, output: str, page: Page, config: MkDocsConfig) -> None:
        """Notes what later steps, and the next edit, ask of the page."""
        file = page.file
        self.finishing.written(output, file.dest_uri, final=self.alone and not self.serving)
        markdown, converted = page.markdown or "", self._converted
        # What was warned of is not kept, and is said again.
        if self.serving and converted and (name := converted.name(file.src_uri, markdown)):
            one = made(file, self.finishing.facts[file.dest_uri], frozenset((name,)))
            self._again.keep(reader(config), file, output, one)

    def end(self, *, sweeps: bool) -> None:
        """Waits until all is written; `sweeps` throws away conversions that this build did not use."""
        self._again.end()
        if self._together:
            self._together.end()
        self._together = None
        if self._converted and sweeps:
            self._converted.sweep()

    def stop(self) -> None:
        """Nobody works on for a build that failed."""
        self._again.end()
        if self._together:
            self._together.stop()
        self._together = None

    def _learn(self, file: File, one: Made) -> None:
        self.finishing.learn(file.dest_uri, one.facts)
        if self._converted:
            self._converted.used.update(one.converted)
