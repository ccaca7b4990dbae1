"""The packed site, unpacked as an office does from a USB stick and opened by double-click."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import STUDIED, WORK
from learner import RIGHT, check, ready
from marionette import Marionette
from playwright.sync_api import Page
from reader import READY

FAULTS = """
return Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
  .filter((one) => one.sourceName.startsWith("file:")).map(String);
"""
LOADED = """
const named = document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon], img, iframe");
return [...named].map((one) => one.src || one.href);
"""
"""What a page names to be loaded: Firefox keeps no list of what it loaded from a folder."""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that comes out of the archive, away from where it was made."""
    root = tmp_path_factory.mktemp("packed")
    course = shutil.copytree(STUDIED, root / "course", ignore=WORK)
    command = [sys.executable, "-m", "samut", "package", "zip", "--course", str(course)]
    subprocess.run(command, check=True, capture_output=True)
    (archive,) = (course / "packages").glob("*.zip")
    zipfile.ZipFile(archive).extractall(root / "stick")
    (folder,) = (root / "stick").iterdir()
    return folder


def pages(folder: Path) -> list[Path]:
    """Every page; the one that stands for missing pages knows its place on a host only."""
    return [path for path in sorted(folder.rglob("*.html")) if path.name != "404.html"]


def test_every_page_opens_in_chromium(page: Page, unpacked: Path) -> None:
    """No page meets an error or asks for anything outside the folder, and a quiz is answered."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in pages(unpacked):
        page.goto(path.as_uri())
    page.goto((unpacked / "quizzes" / "m1.html").as_uri())
    ready(page)
    check(page, "m1-q1", RIGHT["m1-q1"])
    page.locator("#m1-q1 .samut-result").wait_for()
    assert len(asked) > 50
    assert [url for url in asked if not url.startswith((unpacked.as_uri(), "data:"))] == []


@pytest.mark.xdist_group("firefox")
def test_every_page_opens_in_firefox(running: Marionette, unpacked: Path) -> None:
    """No script of a page meets an error, no page names a file outside the folder, quizzes become ready."""
    running.run("Services.console.reset()")
    loaded: list[str] = []
    for path in pages(unpacked):
        running.call("WebDriver:Navigate", url=path.as_uri())
        running.run(f"return {READY}")
        loaded += running.run(LOADED)
    assert len(loaded) > 50
    assert [name for name in loaded if not name.startswith((unpacked.as_uri(), "data:"))] == []
    assert running.run(FAULTS) == []
