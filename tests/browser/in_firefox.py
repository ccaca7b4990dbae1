"""What Firefox tells a screen reader: its accessibility tree and the events that screen readers listen to."""

from marionette import Marionette
from reader import ITEM, LIVE, READY, Stop, spoken

SETTLED = """new Promise((done) => {
  window.requestAnimationFrame(() => window.requestAnimationFrame(() => window.setTimeout(done)));
})"""
"""The tree follows the page by one frame."""
LISTEN = f"""
globalThis.service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
Services.console.reset();
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
const toggle = service.getStringRole(focused.role) === "toggle button";
if (toggle && !states.includes("pressed")) states.push("unpressed");
const groups = [];
for (let one = focused.parent; one; one = one.parent) groups.unshift([role(one), one.name ?? ""]);
return {{
  role: role(focused), name: focused.name ?? "", value: focused.value ?? "", groups,
  description: focused.description ?? "", item: {ITEM}, states,
}};
"""
FORGET = "const kept = window.localStorage.length; window.localStorage.clear(); return kept > 0;"
"""One profile serves all visits; what an earlier one left on the device must not meet the next."""
FAULTS = """
return Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
  .filter((one) => one.sourceName.includes("/assets/samut/"))
  .map(String);
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


class InFirefox:
    """Firefox, through Marionette."""

    def __init__(self, running: Marionette) -> None:
        self._running = running

    def open(self, address: str) -> None:
        """A fresh visit to a page."""
        self._running.call("WebDriver:Navigate", url="about:blank")
        self._running.call("WebDriver:Navigate", url=address)
        if self._running.run(FORGET):
            self._running.call("WebDriver:Refresh")
        self._running.run(f"return {READY}")
        self._running.run(LISTEN)

    def faults(self) -> list[str]:
        """The errors of our own scripts since the last visit began."""
        return list(self._running.run(FAULTS))

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

    def item(self) -> str:
        """The id of the question the focus is in, or nothing."""
        return str(self._running.run(f"return {ITEM}"))

    def heard(self) -> list[str]:
        """What live regions have said since this was last asked."""
        return spoken(self._running.run(f"return {SETTLED}.then(() => heard.splice(0))"))
