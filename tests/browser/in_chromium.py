"""What Chromium tells a screen reader, through its debugging protocol.

That protocol reports no accessibility events, so for announcements a MutationObserver stands in.
"""

from typing import Any

from playwright.sync_api import Page
from reader import ITEM, LIVE, READY, Stop, spoken

SETTLED = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
WATCH = f"""() => {{
  globalThis.samutHeard = [];
  new MutationObserver((changes) => {{
    const regions = changes.filter((one) => one.addedNodes.length || one.type === "characterData")
      .map((one) => (one.target.closest ? one.target : one.target.parentElement)?.closest("{LIVE}"));
    for (const region of new Set(regions)) if (region?.checkVisibility()) samutHeard.push(region.textContent);
  }}).observe(document.body, {{subtree: true, childList: true, characterData: true}});
}}"""
ROLES = {"DisclosureTriangle": "summary"}
"""Roles without a name in ARIA: Chromium's, and Firefox's word for it."""
TICKS = (
    ("checked", "checked", "checkable"),
    ("expanded", "expanded", "collapsed"),
    ("pressed", "pressed", "unpressed"),
)
"""A property of Chromium's, and Firefox's words for it when it is so and when it is not."""


class InChromium:
    """Chromium, through its debugging protocol."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._tools = page.context.new_cdp_session(page)
        self._tools.send("Accessibility.enable")

    def open(self, address: str) -> None:
        """A fresh visit to a page."""
        self._page.goto(address)
        self._page.evaluate(READY)
        self._page.evaluate(WATCH)

    def press(self, key: str) -> None:
        """One key."""
        if len(key) == 1:  # a letter that stands on no American keyboard has no key to press
            self._page.keyboard.type(key)
        else:
            self._page.keyboard.press(key)

    def focus(self) -> Stop:
        """What is told of the thing in focus."""
        handle = self._tools.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]
        nodes = self._tools.send("Accessibility.getAXNodeAndAncestors", {"objectId": handle["objectId"]})[
            "nodes"
        ]
        node, *above = [_chromium(one) for one in nodes]
        groups = [(one["role"], one["name"]) for one in reversed(above)]
        return Stop(groups=groups, item=self.item(), **node)

    def item(self) -> str:
        """The id of the question the focus is in, or nothing."""
        return str(self._page.evaluate(ITEM))

    def heard(self) -> list[str]:
        """What live regions have said since this was last asked."""
        self._page.evaluate(SETTLED)
        return spoken(self._page.evaluate("samutHeard.splice(0)"))


def _chromium(node: dict[str, Any]) -> dict[str, Any]:
    """A node of Chromium's tree: its ticks in the words that Firefox has for them."""
    told = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
    words = {"disabled": "unavailable", "readonly": "readonly", "invalid": "invalid", "required": "required"}
    states = [word for name, word in words.items() if told.get(name) not in {None, False, "false"}]
    for name, yes, no in TICKS:
        if name in told:
            states.append(yes if told[name] in {True, "true"} else no)
    pick = {
        name: str(node.get(name, {}).get("value", "")) for name in ("role", "name", "value", "description")
    }
    pick["role"] = ROLES.get(pick["role"], pick["role"])
    return {**pick, "states": states}
