"""The content security policy at work: on a host no page is hindered by it, and what is typed stays text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hosted import Host, hosted
from playwright.sync_api import Browser, Page

WATCH = "addEventListener('securitypolicyviolation', (event) => console.error('policy', event.blockedURI))"
TYPED = "<img src=x onerror=document.title='run'>"


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[Host]:
    """The site on a host."""
    with hosted(site) as one:
        yield one


def test_no_page_on_a_host_is_hindered(browser: Browser, host: Host, site: Path) -> None:
    """No script, style, font or request of any Thai page, nor of the search, breaks the policy."""
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    context.add_init_script(WATCH)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda one: said.append(f"{page.url} {one.text}") if one.type == "error" else None)
    names = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    for name in (name for name in names if not name.startswith("en/") and name != "404.html"):
        page.goto(host.at(name), wait_until="load")
    page.locator(".md-search__input").focus()
    page.keyboard.insert_text("PLC")
    page.locator(".md-search-result__item").first.wait_for()
    context.close()
    assert [line for line in said if "policy" in line.lower()] == []


def test_what_is_typed_stays_text(page: Page, site: Path) -> None:
    """A name and an answer that look like markup are shown letter for letter and run nothing."""
    page.goto((site / "mine.html").as_uri())
    page.locator("[data-form=rename] input, [data-form=name] input").first.fill(TYPED[:40])
    page.locator("[data-form=rename] button, [data-form=name] button").first.click()
    assert TYPED[:20] in page.inner_text(".samut-people")
    page.goto((site / "quizzes" / "m5.html").as_uri())
    page.locator("#m5-q07 input").fill(TYPED)
    page.locator("#m5-q07 .samut-check").click()
    assert page.locator("img[src=x]").count() == 0
    assert page.title() != "run"


def test_a_page_cannot_run_what_stands_in_it(browser: Browser, host: Host) -> None:
    """The policy is no mere text: a script put into a page does not run."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(host.at("index.html"))
        page.evaluate(
            "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
        )
        assert page.evaluate("window.ran") is None
