"""Five hundred courses edited by chance: answers stand or fall as they should, each with its question."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from authors import edit
from edits import TYPES, Answer, Asked, World
from playwright.sync_api import Browser, Page
from samut.course import course, locked
from samut.questions import inner, quiz
from samut.questions.meaning import Meaning
from samut.site import manifest
from test_meaning import source
from visit import opened

RUNS = 500
SOME = RUNS // 5
"""How many courses it takes to catch what has gone wrong; they are tried a few at a time until it is."""
FEW = 10
RUN = """([source, runs]) => {
  const names = ["fingerprint", "renamed", "stands", "idsOf"];
  const [fingerprint, renamed, stands, idsOf] = new Function(`${source}; return [${names}]`)();
  return runs.map(([answers, items]) => {
    const store = answers.map(({ id, item, said }) => ({ id, said, print: fingerprint(item, said) }));
    return items.map((item) =>
      idsOf(item).flatMap((id) =>
        store.flatMap((kept, index) =>
          kept.id === id ? [[index, stands(item, kept.print, kept.said), renamed(item, kept.said)]] : [],
        ),
      ),
    );
  });
}"""
SCRIPT_MUTANTS = [
    ("return [item.id, ...(item.was ?? [])]", "return [item.id]"),
    ("entriesOf(item, renamed(item, said))", "entriesOf(item, said)"),
    ("item.parts[name].map(", "item.parts[name].slice(0, 1).map("),
    ("item.whole.flatMap(", "item.whole.slice(0, 1).flatMap("),
    ('item.type === "order" ? place : 0', "0"),
    ("names.reduce((one, name) => mixBits(one ^ ", "names.reduce((one, name) => (one ^ "),
    ("one ^ entry, parseInt(whole, 36)", "one ^ entry, 0"),
    ("one ^ entry, parseInt(whole, 36)", "one, parseInt(whole, 36)"),
    (".includes(print)", ".length > 0"),
]
"""The page gone wrong."""


def _less(keep: Callable[[Meaning], Meaning]) -> Callable[[Any], Any]:
    """Numbers of a part of the meaning, or of more than it."""
    return lambda numbers: lambda name, meaning: numbers(name, keep(meaning))


ENGINE_MUTANTS: dict[str, tuple[Any, str, Callable[[Any], Any]]] = {
    "the key counts for nothing": (quiz, "numbers", _less(lambda one: Meaning(one.whole[:1], one.parts))),
    "the stem counts for nothing": (quiz, "numbers", _less(lambda one: Meaning(one.whole[1:], one.parts))),
    "every choice counts for all": (
        quiz,
        "numbers",
        _less(lambda one: Meaning((*one.whole, *map(str, one.parts.values())), one.parts)),
    ),
    "a part is its id": (
        quiz,
        "numbers",
        _less(lambda one: Meaning(one.whole, {name: (name,) for name in one.parts})),
    ),
    "signs of numbers are lost": (course, "plain", lambda plain: lambda *of: _letters(plain(*of))),
    "every comma counts": (
        course,
        "plain",
        lambda _: lambda language, _terms: lambda text: text.best(language)[0],
    ),
    "former numbers are lost": (course, "with_former", lambda _: lambda _lock, _question, now: now),
    "former numbers outlive another meaning": (
        locked,
        "_same",
        lambda _: lambda now, known: tuple(dict.fromkeys((*now, *known))),
    ),
    "renamed choices are lost": (manifest, "renames", lambda _: lambda _question: {}),
    "renamed parts are lost": (
        inner,
        "inner",
        lambda of: lambda *one: (each._replace(names=(each.id, *each.was)) for each in of(*one)),
    ),
}
"""The engine gone wrong: a function of a module replaced by what is made of it."""


def _letters(plain: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda text: "".join(filter(str.isalnum, plain(text)))


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page."""
    with opened(browser) as page:
        yield page


def lived(seed: int) -> World:
    """A course after its learner's answers and its author's edits, which come in any order."""
    world = World(seed)
    for _ in range(world.random.randint(2, 4)):
        for asked in world.random.sample(world.all, len(world.all) // 2 + 1):
            world.answer(asked)
        for _ in range(world.random.randint(1, 5)):
            edit(world)
    return world


kept = cache(lived)


def worlds() -> list[World]:
    """All of them."""
    return [kept(seed) for seed in range(RUNS)]


def tried() -> Iterator[range]:
    """The seeds of the courses that are tried, a few at a time."""
    return (range(start, start + FEW) for start in range(0, SOME, FEW))


def wrong(page: Page, found: list[World], script: str) -> list[tuple[int, str, Any, Any]]:
    """Questions of which the page says something else than the model: seed, type, told and true."""
    runs = [[[stored(one) for one in world.answers], world.items()] for world in found]
    told = page.evaluate(RUN, [script, runs])
    rows = [
        (seed, asked.type, known(world, sorted(said)), truth(world, asked))
        for seed, (world, pages) in enumerate(zip(found, told, strict=True))
        for asked, said in zip(world.all, pages, strict=True)
    ]
    return [row for row in rows if row[2] != row[3]]


def stored(answer: Answer) -> dict[str, Any]:
    """An answer, and the question as the page knew it then."""
    return {"id": answer.id, "item": answer.item, "said": answer.said}


def known(world: World, said: list[list[Any]]) -> list[list[Any]]:
    """What the page says, but for the words of answers that name what is no more."""
    return [[index, stands, words if world.answers[index].means else ""] for index, stands, words in said]


def truth(world: World, asked: Asked) -> list[list[Any]]:
    """Each answer to this question and no other: its number, whether it stands, its words of today."""
    return [
        [index, one.means == one.meant, one.now if one.means else ""]
        for index, one in enumerate(world.answers)
        if one.asked is asked
    ]


def test_every_answer_stands_or_falls_as_it_should(blank: Page) -> None:
    """Page and model agree on every answer of five hundred courses, and each stays with its own question."""
    assert wrong(blank, worlds(), source()) == []


def test_much_happens() -> None:
    """All edits and types occur; many answers stand, many fall, many belong to nothing any more."""
    answers = [(world, one) for world in worlds() for one in world.answers]
    live = [one.means == one.meant for world, one in answers if one.asked in world.all]
    assert {one.asked.type for _, one in answers} == set(TYPES)
    assert len(answers) > 8 * RUNS
    assert min(sum(live), len(live) - sum(live), len(answers) - len(live)) > RUNS


@pytest.mark.parametrize(("old", "new"), SCRIPT_MUTANTS)
def test_a_page_gone_wrong_is_caught(blank: Page, old: str, new: str) -> None:
    """With any one expression of the page's script changed, some answer is told wrongly."""
    assert old in source()
    script = source().replace(old, new, 1)
    assert any(wrong(blank, [kept(seed) for seed in some], script) for some in tried())


@pytest.mark.parametrize("name", ENGINE_MUTANTS)
def test_an_engine_gone_wrong_is_caught(name: str, blank: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a function of the engine made worse, some answer is told wrongly."""
    module, function, worse = ENGINE_MUTANTS[name]
    monkeypatch.setattr(module, function, worse(getattr(module, function)))
    assert any(wrong(blank, [lived(seed) for seed in some], source()) for some in tried())
