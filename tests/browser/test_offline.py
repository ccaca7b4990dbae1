"""The course without a network: kept whole after one visit, never mixed of two versions."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import STUDIED, WORK, built
from hosted import Host, hosted
from learner import RIGHT, check, ready
from playwright.sync_api import Browser, BrowserContext, Page, expect
from visit import left

KEPT = "เก็บครบแล้ว"
BORN = """new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach((one) => {
  if (one.className === "samut-update") globalThis.born = one.textContent;
}))).observe(document, { childList: true, subtree: true });"""
"""What the offer of an update says when it comes into the page; a screen reader hears what comes later."""
ANSWERS = "JSON.stringify(Object.entries(localStorage).filter(([key]) => key.includes('.a.')).sort())"


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site after an edit of one lesson."""
    root = Path(shutil.copytree(STUDIED, tmp_path_factory.mktemp("second") / "course"))
    lesson = root / "content" / "th" / "lessons" / "m1" / "l1-1.md"
    lesson.write_text(lesson.read_text("utf-8") + "\n\nย่อหน้าที่เพิ่มภายหลัง\n", "utf-8")
    return built(root, root / "out")


@pytest.fixture
def host(small: Path) -> Iterator[Host]:
    """A web server with the first version, below a sub-path."""
    with hosted(small) as running:
        yield running


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A device nobody has used, with a network."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield context
    context.close()


def kept(phone: BrowserContext, host: Host) -> Page:
    """The page of one's own progress, once everything is kept."""
    page = phone.new_page()
    page.goto(host.at("mine.html"))
    expect(page.locator(".samut-offline [role=status]")).to_contain_text(KEPT, timeout=30_000)
    return page


def test_every_page_opens_without_a_network(phone: BrowserContext, host: Host, small: Path) -> None:
    """After one visit every page and quiz opens and can be answered; the server is not asked again."""
    page = kept(phone, host)
    host.down = True
    asked = len(host.asked)
    names = sorted(path.relative_to(small).as_posix() for path in small.rglob("*.html"))
    failed: list[str] = []
    page.on("requestfailed", lambda request: left(request) or failed.append(request.url))
    for name in (one for one in names if one != "404.html"):
        answer = page.goto(host.at(name))
        assert answer is not None
        assert answer.status == 200, name
    page.goto(host.at("quizzes/m1.html"))
    ready(page)
    check(page, "m1-q1", RIGHT["m1-q1"])
    assert failed == []
    assert host.asked[asked:] == []
    assert len(names) > 8


def test_addresses_are_found_however_they_are_spelt(phone: BrowserContext, host: Host) -> None:
    """A folder means its index, a page may lack its ending, and a query changes nothing."""
    page = kept(phone, host)
    host.down = True
    for name in ("", "lessons/m1/l1-1", "lessons/m1/l1-1.html?from=practice", "modules/m1/"):
        answer = page.goto(host.at(name))
        assert answer is not None
        assert answer.status == 200, name


def test_an_update_waits_to_be_asked_for(phone: BrowserContext, host: Host, second: Path) -> None:
    """The old version stays whole until the learner takes the new one; answers stay, fonts too."""
    page = kept(phone, host)
    page.add_init_script(BORN)
    page.goto(host.at("quizzes/m1.html"))
    ready(page)
    check(page, "m1-q1", RIGHT["m1-q1"])
    answers = page.evaluate(ANSWERS)
    host.folder = second
    asked = len(host.asked)
    page.goto(host.at("lessons/m1/l1-1.html"))
    take = page.get_by_role("button", name="ใช้ฉบับใหม่")
    expect(take).to_be_visible()
    assert page.evaluate("globalThis.born") == ""
    assert "ย่อหน้าที่เพิ่มภายหลัง" not in page.content()
    page.goto(host.at("lessons/m1/l1-1.html"))
    assert "ย่อหน้าที่เพิ่มภายหลัง" not in page.content()
    with page.expect_navigation():
        take.click()
    expect(page.get_by_text("ย่อหน้าที่เพิ่มภายหลัง")).to_be_visible()
    fetched = {name for name in host.asked[asked:] if name.endswith((".html", ".woff2"))}
    assert "lessons/m1/l1-1.html" in fetched
    assert not any(name.endswith(".woff2") for name in fetched)
    host.down = True
    page.goto(host.at("modules/m2/index.html"))
    page.goto(host.at("quizzes/m1.html"))
    ready(page)
    assert page.evaluate(ANSWERS) == answers


def test_a_page_open_since_the_first_visit_takes_the_update(
    phone: BrowserContext, host: Host, second: Path
) -> None:
    """Loaded before there was a worker, it is loaded anew with the new version all the same."""
    page = kept(phone, host)
    host.folder = second
    phone.new_page().goto(host.at("lessons/m1/l1-1.html"))
    with page.expect_navigation():
        page.get_by_role("button", name="ใช้ฉบับใหม่").click()


