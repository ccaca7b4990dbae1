"""What a learner does on the pages of the course `studied`."""

from playwright.sync_api import Locator, Page
from visit import until

RIGHT: dict[str, object] = {
    "m1-q1": "b",
    "m1-q2": ["a", "b"],
    "m1-q3": "false",
    "m1-q4": ["listen", "look", "thank"],
    "m1-q5": ["agree", "watch", "talk"],
    "m1-q6": "plc",
    "m1-q7": {"first": ["a"], "after": ["a", "b"]},
    "m2-q1": "b",
    "m2-q2": "a",
}
"""The right answer to every question of the two quizzes."""
WRONG: dict[str, object] = {
    "m1-q1": "a",
    "m1-q2": ["a"],
    "m1-q3": "true",
    "m1-q4": ["rate", "look", "rate"],
    "m1-q5": ["watch", "agree", "talk"],
    "m1-q6": "CSR",
    "m1-q7": {"first": ["a"], "after": ["c"]},
    "m2-q1": "a",
    "m2-q2": "c",
}
"""An answer that is wrong or only partly right."""


def ready(page: Page) -> Page:
    """The page once all its questions can be answered and all its text is laid out.

    Where a test holds the clock, no quiet moment comes in which the rest could be laid out.
    """
    until(page, "document.documentElement.dataset.samutReady !== undefined")
    until(page, "document.documentElement.dataset.samutLaid !== undefined || '__pwClock' in globalThis")
    return page


def fill_in(item: Locator, answer: object) -> None:
    """Puts an answer into a question's controls."""
    if isinstance(answer, dict):
        for part, choices in answer.items():
            for choice in choices:
                item.locator(f"[data-part={part}] input[value={choice}]").check()
    elif item.locator("select").count() and isinstance(answer, list):
        for select, side in zip(item.locator("select").all(), answer, strict=True):
            select.select_option(side)
    elif item.locator(".samut-order").count() and isinstance(answer, list):
        arrange(item, answer)
    elif item.locator("input[type=text]").count():
        item.locator("input[type=text]").fill(str(answer))
    else:
        for choice in answer if isinstance(answer, list) else [answer]:
            item.locator(f"input[value={choice}]").check()


def arrange(item: Locator, wanted: list[str]) -> None:
    """Moves items until they stand as wanted, at least once there and back."""
    first = item.locator(".samut-step [data-move='1']").first
    first.click()
    for place, name in enumerate(wanted):
        rows = [row.get_attribute("data-row") for row in item.locator(".samut-step").all()]
        for _ in range(rows.index(name) - place):
            item.locator(f"[data-row={name}] [data-move='-1']").click()


def check(page: Page, name: str, answer: object) -> None:
    """Answers a question and asks for the mark."""
    item = page.locator(f"#{name}")
    fill_in(item, answer)
    item.locator(".samut-check").click()
