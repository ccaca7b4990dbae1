"""Prints what remembering answers costs: reading 10,000 in a fresh page, and bytes by question type."""

import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from samut.site.scripts import join

HERE = Path(__file__).parent
SCRIPTS = HERE.parent / "generator" / "samut" / "site" / "assets" / "js"
MODULES = ("schedule", "notation", "record", "shelf", "file", "keeper", "store")
ANSWERS = 10_000
MOST_MS = 50.0
MOST_BYTES = 120.0
FILL = """([source, answers]) => {
  const { Store, answered } = new Function(`${source}; return { Store, answered }`)();
  const store = new Store("plc");
  for (const [item, said, score, count] of answers) {
    let record = store.get(`a.${item}`);
    for (let nth = 0; nth < count; nth++) {
      const at = Date.now() + nth * 864e5;
      const answer = { at, score: nth ? 100 : score, print: "1z141z3", said };
      record = answered(record, answer, nth > 1 ? at - 6e4 : 0);
    }
    store.put(`a.${item}`, record);
  }
  const bytes = (text) => new TextEncoder().encode(text).length;
  return Object.entries(localStorage).map(([key, text]) => [key, bytes(key + text)]);
}"""
LOAD = """(source) => {
  const { Store } = new Function(`${source}; return { Store }`)();
  const start = performance.now();
  const found = new Store("plc").all("a.");
  return [performance.now() - start, found.length];
}"""


def source() -> str:
    """The modules of the store, joined as for a page but without their wall."""
    joined = join((SCRIPTS / f"{name}.js").read_text("utf-8") for name in MODULES)
    return joined.removeprefix("(() => {").removesuffix("})();\n")


def pages(browser: Browser) -> Iterator[Page]:
    """Empty pages, each in a profile of its own."""
    with tempfile.TemporaryDirectory() as folder:
        blank = Path(folder) / "blank.html"
        blank.write_text("<!doctype html>", "utf-8")
        while True:
            page = browser.new_context().new_page()
            page.goto(blank.as_uri())
            yield page
            page.context.close()


def load(page: Page, rounds: int) -> list[float]:
    """Milliseconds to read all answers, in a page opened anew each time."""
    answers = [(f"m{n % 40}-q{n // 40:03}", "b", 100 if n % 3 else 0, 1 + n % 3) for n in range(ANSWERS)]
    page.evaluate(FILL, [source(), answers])
    times = []
    for _ in range(rounds):
        page.reload()
        milliseconds, found = page.evaluate(LOAD, source())
        if found != ANSWERS:
            sys.exit(f"{found} answers were read, not {ANSWERS}")
        times.append(milliseconds)
    return times


def main() -> None:
    """The two tables; fails if a bar is missed."""
    with sync_playwright() as running:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = running.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        fresh = pages(browser)
        times = load(next(fresh), 15)
        print(
            f"reading {ANSWERS} answers   median {statistics.median(times):.1f} ms",
            [round(one) for one in times],
        )
        browser.close()


if __name__ == "__main__":
    main()
