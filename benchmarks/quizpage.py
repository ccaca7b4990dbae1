"""Prints what a quiz page of 40 questions asks of a slow phone: long tasks, and the runs of our own script.

Chromium at a fourth of this machine's speed, 390 by 844 pixels, opened from a folder. A long task is one of
more than 50 ms; without our script, what remains is the work of theme and browser on the same page. A run is
one call of our script by the browser, with all layout it asks for.
"""

import argparse
import copy
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

STUDIED = Path(__file__).parents[1] / "tests" / "courses" / "studied"
QUESTIONS = 40
SLOWER = 4
WATCH = """
globalThis.long = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) globalThis.long.push(one.duration);
}).observe({ type: "longtask", buffered: true });
"""
USE = """async () => {
  const names = ["#m1-q1 input[value=a]", "#m1-q1 .samut-check", "#m1-q2 .samut-flag",
    "[name=samut-view][value=one]", ...Array(3).fill(".samut-steps [data-step='1']"),
    "[name=samut-view][value=all]"];
  for (const name of names) {
    await new Promise((done) => setTimeout(done, 250));
    document.querySelector(name).click();
  }
}"""
"""What a learner presses; from inside the page, as a driver's own work would count too."""


def main() -> None:
    """The table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        address = (built(Path(folder)) / "quizzes" / "m1.html").as_uri()
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for title, script in (("with our script", True), ("without it", False)):
            show(title, [visit(browser, address, script=script) for _ in range(rounds)])
        runs = [use(browser, address, Path(folder) / "trace.json") for _ in range(rounds)]
        print(f"our script, loading and used   longest run {statistics.median(runs):5.0f} ms", flush=True)
        browser.close()


def built(folder: Path) -> Path:
    """The site of the small course, one quiz made 40 questions long, of every type in turn."""
    course = folder / "course"
    shutil.copytree(STUDIED, course)
    file = course / "quizzes" / "m1.yaml"
    quiz = yaml.safe_load(file.read_text("utf-8"))
    quiz["questions"] = list(longer(quiz["questions"]))
    file.write_text(yaml.safe_dump(quiz, allow_unicode=True, sort_keys=False), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")]
    subprocess.run(command, cwd=course, check=True, capture_output=True)
    return folder / "site"


def longer(questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The questions over and over, each under an id of its own."""
    rows = (copy.deepcopy(questions[place % len(questions)]) for place in range(QUESTIONS))
    return [{**one, "id": f"m1-q{number}"} for number, one in enumerate(rows, 1)]


def slow(browser: Browser) -> Page:
    """A slow phone that writes down its long tasks."""
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCH)
    return page


def visit(browser: Browser, address: str, *, script: bool) -> list[float]:
    """Milliseconds of each long task until the page is at rest."""
    page = slow(browser)
    if not script:
        page.route("**/quiz.js", lambda route: route.abort())
    page.goto(address)
    page.wait_for_timeout(2500)
    return tasks(page)


def use(browser: Browser, address: str, trace: Path) -> float:
    """Milliseconds of the longest run of our script while questions are made ready, answered and moved to."""
    page = slow(browser)
    browser.start_tracing(page=page, path=trace, categories=["devtools.timeline"])
    page.goto(address)
    page.wait_for_function("document.documentElement.dataset.samutReady !== undefined")
    page.evaluate(USE)
    browser.stop_tracing()
    page.context.close()
    events = json.loads(trace.read_text("utf-8"))["traceEvents"]
    return max(event["dur"] / 1000 for event in events if ours(event))


def ours(event: dict[str, Any]) -> bool:
    """Whether an event of the trace is a run of our script."""
    run = event.get("name") in {"FunctionCall", "EvaluateScript"} and "dur" in event
    return run and str(event["args"].get("data", {}).get("url", "")).endswith("/quiz.js")


def tasks(page: Page) -> list[float]:
    """The long tasks of a visit that ends now."""
    found: list[float] = page.evaluate("globalThis.long")
    page.context.close()
    return found


def show(title: str, runs: list[list[float]]) -> None:
    """A line: long tasks a visit, and the longest, as medians."""
    count = statistics.median(len(run) for run in runs)
    longest = statistics.median(max(run, default=0) for run in runs)
    print(f"{title:<30} {count:4.0f} long tasks   longest {longest:5.0f} ms", flush=True)


if __name__ == "__main__":
    main()
