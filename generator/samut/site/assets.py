"""The site's own styles, scripts and fonts, and the course's images."""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from samut.course import address
from samut.course.course import Course
from samut.site.page import Asset
from samut.site.scripts import join

FOLDER = "assets/samut"
"""Where the engine's own files stand in the built site."""
STYLE = f"{FOLDER}/samut.css"
FONTS = ("sarabun-thai-400", "sarabun-thai-700", "sarabun-latin-400", "sarabun-latin-700")
QUIZ = ("normal", "marking", "parts", "choices", "match", "order", "fill", "scenario", "question")
SCRIPTS = {"quiz.js": tuple(f"{name}.js" for name in QUIZ), "study.js": ("study.js",)}
"""Each built script and the modules it is joined from, in order of need."""


def asset(name: str, base: str) -> str:
    """The address of one of the engine's own files as seen from page `base`."""
    return address.relative(f"{FOLDER}/{name}", base)


def assets(course: Course) -> list[Asset]:
    """Everything a site needs beside its pages."""
    images = [Asset(name.removeprefix("content/"), course.root / name) for name in course.images]
    fonts = [Asset(f"{FOLDER}/fonts/{name}.woff2", _package("fonts") / f"{name}.woff2") for name in FONTS]
    licence = Asset(f"{FOLDER}/fonts/OFL.txt", _package("fonts") / "OFL.txt")
    scripts = [Asset(f"{FOLDER}/{name}", content=_script(name)) for name in SCRIPTS]
    return [*images, *fonts, licence, *scripts, Asset(STYLE, content=_style())]


def _package(*parts: str) -> Path:
    return Path(str(files("samut").joinpath(*parts)))


@lru_cache(maxsize=8)
def _script(name: str) -> str:
    folder = _package("site", "assets", "js")
    return join((folder / module).read_text("utf-8") for module in SCRIPTS[name])


@lru_cache(maxsize=1)
def _style() -> str:
    folder = _package("site", "assets", "css")
    return "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.css")))
