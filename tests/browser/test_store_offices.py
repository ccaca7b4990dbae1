"""Offices on one web address: what learners do is kept apart, and nothing from before is lost."""

from typing import Any

from playwright.sync_api import BrowserContext
from storing import AT, opened

MAKE = """(given) => {
  const at = (office) => new Store('plc', { office });
  const said = (office) => ids(at(office));
  %s
}"""


def tried(device: BrowserContext, script: str) -> Any:
    """What a function body returns that knows `at`, an office's store, and `said`, the ids answered there."""
    return opened(device).evaluate(MAKE % script, AT)


def test_offices_share_nothing(device: BrowserContext) -> None:
    """Answers, people and who uses the device are an office's own; a site without one has its own."""
    found = tried(
        device,
        """
      answer(at('north'), 'q1', 'a', given);
      at('north').rename('สมใจ');
      answer(at('south'), 'q2', 'b', given);
      answer(at(''), 'q3', 'c', given);
      return [said('north'), said('south'), said(''), at('south').people[0].name, at('').people.length];
    """,
    )
    assert found == [["q1"], ["q2"], ["q3"], "", 1]


def test_an_office_whose_id_begins_like_another(device: BrowserContext) -> None:
    """Neither sees, nor erases, what is kept under the longer id."""
    found = tried(
        device,
        """
      answer(at('north-1'), 'q1', 'a', given);
      answer(at('north'), 'q2', 'a', given);
      at('north').remove('1');
      return [said('north-1'), said('north')];
    """,
    )
    assert found == [["q1"], []]


def test_what_was_learnt_before_the_office_goes_on(device: BrowserContext) -> None:
    """The first office on a site that had none takes over what is there; the old entries stay as they are."""
    found = tried(
        device,
        """
      answer(at(''), 'q1', 'a', given);
      at('').rename('สมใจ');
      const old = () => Object.entries(heap()).filter(([key]) => /^samut\\.plc\\.(?!heir)/.test(key));
      const before = JSON.stringify(old());
      const taken = [said('north'), at('north').people[0].name];
      const same = before === JSON.stringify(old());
      answer(at('north'), 'q2', 'b', given);
      return [taken, same, said('north'), said('')];
    """,
    )
    assert found == [[["q1"], "สมใจ"], True, ["q1", "q2"], ["q1"]]


def test_only_one_office_takes_it_over(device: BrowserContext) -> None:
    """A second office on the same address begins with nothing, and later answers go nowhere else."""
    found = tried(
        device,
        """
      answer(at(''), 'q1', 'a', given);
      at('north');
      answer(at(''), 'q3', 'c', given);
      return [said('south'), said('north')];
    """,
    )
    assert found == [[], ["q1"]]


def test_a_take_over_that_was_cut_short_is_done_again(device: BrowserContext) -> None:
    """Until the layout is there, nothing counts as taken over."""
    found = tried(
        device,
        """
      answer(at(''), 'q1', 'a', given);
      localStorage.setItem('samut.plc.heir', 'north');
      return [said('south'), said('north')];
    """,
    )
    assert found == [[], ["q1"]]


def test_a_file_goes_from_office_to_office(device: BrowserContext) -> None:
    """A teacher who moves takes the records along: the course is the same."""
    found = tried(
        device,
        """
      answer(at('north'), 'q1', 'a', given);
      const south = at('south');
      return [south.merge(at('north').save()).ok, said('south')];
    """,
    )
    assert found == [True, ["q1"]]
