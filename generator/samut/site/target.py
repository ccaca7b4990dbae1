"""How a page of the site links, names anchors and shows images."""

from dataclasses import dataclass

from samut.course import address

IMAGES = "content/images/"
_BUILT = "https://built.invalid/"
"""Before a link within Markdown to a built page, so that MkDocs does not look for its source."""


def linked(html: str) -> str:
    """The built page with its links to built pages as readers need them."""
    return html.replace(f'href="{_BUILT}', 'href="')


@dataclass(frozen=True, slots=True)
class MarkdownTarget:
    """Links between Markdown files, which the site generator checks and rewrites."""

    base: str

    def link(self, uri: str, anchor: str = "") -> str:
        """The link from this page, with `.md`."""
        return address.relative(uri, self.base, anchor)

    def anchor(self, uri: str, identity: str) -> str:  # noqa: ARG002
        """Ids are unique on a page, so they stay as the author wrote them."""
        return identity

    def image(self, name: str) -> str:
        """The built image as seen from this page."""
        return address.relative(name.removeprefix("content/"), self.base)


@dataclass(frozen=True, slots=True)
class HtmlTarget(MarkdownTarget):
    """Links between built pages, for HTML that the site generator passes on untouched."""

    def link(self, uri: str, anchor: str = "") -> str:
        """The link from this page, with `.html`."""
        return address.html(address.relative(uri, self.base, anchor))


@dataclass(frozen=True, slots=True)
class SideTarget(HtmlTarget):
    """One of two languages on page `uri`, which stands beside the page of the same name in one language."""

    uri: str
    mark: str = ""
    """What tells apart the ids of this language on the page."""

    def link(self, uri: str, anchor: str = "") -> str:
        """The link; within the lesson it stays on this page."""
        within = uri == self.uri and anchor
        return f"#{anchor}" if within else f"{_BUILT}{HtmlTarget.link(self, uri, anchor)}"

    def anchor(self, uri: str, identity: str) -> str:
        """Ids of the lesson are told apart by language."""
        return f"{identity}{self.mark}" if uri == self.uri else identity
