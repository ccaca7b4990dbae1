"""The page's marking gives the scores of the tables that Python's marking gives, and no other does."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from samut.site.scripts import join
from visit import opened

VECTORS = Path(__file__).parents[1] / "vectors"
SCRIPTS = Path(__file__).parents[2] / "generator" / "samut" / "site" / "assets" / "js"
RUN = """([source, table, typed]) => {
  const [MARK, normal] = new Function(`${source}; return [MARK, normal]`)();
  const cases = Object.entries(table).flatMap(([type, list]) => list.map((one) => [type, one]));
  return [
    ...cases.filter(([type, one]) => !(Math.abs(MARK[type](one.question, one.response) - one.score) < 1e-9)),
    ...typed.filter((one) => normal(one.typed) !== one.normal),
  ];
}"""
MUTANTS = [
    ("picked.size === right.length && ", ""),
    ("right.every((id) => picked.has(id))", "true"),
    ("filter((choice) => choice.correct)", "filter((choice) => !choice.correct)"),
    ("Math.max(0, hits - (picked.size - hits))", "(hits - (picked.size - hits))"),
    ("hits - (picked.size - hits)", "hits"),
    ("response[id] === id", "Object.values(response).includes(id)"),
    ("=== id).length / key.pairs.length", "=== id).length / Math.max(1, Object.keys(response).length)"),
    ("response[place] === id", "response.includes(id)"),
    ("=== id).length / key.items.length", "=== id).length / Math.max(1, response.length)"),
    ("const typed = normal(response)", "const typed = response"),
    ("normal(one) === typed", "one === typed"),
    ("return typed && key", "return key"),
    (" / scores.length", ""),
    ("sum + score", "Math.max(sum, score)"),
    ('.replace(INVISIBLE, "")', ""),
    ('.replace(SPACES, " ")', ""),
    ('.replace(EDGES, "")', ""),
    (".replace(THAI_DIGITS", ".replace(/x/g"),
    ('.replace(APOSTROPHES, "\'")', ""),
    (".replace(QUOTES, '\"')", ""),
    (".toLowerCase()", ""),
    ('.replace(AFTER_THAI, "$1")', ""),
    ('.replace(BEFORE_THAI, "$1")', ""),
    ('.normalize("NFC")', ""),
    ('.replace(SARA_AM, "$1\\u0e33")', ""),
    ('.replace(/เเ/g, "แ")', ""),
]
"""Marking gone wrong: one expression replaced by another."""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page."""
    with opened(browser) as page:
        yield page


def failures(page: Page, source: str) -> list[object]:
    """The cases of the tables that this source does not mark as they say."""
    table = json.loads((VECTORS / "marking.json").read_text("utf-8"))
    typed = json.loads((VECTORS / "normal.json").read_text("utf-8"))
    found: list[object] = page.evaluate(RUN, [source, table, typed])
    return found


def source() -> str:
    """The two modules that mark, joined as for a page but without their wall."""
    joined = join((SCRIPTS / name).read_text("utf-8") for name in ("normal.js", "marking.js"))
    return joined.removeprefix("(() => {").removesuffix("})();\n")


def test_marking_agrees_with_python(blank: Page) -> None:
    """Every case of the shared tables, for every type and every typed answer."""
    assert failures(blank, source()) == []


@pytest.mark.parametrize(("old", "new"), MUTANTS)
def test_marking_gone_wrong_is_caught(blank: Page, old: str, new: str) -> None:
    """With any one expression changed, some case fails."""
    assert old in source()
    assert failures(blank, source().replace(old, new, 1)) != []
