"""What happens to a page between Markdown and file: finished parts kept whole, lines held, words noted."""

from collections.abc import Callable
from functools import lru_cache

from mkdocs.structure.pages import Page

from samut.render.html import headed
from samut.render.thai import hold
from samut.site.search.sections import Section, sections
from samut.site.sheet import Used
from samut.site.whole import Whole

Finish = Callable[[str], tuple[str, list[Section]]]


class Finishing:
    """Takes the pages of one build through their stages, one page at a time."""

    def __init__(self, finish: Finish) -> None:
        self._finish = finish
        self._whole = Whole()
        self.found: dict[str, list[Section]] = {}
        """What search looks through, by address."""
        self.used = Used()
        """What the built pages use of the theme."""

    def aside(self, markdown: str) -> str:
        """The page without what is HTML already, which the Markdown reader need not see."""
        self._whole = Whole()
        return self._whole.aside(markdown)

    def finished(self, html: str, page: Page) -> str:
        """The page as it is shown."""
        html = self._whole.back(html)
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *self._whole.ids}
        held, self.found[page.url] = self._finish(html)
        return held


def finish(html: str) -> tuple[str, list[Section]]:
    """A page's HTML with its lines held and its columns named, and what search looks through."""
    return str(hold(headed(html))), sections(html)


def remembering() -> Finish:
    """The same, for pages that are finished again and again while an author works."""
    return lru_cache(maxsize=512)(finish)
