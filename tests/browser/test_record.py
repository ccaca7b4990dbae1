"""Records of answers: joining obeys its laws, their texts are exact, and no text can do harm."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from record_cases import DUE, HISTORIES, NOTHING, REFUSED, REVIEWED, TEXTS
from records import Chance, damaged, join
from samut.site import scripts

SCRIPTS = Path(__file__).parents[2] / "generator" / "samut" / "site" / "assets" / "js"
LAWS = Path(__file__).with_name("record_laws.js").read_text("utf-8")
KEYS = ("a.m5-q03", "q.m5", "l.m5-l1")

MUTANTS = [
    ("first: least(a.first", "first: greatest(a.first"),
    ("last: greatest(a.last, b.last, byTime)", "last: least(a.last, b.last, byTime)"),
    ("last: greatest(a.last, b.last, byTime)", "last: b.last ?? a.last"),
    ("now: greatest(a.now, b.now, byAttempt)", "now: a.now ?? b.now"),
    ("review: greatest(a.review", "review: least(a.review"),
    ("flag: greatest(a.flag", "flag: least(a.flag"),
    ("one.at - other.at || one.step - other.step", "one.step - other.step"),
    ("one.at - other.at || one.step - other.step", "one.at - other.at"),
    (" || Number(one.on) - Number(other.on)", ""),
    ("a.attempt - b.attempt || byTime(b.answer, a.answer)", "byTime(b.answer, a.answer)"),
    ("byTime(b.answer, a.answer)", "byTime(a.answer, b.answer)"),
    (" || byTime(b.answer, a.answer)", ""),
    (" || byText(writeAnswer(a, null), writeAnswer(b, null))", ""),
    ("return a.at - b.at || byText(w", "return byText(w"),
    (" || byText(a.value, b.value)", ""),
    ("attempt: Math.max(a.attempt", "attempt: Math.min(a.attempt"),
    ("first: least(a.first, b.first, byResult)", "first: least(a.first, b.first, byShare)"),
    ("best: greatest(a.best, b.best, byShare)", "best: greatest(a.best, b.best, byResult)"),
    ("a.points * b.of - b.points * a.of", "a.points - b.points"),
    ("byShare(a, b) {\n  return a.points * b.of - b.points * a.of || byResult(b, a)",
     "byShare(a, b) {\n  return a.points * b.of - b.points * a.of || byResult(a, b)"),
    (" || a.of - b.of || a.points - b.points", ""),
    ("Math.max(1, at, (known?.at ?? 0) + 1)", "at"),
    ("Math.max(1, ms, record.attempt + 1)", "ms"),
    ("Math.round(score)", "score"),
    ("reviewed(record.review, given.score, at)", "record.review"),
    ('if (key.startsWith("a.")) return ITEM;', ""),
    ('typeof text !== "string"', "false"),
    ("!review || score < 100", "!review"),
    ("step: review.step + 1", "step: review.step"),
    ("date.getDate()", "date.getUTCDate()"),
    (">= WAITS[review.step]", "> WAITS[review.step]"),
    (" && fitText(said)", ""),
    (" && score <= 100", ""),
    ("within(at, 1, LATEST) && score", "score"),
    ('review.at === last?.at ? "" : writeTime(review.at)', '""'),
    ('said === known?.said ? "" : ` ${said}`', "` ${said}`"),
]  # fmt: skip
"""Records gone wrong: one expression replaced by another."""


@pytest.fixture(scope="module")
def blank(browser: Browser, table: dict[str, Any]) -> Iterator[Page]:
    """An empty page in Bangkok that has all cases at hand."""
    context = browser.new_context(timezone_id="Asia/Bangkok")
    page = context.new_page()
    page.evaluate("(table) => void (globalThis.table = table)", table)
    yield page
    context.close()


@pytest.fixture(scope="module")
def table() -> dict[str, Any]:
    """All cases: those above, and many made by chance, always the same."""
    chance = Chance(20260105)
    triples = [[key, *(chance.record(key) for _ in range(3))] for key in KEYS for _ in range(300)]
    joined = [{"key": key, "a": a, "b": b, "both": join(key, a, b)} for key, a, b, _ in triples]
    whole = [text for key, _, text in TEXTS if text]
    broken = [[chance.pick([*KEYS]), damaged(chance, chance.pick(whole))] for _ in range(6000)]
    texts = [{"key": key, "record": record, "text": text} for key, record, text in TEXTS]
    histories = [{"key": key, "steps": steps, "record": record} for key, steps, record in HISTORIES]
    cases = {"texts": texts, "histories": histories, "reviewed": REVIEWED, "due": DUE, "refused": REFUSED}
    return cases | {"triples": triples, "joined": joined, "fuzz": broken}


def source() -> str:
    """The modules of records, joined as for a page but without their wall."""
    names = ("schedule.js", "notation.js", "record.js")
    joined = scripts.join((SCRIPTS / name).read_text("utf-8") for name in names)
    return joined.removeprefix("(() => {").removesuffix("})();\n")


def outcome(page: Page, code: str) -> Any:
    """How many damaged texts were still records, and the first law found broken."""
    return page.evaluate(LAWS, code)


def test_records_obey_their_laws(blank: Page) -> None:
    """Joining is commutative, associative and idempotent, and keeps the first, best and last as Python does.

    Every record is read back from its text; thousands of damaged texts are refused or read as sound records.
    """
    found = outcome(blank, source())
    assert found["faults"] == []
    assert 300 < found["accepted"] < 4000


def test_chance_makes_every_kind_of_record(table: dict[str, Any]) -> None:
    """The records made by chance are not trivially equal or empty, and meet ties."""
    items = [case for case in table["joined"] if case["key"] == KEYS[0]]
    took = {
        (part, case["both"][part] == case["a"][part], case["both"][part] == case["b"][part])
        for part, case in itertools.product(NOTHING, items)
    }
    assert all({(part, True, False), (part, False, True), (part, True, True)} <= took for part in NOTHING)
    last = [(case["a"]["last"], case["b"]["last"]) for case in items]
    assert any(one and other and one != other and one["at"] == other["at"] for one, other in last)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"])
def test_days_of_other_lengths_are_days(browser: Browser, zone: str) -> None:
    """Where a day has 23 or 25 hours, what waits a day is due the next day, not the same day."""
    context = browser.new_context(timezone_id=zone)
    run = """(source) => {
      const due = new Function(`${source}; return due`)();
      const days = Array.from({ length: 400 }, (_, day) => [2026, 0, day]);
      return days.filter(([year, month, day]) => {
        const review = { at: +new Date(year, month, day, 23, 30), step: 0 };
        const early = { at: +new Date(year, month, day, 0, 10), step: 0 };
        const morning = +new Date(year, month, day + 1, 0, 5);
        return !due(review, morning) || due(early, review.at);
      });
    }"""
    assert context.new_page().evaluate(run, source()) == []
    context.close()


@pytest.mark.parametrize(("old", "new"), MUTANTS)
def test_records_gone_wrong_are_caught(blank: Page, old: str, new: str) -> None:
    """With any one expression changed, some law or case fails."""
    assert old in source()
    assert outcome(blank, source().replace(old, new, 1))["faults"] != []
