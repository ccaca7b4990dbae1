"""The types made of choices in a browser: marked, explained, by mouse, by keyboard, without scripts."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page
from visit import opened

QUIZ = Path(__file__).parents[2] / "quizzes" / "m5.yaml"
Address = Callable[[str], str]


@pytest.fixture
def quiz(page: Page, address: Address) -> Page:
    """The quiz of module 5."""
    page.goto(address("quizzes/m5.html"))
    return page


def item(page: Page, name: str) -> Locator:
    """One question with its title."""
    return page.locator(f"#{name}")


def keys(question: Locator, *, right: bool) -> list[str]:
    """The ids of the right or wrong choices, as the page's own reasons tell them."""
    flag = "[data-correct]" if right else ":not([data-correct])"
    rows = question.locator(f".samut-reasons > li{flag}")
    return [str(row.get_attribute("data-choice")) for row in rows.all()]


def answer(question: Locator, choices: list[str]) -> str:
    """Picks the choices, asks for the mark and returns what the page says."""
    for choice in choices:
        question.locator(f"input[value={choice}]").check()
    question.locator(".samut-check").click()
    return question.locator("[role=status]").inner_text()


def test_a_right_answer(quiz: Page) -> None:
    """Each type says “ถูกต้อง” when everything right and nothing wrong is chosen."""
    for name in ("m5-q03", "m5-q02", "m5-q06"):
        question = item(quiz, name)
        assert answer(question, keys(question, right=True)) == "ถูกต้อง"
        assert question.locator("samut-question").get_attribute("data-state") == "right"


def test_a_wrong_answer_explains(quiz: Page) -> None:
    """A wrong answer shows why it is wrong, what is right and why, and where to read again."""
    for name in ("m5-q03", "m5-q02"):
        question = item(quiz, name)
        wrong = keys(question, right=False)[0]
        reason = question.locator(f".samut-reasons > li[data-choice={wrong}] > div").text_content()
        assert reason
        assert answer(question, [wrong]) == "ยังไม่ถูก"
        why = question.locator(".samut-why")
        assert reason in str(why.text_content())
        assert why.locator(".samut-reason").count() == 2
        assert "คำตอบที่ถูก" in why.inner_text()
        href = why.locator("a").last.get_attribute("href")
        assert href
        assert href.startswith("../lessons/m5/l5-")


def test_a_partly_right_answer(quiz: Page) -> None:
    """Of several right choices, one found is partly right; the rest are pointed out."""
    question = item(quiz, "m5-q06")
    assert answer(question, keys(question, right=True)[:1]) == "ถูกบางส่วน"
    right = len(keys(question, right=True))
    assert question.locator(".samut-choice[data-mark=right]").count() == right


def test_no_answer_is_not_a_wrong_answer(quiz: Page) -> None:
    """Asking for the mark without an answer asks for an answer."""
    question = item(quiz, "m5-q05")
    assert "เลือกคำตอบก่อน" in answer(question, [])
    assert question.locator("samut-question").get_attribute("data-state") is None


def test_try_again(quiz: Page) -> None:
    """After an answer the same button lets the learner begin anew."""
    question = item(quiz, "m5-q03")
    answer(question, keys(question, right=False)[:1])
    assert question.locator(".samut-check").inner_text() == "ลองใหม่"
    question.locator(".samut-check").click()
    assert question.locator(".samut-why").inner_text() == ""
    assert question.locator("input:checked").count() == 0
    assert answer(question, keys(question, right=True)) == "ถูกต้อง"


def test_by_keyboard_alone(quiz: Page) -> None:
    """Tab, arrows, space and Enter are enough; focus is never lost."""
    first = item(quiz, "m5-q03")
    first.locator("input").first.focus()
    quiz.keyboard.press("ArrowDown")
    quiz.keyboard.press("Tab")
    while not first.locator(".samut-check").evaluate("node => node === document.activeElement"):
        quiz.keyboard.press("Tab")
    quiz.keyboard.press("Enter")
    assert first.locator("[role=status]").inner_text() != ""
    assert first.locator(".samut-check").evaluate("node => node === document.activeElement")


def test_states_are_told_by_more_than_colour(quiz: Page) -> None:
    """A marked choice carries its verdict in words."""
    question = item(quiz, "m5-q06")
    answer(question, [keys(question, right=True)[0], keys(question, right=False)[0]])
    marks = question.locator(".samut-choice[data-mark=wrong] .samut-mark").all_inner_texts()
    assert marks == ["ข้อนี้ไม่ใช่"]
    assert "ข้อนี้ถูก" in question.locator(".samut-choice[data-mark=right] .samut-mark").first.inner_text()


def test_groups_have_names(quiz: Page) -> None:
    """A screen reader announces each group with its number and stem."""
    stem = item(quiz, "m5-q02").locator(".samut-stem").inner_text()
    group = quiz.get_by_role("radiogroup", name=f"ข้อ 2 {stem}")
    assert group.count() == 1


def test_without_scripts(browser: Browser, address: Address) -> None:
    """With JavaScript off every question, its answer and its reasons can be opened and read."""
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address("quizzes/m5.html"))
        details = page.locator("details.samut-reading")
        assert details.count() == len(re.findall(r"^  - id: ", QUIZ.read_text("utf-8"), re.MULTILINE))
        for one in details.all():
            one.locator("summary").click()
            assert re.search("ข้อนี้ถูก|คู่ที่ถูก|ลำดับที่ 1|คำตอบที่ถูก", one.inner_text())
            assert "ทบทวน" in one.inner_text()
        assert page.locator(".samut-check").count() == 0
