"""Every page as a visitor meets it: opened from a folder, on a phone and on a desk, light and dark."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from visit import opened, until

SHIPPED = Path(__file__).parents[2]
KINDS = (
    "index.html",
    "modules/m5/index.html",
    *(f"lessons/m5/l5-{number}.html" for number in range(1, 7)),
    "quizzes/m5.html",
    "forms/index.html",
    "forms/self-assessment.html",
    "forms/observation.html",
    "practice.html",
    "mine.html",
    "glossary.html",
    "references.html",
    "accessibility.html",
    "en/index.html",
    "en/lessons/m5/l5-1.html",
    "en/quizzes/m5.html",
)
"""Pages of every kind."""
LESSONS = sorted(
    path.relative_to(SHIPPED / "content" / "th").with_suffix(".html").as_posix()
    for path in (SHIPPED / "content" / "th" / "lessons").rglob("*.md")
)
MODULES = sorted(path.stem for path in (SHIPPED / "modules").glob("m*.yaml"))
FORMS = sorted(path.stem for path in (SHIPPED / "content" / "forms").glob("*.yaml"))
QUIZZES = sorted(path.stem for path in (SHIPPED / "quizzes").glob("*.yaml"))
PAGES = tuple(
    dict.fromkeys(
        (
            *KINDS,
            *LESSONS,
            *(f"modules/{name}/index.html" for name in MODULES),
            *(f"quizzes/{name}.html" for name in QUIZZES),
            *(f"forms/{name}.html" for name in FORMS if name != "workshop"),
        )
    )
)
"""Every page of the course in Thai, and some in English."""
Address = Callable[[str], str]
AXE = {"preload": False, "resultTypes": ["violations"]}
"""Without preload axe asks for no file again; pages opened from a folder would refuse."""

WIDEST = """() => {
  const screen = document.documentElement.clientWidth;
  const parts = [...document.querySelectorAll("article *")];
  const over = parts.map((part) => part.getBoundingClientRect().right - screen);
  return Math.max(0, document.documentElement.scrollWidth - screen, ...over.map(Math.ceil));
}"""
"""How many pixels any part of the article reaches beyond the screen."""


def test_the_list_of_pages_is_whole(site: Path) -> None:
    """The pages tried here are all the Thai pages there are."""
    built = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert {name for name in built if not name.startswith("en/")} - {"404.html"} <= set(PAGES)


@pytest.mark.parametrize(
    ("width", "scheme", "pages"),
    [(390, "light", PAGES), (1280, "dark", PAGES), (390, "dark", KINDS), (1280, "light", KINDS)],
    ids=["phone-light", "desk-dark", "phone-dark", "desk-light"],
)
def test_no_serious_barrier(
    browser: Browser, address: Address, width: int, scheme: str, pages: tuple[str, ...]
) -> None:
    """Axe finds no serious or critical violation on any page, answered questions included."""
    found = []
    with opened(browser, viewport={"width": width, "height": 900}, color_scheme=scheme) as page:
        for name in pages:
            page.goto(address(name))
            until(page, "document.documentElement.dataset.samutLaid !== undefined")
            if name == "quizzes/m5.html":
                answer_some(page)
            found += [
                (name, violation["id"], violation["nodes"][0]["html"][:120])
                for violation in Axe().run(page, options=AXE).response["violations"]
                if violation["impact"] in {"serious", "critical"}
            ]
    assert found == []


def answer_some(page: Page) -> None:
    """Leaves questions right, wrong and partly right, one of every type, the rest unanswered."""
    for item, choice in (("m5-q02", "true"), ("m5-q03", "b"), ("m5-q06", "a"), ("m5-q04", "a")):
        page.locator(f"#{item} input[value={choice}]").check()
    page.locator("#m5-q01 button[data-move='1']").first.click()
    page.locator("#m5-q07 input").fill("PLC")
    for select, side in zip(page.locator("#m5-q09 select").all(), "bcad", strict=True):
        select.select_option(side)
    for item in ("m5-q01", "m5-q02", "m5-q03", "m5-q04", "m5-q06", "m5-q07", "m5-q09"):
        page.locator(f"#{item} .samut-check").click()


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_runs_out_of_the_page(browser: Browser, address: Address, width: int) -> None:
    """At 320 px nothing, tables included, reaches beyond the screen."""
    with opened(browser, viewport={"width": width, "height": 800}) as page:
        for name in PAGES:
            page.goto(address(name))
            assert (name, page.evaluate(WIDEST)) == (name, 0)


def test_a_link_to_a_section_far_below_ends_there(page: Page, address: Address) -> None:
    """What is laid out late moves neither the section a link names nor the question it names."""
    for name, target in (("lessons/m5/l5-1.html", "activity"), ("quizzes/m5.html", "m5-q12")):
        page.goto("about:blank")
        page.goto(f"{address(name)}#{target}")
        until(page, "document.documentElement.dataset.samutLaid !== undefined")
        assert 0 <= page.evaluate(f"document.getElementById('{target}').getBoundingClientRect().top") < 120


def test_the_font_is_ours(page: Page, address: Address) -> None:
    """Thai and Latin text is set in the Sarabun that the site brings along."""
    page.goto(address("lessons/m5/l5-1.html"))
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)")
    assert set(loaded) == {"Sarabun"}
    assert len(loaded) >= 3


def test_copied_text_equals_the_source(page: Page, address: Address) -> None:
    """What a reader copies is the author's text: NFC, ำ whole, no invisible characters."""
    page.goto(address("lessons/m5/l5-2.html"))
    text = page.inner_text("article")
    assert "ํา" not in text
    assert "\u200b" not in text
    assert "สำคัญ" in text or "นำ" in text


