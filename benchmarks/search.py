"""Prints what searching the shipped course costs on a phone, and how much of what is meant it finds.

The phone is a page opened from a folder, on a processor a quarter as fast: there the search works in the
page itself, which is the slowest it gets. Every query is typed letter by letter, as readers do. Fails if one
query in a hundred takes longer, or if less is found, than it may. What else the machine does only adds to
the clock, so the best of some rounds is judged for each query.
"""

import gzip
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from operator import lt
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from searching import ASK, Query, first, queries, recall  # noqa: E402

SLOWER = 4
ROUNDS = 5
MOST_MS = 50.0
MOST_BYTES = 120_000
LEAST = (0.95, 0.80)
"""Recall in the first five results, and right first results."""
TIMES = """(queries) => (async () => {
  const { engine, index } = document.querySelector("script[data-engine]").dataset;
  const { port1, port2 } = new MessageChannel();
  const answer = () => new Promise((done) => (port1.onmessage = done));
  const loaded = (src) => new Promise((done) =>
    document.head.append(Object.assign(document.createElement("script"), { src, onload: done })));
  const opened = performance.now();
  const ready = answer();
  await loaded(engine);
  samutServe(port2);
  await loaded(index);
  await ready;
  const times = [performance.now() - opened];
  for (const query of queries) {
    const start = performance.now();
    const told = answer();
    port1.postMessage({ type: 2, data: query });
    await told;
    times.push(performance.now() - start);
  }
  return times;
})()"""
"""Milliseconds until the search is ready, then those of every query."""


def typed() -> list[str]:
    """Every query of the held-out set as it grows letter by letter."""
    return list(dict.fromkeys(one.text[:end] for one in queries() for end in range(1, len(one.text) + 1)))


def build(folder: Path) -> Path:
    """The shipped course's site."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


def times(page: Page, address: str, texts: list[str]) -> tuple[float, list[float]]:
    """The best time until the search is ready, and of each query."""
    tools = page.context.new_cdp_session(page)
    rounds: list[list[float]] = []
    for _ in range(ROUNDS):
        page.goto(address)
        tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        rounds.append(page.evaluate(TIMES, texts))
        tools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    best = [min(some) for some in zip(*rounds, strict=True)]
    return best[0], best[1:]


def main() -> None:
    """Prints the table; fails if searching costs more or finds less than it may."""
    texts, asked = typed(), queries()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        site = build(Path(folder) / "site")
        flags = {"executable_path": shutil.which("chromium"), "args": ["--no-sandbox"]}
        page = driver.chromium.launch(**flags).new_page()  # type: ignore[arg-type]
        page.goto((site / "index.html").as_uri())
        ask = f"(queries) => (function () {{{ASK}}})(queries)"
        found = json.loads(page.evaluate(ask, [one.text for one in asked]))
        ready, took = times(page, (site / "index.html").as_uri(), texts)
        files = (site / "assets" / "samut").glob("search*.js")
        size = sum(len(gzip.compress(path.read_bytes(), 9)) for path in files)
    pairs = list(zip(asked, found, strict=True))
    slowest = statistics.quantiles(took, n=100)[98]
    print(f"queries {len(asked)}, typed letter by letter {len(texts)}, processor {SLOWER} times slower")
    for kind in dict.fromkeys(one.kind for one in asked):
        some = [pair for pair in pairs if pair[0].kind == kind]
        print(f"  {kind:16} {line(some)}")
    print(f"  {'all':16} {line(pairs)}")
    print(f"ready after {ready:.0f} ms; of a query median and 99th percentile")
    print(f"  {statistics.median(took):.1f} and {slowest:.1f} ms")
    print(f"search weighs {size / 1000:.1f} kB as sent")
    if slowest > MOST_MS or size > MOST_BYTES or any(map(lt, shares(pairs), LEAST)):
        sys.exit("more than it may")


def shares(pairs: list[tuple[Query, list[str]]]) -> tuple[float, float]:
    """Recall in the first five results, and the share of right first results."""
    return statistics.mean(recall(*pair) for pair in pairs), statistics.mean(first(*pair) for pair in pairs)


def line(pairs: list[tuple[Query, list[str]]]) -> str:
    """Both shares as a line of the table."""
    whole, right = shares(pairs)
    return f"{len(pairs):3}  recall@5 {whole:.3f}  first right {right:.3f}"


if __name__ == "__main__":
    main()
