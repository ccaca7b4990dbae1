"""One store in two tabs: what either learns is kept, and told to the other."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext
from storing import AT, HOST, later, opened, run

WORK = """async ([name, count]) => {
  const store = (window.store = new Store('plc'));
  const given = {};
  for (let nth = 0; nth < count; nth++) {
    await new Promise((done) => setTimeout(done, nth % 3));
    const at = Date.now();
    answer(store, `${name}-${nth}`, name, at);
    given[nth] = [at, answer(store, `both-${nth % 7}`, `${name}-${nth}`, at).last];
  }
  return Object.values(given);
}"""


@pytest.mark.parametrize("address", ["host", "folder"])
def test_two_tabs_lose_no_answer(device: BrowserContext, tmp_path: Path, address: str) -> None:
    """Two tabs that answer at once keep all answers, and of the same question the first and the last."""
    if address == "folder":
        device.unroute("**/*")
        (tmp_path / "blank.html").write_text("<!doctype html>", "utf-8")
    place = HOST if address == "host" else (tmp_path / "blank.html").as_uri()
    tabs = {name: opened(device, place) for name in ("one", "two")}
    for name, page in tabs.items():
        page.evaluate(f"(given) => void (window.work = ({WORK})(given))", [name, 70])
    given = {name: page.evaluate("window.work") for name, page in tabs.items()}
    for page in tabs.values():
        page.wait_for_function(
            """([first, last]) => Object.entries(first).every(([id, at]) => {
              const item = window.store.get(`a.both-${id}`);
              return item.first.at <= at && item.last.at >= last[id];
            })""",
            arg=_bounds(given),
        )
    stored = [page.evaluate("ids(new Store('plc')).length") for page in tabs.values()]
    assert stored == [70 + 70 + 7] * 2
    tabs["two"].wait_for_function(
        "(heap) => JSON.stringify(window.heap()) === heap", arg=tabs["one"].evaluate("JSON.stringify(heap())")
    )


def _bounds(given: dict[str, Any]) -> list[dict[str, int]]:
    """The time of the first and the last answer to each question both tabs answered."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for answers in given.values():
        for nth, (at, answer) in enumerate(answers):
            item = str(nth % 7)
            first[item] = min(first.get(item, at), at)
            last[item] = max(last.get(item, 0), answer["at"])
    return [first, last]


def test_an_overwritten_answer_comes_back(device: BrowserContext) -> None:
    """If another tab wrote at the same moment without seeing ours, ours is joined to it again."""
    tab = opened(device)
    other = opened(device)
    later(tab, f"answer(store, 'q1', 'mine', {AT})")
    lost = "write('a.q1', answered(parse('a.q1', ''), { at: %d, score: 0, print: 'p', said: 'theirs' }, 0))"
    other.evaluate(f"localStorage.setItem('samut.plc.1.a.q1', {lost % (AT + 60_000)})")
    tab.wait_for_function("window.store.get('a.q1').first.said === 'mine'")
    both = later(tab, "const { first, last } = store.get('a.q1'); return [first.said, last.said]")
    assert both == ["mine", "theirs"]
    other.wait_for_function("new Store('plc').get('a.q1').first.said === 'mine'")


def test_a_tab_hears_what_another_changed(device: BrowserContext) -> None:
    """It is told the keys of this person's records and of who uses the device, and nothing of others."""
    tab = opened(device)
    later(tab, "window.heard = []; store.onchange((key) => heard.push(key));")
    other = opened(device)
    run(
        other,
        f"""answer(store, 'q1', 'a', {AT}); const id = store.add('สมใจ'); new Store('plc-2').set('last', 'x');
            localStorage.setItem('samut.plc.1.a.q1.bad', 'x'); store.use(id); store.set('last', 'l2');
            localStorage.clear(); localStorage.setItem('end', '1');""",
    )
    other_area = "{ key: 'samut.plc.1.last', newValue: '1 x', storageArea: sessionStorage }"
    tab.evaluate(f"dispatchEvent(new StorageEvent('storage', {other_area}))")
    tab.wait_for_function("localStorage.getItem('end') && heard.includes('')")
    assert tab.evaluate("heard") == ["a.q1", "who", ""]


def test_what_is_erased_stays_erased(device: BrowserContext) -> None:
    """A tab does not bring back what it wrote before it was erased by another tab, the browser or itself."""
    tab = opened(device)
    other = opened(device)
    later(tab, f"answer(store, 'q1', 'a', {AT})")
    run(other, "store.erase()")
    tab.wait_for_function("window.store.get('a.q1').first === null")
    later(tab, f"answer(store, 'q2', 'a', {AT})")
    other.wait_for_function("Object.keys(localStorage).some((key) => key.endsWith('.a.q2'))")
    assert run(other, "return ids(store)") == ["q2"]
    other.evaluate("localStorage.clear()")
    tab.wait_for_function("window.store.get('a.q2').first === null")
    run(other, f"answer(store, 'q2', 'b', {AT + 5}); store.set('last', 'l1')")
    tab.wait_for_function("window.store.value('last') === 'l1'")
    assert run(other, "return store.get('a.q2').first.said") == "b"
    later(tab, f"answer(store, 'q3', 'a', {AT}); store.erase()")
    run(other, f"answer(store, 'q3', 'b', {AT + 5}); store.set('last', 'l2')")
    tab.wait_for_function("window.store.value('last') === 'l2'")
    assert run(other, "return store.get('a.q3').first.said") == "b"


def test_a_newer_version_in_another_tab(device: BrowserContext) -> None:
    """A page that is open while a later version takes over writes nothing any more."""
    tab = opened(device)
    later(tab, f"answer(store, 'q1', 'a', {AT})")
    other = opened(device)
    other.evaluate("localStorage.setItem('samut.plc.v', '3')")
    tab.wait_for_function("window.store.state === 'newer'")
    before = other.evaluate("heap()")
    assert later(tab, f"answer(store, 'q2', 'b', {AT}); return store.get('a.q2').first.said") == "b"
    assert other.evaluate("heap()") == before
