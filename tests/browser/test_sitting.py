"""A quiz as a learner sits it: kept at once, found again, counted fairly, one question at a time or all."""

import re
from collections.abc import Callable

import pytest
from learner import RIGHT, WRONG, check, ready
from playwright.sync_api import Browser, Page, expect
from visit import opened, until

At = Callable[[str], str]
ITEMS = [f"m1-q{number}" for number in range(1, 8)]


@pytest.fixture
def quiz(page: Page, studied: At) -> Page:
    """The quiz of module 1, all its questions ready."""
    page.goto(studied("quizzes/m1.html"))
    return ready(page)


def answer_all(page: Page, answers: dict[str, object]) -> None:
    """Answers every question of module 1."""
    for name in ITEMS:
        check(page, name, answers[name])


@pytest.mark.parametrize("name", ITEMS)
def test_an_answer_is_kept_at_once_and_found_again(quiz: Page, name: str) -> None:
    """Every type: the page says it is kept; after a reload answer, mark and reasons stand as they were."""
    check(quiz, name, WRONG[name])
    item = quiz.locator(f"#{name}")
    assert item.locator(".samut-saved").inner_text() == "บันทึกแล้ว"
    before = item.locator(".samut-why").inner_html(), item.locator("[role=status]").inner_text()
    quiz.reload()
    ready(quiz)
    assert (item.locator(".samut-why").inner_html(), item.locator("[role=status]").inner_text()) == before
    assert item.locator("samut-question").get_attribute("data-state") in {"wrong", "partly"}
    others = quiz.locator(f".samut-item:not(#{name}) samut-question[data-state]")
    assert others.count() == 0


def test_the_first_answer_counts(quiz: Page) -> None:
    """A second try is marked and kept, but the map, the score and a reload go by the first answer."""
    check(quiz, "m1-q1", "a")
    quiz.locator("#m1-q1 .samut-check").click()
    check(quiz, "m1-q1", "b")
    assert quiz.locator("#m1-q1 [role=status]").inner_text() == "ถูกต้อง"
    assert "คำตอบแรกของคุณ: ยังไม่ถูก" in quiz.locator("#m1-q1 .samut-first").inner_text()
    link = quiz.locator(".samut-map a[data-item=m1-q1]")
    assert link.get_attribute("data-state") == "wrong"
    quiz.reload()
    ready(quiz)
    assert link.get_attribute("data-state") == "wrong"
    assert quiz.locator("#m1-q1 [role=status]").inner_text() == "ถูกต้อง"


def test_progress_is_told_in_words(quiz: Page) -> None:
    """The count grows with each answered question; each number says its state to those who do not see it."""
    count = quiz.locator(".samut-count")
    assert count.inner_text() == "ตอบแล้ว 0 จาก 7 ข้อ"
    check(quiz, "m1-q1", "b")
    check(quiz, "m1-q3", "true")
    assert count.inner_text() == "ตอบแล้ว 2 จาก 7 ข้อ"
    assert quiz.locator("progress").evaluate("one => one.value") == 2
    quiz.locator("#m1-q2 .samut-flag").click()
    names = {
        "m1-q1": "1 ถูกต้อง",
        "m1-q2": "2 ยังไม่ตอบ ไว้ดูทีหลัง",
        "m1-q3": "3 ยังไม่ถูก",
    }
    for item, name in names.items():
        expect(quiz.locator(f".samut-map a[data-item={item}]")).to_have_accessible_name(name)


def test_a_flag_stays(quiz: Page) -> None:
    """A flag is a pressed button, survives a reload, comes off again, and answers nothing."""
    flag = quiz.locator("#m1-q5 .samut-flag")
    flag.click()
    assert flag.get_attribute("aria-pressed") == "true"
    quiz.reload()
    ready(quiz)
    assert flag.get_attribute("aria-pressed") == "true"
    flag.click()
    quiz.reload()
    ready(quiz)
    assert flag.get_attribute("aria-pressed") == "false"
    assert quiz.locator(".samut-count").inner_text() == "ตอบแล้ว 0 จาก 7 ข้อ"


