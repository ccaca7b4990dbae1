"""Match, order, fill and scenario in a browser: right, partly, wrong, again, and by keyboard alone."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from learner import ready
from playwright.sync_api import Browser, Locator, Page
from visit import opened

Address = Callable[[str], str]
ORDER = ["leadership", "values", "learning", "conditions", "sharing"]
PAIRS = ["b", "c", "f", "e"]
RIGHT = "ความคิดสร้างสรรค์ร่วมกัน"
AXE = {"preload": False, "resultTypes": ["violations"]}
FOCUSED = "node => node === document.activeElement"
NONE = {
    "m5-q01": "จัดลำดับก่อน แล้วกดตรวจ",
    "m5-q04": "ตอบให้ครบทุกข้อย่อยก่อน แล้วกดตรวจ",
    "m5-q07": "พิมพ์คำตอบก่อน แล้วกดตรวจ",
    "m5-q09": "จับคู่ให้ครบทุกข้อก่อน แล้วกดตรวจ",
}


@pytest.fixture
def quiz(page: Page, address: Address) -> Page:
    """The quiz of module 5."""
    page.goto(address("quizzes/m5.html"))
    return page


def rows(question: Locator) -> list[str]:
    """The ids of an order's items as they stand."""
    return [str(row.get_attribute("data-row")) for row in question.locator(".samut-step").all()]


def arrange(question: Locator, wanted: list[str]) -> None:
    """Moves the items up until they stand as wanted."""
    for place, name in enumerate(wanted):
        while rows(question).index(name) > place:
            question.locator(f"[data-row={name}] [data-move='-1']").click()


def match(question: Locator, sides: list[str]) -> None:
    """Chooses a right side for every left side."""
    for select, side in zip(question.locator("select").all(), sides, strict=True):
        select.select_option(side)


def told(question: Locator) -> str:
    """What the page says after the answer is checked."""
    question.locator(".samut-check").click()
    return question.locator("[role=status]").inner_text()


def test_order(quiz: Page) -> None:
    """All in place is right, some is partly, none is wrong; every item says whether it is in place."""
    question = quiz.locator("#m5-q01")
    for wanted, said, marks in (
        (ORDER, "ถูกต้อง", 5),
        (["values", "leadership", *ORDER[2:]], "ถูกบางส่วน", 3),
        ([*ORDER[1:], ORDER[0]], "ยังไม่ถูก", 0),
    ):
        arrange(question, wanted)
        assert told(question) == said
        assert question.locator(".samut-mark", has_text="ยังไม่ถูกลำดับ").count() == 5 - marks
        assert question.locator(".samut-step[data-mark=right]").count() == marks
        assert "มิติที่ 1" in question.locator(".samut-why").inner_text()
        question.locator(".samut-check").click()
        assert rows(question) != ORDER


def test_match(quiz: Page) -> None:
    """A decoy chosen is explained, and every right pair with its reason."""
    question = quiz.locator("#m5-q09")
    for sides, said, reasons in (
        (PAIRS, "ถูกต้อง", 4),
        (["b", "c", "d", "a"], "ถูกบางส่วน", 6),
        (["c", "b", "e", "f"], "ยังไม่ถูก", 4),
    ):
        match(question, sides)
        assert told(question) == said
        assert question.locator(".samut-why .samut-reason").count() == reasons
        assert question.locator("select:disabled").count() == 4
        question.locator(".samut-check").click()
        assert question.locator("select").first.input_value() == ""


@pytest.mark.parametrize(
    ("typed", "said", "reasons"),
    [
        (RIGHT, "ถูกต้อง", 1),
        (" ความคิด สร้างสรรค์\u200bร่วมกัน ", "ถูกต้อง", 1),
        ("Collective  Creativity", "ถูกต้อง", 1),
        ("การสืบเสาะค้นหาร่วมกัน", "ยังไม่ถูก", 2),
        ("PLC", "ยังไม่ถูก", 1),
    ],
)
def test_fill(quiz: Page, typed: str, said: str, reasons: int) -> None:
    """Enter checks; spaces, invisible characters and capitals do not matter; a known mistake is explained."""
    question = quiz.locator("#m5-q07")
    field = question.get_by_label("คำตอบของคุณ")
    assert field.get_attribute("lang") == "th"
    assert field.get_attribute("autocapitalize") == "off"
    field.fill(typed)
    field.press("Enter")
    assert question.locator("[role=status]").inner_text() == said
    assert question.locator(".samut-why .samut-reason").count() == reasons
    assert RIGHT in question.locator(".samut-why").inner_text()
    assert question.locator(".samut-check").evaluate(FOCUSED)
    question.locator(".samut-check").click()
    assert field.input_value() == ""
    assert field.is_editable()


def test_scenario(quiz: Page) -> None:
    """Each part is a named group of its own and is explained under its number."""
    question = quiz.locator("#m5-q04")
    stem = question.locator(".samut-part .samut-stem").inner_text()
    assert quiz.get_by_role("radiogroup", name=f"ข้อ 4.1 {stem}").count() == 1
    for choice, said in (("a", "ยังไม่ถูก"), ("d", "ถูกต้อง")):
        question.locator(f"input[value={choice}]").check()
        assert told(question) == said
        assert question.locator(".samut-why .samut-number").inner_text() == "ข้อ 4.1"
        question.locator(".samut-check").click()
        assert question.locator("input:checked").count() == 0


