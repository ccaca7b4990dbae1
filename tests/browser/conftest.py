"""The shipped course's site, opened from its folder in Debian's Chromium."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from in_chromium import InChromium
from in_firefox import InFirefox
from marionette import Marionette, firefox
from once import once
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright
from reader import Reader
from storing import fresh, visited
from visit import PHONE, watched

SHIPPED = Path(__file__).parents[2]
STUDIED = SHIPPED / "tests" / "courses" / "studied"
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
"""Without the windows nobody sees, a page costs half; it is the same engine, of the same package."""
WORK = shutil.ignore_patterns(".samut")
"""What other processes may be writing while a course is copied."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def built(course: Path, folder: Path) -> Path:
    """The site of a course, built into `folder`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    subprocess.run(command, cwd=course, check=True)
    return folder


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    return once(request, tmp_path_factory, "shipped-site", lambda folder: built(SHIPPED, folder))


@pytest.fixture(scope="session")
def small(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small course with tests before and after."""
    return once(request, tmp_path_factory, "studied-site", lambda folder: built(STUDIED, folder))


@pytest.fixture(scope="session")
def studied(small: Path) -> Callable[[str], str]:
    """The file:// address of a page of the small course."""
    return lambda name: (small / name).as_uri()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A headless Chromium."""
    running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield running
    running.close()


@pytest.fixture(scope="session")
def handset(browser: Browser) -> Iterator[Page]:
    """A phone that many tests use one after the other: a new profile costs more than most of them do."""
    with browser.new_context(reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a page that is empty; what is stored for it is stored for every page in a folder."""
    path = tmp_path_factory.mktemp("empty") / "empty.html"
    path.write_text("<!doctype html>", "utf-8")
    return path.as_uri()


@pytest.fixture
def page(handset: Page, empty: str) -> Iterator[Page]:
    """A phone on which nothing is stored."""
    handset.goto(empty)
    handset.evaluate("localStorage.clear(); sessionStorage.clear()")
    handset.mouse.move(0, 0)
    handset.set_viewport_size(PHONE)  # type: ignore[arg-type]
    handset.emulate_media(color_scheme="light", media="screen")
    with watched(handset):
        yield handset


@pytest.fixture(scope="session")
def address(site: Path) -> Callable[[str], str]:
    """The file:// address of a page of the site."""
    return lambda name: (site / name).as_uri()


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Marionette]:
    """Debian's Firefox."""
    with firefox(tmp_path_factory.mktemp("firefox")) as one:
        yield one


@pytest.fixture(params=["chromium", pytest.param("firefox", marks=pytest.mark.xdist_group("firefox"))])
def reader(request: pytest.FixtureRequest) -> Iterator[Reader]:
    """Each of the two browsers; an error in one of our scripts fails the test."""
    if request.param == "chromium":
        yield InChromium(request.getfixturevalue("page"))
        return
    one = InFirefox(request.getfixturevalue("running"))
    yield one
    assert one.faults() == []


@pytest.fixture
def device(browser: Browser) -> Iterator[BrowserContext]:
    """A device nobody has used."""
    with fresh(browser) as context:
        yield context


@pytest.fixture(scope="module")
def reused(browser: Browser) -> Iterator[Page]:
    """A tab that the tests of a file use one after the other."""
    with fresh(browser) as context:
        yield visited(context.new_page())


@pytest.fixture
def tab(reused: Page) -> Page:
    """A tab with the store at hand, on a device where nothing is stored."""
    reused.evaluate("localStorage.clear()")
    return visited(reused)
