"""What must be seen is seen: at 400 % zoom, and with the colours a reader has forced on every page."""

from collections.abc import Callable
from io import BytesIO

from learner import check, ready
from PIL import Image
from playwright.sync_api import Browser, Locator
from visit import opened

At = Callable[[str], str]

COVERED = """() => {
  const one = document.activeElement;
  const { left, top, width, height } = one.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  const seen = hit && (one.contains(hit) || hit.closest("label")?.control === one);
  return one === document.body || seen || one.matches(".md-toggle, .md-search__input") ? "" : one.outerHTML;
}"""
"""What has the focus while something else lies over its middle; switches are shown by what they switch."""


def test_what_has_the_focus_is_never_covered(browser: Browser, studied: At) -> None:
    """At 400 % zoom, Tab back through a quiz shows every control and stops at nothing unseen."""
    with opened(browser, viewport={"width": 320, "height": 256}) as page:
        page.goto(studied("quizzes/m1.html"))
        ready(page)
        found = []
        for _ in range(page.locator("a, button:visible, input, select, summary").count()):
            page.keyboard.press("Shift+Tab")
            found.append(page.evaluate(COVERED))
        assert [one for one in found if one] == []


def test_forced_colours_leave_every_sign(browser: Browser, studied: At) -> None:
    """With a reader's own few colours the button without words and the bar of progress are seen."""
    with opened(browser, forced_colors="active") as page:
        page.goto(studied("lessons/m1/l1-1.html"))
        assert len(colours(page.locator(".samut-copy").first)) > 1
        page.goto(studied("quizzes/m1.html"))
        ready(page)
        before = colours(page.locator("progress"))
        check(page, "m1-q1", "b")
        assert colours(page.locator("progress")) - before


def colours(part: Locator) -> set[tuple[int, ...]]:
    """The colours of most of the pixels of a part of the page."""
    picture = Image.open(BytesIO(part.screenshot())).convert("RGB")
    return {colour for count, colour in picture.getcolors(1 << 16) or () if count > 20}
