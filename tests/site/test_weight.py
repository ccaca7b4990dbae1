"""What a phone is sent on a first visit, as hosts send it: texts compressed, pictures as they are."""

import gzip
import re
from pathlib import Path
from urllib.parse import unquote

LOADED = re.compile(
    r'<(?:script[^>]* src|link rel="(?:stylesheet|icon)" href)="([^"]+)"'
    r'|<img (?![^>]*"lazy")[^>]*src="([^"]+)"'
)


def sent(path: Path) -> int:
    """Bytes of a file on the wire, at the level most hosts compress with."""
    content = path.read_bytes()
    return len(content if path.suffix in {".woff2", ".png"} else gzip.compress(content, 6))


def visit(site: Path, page: Path) -> list[int]:
    """Bytes of all that a first visit of a page asks for: the page, what it names, and the fonts."""
    names = ("".join(found) for found in LOADED.findall(page.read_text("utf-8")))
    files = {page.parent.joinpath(unquote(name)).resolve() for name in names}
    fonts = (site / "assets" / "samut" / "fonts").resolve().glob("*.woff2")
    return [*map(sent, [page, *sorted(files), *fonts])]


def test_a_first_visit_is_light(shipped: Path) -> None:
    """A lesson's HTML weighs at most 12 kB, with all it loads 110 kB in 12 requests; a quiz 25 kB more."""
    lessons = [visit(shipped, page) for page in sorted((shipped / "lessons").rglob("*.html"))]
    quizzes = [visit(shipped, page) for page in sorted((shipped / "quizzes").glob("*.html"))]
    assert max(files[0] for files in lessons) <= 12_000
    assert max(map(sum, lessons)) <= 110_000
    assert max(map(sum, quizzes)) <= max(map(sum, lessons)) + 25_000
    assert {len(files) for files in (*lessons, *quizzes)} <= {10, 11, 12}
