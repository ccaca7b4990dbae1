"""Several people on one device, and the files that carry what one has done to another device."""

import json

import pytest
from playwright.sync_api import BrowserContext, Page
from storing import AT, later, opened, run


def test_people_are_kept_apart(tab: Page) -> None:
    """Each has records, a seed and settings of their own, and the device remembers who used it last."""
    script = f"""
      answer(store, 'q1', 'one', {AT});
      const seed = store.seed;
      const id = store.add('สมใจ');
      store.use(id);
      const fresh = [store.all('').map(([key]) => key), store.value('name'), store.seed === seed];
      answer(store, 'q1', 'two', {AT});
      const again = new Store('plc').get('a.q1').first.said;
      store.use('1');
      return [...fresh, again, store.get('a.q1').first.said];
    """
    assert run(tab, script) == [["name"], "สมใจ", False, "two", "one"]
    assert run(tab, "return [store.person, store.seed === new Store('plc').seed]") == ["1", True]


def test_names(tab: Page) -> None:
    """Names are tidy and short, and equal ones are told apart by a number."""
    given = [" สมใจ ", "สมใจ", "สม \t ใจ", "สมใจ", "", "ก" * 50, "ก" * 40, "Jose\u0301"]
    names = ["สมใจ", "สมใจ 2", "สม ใจ", "สมใจ 3", "", "ก" * 40, f"{'ก' * 38} 2", "Jos\u00e9"]
    script = """
      const ids = given.map((name) => store.add(name));
      const names = () => ids.map((id) => store.people.find((one) => one.id === id).name);
      const first = names();
      store.use(ids[1]);
      const renamed = ['สมใจ', 'สมใจ 3', 'สมใจ 2'].map((name) => (store.rename(name), names()[1]));
      return [first, renamed, store.people.length];
    """
    assert run(tab, script, given) == [names, ["สมใจ 2", "สมใจ 3 2", "สมใจ 2"], 8]


def test_ids_of_people_never_clash(tab: Page) -> None:
    """If chance gives an id that is taken, another one is made."""
    script = """
      const chance = [0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0, 0, 0];
      const lucky = new Store('plc', { random: () => chance.shift() });
      return [lucky.add('ก'), lucky.add('ข')];
    """
    assert run(tab, script) == ["0000", "i000"]


KIN = ["samut.plc.1", "samut.plc.1x", "samut.plc.2", "samut.plc-2.1", "samut.pl.1", "samut.plc1.1"]


@pytest.mark.parametrize(("act", "spared", "who"), [("erase()", {"name"}, "1"), ("remove('1')", set(), "1x")])
def test_only_the_person_meant_is_forgotten(tab: Page, act: str, spared: set[str], who: str) -> None:
    """Not other people, not other courses, even where one id begins like another; erasing keeps the name."""
    names = ("a.q1", "last", "name", "a.q1.bad")
    keys = {f"{kin}.{key}": "1 x" for kin in KIN for key in names} | {
        "samut.plc.v": "2",
        "samut.plc.who": "1",
    }
    gone = {f"samut.plc.1.{key}" for key in names if key not in spared}
    left = {key: text for key, text in keys.items() if key not in gone} | {"samut.plc.who": who}
    tab.evaluate("(keys) => fill(keys)", keys)
    assert run(tab, f"store.{act}; return [heap(), store.person]") == [left, who]


def test_removing_the_only_person_leaves_one(tab: Page) -> None:
    """There is always somebody, and nothing is left of who was."""
    script = f"store.rename('ก'); answer(store, 'q1', 'a', {AT}); store.remove('1'); return store.people"
    assert run(tab, script) == [{"id": "1", "name": ""}]
    assert tab.evaluate("heap()") == {"samut.plc.v": "2", "samut.plc.who": "1"}


FILLED = f"""
  store.rename('สมใจ');
  store.seed;
  answer(store, 'q1', 'a', {AT}, 0);
  answer(store, 'q1', 'b', {AT + 5});
  answer(store, 'q2', 'ความคิด "สร้างสรรค์"', {AT});
  store.set('s.one', '1');
  store.put('q.m5', {{ attempt: {AT}, first: null, best: null, last: null }});
"""