def test_one_question_at_a_time(quiz: Page) -> None:
    """The choice of view is remembered; buttons move through the questions and take the focus along."""
    quiz.get_by_label("ทีละข้อ").check()
    visible = quiz.locator(".samut-item:visible")
    assert [one.get_attribute("id") for one in visible.all()] == ["m1-q1"]
    assert quiz.get_by_role("button", name="ข้อก่อนหน้า").is_disabled()
    quiz.get_by_role("button", name="ข้อถัดไป").click()
    assert [one.get_attribute("id") for one in visible.all()] == ["m1-q2"]
    assert quiz.evaluate("document.activeElement.id") == "m1-q2-title"
    assert quiz.url.endswith("#m1-q2")
    quiz.locator(".samut-map a[data-item=m1-q6]").click()
    assert [one.get_attribute("id") for one in visible.all()] == ["m1-q6"]
    assert quiz.locator(".samut-map a[aria-current=step]").get_attribute("data-item") == "m1-q6"
    quiz.reload()
    ready(quiz)
    assert [one.get_attribute("id") for one in visible.all()] == ["m1-q6"]
    quiz.get_by_label("ทุกข้อ").check()
    assert visible.count() == 7


def test_the_summary(quiz: Page) -> None:
    """After the last answer: the score, the pass mark, each outcome's share, and what to read again."""
    summary = quiz.locator("#summary")
    assert not summary.is_visible()
    answer_all(quiz, RIGHT | {"m1-q1": "a", "m1-q3": "true"})
    assert summary.is_visible()
    assert summary.locator(".samut-score").inner_text() == "ได้ 5 จาก 7 คะแนน คิดเป็นร้อยละ 71"
    assert "ผ่านเกณฑ์ร้อยละ 70" in summary.inner_text()
    shares = {
        str(row.get_attribute("data-group")): row.locator("[data-slot=share]").inner_text()
        for row in summary.locator("tbody tr").all()
    }
    assert shares == {"l1-1-o1": "33%", "l1-2-o1": "100%"}
    again = summary.locator("[data-slot=again]:visible a")
    assert [one.get_attribute("href") for one in again.all()] == ["../lessons/m1/l1-1.html#team"]


def test_attempts(quiz: Page) -> None:
    """A new attempt empties the questions and counts anew; the first and the best result are kept."""
    answer_all(quiz, WRONG)
    assert "ยังไม่ถึงเกณฑ์ร้อยละ 70" in quiz.locator("#summary").inner_text()
    quiz.get_by_role("button", name="ทำใหม่อีกรอบ").click()
    assert quiz.locator("samut-question[data-state]").count() == 0
    assert quiz.locator(".samut-item input:checked").count() == 0
    assert quiz.locator(".samut-count").inner_text() == "ตอบแล้ว 0 จาก 7 ข้อ"
    assert not quiz.locator("#summary").is_visible()
    answer_all(quiz, RIGHT)
    first = r"ครั้งแรกได้ร้อยละ (\d+) ดีที่สุดร้อยละ 100"
    history = re.search(first, quiz.locator("#summary").inner_text())
    assert history
    assert int(history[1]) < 70
    quiz.get_by_role("button", name="ทำใหม่อีกรอบ").click()
    answer_all(quiz, WRONG)
    text = quiz.locator("#summary").inner_text()
    assert history[0] in text


def test_the_way_back(quiz: Page) -> None:
    """A reason leads to the section that teaches it, and from there a button leads back to that question."""
    check(quiz, "m1-q5", WRONG["m1-q5"])
    quiz.locator("#m1-q5 .samut-why .samut-back a").click()
    assert quiz.url.endswith("#before")
    back = quiz.get_by_role("link", name="กลับไปที่ข้อที่ทำอยู่")
    back.click()
    assert quiz.url.endswith("quizzes/m1.html#m1-q5")
    ready(quiz)
    assert quiz.locator("#m1-q5 samut-question").get_attribute("data-state") in {"wrong", "partly"}
    until(quiz, "document.getElementById('m1-q5').getBoundingClientRect().top < 400")


