"""A visit to the site that tolerates no script error and no request to any host."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Request


@contextmanager
def opened(browser: Browser, **settings: object) -> Iterator[Page]:
    """A page in a fresh profile that fails the test on a script error or a request to a host."""
    context = browser.new_context(reduced_motion="reduce", **settings)  # type: ignore[arg-type]
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("requestfailed", lambda request: left(request) or faults.append(f"failed: {request.url}"))
    page.on("request", lambda request: _local(request.url) or faults.append(request.url))
    yield page
    context.close()
    assert faults == []


def _local(url: str) -> bool:
    return url.startswith(("file:", "data:", "blob:"))


def left(request: Request) -> bool:
    """Whether the page was left before its file was read."""
    return request.failure == "net::ERR_ABORTED"


def until(page: Page, expression: str) -> None:
    """Waits until an expression holds, asking from outside: the page's own policy forbids `eval`."""
    for _ in range(600):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(expression)
