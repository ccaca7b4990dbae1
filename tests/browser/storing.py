"""Pages with the store at hand, on devices of their own; any address is an empty page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page
from samut.site import scripts

SCRIPTS = Path(__file__).parents[2] / "generator" / "samut" / "site" / "assets" / "js"
MODULES = ("schedule", "notation", "record", "shelf", "file", "keeper", "store")
HOST = "https://course.test/"
AT = 1_764_000_000_000
"""When the first answer of most tests is given."""
LOAD = """(source) => {
  Object.assign(window, new Function(`${source}; return { Store, answered, parse, write, join }`)());
  window.answer = (store, item, said, at, score = 100) => {
    const key = `a.${item}`;
    return store.put(key, answered(store.get(key), { at, score, print: "p", said }, 0));
  };
  window.ids = (store) => store.all("a.").map(([id]) => id).sort();
  window.fill = (entries) => {
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  };
  window.heap = () => Object.fromEntries(Object.entries(localStorage).sort());
  window.room = () => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("other.")) localStorage.removeItem(key);
  };
  window.plenty = () => {
    for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2))
      for (let n = 0; ; n++)
        try {
          localStorage.setItem(`other.${size}.${n}`, "x".repeat(size));
        } catch (error) {
          if (error.name !== "QuotaExceededError") throw error;
          break;
        }
  };
}"""


def source() -> str:
    """The store and what it needs, joined as for a page but without their wall."""
    joined = scripts.join((SCRIPTS / f"{name}.js").read_text("utf-8") for name in MODULES)
    return joined.removeprefix("(() => {").removesuffix("})();\n")


@contextmanager
def fresh(browser: Browser) -> Iterator[BrowserContext]:
    """A device nobody has used; an error in any of its scripts fails the test."""
    context = browser.new_context()
    context.route("**/*", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(str(error.error)))
    yield context
    context.close()
    assert faults == []


def opened(context: BrowserContext, address: str = HOST) -> Page:
    """A new tab with the store at hand."""
    page = context.new_page()
    return visited(page, address)


def visited(page: Page, address: str = HOST) -> Page:
    """The tab, come to an empty page with the store at hand."""
    page.goto(address)
    page.evaluate(LOAD, source())
    return page


def run(page: Page, script: str, given: object = None) -> Any:
    """What a function body returns that knows `given` and `store`, a new store of the course."""
    return page.evaluate(f"(given) => {{ const store = new Store('plc'); {script} }}", given)


def later(page: Page, script: str) -> Any:
    """What a function body returns that knows `store`, the one store of this tab."""
    return page.evaluate(f"() => {{ const store = (window.store ??= new Store('plc')); {script} }}")