@pytest.mark.parametrize(
    "query", ["from=//evil.example/x.html&item=a", "from=quizzes/m1.html&item=<b>", "item=m1-q1"]
)
def test_the_way_back_leads_nowhere_else(page: Page, studied: At, query: str) -> None:
    """An address that names no question of this course shows no way back."""
    page.goto(studied("lessons/m1/l1-1.html") + "?" + query)
    assert page.locator(".samut-read").is_visible()
    assert not page.locator(".samut-return").is_visible()


def order(page: Page, name: str) -> list[str]:
    """The choices of a question as they stand."""
    return [str(one.get_attribute("value")) for one in page.locator(f"#{name} input").all()]


def test_choices_are_mixed_for_each_learner(browser: Browser, studied: At) -> None:
    """Stable for one learner, different among learners; pinned ones and true-false stay."""
    seen = set()
    for _ in range(6):
        with opened(browser) as page:
            page.goto(studied("quizzes/m1.html"))
            first = order(ready(page), "m1-q1")
            page.reload()
            assert order(ready(page), "m1-q1") == first
            assert order(page, "m1-q3") == ["true", "false"]
            assert sorted(first) == list("abcd")
            seen.add(tuple(first))
            page.goto(studied("quizzes/m2.html"))
            assert order(ready(page), "m2-q2") == list("abc")
    assert len(seen) > 1


def test_lists_say_what_was_done(page: Page, studied: At) -> None:
    """A lesson read and the best score stand in words in the lists of the front page and the module."""
    page.goto(studied("lessons/m1/l1-1.html"))
    button = page.get_by_role("button", name="อ่านบทนี้จบแล้ว")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert page.locator(".samut-read [role=status]").inner_text() == "บันทึกแล้ว"
    page.goto(studied("quizzes/m1.html"))
    ready(page)
    answer_all(page, RIGHT)
    for name in ("index.html", "modules/m1/index.html"):
        page.goto(studied(name))
        assert page.locator("a[data-lesson=l1-1] + .samut-done").inner_text() == "อ่านจบแล้ว"
        assert page.locator("a[data-lesson=l1-2] + .samut-done").count() == 0
        assert page.locator("a[data-quiz=m1] + .samut-done").inner_text() == "ดีที่สุดร้อยละ 100"
    page.goto(studied("index.html"))
    assert page.locator("a[data-resume]").inner_text().endswith("แบบทดสอบโมดูล 1")


def test_a_question_touched_early_is_ready(browser: Browser, studied: At) -> None:
    """What a learner presses before its turn is made ready first, and the press is not lost."""
    with opened(browser) as page:
        page.add_init_script("performance.now = () => (window.tick = (window.tick || 0) + 1000)")
        page.goto(studied("quizzes/m1.html"))
        page.evaluate("document.querySelector('#m1-q3 input[value=false]').focus()")
        assert page.locator("#m1-q3 .samut-check").count() == 1


EAGER = """new MutationObserver(() => {
  const button = document.querySelector("#summary:not([hidden]) button");
  if (button && !globalThis.pressed) (globalThis.pressed = true), button.click();
}).observe(document, { attributes: true, subtree: true });"""
"""Presses the button of the summary as soon as it shows."""


def test_a_new_attempt_begun_early_begins_whole(browser: Browser, studied: At) -> None:
    """Pressed before any question is ready, the button empties them all."""
    with opened(browser) as page:
        page.goto(studied("quizzes/m1.html"))
        answer_all(ready(page), WRONG)
        page.add_init_script(EAGER)
        page.reload()
        ready(page)
        assert page.evaluate("globalThis.pressed")
        assert page.locator("samut-question[data-state]").count() == 0
        assert page.locator(".samut-count").inner_text() == "ตอบแล้ว 0 จาก 7 ข้อ"
        assert not page.locator("#summary").is_visible()
