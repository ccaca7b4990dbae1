"""What every page is set in: words, icons, menu and settings, worked out once a build."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from samut.render.thai import tongue
from samut.render.words import word
from samut.schema.base import Language
from samut.site.assets import FOLDER
from samut.site.menu import Menu
from samut.site.office import OfficeFrame

SHOWN = (
    "search.result.placeholder",
    "search.result.none",
    "search.result.one",
    "search.result.other",
    "search.result.more.one",
    "search.result.more.other",
    "search.result.term.missing",
    "clipboard.copy",
    "clipboard.copied",
    "select.version",
)
"""Words of the theme that its script speaks."""
BUNDLE = "assets/javascripts/bundle.*.min.js"


@dataclass(frozen=True)
class Frame:
    """Known to the theme's templates as `samut`."""

    language: Language
    environment: Environment
    theme: Any
    menu: Menu
    policy: str
    office: OfficeFrame | None = None

    @cached_property
    def t(self) -> Callable[[str], str]:
        """A word of the theme by its key."""
        names = (f"partials/languages/{one}.html" for one in (self.theme["language"], "en"))
        macros = [self.environment.get_template(name).module.t for name in names]  # type: ignore[attr-defined]

        def say(key: str) -> str:
            return next((found for macro in macros if (found := str(macro(key)))), key)

        return lru_cache(maxsize=None)(say)

    @cached_property
    def icon(self) -> Callable[[str], Markup]:
        """An icon's SVG by its name."""

        def draw(name: str) -> Markup:
            loader = self.environment.loader
            text = loader.get_source(self.environment, f".icons/{name}.svg")[0] if loader else ""
            return Markup(text.strip().replace("<svg ", '<svg aria-hidden="true" ', 1))

        return lru_cache(maxsize=None)(draw)

    def word(self, name: str, **data: object) -> str:
        """A word of the interface."""
        return word(self.language, name, **data)

    def tongue(self, words: str) -> Markup:
        """The language of Thai words as an attribute, where it is not this page's."""
        return tongue(words, self.language) if self.language != "th" else Markup("")

    def asset(self, name: str) -> str:
        """The address of one of the engine's own files from the site's root."""
        return f"{FOLDER}/{name}"

    @cached_property
    def bundle(self) -> str:
        """The theme's own script, fetched when somebody searches."""
        return _found(self.theme.dirs, BUNDLE)[1]

    @cached_property
    def grounds(self) -> list[dict[str, str]]:
        """The grounds a reader may choose from, as mkdocs.yml lists them."""
        palette = self.theme.get("palette")
        return [_ground(one) for one in palette if one.get("toggle")] if isinstance(palette, list) else []

    @cached_property
    def grounds_data(self) -> str:
        """The same for the script that runs first, to stand between single quotation marks."""
        data = [{name: one[name] for name in _DEFAULTS} for one in self.grounds]
        return json.dumps(data, separators=(",", ":")).replace("&", "&amp;").replace("'", "&#39;")

    @cached_property
    def config(self) -> Callable[[str], str]:
        """The settings the theme's script reads, for pages below `base`."""
        settings = {
            "features": list(self.theme.get("features") or ()),
            "translations": {key: self.t(key) for key in SHOWN},
            "annotate": None,
            "tags": None,
            "version": None,
        }
        worker = self.asset("search.js")

        def written(base: str) -> str:
            prefix = "" if base == "." else f"{base.rstrip('/')}/"
            data = {"base": base, "search": prefix + worker, **settings}
            return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")

        return lru_cache(maxsize=None)(written)


def read_text(folders: Iterable[str], pattern: str) -> str:
    """The first file of the theme's folders that a pattern matches."""
    return Path(*_found(folders, pattern)).read_text("utf-8")


def _found(folders: Iterable[str], pattern: str) -> tuple[str, str]:
    """The first file of the theme's folders that a pattern matches: its folder, and from there its name."""
    found = (
        (folder, path.relative_to(folder).as_posix())
        for folder in folders
        for path in sorted(Path(folder).glob(pattern))
    )
    return next(found)


def _ground(option: dict[str, Any]) -> dict[str, str]:
    named = {name: str(option.get(name) or other) for name, other in _DEFAULTS.items()}
    return {**named, "name": str(option["toggle"]["name"]), "icon": str(option["toggle"]["icon"])}


_DEFAULTS = {"media": "", "scheme": "default", "primary": "indigo", "accent": "indigo"}
