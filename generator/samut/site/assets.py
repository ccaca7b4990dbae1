"""The site's own styles, scripts and fonts, and the course's images."""

import json
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from samut.course import address
from samut.course.course import Course
from samut.course.office import Office
from samut.render.words import word
from samut.schema.base import Language
from samut.site import spoken
from samut.site.page import Asset
from samut.site.scripts import join

FOLDER = "assets/samut"
"""Where the engine's own files stand in the built site."""
STYLE = f"{FOLDER}/samut.css"
KEEPER = f"{FOLDER}/offline.js"
STYLES = {"samut": "", "quiz": "quiz", "mine": "mine", "form": "form", "lesson": "lesson", "side": "side"}
"""Each built style sheet and the folder it is joined from; only the first stands on every page."""
FONTS = ("sarabun-thai-400", "sarabun-thai-700", "sarabun-latin-400", "sarabun-latin-700")
KEPT = ("schedule", "notation", "record", "shelf", "file", "keeper", "store", "parts", "saving")
CONTROLS = ("choices", "match", "order", "fill", "scenario")
ANSWERED = ("normal", "marking", "meaning", "chance", "said", "desk", *CONTROLS, "question")
LOOKED = (
    "letters",
    "common",
    "fold",
    "words",
    "near",
    "library",
    "scan",
    "hits",
    "pieces",
    "find",
    "ask",
    "tell",
    "service",
)
READ = ("phrases", "aloud", "cards", "figures", "sections", "reading")
SCRIPTS = {
    "early.js": ("ground", "early"),
    "frame.js": ("ground", "grounds", "scrolling", "unfold", "drawer", "laying", "finder"),
    "quiz.js": (*KEPT, *ANSWERED, "map", "summary", "sitting", "practice"),
    "study.js": (*KEPT, "study"),
    "lesson.js": (*KEPT, "study", *(f"reading/{name}" for name in READ)),
    "mine.js": (*KEPT, "mine"),
    "search-box.js": ("search/box",),
    "search.js": tuple(f"search/{name}" for name in LOOKED),
}
"""Each built script and the modules it is joined from, in order of need."""
KEEPING = ("parts", "panel", "offline")
"""What the script that keeps the site for reading offline is joined from."""


def asset(name: str, base: str) -> str:
    """The address of one of the engine's own files as seen from page `base`."""
    return address.relative(f"{FOLDER}/{name}", base)


def assets(course: Course) -> list[Asset]:
    """Everything a site needs beside its pages."""
    images = (Asset(name.removeprefix("content/"), course.root / name) for name in course.images)
    return [*images, *own(_colours(course.office) if course.office else "")]


def own(more: str = "") -> list[Asset]:
    """The engine's own files, the same for every course, with `more` styles."""
    fonts = [Asset(f"{FOLDER}/fonts/{name}.woff2", _package("fonts") / f"{name}.woff2") for name in FONTS]
    licence = Asset(f"{FOLDER}/fonts/OFL.txt", _package("fonts") / "OFL.txt")
    scripts = [Asset(f"{FOLDER}/{name}", source=_script(name)) for name in SCRIPTS]
    styles = [Asset(f"{FOLDER}/{name}.css", source=_style(folder)) for name, folder in STYLES.items()]
    styles[0] = Asset(STYLE, source=f"{styles[0].content}{more}")
    return [*fonts, licence, *scripts, *styles]


def _colours(office: Office) -> str:
    from samut.site.officestyle import style  # noqa: PLC0415 - most courses have no office

    return style(office)


def keeper(language: Language, root: str) -> Asset:
    """The script that has the site kept for reading offline; it stands `root` below the worker."""
    here = {
        "language": language,
        "root": root,
        "words": {name: word(language, name) for name in spoken.KEEPER},
    }
    text = json.dumps(here, ensure_ascii=False, separators=(",", ":"))
    return Asset(KEEPER, source=f"const SAMUT_OFFLINE = {text};\n{_joined(KEEPING)}")


def _package(*parts: str) -> Path:
    return Path(str(files("samut").joinpath(*parts)))


@lru_cache(maxsize=8)
def _script(name: str) -> str:
    return _joined(SCRIPTS[name])


def _joined(modules: tuple[str, ...]) -> str:
    folder = _package("site", "assets", "js")
    return join((folder / f"{module}.js").read_text("utf-8") for module in modules)


@lru_cache(maxsize=8)
def _style(name: str) -> str:
    folder = _package("site", "assets", "css") / name
    return "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.css")))
