"""The site in WebKitGTK, the engine of browsers on iPhones: read, answered, searched, kept offline."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hosted import Host, hosted
from webkit import WebKit, missing, webkit

pytestmark = pytest.mark.xdist_group("webkit")
LESSON = "lessons/m1/l1-1.html"
HEARD = """
const faults = (window.samutFaults = []);
addEventListener("error", (event) => faults.push(String(event.message)));
addEventListener("securitypolicyviolation", (event) => faults.push(event.blockedURI));
"""
FOUND = "document.querySelector('.md-search-result__item a')?.href"
CARDS = """
for (const one of document.querySelectorAll(".form-table--wide, .form-table--wide :is(tbody, tr, th, td)")) {
  one.style.display = "block";
}
"""
"""What the style sheet does to wide tables on a phone."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKit]:
    """A WebKitGTK; only a machine for tests must have one."""
    lacking = missing()
    if lacking and not os.environ.get("CI"):
        pytest.skip(f"not installed here: {lacking}")
    assert not lacking
    with webkit(tmp_path_factory.mktemp("webkit")) as running:
        yield running


@pytest.fixture(scope="module")
def host(small: Path) -> Iterator[Host]:
    """The small course on a host."""
    with hosted(small) as one:
        yield one


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, small: Path, host: Host) -> str:
    """Where the site stands: on a host, or in a folder."""
    return host.at("") if request.param == "http" else f"{small.as_uri()}/"


def test_a_lesson_is_read(engine: WebKit, base: str) -> None:
    """A lesson is set in our font, fits the window, and its tools are there."""
    engine.open(base + LESSON)
    engine.run("document.fonts.ready.then(() => (window.samutSet = true))")
    engine.until("window.samutSet")
    fonts = "[...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.family)"
    assert set(engine.run(f"return {fonts}")) <= {"Sarabun", '"Sarabun"'}
    assert engine.run(f"return {fonts}.length") >= 2
    assert engine.run("return document.documentElement.scrollWidth - innerWidth") <= 0
    assert engine.run("return document.querySelectorAll('.samut-copy').length") >= 1


def test_a_quiz_is_answered_and_remembered(engine: WebKit, base: str) -> None:
    """A right answer is marked, explained, and still there when the page is opened again."""
    for visit in ("first", "second"):
        engine.open(f"{base}quizzes/m1.html")
        engine.until("document.documentElement.dataset.samutReady !== undefined")
        engine.run(HEARD)
        if visit == "first":
            engine.click("#m1-q1 input[value=b]")
            engine.click("#m1-q1 .samut-check")
        told = engine.until("document.querySelector('#m1-q1 .samut-result')?.innerText")
        assert "ถูก" in told
        assert engine.run("return samutFaults") == []
    engine.run("localStorage.clear()")


def test_words_are_found(engine: WebKit, base: str) -> None:
    """The search box finds a Thai word that stands within others."""
    engine.open(f"{base}index.html")
    engine.run(HEARD)
    engine.run("document.querySelector('.md-search__input').focus()")
    engine.type(".md-search__input", "วิชาชีพ")
    assert engine.until(FOUND).startswith(base)
    assert engine.run("return samutFaults") == []


def test_the_course_is_kept(engine: WebKit, host: Host) -> None:
    """After one visit a page nobody opened is there without a network."""
    engine.open(host.at("mine.html"))
    engine.until("document.querySelector('.samut-offline [role=status]')?.innerText.includes('เก็บครบแล้ว')")
    host.down = True
    engine.open(host.at("lessons/m2/l2-1.html"))
    host.down = False
    assert engine.run("return document.querySelector('article h1').innerText")


def test_a_table_stays_a_table(engine: WebKit, site: Path) -> None:
    """Also where its rows are shown as cards, a screen reader is told of rows, cells and their headings."""
    engine.open((site / "forms" / "agenda.html").as_uri())
    engine.run(CARDS)
    parts = ("", " thead th", " tbody tr", " tbody th", " tbody td")
    roles = ["table", "columnheader", "row", "rowheader", "cell"]
    assert [engine.role(f".form-table--wide{part}") for part in parts] == roles
