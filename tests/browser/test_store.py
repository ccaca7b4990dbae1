"""The store where storage is full, forbidden, damaged, of an older layout or of a newer one."""

import json
import re

import pytest
from playwright.sync_api import BrowserContext, Page
from storing import AT, HOST, SCRIPTS, later, opened, run, visited


def test_only_the_store_knows_the_browsers_storage() -> None:
    """Only the ground and Material's script have a memory of their own; no other can lose what is stored."""
    named = {path.name for path in SCRIPTS.rglob("*.js") if "localStorage" in path.read_text("utf-8")}
    assert named == {"store.js", "ground.js", "finder.js"}
    keys = {name: re.findall(r'"(samut\.[^"]*)"', (SCRIPTS / name).read_text("utf-8")) for name in named}
    assert (keys["ground.js"], keys["finder.js"]) == (["samut.scheme"], [])


def test_answers_are_there_after_a_reload(tab: Page) -> None:
    """What was answered is stored at once, one entry a thing."""
    run(tab, f"answer(store, 'q1', 'a', {AT}, 0); answer(store, 'q2', 'b', {AT}); store.set('l.l1', '1');")
    visited(tab)
    said = run(tab, "return store.all('a.').sort().map(([id, one]) => [id, one.first.said, one.first.score])")
    assert said == [["q1", "a", 0], ["q2", "b", 100]]
    assert run(tab, "return [store.value('l.l1'), store.value('l.l2'), store.state]") == ["1", "", "ok"]
    assert sorted(tab.evaluate("heap()")) == [
        f"samut.plc.{key}" for key in ("1.a.q1", "1.a.q2", "1.l.l1", "v")
    ]


def test_nothing_known_is_an_empty_record(tab: Page) -> None:
    """Reading what was never written gives an empty record and writes nothing but the layout's version."""
    nothing = {"first": None, "now": None, "last": None, "review": None, "flag": None}
    assert run(tab, "return store.get('a.q1')") == nothing
    assert run(tab, "return store.people") == [{"id": "1", "name": ""}]
    assert tab.evaluate("heap()") == {"samut.plc.v": "2"}


def test_a_clock_that_goes_back_does_not_undo(tab: Page) -> None:
    """What was set last is what counts, whatever the device's clock says."""
    script = """
      const clocks = [5e12, 1, NaN, 3e12];
      const early = new Store('plc', { clock: () => clocks.shift() });
      return ['a', 'b', 'c', 'd'].map((text) => (early.set('last', text), early.value('last')));
    """
    assert run(tab, script) == ["a", "b", "c", "d"]


def test_putting_adds_to_what_is_known(tab: Page) -> None:
    """A record that says less takes nothing away, whether it can be stored or not; both joined come back."""
    script = f"""
      const lone = (said, at) => answered(parse('a.q1', ''), {{ at, score: 0, print: 'p', said }}, 0);
      const put = (said, at) => store.put('a.q1', lone(said, at));
      const said = ({{ first, last }}) => `${{first.said}} ${{last.said}}`;
      put('b', {AT + 5});
      const stored = said(put('c', {AT + 9}));
      plenty();
      const held = [said(put('earlier', {AT})), said(put('later', {AT + 10}))];
      return [stored, ...held, said(store.get('a.q1')), store.state];
    """
    assert run(tab, script) == ["b c", "earlier c", "earlier later", "earlier later", "full"]


def test_forgetting_makes_room(tab: Page) -> None:
    """When somebody is forgotten on a full device, what was held is stored."""
    script = f"""
      const id = store.add('สมใจ');
      store.use(id);
      store.set('s.long', 'x'.repeat(2000));
      store.use('1');
      plenty();
      answer(store, 'q1', 'a', {AT});
      const before = store.state;
      store.remove(id);
      return [before, store.state, ids(new Store('plc'))];
    """
    assert run(tab, script) == ["full", "ok", ["q1"]]


