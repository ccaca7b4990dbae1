"""What a page's scripts and styles weigh, where they stand, and that joining modules loses nothing."""

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest
from samut.course.course import Course
from samut.site.assets import KEEPING, SCRIPTS, assets
from samut.site.offline.worker import MODULES
from samut.site.pages import site
from samut.site.scripts import join

SOURCES = Path(__file__).parents[2] / "generator" / "samut" / "site" / "assets" / "js"
JOINED = SCRIPTS | {"offline.js": KEEPING, "sw.js": tuple(f"worker/{name}" for name in MODULES)}
TOP = re.compile(r"^(?:export )?(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE)
IMPORTED = re.compile(r'^import [^;]* from "\./(\w+)\.js";', re.MULTILINE)


def weight(course: Course, *names: str) -> int:
    """Bytes of these built files as a host sends them."""
    files = {one.uri.rpartition("/")[2]: one.content for one in assets(course)}
    return sum(len(gzip.compress(str(files[name]).encode(), 9)) for name in names)


def test_a_quiz_page_is_light(course: Course) -> None:
    """Script and styles of a quiz page, those of every page included, are at most 25 kB as sent."""
    assert 10_000 < weight(course, "quiz.js", "quiz.css", "samut.css") <= 25_000


def test_other_pages_carry_no_quiz(course: Course) -> None:
    """The quiz's script and styles stand on quiz and practice pages only."""
    for page in site(course, "th").pages:
        answered = page.uri.startswith("quizzes/") or page.uri == "practice.md"
        assert ("quiz.js" in page.content, "quiz.css" in page.content) == (answered, answered), page.uri


@pytest.mark.parametrize("bundle", JOINED)
def test_joined_modules_do_not_share_names(bundle: str) -> None:
    """No two modules of a script define one name: joined, the later would replace the earlier."""
    names = Counter(
        name for one in JOINED[bundle] for name in TOP.findall((SOURCES / f"{one}.js").read_text())
    )
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("bundle", JOINED)
def test_joined_modules_come_after_what_they_need(bundle: str) -> None:
    """Every module a script is joined from stands behind those it imports."""
    for place, one in enumerate(JOINED[bundle]):
        folder = one.rpartition("/")[0]
        found = IMPORTED.findall((SOURCES / f"{one}.js").read_text())
        needed = {f"{folder}/{name}".lstrip("/") for name in found}
        assert needed <= set(JOINED[bundle][:place]), one


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("/** What it is. */\nconst a = 1;\n", "const a = 1;\n"),
        ("  /**\n   * @param {string} text\n   */\n  f(text) {}\n", "  f(text) {}\n"),
        ("// Why.\nconst a = `x ${b ? ` ${c}` : ''}`;\n", "const a = `x ${b ? ` ${c}` : ''}`;\n"),
        ('const a = "// no comment"; // one\n', 'const a = "// no comment"; // one\n'),
        ("const a = `\nhttp://x\n`;\n", "const a = `\nhttp://x\n`;\n"),
        ('import { a } from "./a.js";\nexport const b = a;\n', "const b = a;\n"),
    ],
)
def test_joining_drops_comments_and_imports_alone(source: str, left: str) -> None:
    """Comments on lines of their own go, code stays letter for letter, template literals too."""
    assert join([source]) == f'(() => {{\n"use strict";\n{left}}})();\n'


def test_every_module_is_used() -> None:
    """No script lies about unused."""
    used = {one for modules in JOINED.values() for one in modules}
    written = {path.relative_to(SOURCES).with_suffix("").as_posix() for path in SOURCES.rglob("*.js")}
    assert written == used
