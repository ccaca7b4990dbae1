"""Every state of questions and of the learner's pages: no barrier, readable without scripts, honest."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from learner import RIGHT, WRONG, check, ready
from playwright.sync_api import Browser, Page
from visit import opened

At = Callable[[str], str]
AXE = {"preload": False, "resultTypes": ["violations"]}
ITEMS = [f"m1-q{number}" for number in range(1, 8)]
BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); }
})"""
FULL = """Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"""


def barriers(page: Page) -> list[tuple[str, str]]:
    """What axe finds serious or critical."""
    found = Axe().run(page, options=AXE).response["violations"]
    return [
        (one["id"], one["nodes"][0]["html"][:90]) for one in found if one["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_no_barrier_in_any_state_of_a_quiz(browser: Browser, studied: At, width: int, scheme: str) -> None:
    """Unanswered, flagged, wrong, partly right, right, alone, summed up: axe finds nothing serious."""
    with opened(browser, viewport={"width": width, "height": 900}, color_scheme=scheme) as page:
        page.goto(studied("quizzes/m1.html"))
        ready(page)
        page.locator("#m1-q1 .samut-flag").click()
        assert barriers(page) == []
        for name in ITEMS:
            check(page, name, WRONG[name])
        assert page.locator("#summary").is_visible()
        assert barriers(page) == []
        page.get_by_role("button", name="ทำใหม่อีกรอบ").click()
        for name in ITEMS:
            check(page, name, RIGHT[name])
        page.get_by_label("ทีละข้อ").check()
        assert barriers(page) == []


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_no_barrier_on_the_learners_pages(browser: Browser, studied: At, width: int, scheme: str) -> None:
    """Tests kept, handed in and explained, practice, progress of two people, a lesson read."""
    with opened(browser, viewport={"width": width, "height": 900}, color_scheme=scheme) as page:
        for test, names in (
            ("pretest", ("pre-q1", "pre-q2", "pre-q3")),
            ("posttest", ("post-q1", "post-q2", "post-q3")),
        ):
            page.goto(studied(f"quizzes/{test}.html"))
            ready(page)
            for name in names:
                check(page, name, "a")
            assert barriers(page) == []
            page.get_by_role("button", name="ส่งแบบทดสอบ").click()
            assert barriers(page) == []
        page.goto(studied("lessons/m1/l1-1.html") + "?from=quizzes/m1.html&item=m1-q1")
        page.get_by_role("button", name="อ่านบทนี้จบแล้ว").click()
        assert barriers(page) == []
        page.goto(studied("mine.html"))
        page.get_by_label("เพิ่มผู้เรียน").fill("ครูบัว")
        page.get_by_role("button", name="เพิ่ม", exact=True).click()
        assert barriers(page) == []
        for name in ("practice.html", "index.html"):
            page.goto(studied(name))
            assert barriers(page) == []


@pytest.mark.parametrize("name", ["quizzes/m1.html", "quizzes/posttest.html", "mine.html", "practice.html"])
def test_nothing_runs_out_of_a_narrow_screen(browser: Browser, studied: At, name: str) -> None:
    """At 320 px, answered and summed up, nothing is wider than the screen; controls are 44 px high."""
    with opened(browser, viewport={"width": 320, "height": 700}) as page:
        page.goto(studied(name))
        if "quizzes" in name:
            ready(page)
            for item in ITEMS if "m1" in name else []:
                check(page, item, WRONG[item])
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        small = page.evaluate("""[...document.querySelectorAll("article button, .md-button, .samut-map a")]
            .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44)
            .map((one) => one.outerHTML)""")
        assert small == []


def test_without_scripts_everything_can_be_read(browser: Browser, studied: At) -> None:
    """Every question, its answer and its reasons can be opened; nothing stands there that does nothing."""
    with opened(browser, java_script_enabled=False) as page:
        for name, count in (("m1", 7), ("pretest", 3), ("posttest", 3)):
            page.goto(studied(f"quizzes/{name}.html"))
            assert page.locator(".samut-item").count() == count
            for reading in page.locator(".samut-reading").all():
                reading.locator("summary").click()
                assert len(reading.inner_text()) > 40
            for part in (".samut-bar", ".samut-steps", ".samut-summary", ".samut-hand", ".samut-check"):
                assert page.locator(part).filter(visible=True).count() == 0
        for name in ("practice", "mine"):
            page.goto(studied(f"{name}.html"))
            assert page.locator("article .samut-notice").is_visible()
            assert page.locator("article button").filter(visible=True).count() == 0


def test_on_paper_everything_stands(browser: Browser, studied: At) -> None:
    """Printed from the view of one question, the page holds them all, and no button."""
    with opened(browser) as page:
        page.goto(studied("quizzes/m1.html"))
        ready(page)
        page.get_by_label("ทีละข้อ").check()
        page.emulate_media(media="print")
        assert page.locator(".samut-item").filter(visible=True).count() == 7
        assert page.locator("article button").filter(visible=True).count() == 0


@pytest.mark.parametrize(("trouble", "said"), [(BLOCKED, "ไม่ให้เก็บข้อมูล"), (FULL, "เต็ม")])
def test_trouble_with_storage_is_told(browser: Browser, studied: At, trouble: str, said: str) -> None:
    """Blocked or full: the page says so at the top and at the answer, and the quiz works to its end."""
    faults: list[str] = []
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error.stack)))
    page.add_init_script(trouble)
    page.goto(studied("quizzes/m1.html"))
    ready(page)
    for name in ITEMS:
        check(page, name, RIGHT[name])
    assert said in page.locator("#samut-alert").inner_text()
    saved = page.locator("#m1-q7 .samut-saved")
    assert saved.inner_text() == "ยังไม่ได้บันทึกลงเครื่อง"
    assert saved.evaluate("one => getComputedStyle(one, '::before').content") == "none"
    assert "ได้ 7 จาก 7 คะแนน" in page.locator("#summary").inner_text()
    context.close()
    assert faults == []


def test_a_damaged_entry_harms_nothing_else(browser: Browser, studied: At) -> None:
    """An entry that cannot be read is told, set aside before it is overwritten, and the others are found."""
    with opened(browser) as page:
        page.goto(studied("quizzes/m1.html"))
        ready(page)
        check(page, "m1-q1", "b")
        check(page, "m1-q3", "false")
        page.evaluate("""for (const key of Object.keys(localStorage)) {
            if (key.endsWith(".a.m1-q1")) localStorage[key] = "{";
        }""")
        page.reload()
        ready(page)
        assert "อ่านไม่ได้" in page.locator("#samut-alert").inner_text()
        assert page.locator("#m1-q3 samut-question").get_attribute("data-state") == "right"
        check(page, "m1-q1", "b")
        kept = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes('.bad'))")
        assert [text for _, text in kept] == ["{"]
