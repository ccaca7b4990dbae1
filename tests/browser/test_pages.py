"""Every page as a visitor meets it: opened from a folder, on a phone and on a desk, light and dark."""

from pathlib import Path

import pytest
from barriers import ALL_BUT_CONTRAST, Address, barriers, visit
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
PARTS = 4
"""How many walks the pages are shared out among, for processes to take."""

WIDEST = """() => {
  const screen = document.documentElement.clientWidth;
  const parts = [...document.querySelectorAll("article *")];
  const over = parts.map((part) => part.getBoundingClientRect().right - screen);
  return Math.max(0, document.documentElement.scrollWidth - screen, ...over.map(Math.ceil));
}"""
"""How many pixels any part of the article reaches beyond the screen."""
HELD = "[...document.querySelectorAll('article .held')].map(one => one.getClientRects().length)"
"""On how many lines each word stands that is held together with its ๆ."""


def test_the_list_of_pages_is_whole(site: Path) -> None:
    """The pages tried here are all the Thai pages there are."""
    built = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert {name for name in built if not name.startswith("en/")} - {"404.html"} <= set(PAGES)


@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_shuts_anybody_out(page: Page, address: Address, part: int) -> None:
    """No barrier, nothing beyond a narrow screen, and ๆ on the line of the word it repeats, on every page.

    Axe finds nothing serious or critical, answered questions included. Contrast has a test of its own.
    """
    found: list[object] = []
    for name in PAGES[part::PARTS]:
        visit(page, address(name), 390, "light")
        found += [(name, one) for one in barriers(page, ALL_BUT_CONTRAST)]
        found += [(name, "ๆ") for lines in page.evaluate(HELD) if lines > 1]
        found += [(name, "ๆ")] if "\nๆ" in page.inner_text("article") else []
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            found += [(name, width, over) for over in (page.evaluate(WIDEST),) if over]
    assert found == []


def test_no_kind_of_page_shuts_anybody_out_on_a_desk(page: Page, address: Address) -> None:
    """What a wide screen adds, menu and list of contents, is the same on all pages of a kind."""
    found = []
    for name in KINDS:
        visit(page, address(name), 1280, "dark")
        found += [(name, one) for one in barriers(page, ALL_BUT_CONTRAST)]
    assert found == []


def test_a_link_to_a_section_far_below_ends_there(page: Page, address: Address) -> None:
    """What is laid out late moves neither the section a link names nor the question it names."""
    for name, target in (("lessons/m5/l5-1.html", "activity"), ("quizzes/m5.html", "m5-q12")):
        page.goto("about:blank")
        page.goto(f"{address(name)}#{target}")
        until(page, "document.documentElement.dataset.samutLaid !== undefined")
        assert 0 <= page.evaluate(f"document.getElementById('{target}').getBoundingClientRect().top") < 120


def test_an_address_cut_short_opens_the_page_all_the_same(page: Page, studied: Address) -> None:
    """Half a letter at its end, as messengers leave it, names no section and hinders no script."""
    page.goto(f"{studied('lessons/m1/l1-1.html')}#%E0%B8")
    until(page, "document.documentElement.dataset.samutLaid !== undefined")


def test_who_goes_back_to_the_top_goes_on_from_there(page: Page, address: Address) -> None:
    """The button scrolls up and vanishes; the focus is on the title then, and Tab begins anew."""
    page.goto(address("lessons/m5/l5-1.html"))
    until(page, "document.documentElement.dataset.samutLaid !== undefined")
    for way in (3000, 2500):
        page.evaluate("(way) => scrollTo(0, way)", way)
        page.wait_for_timeout(100)
    page.locator(".md-top").focus()
    page.keyboard.press("Enter")
    until(page, "scrollY === 0")
    assert page.evaluate("document.activeElement.tagName") == "H1"


def test_the_font_is_ours(page: Page, address: Address) -> None:
    """Thai and Latin text is set in the Sarabun that the site brings along; a phone's own may come before."""
    page.goto(address("lessons/m5/l5-1.html"))
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)")
    assert set(loaded) - {"Before"} == {"Sarabun"}
    assert loaded.count("Sarabun") >= 3
    first = page.evaluate("getComputedStyle(document.querySelector('article p')).fontFamily.split(',')[0]")
    assert first.strip('"') == "Sarabun"


def test_copied_text_equals_the_source(page: Page, address: Address) -> None:
    """What a reader copies is the author's text: NFC, ำ whole, no invisible characters."""
    page.goto(address("lessons/m5/l5-2.html"))
    text = page.inner_text("article")
    assert "ํา" not in text
    assert "\u200b" not in text
    assert "สำคัญ" in text or "นำ" in text


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
