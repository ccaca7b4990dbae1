"""The theme's amendments, and its one style sheet."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from samut.render.compiled import COMPILED
from samut.site.assets import FOLDER, SCRIPTS, STYLE
from samut.site.frame import BUNDLE, read_text
from samut.site.mkdocs.config import box
from samut.site.sheet import Used, sheet
from samut.site.themefiles import ThemeFiles

SHEETS = ("main", "palette")
FRAME = Path(__file__).parents[1] / "theme"


def amend(config: MkDocsConfig, made: Callable[[Environment], object]) -> None:
    """Our frame before the theme's folder and behind an author's own, and the theme's search box.

    `made` is told the environment of the templates as soon as MkDocs makes it.
    """
    config.theme.dirs.insert(_material(config.theme.dirs), str(FRAME))
    config.theme.get_env = partial(_environment, config.theme, made)  # type: ignore[method-assign]
    config.plugins["material/search"] = box()


def dress(config: MkDocsConfig, used: Used) -> None:
    """Writes the one style sheet: what pages and scripts use of the theme's, then our own."""
    theme = [read_text(config.theme.dirs, f"assets/stylesheets/{name}.*.min.css") for name in SHEETS]
    used.script(read_text(config.theme.dirs, BUNDLE), "search")
    for script in SCRIPTS:
        used.script(Path(config.site_dir, FOLDER, script).read_text("utf-8"))
    for name in config.extra_javascript:
        path = Path(config.site_dir, str(name))
        used.script(path.read_text("utf-8") if path.is_file() else "")
    path = Path(config.site_dir, STYLE)
    path.write_text(sheet(theme, path.read_text("utf-8"), used), "utf-8")


def _environment(theme: Theme, made: Callable[[Environment], object]) -> Environment:
    """Theme.get_env, which lists the theme's files without its icons."""
    environment = Theme.get_env(theme)
    environment.loader = ThemeFiles(theme.dirs)
    environment.bytecode_cache = COMPILED
    made(environment)
    return environment


def _material(folders: list[str]) -> int:
    """Where the theme's own folders begin."""
    own = [place for place, folder in enumerate(folders) if Path(folder, "partials", "nav.html").is_file()]
    return own[-1] if own else 0
