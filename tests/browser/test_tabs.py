"""One learner in several tabs, and pages that a browser shows again: what is known there is known here."""

from collections.abc import Callable

from learner import check, ready
from playwright.sync_api import Browser, Page
from visit import opened

At = Callable[[str], str]


def test_two_tabs_see_each_other(browser: Browser, studied: At) -> None:
    """An answer given in one tab appears in the other, and both tabs' answers are kept."""
    with opened(browser) as first:
        second = first.context.new_page()
        for tab in (first, second):
            tab.goto(studied("quizzes/m1.html"))
            ready(tab)
        check(first, "m1-q1", "b")
        second.wait_for_selector("#m1-q1 samut-question[data-state=right]")
        check(second, "m1-q3", "true")
        first.wait_for_selector("#m1-q3 samut-question[data-state=wrong]")
        first.reload()
        ready(first)
        assert first.locator(".samut-count").inner_text() == "ตอบแล้ว 2 จาก 7 ข้อ"


def test_another_tab_takes_nothing_away(browser: Browser, studied: At) -> None:
    """What was picked or typed and not yet checked stays while another tab opens pages and answers."""
    with opened(browser) as first:
        second = first.context.new_page()
        first.goto(studied("quizzes/m1.html"))
        ready(first)
        first.locator("#m1-q2 input[value=a]").check()
        first.locator("#m1-q6 input").fill("PLC")
        first.locator("#m1-q7 input").first.focus()
        second.goto(studied("lessons/m1/l1-1.html"))
        second.goto(studied("quizzes/m1.html"))
        ready(second)
        second.locator("#m1-q5 .samut-flag").click()
        check(second, "m1-q1", "b")
        first.wait_for_selector("#m1-q1 samut-question[data-state=right]")
        assert first.locator("#m1-q5 .samut-flag").get_attribute("aria-pressed") == "true"
        assert first.locator("#m1-q2 input[value=a]").is_checked()
        assert first.locator("#m1-q6 input").input_value() == "PLC"
        second.goto(studied("mine.html"))
        second.locator("[data-do=sure]").check()
        second.locator("[data-do=erase]").click()
        first.wait_for_selector("#m1-q1 samut-question:not([data-state])")
        assert first.locator("#m1-q2 input[value=a]").is_checked()


WOKEN = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
"""What a browser tells a page that it kept as it was and shows again on the way back."""


def test_a_page_shown_again_belongs_to_who_studies_now(page: Page, studied: At) -> None:
    """Somebody chose another name meanwhile: the page is theirs, and no answer goes to the one before."""
    page.goto(studied("quizzes/m1.html"))
    ready(page)
    check(page, "m1-q1", "b")
    page.evaluate("localStorage.setItem('samut.studied.who', 'abcd')")
    with page.expect_navigation():
        page.evaluate(WOKEN)
    ready(page)
    assert page.locator("#m1-q1 samut-question").get_attribute("data-state") is None
    check(page, "m1-q3", "false")
    keys = page.evaluate("Object.keys(localStorage).filter((key) => key.includes('.a.')).sort()")
    assert keys == ["samut.studied.1.a.m1-q1", "samut.studied.abcd.a.m1-q3"]


def test_a_page_shown_again_knows_what_was_done(page: Page, studied: At) -> None:
    """Lists of lessons and a quiz show what was read, answered or erased on other pages since."""
    page.goto(studied("modules/m1/index.html"))
    page.evaluate("localStorage.setItem('samut.studied.1.l.l1-1', 'a 1')")
    for _ in range(2):
        page.evaluate(WOKEN)
        assert page.locator(".samut-done:visible").all_inner_texts() == ["อ่านจบแล้ว"]
    page.goto(studied("quizzes/m1.html"))
    ready(page)
    check(page, "m1-q1", "b")
    page.evaluate("document.activeElement.blur(); localStorage.removeItem('samut.studied.1.a.m1-q1')")
    page.evaluate(WOKEN)
    assert page.locator("#m1-q1 samut-question").get_attribute("data-state") is None
    assert page.locator(".samut-count").inner_text() == "ตอบแล้ว 0 จาก 7 ข้อ"