def test_full_storage(tab: Page) -> None:
    """What was stored stays; what is new works, is part of a saved file, and is stored once there is room."""
    script = f"""
      window.heard = [];
      store.onstate((state) => heard.push(state));
      answer(store, 'q0', 'old', {AT});
      const before = localStorage.getItem('samut.plc.1.a.q0');
      plenty();
      answer(store, 'q1', 'new', {AT});
      answer(store, 'q0', 'again', {AT + 5});
      answer(store, 'q2', 'b', {AT});
      const untouched = localStorage.getItem('samut.plc.1.a.q0') === before;
      return [store.state, untouched, JSON.parse(store.save()).records];
    """
    state, untouched, saved = later(tab, script)
    assert (state, untouched, sorted(saved)) == ("full", True, ["a.q0", "a.q1", "a.q2"])
    known = "return store.all('a.').map(([id, one]) => `${id} ${one.last.said}`).sort()"
    assert later(tab, known) == ["q0 again", "q1 new", "q2 b"]
    assert run(tab, known) == ["q0 old"]
    later(tab, f"room(); answer(store, 'q3', 'c', {AT})")
    assert tab.evaluate("heard") == ["full", "ok"]
    assert run(tab, known) == ["q0 again", "q1 new", "q2 b", "q3 c"]


def test_a_device_full_from_the_start(tab: Page) -> None:
    """Even the layout's version finds no room: all works, and the seed is the same on every page."""
    tab.evaluate("plenty()")
    script = f"answer(store, 'q1', 'a', {AT}); return [store.state, store.get('a.q1').first.said]"
    assert run(tab, script) == ["full", "a"]
    assert run(tab, "return store.seed")
    assert run(tab, "return store.seed") == run(tab, "store.set('last', 'x'); return store.seed")
    assert [key for key in tab.evaluate("heap()") if key.startswith("samut")] == []


REFUSE = "throw new DOMException('', 'SecurityError')"
BLOCKED = {
    "data address": "",
    "access": f"Object.defineProperty(window, 'localStorage', {{ get() {{ {REFUSE}; }} }})",
    "absent": "Object.defineProperty(window, 'localStorage', { value: null })",
    "reading": f"Storage.prototype.getItem = () => {{ {REFUSE}; }}",
    "writing": f"Storage.prototype.setItem = () => {{ {REFUSE}; }}",
}
"""Ways in which a browser can forbid storing: what to do to a page before its scripts run."""


@pytest.mark.parametrize("way", BLOCKED)
def test_blocked_storage(device: BrowserContext, way: str) -> None:
    """Where the browser forbids storing, a page works as long as it is open, and says so."""
    device.add_init_script(BLOCKED[way])
    page = opened(device, HOST if BLOCKED[way] else "data:text/html,")
    script = f"""
      const before = store.seed;
      answer(store, 'q1', 'a', {AT});
      const id = store.add('สมใจ');
      const names = store.people.map((one) => one.name);
      store.use(id);
      answer(store, 'q2', 'b', {AT});
      const file = store.save();
      const again = [store.merge(file), ids(store), store.value('name')];
      const seeds = new Set([before, store.seed, new Store('plc').seed]).size;
      const idle = new Store('plc');
      idle.merge('{{"samut": "progress", "version": 2, "course": "plc", "records": {{}}}}');
      const blocked = [store.state, idle.state];
      store.erase();
      return [...blocked, names, again, seeds, store.all('a.').length, store.get('a.q2').first, store.state];
    """
    same = [{"ok": True, "changed": 0, "ignored": 0}, ["q2"], "สมใจ"]
    assert run(page, script) == ["blocked", "blocked", ["", "สมใจ"], same, 1, 0, None, "blocked"]


def test_damaged_entries(tab: Page) -> None:
    """A damaged entry harms no other, is counted, and is kept beside what replaces it, once."""
    run(tab, f"answer(store, 'q1', 'a', {AT}); answer(store, 'q2', 'b', {AT}); store.set('l.l1', '1')")
    entry = "samut.plc.1.a.q1"
    script = f"""
      fill(given);
      const read = [ids(store), store.get('a.q1').first, store.damaged, store.value('l.l1')];
      return [read, answer(store, 'q1', 'c', {AT}).first.said, new Store('plc').get('a.q1').first.said];
    """
    for text in ("{}", "{}", "tefy41s", "<b>"):
        assert run(tab, script, {entry: text}) == [[["q2"], None, 1, "1"], "c", "c"]
    kept = {key.removeprefix(entry): text for key, text in tab.evaluate("heap()").items() if ".bad" in key}
    assert kept == {".bad": "{}", ".bad2": "tefy41s", ".bad3": "<b>"}
    saved = json.loads(run(tab, "return store.save()"))["records"]
    assert sorted(saved) == ["a.q1", "a.q2", "l.l1"]
    assert run(tab, "store.all(''); return store.damaged") == 0


