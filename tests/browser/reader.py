"""What each browser tells a screen reader: the thing in focus, and what a live region says.

Both browsers are asked for their own accessibility tree, never for the page's HTML. Firefox also reports the
events a screen reader listens to. Chromium reports none of them, so there a MutationObserver stands in:
text put into a region that was already on the page is an announcement, and the region is told whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from marionette import Marionette
from playwright.sync_api import Page

ITEM = "document.activeElement.closest('.samut-item')?.id ?? ''"
LIVE = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]"
SETTLED = """new Promise((done) => {
  window.requestAnimationFrame(() => window.requestAnimationFrame(() => window.setTimeout(done)));
})"""
WATCH = f"""() => {{
  globalThis.samutHeard = [];
  new MutationObserver((changes) => {{
    const regions = changes.filter((one) => one.addedNodes.length || one.type === "characterData")
      .map((one) => (one.target.closest ? one.target : one.target.parentElement)?.closest("{LIVE}"));
    for (const region of new Set(regions)) if (region?.checkVisibility()) samutHeard.push(region.textContent);
  }}).observe(document.body, {{subtree: true, childList: true, characterData: true}});
}}"""
LISTEN = f"""
globalThis.service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
globalThis.heard = [];
globalThis.ear = {{ observe(subject) {{
  const event = subject.QueryInterface(Ci.nsIAccessibleEvent);
  if (event.eventType !== Ci.nsIAccessibleEvent.EVENT_TEXT_INSERTED) return;
  const region = event.DOMNode?.closest?.("{LIVE}");
  if (region) heard.push(region.textContent);
}} }};
Services.obs.addObserver(ear, "accessible-event");
service.getAccessibleFor(document);
return {SETTLED};
"""
FOCUS = f"""
const focused = service.getAccessibleFor(document.activeElement) ?? service.getAccessibleFor(document);
const role = (one) => one.computedARIARole || service.getStringRole(one.role);
const bits = [{{}}, {{}}];
focused.getState(...bits);
const told = service.getStringStates(bits[0].value, bits[1].value);
const states = Array.from({{ length: told.length }}, (_, index) => told.item(index));
if (service.getStringRole(focused.role) === "toggle button" && !states.includes("pressed")) states.push("unpressed");
const groups = [];
for (let one = focused.parent; one; one = one.parent) groups.unshift([role(one), one.name ?? ""]);
return {{
  role: role(focused), name: focused.name ?? "", value: focused.value ?? "", groups,
  description: focused.description ?? "", item: {ITEM}, states,
}};
"""
KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Space": " ",
    "ArrowUp": "\ue013",
    "ArrowDown": "\ue015",
    "Shift": "\ue008",
}
"""WebDriver's letters for the keys that have none."""
ROLES = {"DisclosureTriangle": "summary"}
"""Roles without a name in ARIA: Chromium's, and Firefox's word for it."""
TICKS = (
    ("checked", "checked", "checkable"),
    ("expanded", "expanded", "collapsed"),
    ("pressed", "pressed", "unpressed"),
)
"""A property of Chromium's, and Firefox's words for it when it is so and when it is not."""


@dataclass(frozen=True)
class Stop:
    """The thing in focus, as it is told; `item` is the question it belongs to."""

    role: str
    name: str
    states: Sequence[str]
    value: str
    description: str
    groups: Sequence[Sequence[str]]
    item: str


class Reader(Protocol):
    """A browser met by keyboard and by ear alone."""

    def open(self, address: str) -> None:
        """A fresh visit to a page."""

    def press(self, key: str) -> None:
        """One key, with Shift+ before it if wanted, or one letter."""

    def focus(self) -> Stop:
        """What is told of the thing in focus."""

    def heard(self) -> list[str]:
        """What live regions have said since this was last asked."""


class InChromium:
    """Chromium, through its debugging protocol."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._tools = page.context.new_cdp_session(page)
        self._tools.send("Accessibility.enable")

    def open(self, address: str) -> None:
        """A fresh visit to a page."""
        self._page.goto(address)
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
        groups = tuple((one["role"], one["name"]) for one in reversed(above))
        return Stop(groups=groups, item=self._page.evaluate(ITEM), **node)

    def heard(self) -> list[str]:
        """What live regions have said since this was last asked."""
        self._page.evaluate(SETTLED)
        return _spoken(self._page.evaluate("samutHeard.splice(0)"))


class InFirefox:
    """Firefox, through Marionette."""

    def __init__(self, running: Marionette) -> None:
        self._running = running

    def open(self, address: str) -> None:
        """A fresh visit to a page."""
        self._running.call("WebDriver:Navigate", url="about:blank")
        self._running.call("WebDriver:Navigate", url=address)
        self._running.run(LISTEN)

    def press(self, key: str) -> None:
        """One key."""
        keys = [KEYS.get(one, one) for one in key.split("+")]
        strokes = [{"type": "keyDown", "value": one} for one in keys]
        strokes += [{"type": "keyUp", "value": one} for one in reversed(keys)]
        self._running.call(
            "WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": strokes}]
        )

    def focus(self) -> Stop:
        """What is told of the thing in focus."""
        return Stop(**self._running.run(FOCUS))

    def heard(self) -> list[str]:
        """What live regions have said since this was last asked."""
        return _spoken(self._running.run(f"return {SETTLED}.then(() => heard.splice(0))"))


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


def _spoken(texts: list[str]) -> list[str]:
    """Texts as they are heard: without emptiness, which no screen reader says."""
    return [spoken for text in texts if (spoken := " ".join(text.split()))]
