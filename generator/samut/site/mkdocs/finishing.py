"""What happens to a page between Markdown and file: finished parts kept whole, lines held, words noted."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from mkdocs.structure.pages import Page

from samut.course import address
from samut.render.html import headed
from samut.render.thai import hold
from samut.site.access.audit import Barrier, audit
from samut.site.offline.bundles import Kept, kept
from samut.site.search.index import Entry, entry
from samut.site.search.sections import sections
from samut.site.sheet import Used
from samut.site.target import linked
from samut.site.whole import Whole

Finish = Callable[[str], tuple[str, Entry]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a build must know of a page once it is written."""

    url: str
    entry: Entry
    """What search is told."""
    used: frozenset[str]
    """Names of the theme's; of a page that is final, those that none before it had used."""
    barriers: tuple[Barrier, ...] = ()
    kept: Kept | None = None


class Finishing:
    """Takes the pages of one build through their stages, one page at a time."""

    def __init__(self, finish: Finish) -> None:
        self._finish = finish
        self._whole = Whole()
        self.used = Used()
        """What the built pages use of the theme."""
        self.facts: dict[str, Facts] = {}
        """By address, in the order of the pages."""

    def aside(self, markdown: str) -> str:
        """The page without what is HTML already, which the Markdown reader need not see."""
        self._whole = Whole()
        return self._whole.aside(markdown)

    def finished(self, html: str, page: Page) -> str:
        """The page as it is shown."""
        html = linked(self._whole.back(html))
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *self._whole.ids}
        held, found = self._finish(html)
        self.facts[page.file.dest_uri] = Facts(page.url, found, frozenset())
        return held

    def written(self, output: str, uri: str, *, final: bool) -> None:
        """Notes what a page uses of the theme; of one that is written as it is, all that is asked later."""
        mine = Used()
        mine.page(output)
        facts = replace(self.facts[uri], used=frozenset(mine.names - (self.used.names if final else set())))
        self.used.names.update(mine.names)
        if final:
            html = output.encode("utf-8", errors="xmlcharrefreplace")
            facts = replace(facts, barriers=tuple(audit(uri, html)), kept=kept(uri, [html]))
        self.facts[uri] = facts

    @property
    def entries(self) -> dict[str, Entry]:
        """What search looks through, by address."""
        return {facts.url: facts.entry for facts in self.facts.values()}

    @property
    def barriers(self) -> dict[str, tuple[Barrier, ...]]:
        """The barriers of pages that were looked at."""
        return {uri: facts.barriers for uri, facts in self.facts.items() if facts.kept}

    def kept(self, folder: str) -> dict[str, Kept]:
        """The pages as a device keeps them, as seen from the site they stand in a folder of."""
        # The page on access is written once more.
        known = {uri: facts.kept for uri, facts in self.facts.items() if uri != address.html(address.ACCESS)}
        return {folder + uri: replace(one, uri=folder + uri) for uri, one in known.items() if one}

    def learn(self, uri: str, facts: Facts) -> None:
        """Takes over what another process found."""
        self.facts[uri] = facts
        self.used.names.update(facts.used)


def finish(html: str) -> tuple[str, Entry]:
    """A page's HTML with its lines held and its columns named, and what search looks through."""
    return str(hold(headed(html))), entry(sections(html))


def remembering() -> Finish:
    """The same, for pages that are finished again and again while an author works."""
    return lru_cache(maxsize=512)(finish)