def test_nothing_erased_is_told_as_damaged(tab: Page) -> None:
    """Once what could not be read is erased, nothing is left to warn of."""
    tab.evaluate("fill({ 'samut.plc.v': '2', 'samut.plc.1.q.m1': '{' })")
    assert run(
        tab, "store.all(''); const met = store.damaged; store.erase(); return [met, store.damaged]"
    ) == [1, 0]


def test_everything_damaged(tab: Page) -> None:
    """With nonsense in every entry there is, the store begins anew."""
    script = f"""
      answer(store, 'q1', 'a', {AT});
      store.use(store.add('มานะ'));
      store.seed;
      fill(Object.fromEntries(Object.keys(localStorage).map((key) => [key, '\\ud800 ..'])));
      const anew = new Store('plc');
      const begun = [anew.person, anew.people.map((one) => one.name), anew.all('').length];
      anew.rename('ก');
      const said = answer(anew, 'q1', 'b', {AT}).first.said;
      return [...begun, said, anew.seed.length, anew.value('name'), anew.state];
    """
    assert run(tab, script) == ["1", ["", ""], 0, "b", 6, "ก", "ok"]


def test_a_newer_layout_is_left_alone(tab: Page) -> None:
    """Entries of a later version are neither read nor written; the page works without them."""
    run(tab, f"answer(store, 'q1', 'a', {AT}); store.set('last', 'l1'); store.add('มานะ')")
    tab.evaluate("localStorage.setItem('samut.plc.v', '3')")
    before = tab.evaluate("heap()")
    script = f"""
      const read = [store.get('a.q1').first, store.people.length, store.all('').length];
      answer(store, 'q1', 'b', {AT});
      store.use(store.add('สมใจ'));
      answer(store, 'q2', 'b', {AT});
      store.remove('1');
      store.erase();
      answer(store, 'q3', 'c', {AT});
      return [store.state, read, ids(store)];
    """
    assert run(tab, script) == ["newer", [None, 1, 0], ["q3"]]
    assert tab.evaluate("heap()") == before


OLD = {"samut.plc.last": "m5-l2", "samut.plc-2.last": "m1-l1", "samut.pl.last": "m9", "unrelated": "1"}
FRAIL = """(allowed) => {
  const writes = ["setItem", "removeItem"];
  const frail = new Proxy(localStorage, {
    get: (storage, name) => (...given) => {
      if (writes.includes(name) && allowed-- <= 0) throw new DOMException("", "QuotaExceededError");
      return storage[name](...given);
    },
  });
  new Store("plc", { storage: frail });
}"""
"""Opens the store on a storage that takes only so many changes."""


@pytest.mark.parametrize("allowed", [0, 1, 2, 3])
def test_the_first_layout_is_carried_over(tab: Page, allowed: int) -> None:
    """The lesson opened last is still known, even if carrying it over was cut short, in this course only."""
    tab.evaluate("(old) => fill(old)", OLD)
    tab.evaluate(FRAIL, allowed)
    steps = [{"samut.plc.last"}, {"samut.plc.last", "samut.plc.1.last"}, {"samut.plc.1.last"}]
    assert {"samut.plc.last", "samut.plc.1.last"} & set(tab.evaluate("heap()")) == [*steps, steps[2]][allowed]
    assert run(tab, "return [store.value('last'), store.state]") == ["m5-l2", "ok"]
    rest = {key: text for key, text in OLD.items() if key != "samut.plc.last"}
    moved = tab.evaluate("write('last', { at: 1, value: 'm5-l2' })")
    assert tab.evaluate("heap()") == {**rest, "samut.plc.v": "2", "samut.plc.1.last": moved}
    assert run(tab, "store.set('last', 'm5-l3'); return new Store('plc').value('last')") == "m5-l3"


def test_carrying_over_loses_nothing(tab: Page) -> None:
    """Without room the old entry stays until there is some; what is newer than it is not overwritten."""
    old = {"samut.plc.last": "m5-l2"}
    script = (
        "fill(given); plenty(); new Store('plc'); const kept = heap()['samut.plc.last']; room(); return kept"
    )
    assert tab.evaluate(f"(given) => {{ {script}; }}", old) == "m5-l2"
    assert run(tab, "return store.value('last')") == "m5-l2"
    run(tab, "store.set('last', 'm5-l3'); localStorage.removeItem('samut.plc.v'); fill(given)", old)
    assert run(tab, "return [store.value('last'), 'samut.plc.last' in heap()]") == ["m5-l3", False]
