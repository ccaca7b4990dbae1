"""The service worker of a built site, the lists it keeps files by, and what makes the site installable."""

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from samut.course.course import Course
from samut.render import html
from samut.render.words import word
from samut.site.assets import STYLE
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
    for name in ICONS:
        (folder / name).write_bytes((files("samut.site") / "assets" / "icons" / name).read_bytes())
    found = bundles(folder, course, known or {})
    version = sha256(_json([bundle.listing for bundle in found]).encode()).hexdigest()[:12]
    (folder / FOLDER).mkdir(exist_ok=True)
    listed = [_write(folder, bundle) for bundle in found]
    site = {"course": course.id, "version": version, "bundles": listed, "missing": _missing(course)}
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
        "digest": kept(uri, text.encode()).digest,
        "count": len(bundle.files),
        "bytes": bundle.sent,
    }


def _missing(course: Course) -> dict[str, str]:
    """What is said in place of a page that is not kept, while there is no network."""
    names = ("missing", "missing-text", "missing-link")
    said = {name: word(course.language, f"offline-{name}") for name in names}
    return said | {"language": course.language, "style": STYLE, "home": "index.html"}


def _manifest(course: Course) -> str:
    """What a browser asks for before it offers to install the site."""
    title = course.record.title.best(course.language)[0]
    return _json(
        {
            "name": title,
            "short_name": title.partition(":")[0],
            "description": html.plain(course.record.description.best(course.language)[0]),
            "lang": course.language,
            "start_url": "index.html",
            "scope": "./",
            "id": f"./?{course.id}",
            "display": "standalone",
            "background_color": "#ffffff",
            "theme_color": GROUND,
            "icons": [
                {"src": name, "sizes": size, "type": "image/png", "purpose": purpose}
                for name, size in ICONS.items()
                for purpose in ("any", "maskable")
            ],
        }
    )


def _script() -> str:
    folder = files("samut.site") / "assets" / "js" / "worker"
    return join((folder / f"{name}.js").read_text("utf-8") for name in MODULES)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
