"""Every text can be told from its ground, on a phone and on a desk, in both schemes."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import lxml.html
import pytest
from barriers import ANSWERED, AXE, Address, Scheme, barriers, visit
from playwright.sync_api import Page

FRAMES = (
    *("index.html", "modules/m5/index.html", "lessons/m5/l5-1.html", "quizzes/m5.html", "forms/index.html"),
    *("forms/self-assessment.html", "practice.html", "mine.html", "glossary.html", "en/index.html"),
)
"""One page of each."""
CONTRAST = AXE | {"runOnly": ["color-contrast"]}
LEAST = 60
"""Fewer kinds of text than this are on no choice of pages."""
FRESH = """(seen) => {
  const kinds = new Set(seen);
  for (const one of document.body.querySelectorAll("*:not(script, text, tspan)")) {
    const spoken = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!spoken || !one.checkVisibility({ visibilityProperty: true })) continue;
    const classes = [];
    for (let up = one; up && classes.length < 2; up = up.parentElement) {
      if (up.getAttribute("class")) classes.push(up.getAttribute("class"));
    }
    const kind = [one.tagName, ...classes].join("|");
    if (!kinds.has(kind)) one.dataset.fresh = "";
    kinds.add(kind);
  }
  return [...kinds];
}"""
"""Marks the first text of each kind that was not seen on an earlier page, and gives all kinds seen."""


@pytest.mark.parametrize(
    ("width", "scheme", "frames"),
    [(390, "light", False), (1280, "dark", False), (390, "dark", True), (1280, "light", True)],
    ids=["phone-light", "desk-dark", "phone-dark", "desk-light"],
)
def test_every_kind_of_text_stands_out(
    page: Page, address: Address, site: Path, width: int, scheme: Scheme, *, frames: bool
) -> None:
    """In both schemes, on a phone and on a desk, axe finds the contrast of no text too small.

    Colours come from the style sheet alone: the policy of the pages forbids any other. So it is enough to
    look once at every text that differs in its element or in the classes around it, on pages which together
    hold them all; and in the two other looks, where only what is around the article differs, on a page of
    each kind. Of the answered quiz, whose answers differ in more than classes, every text is looked at.
    """
    found, seen = [], []
    for name in FRAMES if frames else holding(texts_of(site)):
        visit(page, address(name), width, scheme)
        seen = page.evaluate(FRESH, seen)
        fresh = None if name == ANSWERED else {"include": ["[data-fresh]"]}
        if page.locator("[data-fresh]").count():
            found += [(name, one) for one in barriers(page, CONTRAST, fresh)]
    assert found == []
    assert len(seen) > LEAST


def texts_of(site: Path) -> dict[str, set[object]]:
    """How the texts of each page are marked up: their element, and the nearest two classes around them."""
    names = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    names.remove("404.html")  # its links hold on a host alone
    return {name: set(marked(lxml.html.parse(site / name).getroot().body)) for name in names}


def marked(body: lxml.html.HtmlElement) -> Iterator[object]:
    """The texts of one page; axe does not look at those of scripts and drawings."""
    for element in body.iter(lxml.etree.Element):
        texts = (element.text, *(child.tail for child in element))
        if any(text and text.strip() for text in texts) and element.tag not in {"script", "text", "tspan"}:
            classes = (one.get("class") for one in (element, *element.iterancestors()))
            yield element.tag, *islice(filter(None, classes), 2)


def holding(pages: dict[str, set[object]]) -> Iterator[str]:
    """A few pages that together hold what all of them hold: the quiz with answers, then ever the richest."""
    left: set[object] = set().union(*pages.values())
    name = ANSWERED
    while left:
        yield name
        left -= pages[name]
        name = max(pages, key=lambda name: len(pages[name] & left))
