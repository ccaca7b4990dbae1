"""Pages looked at by axe: opened on a screen of some width, in one of the two schemes, a quiz answered."""

from collections.abc import Callable
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from visit import until

Address = Callable[[str], str]
Scheme = Literal["light", "dark"]
AXE = {"preload": False, "resultTypes": ["violations"]}
"""Without preload axe asks for no file again; pages opened from a folder would refuse."""
ALL_BUT_CONTRAST = AXE | {"rules": {"color-contrast": {"enabled": False}}}
"""Contrast takes twice as long as all other rules, and no other depends on colours."""
ANSWERED = "quizzes/m5.html"
"""The quiz that is answered."""
SCHEME = "document.body.dataset.mdColorScheme === 'slate' ? 'dark' : 'light'"


def visit(page: Page, address: str, width: int, scheme: Scheme) -> None:
    """Opens a page on a screen this wide, in one of the two schemes; the quiz of module 5 is answered."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    if page.url != address:
        page.goto(address)
        if address.endswith(f"/{ANSWERED}") and "/en/" not in address:
            answer_some(page)
    until(page, "document.documentElement.dataset.samutLaid !== undefined")
    until(page, f"({SCHEME}) === '{scheme}'")


def barriers(page: Page, options: dict[str, object], where: dict[str, list[str]] | None = None) -> set[str]:
    """What axe finds serious or critical, on the whole page or somewhere."""
    found = Axe().run(page, context=where, options=options).response["violations"]
    serious = [one for one in found if one["impact"] in {"serious", "critical"}]
    return {f"{one['id']} {one['nodes'][0]['html'][:120]}" for one in serious}


def answer_some(page: Page) -> None:
    """Leaves questions right, wrong and partly right, one of every type, the rest unanswered."""
    for item, choice in (("m5-q02", "true"), ("m5-q03", "b"), ("m5-q06", "a"), ("m5-q04", "a")):
        page.locator(f"#{item} input[value={choice}]").check()
    page.locator("#m5-q01 button[data-move='1']").first.click()
    page.locator("#m5-q07 input").fill("PLC")
    for select, side in zip(page.locator("#m5-q09 select").all(), "bcad", strict=True):
        select.select_option(side)
    for item in ("m5-q01", "m5-q02", "m5-q03", "m5-q04", "m5-q06", "m5-q07", "m5-q09"):
        page.locator(f"#{item} .samut-check").click()