def test_a_damaged_file_is_not_kept(phone: BrowserContext, host: Host, second: Path) -> None:
    """A file that differs from what was built is refused, and the version that was whole goes on."""
    page = kept(phone, host)
    host.folder, host.damaged = second, "lessons/m1/l1-1.html"
    asked = len(host.asked)
    page.evaluate("navigator.serviceWorker.ready.then((one) => one.update()).catch(() => 0)")
    while host.damaged not in host.asked[asked:]:
        page.wait_for_timeout(50)
    page.wait_for_timeout(500)
    page.goto(host.at("mine.html"))
    expect(page.locator(".samut-offline [role=status]")).to_contain_text(KEPT)
    assert page.evaluate("navigator.serviceWorker.ready.then((one) => one.waiting)") is None


def test_what_is_kept_can_be_let_go(phone: BrowserContext, host: Host) -> None:
    """After “remove”, lessons are no longer kept, nor kept again, and a page that is not there says so."""
    page = kept(phone, host)
    page.get_by_role("button", name="ลบที่เก็บไว้").click()
    told = page.locator(".samut-offline [role=status]")
    expect(told).to_contain_text("ยังไม่ได้เก็บ")
    page.reload()
    expect(told).to_contain_text("ยังไม่ได้เก็บ")
    host.down = True
    page.goto(host.at("lessons/m1/l1-2.html"))
    expect(page.get_by_role("heading", name="หน้านี้ยังไม่ได้เก็บไว้ในเครื่อง")).to_be_visible()
    host.down = False
    page.goto(host.at("mine.html"))
    page.get_by_role("button", name="เก็บทั้งหมด").click()
    expect(told).to_contain_text(KEPT)


def test_a_page_in_a_frame_keeps_nothing(phone: BrowserContext, host: Host) -> None:
    """Within another site's frame no worker is registered."""
    page = phone.new_page()
    page.goto(host.at("404.html"))
    page.set_content(f'<iframe src="{host.at("mine.html")}"></iframe>')
    page.frames[1].wait_for_load_state("networkidle")
    assert (
        page.frames[1].evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    )


def test_the_browser_may_install_it(phone: BrowserContext, host: Host) -> None:
    """The icons of the manifest have the sizes told, and the course opens in a window of its own."""
    page = kept(phone, host)
    href = page.locator("link[rel=manifest]").get_attribute("href")
    manifest = page.evaluate("(href) => fetch(href).then((one) => one.json())", href)
    assert manifest["display"] == "standalone"
    for icon in manifest["icons"]:
        size = page.evaluate(
            "(src) => fetch(src).then((one) => one.blob()).then(createImageBitmap)"
            ".then(({width, height}) => `${width}x${height}`)",
            host.at(icon["src"]),
        )
        assert size == icon["sizes"]


def test_a_site_may_be_built_without_the_worker(
    tmp_path: Path, change_config: Callable[[Path], None]
) -> None:
    """With `offline: false` there is neither worker nor script nor manifest."""
    root = Path(shutil.copytree(STUDIED, tmp_path / "course", ignore=WORK))
    change_config(root)
    site = built(root, tmp_path / "site")
    names = {path.name for path in site.rglob("*")}
    assert not names & {"sw.js", "offline.js", "site.webmanifest", "offline"}
    assert "offline.js" not in (site / "index.html").read_text("utf-8")


@pytest.fixture
def change_config() -> Callable[[Path], None]:
    """Turns the keeping off in a course's mkdocs.yml."""

    def change(root: Path) -> None:
        config = root / "mkdocs.yml"
        text = config.read_text("utf-8")
        assert text.count("- samut") == 1
        config.write_text(text.replace("- samut", "- samut: {offline: false}"), "utf-8")

    return change


def test_what_is_not_kept_says_so_in_the_language_of_its_page(phone: BrowserContext, tmp_path: Path) -> None:
    """Who kept the Thai course and follows a link to an English page is told in English, with a way back."""
    root = Path(shutil.copytree(STUDIED.parent / "minimal", tmp_path / "course"))
    with hosted(built(root, tmp_path / "out")) as host:
        page = kept(phone, host)
        host.down = True
        for name, language in (("en/nowhere.html", "en"), ("en/mine.html", "en"), ("nowhere.html", "th")):
            answer = page.goto(host.at(name))
            assert answer is not None
            assert answer.status == 503
            assert page.locator("html").get_attribute("lang") == language
        page.locator("a").click()
        assert page.url == host.at("index.html")
