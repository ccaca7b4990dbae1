"""A visit to the site that tolerates no script error and no request to any host."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

PHONE = {"width": 390, "height": 844}


@contextmanager
def opened(browser: Browser, **settings: object) -> Iterator[Page]:
    """A page in a fresh profile that fails the test on a script error or a request to a host."""
    context = browser.new_context(reduced_motion="reduce", **settings)  # type: ignore[arg-type]
    with watched(context.new_page()) as page:
        yield page
        context.close()


@contextmanager
def watched(page: Page) -> Iterator[Page]:
    """The page, while every script error and every request to a host is noted and fails the test."""
    faults: list[str] = []

    def error(error: Error) -> None:
        faults.append(str(error))

    def console(said: ConsoleMessage) -> None:
        if said.type == "error":
            faults.append(said.text)

    def failed(request: Request) -> None:
        if not left(request):
            faults.append(f"failed: {request.url}")

    def asked(request: Request) -> None:
        if not request.url.startswith(("file:", "data:", "blob:")):
            faults.append(request.url)

    heard = {"pageerror": error, "console": console, "requestfailed": failed, "request": asked}
    for event, hear in heard.items():
        page.on(event, hear)  # type: ignore[call-overload]
    yield page
    for event, hear in heard.items():
        page.remove_listener(event, hear)
    assert faults == []


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
