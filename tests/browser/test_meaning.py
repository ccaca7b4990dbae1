"""The page tells answers that still mean the same from those that do not, as the shared table says."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from samut.site.scripts import join
from visit import opened

VECTORS = Path(__file__).parents[1] / "vectors" / "meaning.json"
SCRIPT = Path(__file__).parents[2] / "generator" / "samut" / "site" / "assets" / "js" / "meaning.js"
RUN = """([source, cases]) => {
  const [fingerprint, renamed, stands] = new Function(`${source}; return [fingerprint, renamed, stands]`)();
  const holds = ({ item, said, ...wanted }) =>
    fingerprint(item, said) === wanted.print &&
    renamed(item, said) === wanted.renamed &&
    (wanted.stands ?? []).every((print) => stands(item, print, said)) &&
    !(wanted.falls ?? ["", "g"]).some((print) => stands(item, print, said));
  const holdsSafely = (one) => { try { return holds(one); } catch { return false; } };
  return cases.filter((one) => !holdsSafely(one));
}"""
MUTANTS = [
    ("number ^ (number >>> 16), 0x", "number, 0x"),
    ("once ^ (once >>> 13)", "once"),
    ("return twice ^ (twice >>> 16)", "return twice"),
    ('item.type === "fill" ? [] : said', "said"),
    ('.map((entry) => entry.split("="))', ".map((entry) => [entry])"),
    ('item.type === "order" ? place : 0', "0"),
    ('item.type === "order" ? place : 0', "place"),
    ("mixBits(one ^ parseInt", "(one ^ parseInt"),
    ("[...new Set(told)]", "told"),
    ("one ^ entry, ", "entry, "),
    (" >>> 0).toString(36)", ").toString(36)"),
    ("parseInt(whole, 36)", "0"),
    ("names.every(", "names.some("),
    ("Object.hasOwn(item.parts ?? {}, name)", "name in item.parts"),
    ("entriesOf(item, renamed(item, said))", "entriesOf(item, said)"),
    ("item.parts[name].map(", "item.parts[name].slice(0, 1).map("),
    ("item.parts[name].map(", "item.parts[name].slice(-1).map("),
    ("item.whole.flatMap(", "item.whole.slice(0, 1).flatMap("),
    ('if (item.type === "fill") return said;', ""),
    ("Object.hasOwn(renames, name)", "name in renames"),
    ("(\\/[a-z0-9-]+)?/g", "/g"),
    ("?/g", "?/"),
    ("?? null", ""),
    (".includes(print)", ".length > 0"),
]
"""Meaning gone wrong: one expression replaced by another."""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page."""
    with opened(browser) as page:
        yield page


def source() -> str:
    """The module, joined as for a page but without its wall."""
    return join([SCRIPT.read_text("utf-8")]).removeprefix("(() => {").removesuffix("})();\n")


def failures(page: Page, script: str) -> list[object]:
    """The cases of the table that this script does not follow."""
    cases = json.loads(VECTORS.read_text("utf-8"))["prints"]
    found: list[object] = page.evaluate(RUN, [script, cases])
    return found


def test_meaning_agrees_with_python(blank: Page) -> None:
    """Every print, every renamed answer, every former meaning of the shared table."""
    assert failures(blank, source()) == []


@pytest.mark.parametrize(("old", "new"), MUTANTS)
def test_meaning_gone_wrong_is_caught(blank: Page, old: str, new: str) -> None:
    """With any one expression changed, some case fails."""
    assert old in source()
    assert failures(blank, source().replace(old, new, 1)) != []