def test_a_file_carries_everything_to_another_device(device: BrowserContext, tab: Page) -> None:
    """Merged on a fresh device it gives the same records, and merged again it changes nothing."""
    text = run(tab, f"{FILLED} return store.save()")
    file = json.loads(text)
    assert (file["samut"], file["version"], file["course"], file["name"]) == ("progress", 2, "plc", "สมใจ")
    assert sorted(file["records"]) == ["a.q1", "a.q2", "name", "q.m5", "s.one", "seed"]
    other = opened(device)
    assert run(other, "return store.merge(given)", text) == {"ok": True, "changed": 6, "ignored": 0}
    assert other.evaluate("heap()") == tab.evaluate("heap()")
    assert run(other, "return store.merge(given)", text) == {"ok": True, "changed": 0, "ignored": 0}


def test_two_devices_learn_the_same_from_each_other(device: BrowserContext, tab: Page) -> None:
    """After each merged the file of the other, both hold the same records, the latest answer among them."""
    other = opened(device)
    run(other, "store.merge(given)", run(tab, f"{FILLED} return store.save()"))
    run(tab, f"answer(store, 'q3', 'x', {AT + 9}); answer(store, 'q1', 'c', {AT + 9})")
    run(
        other,
        f"answer(store, 'q4', 'y', {AT + 9}); answer(store, 'q1', 'd', {AT + 8}); store.set('last', 'l1')",
    )
    files = [run(page, "return store.save()") for page in (other, tab)]
    for page, file in zip((tab, other), files, strict=True):
        run(page, "store.merge(given)", file)
    assert other.evaluate("heap()") == tab.evaluate("heap()")
    assert run(tab, "return [ids(store), store.get('a.q1').last.said]") == [["q1", "q2", "q3", "q4"], "c"]


def test_a_file_does_not_rename(tab: Page) -> None:
    """Who has a name keeps it; who has none takes the file's, told apart from others on the device."""
    script = f"""
      {FILLED}
      new Store('plc', {{ clock: () => 9e12 }}).rename('สมใจ');
      const file = store.save();
      return [store.add('มานี'), 'new'].map((id) => {{
        store.use(id);
        store.merge(file);
        return [store.value('name'), store.get('a.q1').last.said];
      }});
    """
    assert run(tab, script) == [["มานี", "b"], ["สมใจ 2", "b"]]


REFUSED = {
    "damaged": ["", "{", "\0", '{"samut": "progress", "version": 2, "course": "plc", "records": []}'],
    "not-ours": ["null", "7", "[]", "{}", '{"samut": "problems"}'],
    "other-course": ['{"samut": "progress", "version": 2, "course": "plc-2", "records": {}}'],
    "newer": ['{"samut": "progress", "version": 3, "course": "plc", "records": 9}'],
}


@pytest.mark.parametrize(("why", "text"), [(why, text) for why, texts in REFUSED.items() for text in texts])
def test_a_file_that_cannot_be_used(tab: Page, why: str, text: str) -> None:
    """It is refused for a reason, and changes nothing."""
    assert run(tab, "return store.merge(given)", text) == {"ok": False, "why": why}
    assert tab.evaluate("heap()") == {"samut.plc.v": "2"}


def test_unsound_records_of_a_file_are_left_out(tab: Page) -> None:
    """What is sound is merged; strange keys, of other people or of the store itself, are not."""
    sound = "tefy41s 0 z a\nn"
    odd = ["v", "who", "a.", "a.x.bad", "2.a.q1", "__proto__", "a.x y", "b.q1", "s.", "name.bad"]
    odd.append("a." + "x" * 200)
    records = {"a.q1": sound, "a.q2": "nonsense", "a.q3": 5, "l.l1": None} | dict.fromkeys(odd, sound)
    file = json.dumps({"samut": "progress", "version": 2, "course": "plc", "name": 7, "records": records})
    assert run(tab, "return store.merge(given)", file) == {"ok": True, "changed": 1, "ignored": 3 + len(odd)}
    assert tab.evaluate("heap()") == {"samut.plc.v": "2", "samut.plc.1.a.q1": sound}


def test_a_file_finds_no_room(tab: Page) -> None:
    """What a file holds is known and held while storage is full, and stored with the next answer."""
    records = {f"a.q{nth}": "tefy41s 0 z a\nn" for nth in range(3000)}
    file = json.dumps({"samut": "progress", "version": 2, "course": "plc", "records": records})
    tab.evaluate("plenty()")
    script = """(file) => {
      window.store = new Store('plc');
      return [store.merge(file).changed, store.state, store.all('a.').length];
    }"""
    assert tab.evaluate(script, file) == [3000, "full", 3000]
    later(tab, f"room(); answer(store, 'q1', 'b', {AT})")
    assert run(tab, "return [store.all('a.').length, store.state]") == [3000, "ok"]
