"""Practice: questions come back after 1, 3, 7 and 21 days, only from lessons already read."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from learner import RIGHT, WRONG, check, fill_in, ready
from playwright.sync_api import Browser, Page, Route
from visit import PHONE, opened, until

At = Callable[[str], str]
START = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
NONE = "วันนี้ยังไม่มีข้อที่ถึงกำหนดทบทวน"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone of the test's own, for its clock cannot be put right again."""
    with opened(browser, viewport=PHONE) as one:
        yield one


def studying(page: Page, at: At, answers: dict[str, object]) -> Page:
    """Somebody who on the first day has read lesson 1.1 and answered these questions."""
    page.clock.install(time=START)
    page.goto(at("lessons/m1/l1-1.html"))
    page.get_by_role("button", name="อ่านบทนี้จบแล้ว").click()
    page.goto(at("quizzes/m1.html"))
    page.clock.run_for(1000)
    ready(page)
    for name, answer in answers.items():
        check(page, name, answer)
    return page


@pytest.fixture
def learner(page: Page, studied: At) -> Page:
    """Who has answered one question right, one wrong, and one of a lesson not yet read."""
    return studying(
        page, studied, {"m1-q1": RIGHT["m1-q1"], "m1-q3": WRONG["m1-q3"], "m1-q2": RIGHT["m1-q2"]}
    )


def practise(page: Page, at: At, days: int) -> str:
    """Opens the practice page so many days after the first; what it says is due."""
    page.clock.set_fixed_time(START + timedelta(days=days))
    page.goto(at("practice.html"))
    until(page, "document.querySelector('.samut-due').textContent")
    return page.locator(".samut-due").inner_text()


def shown(page: Page) -> str:
    """The id of the question on show."""
    page.wait_for_selector(".samut-deck .samut-check")
    return str(page.locator(".samut-deck .samut-item").get_attribute("id"))


def test_nothing_is_due_on_the_same_day(learner: Page, studied: At) -> None:
    """What was answered today comes back tomorrow, and the page says so."""
    assert practise(learner, studied, 0) == NONE
    assert "รอบถัดไปอีก 1 วัน" in learner.locator(".samut-later").inner_text()
    assert learner.locator(".samut-deck samut-question").count() == 0


def test_only_from_lessons_read(learner: Page, studied: At) -> None:
    """A question of an unread lesson waits, and the page says why."""
    assert practise(learner, studied, 1) == "วันนี้ถึงกำหนดทบทวน 2 ข้อ"
    assert "อีก 1 ข้อจะเข้ามาเมื่อคุณทำเครื่องหมาย" in learner.locator(".samut-later").inner_text()
    seen = {shown(learner)}
    fill_in(learner.locator(".samut-deck"), RIGHT[shown(learner)])
    learner.locator(".samut-deck .samut-check").click()
    learner.locator(".samut-practice .samut-steps button").click()
    seen.add(shown(learner))
    assert seen == {"m1-q1", "m1-q3"}


def test_the_schedule(page: Page, studied: At) -> None:
    """Right each time: due after 1, 3, 7 and 21 days and not a day earlier, then never again."""
    studying(page, studied, {"m1-q1": RIGHT["m1-q1"]})
    day = 0
    for wait in (1, 3, 7, 21):
        assert practise(page, studied, day + wait - 1) == NONE
        day += wait
        assert practise(page, studied, day) == "วันนี้ถึงกำหนดทบทวน 1 ข้อ"
        check(page, shown(page), RIGHT["m1-q1"])
        page.locator(".samut-practice .samut-steps button").click()
        assert page.locator(".samut-due").inner_text() == "ทบทวนครบแล้วสำหรับวันนี้"
    assert practise(page, studied, day + 4000) == NONE


def test_what_was_wrong_comes_back_tomorrow(page: Page, studied: At) -> None:
    """A wrong answer begins the schedule anew."""
    studying(page, studied, {"m1-q1": RIGHT["m1-q1"]})
    for day, answer in ((1, RIGHT["m1-q1"]), (4, WRONG["m1-q1"]), (5, RIGHT["m1-q1"]), (8, RIGHT["m1-q1"])):
        assert practise(page, studied, day) == "วันนี้ถึงกำหนดทบทวน 1 ข้อ"
        check(page, shown(page), answer)
    assert practise(page, studied, 14) == NONE
    assert practise(page, studied, 15) != NONE


def test_practice_changes_no_score(learner: Page, studied: At) -> None:
    """Answers of practice do not count in the quiz: its map and its first answers stay."""
    practise(learner, studied, 1)
    for _ in range(2):
        name = shown(learner)
        check(learner, name, RIGHT[name])
        learner.locator(".samut-practice .samut-steps button").click()
    learner.goto(studied("quizzes/m1.html"))
    learner.clock.run_for(1000)
    ready(learner)
    assert learner.locator(".samut-map a[data-item=m1-q3]").get_attribute("data-state") == "wrong"
    assert learner.locator(".samut-count").inner_text() == "ตอบแล้ว 3 จาก 7 ข้อ"


def test_more_than_one_sitting_is_told(learner: Page, studied: At) -> None:
    """After a round the page does not say that all is done while questions are due, and goes on if asked."""

    def short(route: Route) -> None:
        body = Path(url2pathname(urlsplit(route.request.url).path)).read_text("utf-8")
        assert "MOST = 20" in body
        route.fulfill(body=body.replace("MOST = 20", "MOST = 1"), content_type="text/javascript")

    learner.route("**/quiz.js", short)
    practise(learner, studied, 1)
    first = shown(learner)
    check(learner, first, RIGHT[first])
    on = learner.locator(".samut-practice .samut-steps button")
    on.click()
    assert "อีก 1 ข้อ" in learner.locator(".samut-due").inner_text()
    on.click()
    until(learner, "document.querySelector('.samut-deck .samut-check')")
    second = shown(learner)
    assert second != first
    check(learner, second, RIGHT[second])
    on.click()
    assert learner.locator(".samut-due").inner_text() == "ทบทวนครบแล้วสำหรับวันนี้"
    assert not on.is_visible()


def test_questions_that_cannot_be_fetched_are_told(learner: Page, studied: At) -> None:
    """Without a network the page does not fall silent: it says what is missing, and when to come again."""
    learner.route("**/practice/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    practise(learner, studied, 1)
    until(learner, "document.querySelector('.samut-due').textContent.startsWith('โหลดคำถามบางข้อไม่ได้')")