@pytest.mark.parametrize("name", NONE)
def test_no_answer_is_not_a_wrong_answer(quiz: Page, name: str) -> None:
    """What is missing is said in the words of the type."""
    question = quiz.locator(f"#{name}")
    assert told(question) == NONE[name]
    assert question.locator("samut-question").get_attribute("data-state") is None


def test_half_a_match_is_not_checked(quiz: Page) -> None:
    """Every left side needs a choice first."""
    question = quiz.locator("#m5-q09")
    question.locator("select").first.select_option("b")
    assert told(question) == NONE["m5-q09"]


def test_order_by_keyboard_alone(quiz: Page) -> None:
    """A button keeps the focus while its item moves, and the new place is said each time."""
    question = quiz.locator("#m5-q01")
    last = rows(question)[-1]
    up = question.locator(f"[data-row={last}] [data-move='-1']")
    text = question.locator(f"[data-row={last}] .samut-text").inner_text()
    up.focus()
    for place in (4, 3, 2, 1, 1):
        quiz.keyboard.press("Enter")
        assert question.locator("[role=status]").inner_text() == f"“{text}” อยู่ลำดับที่ {place} จาก 5"
        assert up.evaluate(FOCUSED)
    assert up.get_attribute("aria-disabled") == "true"
    assert quiz.get_by_role("button", name=f"ขึ้น: {text}").count() == 1


def test_match_by_keyboard_alone(quiz: Page) -> None:
    """Tab to each list, type the letter of the answer, Tab to the button, Enter."""
    question = quiz.locator("#m5-q09")
    selects = question.locator("select")
    selects.first.focus()
    for index in range(selects.count()):
        assert selects.nth(index).evaluate(FOCUSED)
        quiz.keyboard.press("ArrowDown")
        quiz.keyboard.press("Tab")
    while not question.locator(".samut-check").evaluate(FOCUSED):
        quiz.keyboard.press("Tab")
    quiz.keyboard.press("Enter")
    assert question.locator("samut-question").get_attribute("data-state") in {"partly", "wrong"}
    assert quiz.get_by_role("combobox", name="1. เวลาที่จะพบปะพูดคุย").count() == 1


@pytest.mark.parametrize("width", [320, 390])
def test_every_control_is_big_enough(browser: Browser, address: Address, width: int) -> None:
    """At 320 px too, what is pressed or typed into is at least 44 px high and inside the screen."""
    with opened(browser, viewport={"width": width, "height": 800}) as page:
        page.goto(address("quizzes/m5.html"))
        ready(page)
        controls = page.locator(
            ".samut-row select, .samut-row input, .samut-moves button, .samut-check"
        ).all()
        assert len(controls) == 4 + 1 + 10 + page.locator("samut-question").count()
        for control in controls:
            box = control.bounding_box()
            assert box is not None
            assert box["height"] >= 44
            assert box["width"] >= 44
            assert box["x"] + box["width"] <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_in_any_state(browser: Browser, address: Address, scheme: str) -> None:
    """Axe finds nothing serious unanswered, right, partly right or wrong."""
    with opened(browser, viewport={"width": 390, "height": 844}, color_scheme=scheme) as page:
        page.goto(address("quizzes/m5.html"))
        ready(page)
        assert barriers(page) == []
        for order, sides, typed, choice in (
            (ORDER, PAIRS, RIGHT, "d"),
            ([ORDER[1], ORDER[0], *ORDER[2:]], ["b", "c", "a", "d"], "x", "a"),
            ([*ORDER[1:], ORDER[0]], ["a", "a", "a", "a"], "PLC", "b"),
        ):
            arrange(page.locator("#m5-q01"), order)
            match(page.locator("#m5-q09"), sides)
            page.locator("#m5-q07 input").fill(typed)
            page.locator(f"#m5-q04 input[value={choice}]").check()
            for name in NONE:
                page.locator(f"#{name} .samut-check").click()
            assert barriers(page) == []
            for name in NONE:
                page.locator(f"#{name} .samut-check").click()


def barriers(page: Page) -> list[str]:
    """What axe finds serious or critical."""
    found = Axe().run(page, options=AXE).response["violations"]
    return [str(one["id"]) for one in found if one["impact"] in {"serious", "critical"}]


def test_without_scripts_nothing_tells_the_order(browser: Browser, address: Address) -> None:
    """With JavaScript off the items stand mixed with room for a number, and no button that does nothing."""
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address("quizzes/m5.html"))
        question = page.locator("#m5-q01")
        assert rows(question) != ORDER
        assert sorted(rows(question)) == sorted(ORDER)
        assert question.locator(".samut-blank").first.is_visible()
        assert not question.locator(".samut-moves button").first.is_visible()
        assert page.locator("#m5-q09 .samut-sides li").count() == 6