def test_no_line_begins_with_a_repetition_mark(page: Page, address: Address) -> None:
    """ๆ stands on the line of the word it repeats, on every page of a phone."""
    held = 0
    for name in PAGES:
        page.goto(address(name))
        lines = page.evaluate(
            "[...document.querySelectorAll('article .held')].map(one => one.getClientRects().length)"
        )
        assert set(lines) <= {0, 1}, name
        held += len(lines)
        text = page.inner_text("article")
        assert "\nๆ" not in text
    assert held > 50


def test_the_front_page_remembers(page: Page, address: Address) -> None:
    """After a lesson was opened, the front page offers to continue there."""
    page.goto(address("index.html"))
    resume = page.locator("a[data-samut-course]")
    assert not resume.is_visible()
    page.goto(address("lessons/m5/l5-3.html"))
    page.goto(address("index.html"))
    assert resume.is_visible()
    assert "5.3" in resume.inner_text()
    resume.click()
    assert page.url.endswith("lessons/m5/l5-3.html")


def test_languages_lead_to_the_same_page(page: Page, address: Address) -> None:
    """The language menu leads from a lesson to that lesson and back."""
    page.goto(address("lessons/m5/l5-4.html"))
    page.locator(".md-select__link[hreflang=en]").dispatch_event("click")
    page.wait_for_url("**/en/lessons/m5/l5-4.html")
    page.locator(".md-select__link[hreflang=th]").dispatch_event("click")
    page.wait_for_url(lambda url: url.endswith("/lessons/m5/l5-4.html") and "/en/" not in url)


def test_the_menu_opens_by_keys_and_holds_no_focus_while_closed(page: Page, address: Address) -> None:
    """On a narrow screen a keyboard reaches the menu's switch first, and nothing that cannot be seen."""
    page.goto(address("lessons/m5/l5-1.html"))
    link = page.locator(".md-sidebar--primary a").first
    link.evaluate("one => one.focus()")
    assert page.evaluate("document.activeElement === document.body")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("md-skip")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    link.focus()
    assert link.evaluate("one => one === document.activeElement")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "__drawer"
    until(page, "getComputedStyle(document.querySelector('.md-sidebar--primary')).visibility === 'hidden'")


def test_the_open_menu_keeps_the_page_under_it_out_of_reach(page: Page, address: Address) -> None:
    """Tab goes through the menu and its switch alone; closed, the page can be reached again."""
    page.goto(address("lessons/m5/l5-1.html"))
    under = page.locator("article a").first
    page.locator("label[for=__drawer].md-header__button").click()
    under.evaluate("one => one.focus()")
    assert not under.evaluate("one => one === document.activeElement")
    page.locator(".md-sidebar--primary a").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article, header, footer')") is None
    page.locator(".md-overlay").click(position={"x": 380, "y": 700})
    under.evaluate("one => one.focus()")
    assert under.evaluate("one => one === document.activeElement")


def test_leaving_the_search_box_closes_it(browser: Browser, address: Address) -> None:
    """Before what is behind the box has arrived, too, the page is not left under its shade."""
    with opened(browser, viewport={"width": 1280, "height": 800}) as page:
        page.goto(address("lessons/m5/l5-1.html"))
        page.evaluate(
            "() => { const field = document.querySelector('.md-search__input'); field.focus();"
            "field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true })); }"
        )
        assert not page.evaluate("document.getElementById('__search').checked")
