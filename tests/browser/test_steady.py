"""What scripts add to a page has its room before they come: nothing moves under a reader's eyes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route
from visit import PHONE, until

TOPS = """[...document.querySelectorAll("h1, article :is(h2, p, ul), .samut-item, .samut-mine")]
  .filter((one) => one.checkVisibility() && !one.closest(".samut-bar, .samut-tools, samut-question"))
  .map((one) => [one.id || one.textContent.trim(), Math.round(one.getBoundingClientRect().top)])
  .filter(([, top]) => top < innerHeight)"""
SLACK = 4
"""Pixels that rounding may take."""


def early(route: Route) -> None:
    """Lets the one script through that runs before anything is painted."""
    if route.request.url.endswith("early.js"):
        route.continue_()
    else:
        route.abort()


def tops(page: Page, address: str, ready: str) -> dict[str, int]:
    """Where each block of the first screen stands, once `ready` holds."""
    page.goto(address)
    until(page, "document.fonts.status === 'loaded'")
    until(page, ready)
    return dict(page.evaluate(TOPS))


@pytest.mark.parametrize(
    ("name", "ready"),
    [
        ("lessons/m1/l1-1.html", "document.querySelector('.samut-tools[role]') !== null"),
        ("quizzes/m1.html", "'samutReady' in document.documentElement.dataset"),
        ("mine.html", "!document.querySelector('.samut-mine').hidden"),
    ],
)
def test_nothing_in_the_first_screen_moves_when_scripts_come(
    browser: Browser, studied: Callable[[str], str], name: str, ready: str
) -> None:
    """A lesson's buttons, a quiz's bar, one's own progress: each block stands where it stood."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.route("**/*.js", early)
    before = tops(page, studied(name), "true")
    page.unroute("**/*.js")
    after = tops(page, studied(name), ready)
    context.close()
    assert len(before.keys() & after.keys()) > 1
    assert after == {block: pytest.approx(before.get(block, top), abs=SLACK) for block, top in after.items()}
