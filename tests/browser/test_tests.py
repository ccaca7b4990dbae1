"""Tests before and after the course: sealed until handed in, told by module, with the gain between."""

from collections.abc import Callable

import pytest
from learner import check, ready
from playwright.sync_api import Page

At = Callable[[str], str]
PRETEST = {"pre-q1": "a", "pre-q2": "a", "pre-q3": "a"}
POSTTEST = {"post-q1": "b", "post-q2": "a", "post-q3": "a"}


@pytest.fixture
def pretest(page: Page, studied: At) -> Page:
    """The test before the course."""
    page.goto(studied("quizzes/pretest.html"))
    return ready(page)


def hand_in(page: Page, answers: dict[str, str]) -> None:
    """Answers every question and hands the test in."""
    for name, choice in answers.items():
        check(page, name, choice)
    page.get_by_role("button", name="ส่งแบบทดสอบ").click()


def rows(page: Page, slot: str) -> dict[str, str]:
    """What the summary says of each module."""
    found = page.locator("#summary tbody tr").all()
    return {
        str(row.get_attribute("data-group")): row.locator(f"[data-slot={slot}]").inner_text() for row in found
    }


def test_an_answer_is_kept_and_may_be_changed(pretest: Page) -> None:
    """Before handing in nothing is marked; an answer is kept at once and can be changed."""
    check(pretest, "pre-q1", "b")
    item = pretest.locator("#pre-q1")
    assert item.locator("[role=status]").inner_text() == "รับคำตอบแล้ว"
    assert item.locator(".samut-saved").inner_text() == "บันทึกแล้ว"
    assert item.locator("input:enabled").count() == 0
    item.get_by_role("button", name="แก้คำตอบ").click()
    assert item.locator("input:checked").get_attribute("value") == "b"
    check(pretest, "pre-q1", "a")
    pretest.reload()
    ready(pretest)
    assert item.locator("input:checked").get_attribute("value") == "a"
    assert item.locator("samut-question").get_attribute("data-state") == "kept"


def test_it_is_handed_in_whole(pretest: Page) -> None:
    """With questions open it says how many, and hands nothing in."""
    check(pretest, "pre-q2", "b")
    pretest.get_by_role("button", name="ส่งแบบทดสอบ").click()
    assert pretest.locator(".samut-hand [role=status]").inner_text() == "ยังเหลือ 2 ข้อที่ไม่ได้ตอบ ตอบให้ครบก่อนส่ง"
    assert not pretest.locator("#summary").is_visible()


def test_the_pretest_tells_modules_and_no_key(pretest: Page) -> None:
    """Handed in, it tells each module's share; no question says what is right or why, then or later."""
    hand_in(pretest, PRETEST)
    assert rows(pretest, "share") == {"m1": "50%", "m2": "0%"}
    assert pretest.evaluate("document.activeElement.id") == "summary-title"
    for _ in range(2):
        assert pretest.locator("[data-mark]").count() == 0
        assert pretest.locator(".samut-why:not(:empty)").count() == 0
        assert pretest.locator(".samut-reading:visible").count() == 0
        states = pretest.locator("samut-question").evaluate_all("all => all.map((one) => one.dataset.state)")
        assert states == ["kept", "kept", "kept"]
        assert pretest.locator(".samut-check:visible").count() == 0
        assert pretest.locator(".samut-map a:not([data-state=kept])").count() == 0
        pretest.reload()
        ready(pretest)


def test_the_posttest_shows_the_gain(pretest: Page, studied: At) -> None:
    """Handed in, every question is explained, and each module shows what was gained since the pre-test."""
    hand_in(pretest, PRETEST)
    pretest.goto(studied("quizzes/posttest.html"))
    ready(pretest)
    hand_in(pretest, POSTTEST)
    assert rows(pretest, "share") == {"m1": "100%", "m2": "0%"}
    assert rows(pretest, "gain") == {"m1": "จาก 50% (+50)", "m2": "จาก 0% (0)"}
    assert "ยังไม่ถึงเกณฑ์" in pretest.locator("#summary").inner_text()
    assert pretest.locator(".samut-why .samut-reason").count() == 4
    pretest.get_by_role("button", name="ทำใหม่อีกรอบ").click()
    assert pretest.locator("samut-question[data-state]").count() == 0
    hand_in(pretest, POSTTEST | {"post-q3": "c"})
    assert rows(pretest, "gain") == {"m1": "จาก 50% (+50)", "m2": "จาก 0% (+100)"}
    assert "ครั้งแรกได้ร้อยละ 67 ดีที่สุดร้อยละ 100" in pretest.locator("#summary").inner_text()


def test_without_a_pretest_no_gain_is_claimed(page: Page, studied: At) -> None:
    """Who took no pre-test sees the share and a dash for the gain."""
    page.goto(studied("quizzes/posttest.html"))
    ready(page)
    hand_in(page, POSTTEST)
    assert set(rows(page, "gain").values()) == {"–"}
