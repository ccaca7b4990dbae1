"""Prints what remembering answers costs: reading 10,000 of them in a fresh page, bytes of each question type.

Fails if reading takes longer, or an answer takes more room, than it may. What else the machine does only
adds to the clock, so the best of many runs is judged; beside it stands what the page's own thread worked.
"""

import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright
from samut.course.read import read
from samut.questions.contract import Question
from samut.site.scripts import join

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "generator" / "samut" / "site" / "assets" / "js"
MODULES = ("schedule", "notation", "record", "shelf", "file", "keeper", "store")
ITEMS = 10_000
ROUNDS = 15
MOST_MS = 50.0
MOST_BYTES = 120.0
FILL = """([source, items]) => {
  const { Store, answered } = new Function(`${source}; return { Store, answered }`)();
  localStorage.clear();
  const store = new Store("plc");
  const day = 864e5;
  const now = Date.now();
  for (const [id, count, right, wrong] of items) {
    let record = store.get(`a.${id}`);
    for (let one = 0; one < count; one++) {
      const said = one ? right : wrong;
      const answer = { at: now + one * day, score: one ? 100 : 33, print: "1z141z3", said };
      record = answered(record, answer, one === 1 ? now + day - 6e4 : 0);
    }
    store.put(`a.${id}`, record);
  }
  const size = (text) => new TextEncoder().encode(text).length;
  const key = (id) => `samut.plc.1.a.${id}`;
  return items.map(([id]) => size(key(id) + localStorage.getItem(key(id))));
}"""
OURS = """(source) => {
  const { Store } = new Function(`${source}; return { Store }`)();
  const start = performance.now();
  const found = new Store("plc").all("a.").length;
  return [performance.now() - start, found];
}"""
BROWSERS = """() => {
  const start = performance.now();
  const texts = Object.getOwnPropertyNames(localStorage).map((key) => localStorage.getItem(key));
  return [performance.now() - start, texts.length - 1];
}"""
"""The same entries fetched as they are: what no store could do without."""


def source() -> str:
    """The modules of the store, joined as for a page but without their wall."""
    joined = join((SCRIPTS / f"{name}.js").read_text("utf-8") for name in MODULES)
    return joined.removeprefix("(() => {").removesuffix("})();\n")


@contextmanager
def blank() -> Iterator[Page]:
    """An empty page in a fresh profile."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as running:
        path = Path(folder) / "blank.html"
        path.write_text("<!doctype html>", "utf-8")
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = running.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto(path.as_uri())
        yield page
        browser.close()


def once(page: Page, script: str, given: str | None = None) -> tuple[float, float]:
    """Milliseconds on the clock, and of the page's thread, that a script takes in the page opened anew."""
    page.reload()
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = _worked(session)
    milliseconds, found = page.evaluate(script, given)
    worked = _worked(session) - before
    session.detach()
    if found != ITEMS:
        sys.exit(f"{found} of {ITEMS} answers were found")
    return milliseconds, worked


def _worked(session: CDPSession) -> float:
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return 1000 * float(metrics["ThreadTime"])


def reading(page: Page, most: int) -> float:
    """Prints the milliseconds to read all items, answered up to so many times each, and returns the best."""
    items = [(f"m{n % 40}-q{n // 40:03}", 1 + n % most, "b", "a") for n in range(ITEMS)]
    page.evaluate(FILL, [source(), items])
    runs = [(once(page, OURS, source()), once(page, BROWSERS)) for _ in range(ROUNDS)]
    print(f"{ITEMS:,} items answered 1 to {most} times" if most > 1 else f"{ITEMS:,} items answered once")
    for name, column in zip(("the store", "browser alone"), zip(*runs, strict=True), strict=True):
        clock, worked = zip(*column, strict=True)
        middle = statistics.median(clock), statistics.median(worked)
        print(
            f"  {name:<14} median {middle[0]:6.1f} ms, best {min(clock):6.1f} ms, thread {middle[1]:6.1f} ms"
        )
    return min(clock for (clock, _), _ in runs)


def said(question: Question) -> tuple[str, str]:
    """The right response to a question as it is stored, and the longest of the others."""
    data: dict[str, Any] = json.loads(question.model_dump_json())
    match data["type"]:
        case "true-false":
            return ("true", "false") if data["answer"] else ("false", "true")
        case "order":
            ids = [item["id"] for item in data["items"]]
            return ",".join(ids), ",".join(reversed(ids))
        case "match":
            left = [pair["id"] for pair in data["pairs"]]
            every = [*left, *(decoy["id"] for decoy in data["decoys"])]
            right, wrong = left, sorted(every, key=len)[-len(left) :]
            return _pairs(left, right), _pairs(left, wrong)
        case "fill":
            typed = [text for variant in data["accepted"] for text in variant["text"].values() if text]
            return typed[0], max(typed, key=lambda text: len(text.encode()))
        case "scenario":
            picked = [_picked(part["choices"], f"{part['id']}/") for part in data["parts"]]
            return ",".join(right for right, _ in picked), ",".join(every for _, every in picked)
        case _:
            return _picked(data["choices"])


def _picked(choices: list[dict[str, Any]], before: str = "") -> tuple[str, str]:
    """The right choices, and as many of the others as there may be."""
    right = [before + one["id"] for one in choices if one["correct"]]
    wrong = [before + one["id"] for one in choices if not one["correct"]]
    return ",".join(right), ",".join(wrong)


def _pairs(left: list[str], right: list[str]) -> str:
    return ",".join(f"{one}={other}" for one, other in zip(left, right, strict=True))


def room(page: Page) -> float:
    """Prints the bytes each type takes, key included, and returns the mean of all questions answered once."""
    course, _ = read(ROOT)
    if course is None:
        sys.exit("The course has problems; see `samut check`.")
    questions = [question for _, question in course.questions()]
    types = [str(json.loads(question.model_dump_json())["type"]) for question in questions]
    once, thrice = (
        page.evaluate(FILL, [source(), [(one.id, count, *said(one)) for one in questions]])
        for count in (1, 3)
    )
    print(f"\n{'bytes of a record, key included':<34} answered once: mean, most   thrice: mean, most")
    for name in sorted(set(types)):
        rows = [nth for nth, one in enumerate(types) if one == name]
        print(
            f"{name:<14} {len(rows):3} questions",
            _row([once[n] for n in rows]),
            _row([thrice[n] for n in rows]),
        )
    print(f"{'all':<14} {len(types):3} questions", _row(once), _row(thrice))
    return statistics.mean(once)


def _row(sizes: list[int]) -> str:
    return f"{statistics.mean(sizes):20.1f} {max(sizes):5}"


def main() -> None:
    """Both tables."""
    with blank() as page:
        times = [reading(page, most) for most in (1, 3)]
        size = room(page)
    if max(times) > MOST_MS or size > MOST_BYTES:
        sys.exit(f"too much: at most {MOST_MS:.0f} ms and {MOST_BYTES:.0f} bytes are wanted")


if __name__ == "__main__":
    main()
