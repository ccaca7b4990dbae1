"""The service worker of a built site, the lists it keeps files by, and what makes the site installable."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from samut.course.course import Course
from samut.render import html
from samut.render.words import word
from samut.site.assets import STYLE
from samut.site.officeicons import SVG
from samut.site.officeicons import icons as office_icons
from samut.site.offline.bundles import FOLDER, WORKER, Bundle, Kept, bundles, kept
from samut.site.scripts import join

MANIFEST = "site.webmanifest"
ICONS = {"icon-192.png": "192x192", "icon-512.png": "512x512"}
MODULES = ("shelves", "filling", "worker")
"""What the worker is joined from, in order of need."""
GROUND = "#17565f"
"""The colour of the window that an installed site opens in."""


def add(folder: Path, course: Course, known: Mapping[str, Kept] | None = None) -> str:
    """Makes the site built in `folder` readable without a network; returns the version it is kept under.

    The version changes whenever a kept file changes. Nothing that the site does without is needed for it:
    a browser without service workers shows the same site.
    """
    (folder / MANIFEST).write_text(_manifest(course), "utf-8")
    for name, content in icons(course).items():
        (folder / name).write_bytes(content)
    found = bundles(folder, course, known or {})
    version = sha256(_json([bundle.listing for bundle in found]).encode()).hexdigest()[:12]
    (folder / FOLDER).mkdir(exist_ok=True)
    listed = [_write(folder, bundle) for bundle in found]
    site = {"course": place(course), "version": version, "bundles": listed, "missing": [*_missing(course)]}
    (folder / WORKER).write_text(f"const SAMUT_SITE = {_json(site)};\n{_script()}", "utf-8")
    return version


def _write(folder: Path, bundle: Bundle) -> dict[str, object]:
    """Writes a bundle's list; what the worker must know of it before it has read the list."""
    uri, text = f"{FOLDER}/{bundle.id}.json", _json(bundle.listing)
    (folder / uri).write_text(text, "utf-8")
    return {
        "id": bundle.id,
        "language": bundle.language,
        "list": uri,
        "digest": kept(uri, [text.encode()]).digest,
        "count": len(bundle.files),
        "bytes": bundle.sent,
    }


def _missing(course: Course) -> Iterator[dict[str, str]]:
    """What is said in place of a page that is not kept, in the words of its folder."""
    names = ("missing", "missing-text", "missing-link")
    for language in course.record.languages:
        said = {name: word(language, f"offline-{name}") for name in names}
        folder = "" if language == course.language else f"{language}/"
        yield said | {"folder": folder, "language": language, "style": STYLE, "home": "index.html"}


def place(course: Course) -> str:
    """The course, and with whose name: a browser keeps the sites of two offices apart by it."""
    return f"{course.id}@{course.office.id}" if course.office else course.id


def icons(course: Course) -> dict[str, bytes]:
    """The icons of an installed site: the office's mark, or the course's own."""
    folder = files("samut.site") / "assets" / "icons"
    own = office_icons(course.office, ICONS) if course.office else {}
    return own or {name: (folder / name).read_bytes() for name in ICONS}


def _manifest(course: Course) -> str:
    """What a browser asks for before it offers to install the site."""
    title, office = course.record.title.best(course.language)[0], course.office
    by = f" · {office.record.name.best(course.language)[0]}" if office else ""
    return _json(
        {
            "name": title + by,
            "short_name": title.partition(":")[0],
            "description": html.plain(course.record.description.best(course.language)[0]),
            "lang": course.language,
            "start_url": "index.html",
            "scope": "./",
            "id": f"./?{place(course)}",
            "display": "standalone",
            "background_color": "#ffffff",
            "theme_color": office.palette.colours["header"] if office and office.palette else GROUND,
            "icons": [one for name in icons(course) for one in _icon(name)],
        }
    )


def _icon(name: str) -> list[dict[str, str]]:
    if name == SVG:
        return [{"src": name, "sizes": "any", "type": "image/svg+xml", "purpose": "any"}]
    said = {"src": name, "sizes": ICONS[name], "type": "image/png"}
    return [{**said, "purpose": purpose} for purpose in ("any", "maskable")]


def _script() -> str:
    folder = files("samut.site") / "assets" / "js" / "worker"
    return join((folder / f"{name}.js").read_text("utf-8") for name in MODULES)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
