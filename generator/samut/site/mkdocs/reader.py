"""One Markdown reader for all pages of a build; MkDocs makes a new one for every page."""

import re
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages as structure
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

_SIGNS = re.compile(r"[`\\\[<&*_]|  \n")
"""What any inline markup of Markdown has in it."""
_KNOWN = frozenset(
    (
        *("backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference"),
        *("short_image_ref", "autolink", "automail", "linebreak", "html", "entity", "not_strong"),
        *("em_strong", "em_strong2", "footnote"),
    )
)
"""The inline patterns that need one of these signs."""
_NAMED = re.compile(r"\b(?:id|name)\s*=", re.IGNORECASE)


class Reader:
    """Converts pages as Page.render does, and notes for each what MkDocs notes."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self._md = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
        if sum(name in self._md.inlinePatterns for name in _KNOWN) == len(self._md.inlinePatterns):
            self._md.treeprocessors.register(_Inline(self._md), "inline", 20)
        # MkDocs' own readers of anchors, links and titles: warnings stay as it words them.
        self._raw = structure._RawHTMLPreprocessor()  # noqa: SLF001
        self._anchors = structure._ExtractAnchorsTreeprocessor(None, files, config)  # type: ignore[arg-type] # noqa: SLF001
        self._links = structure._RelativePathTreeprocessor(None, files, config)  # type: ignore[arg-type] # noqa: SLF001
        self._title = structure._ExtractTitleTreeprocessor()  # noqa: SLF001
        for one in (self._anchors, self._links, self._title):
            one._register(self._md)  # noqa: SLF001
        notes = self._md.registeredExtensions
        self._notes: list[Any] = [one for one in notes if hasattr(one, "unique_prefix")]
        self._prefixes = [one.unique_prefix for one in self._notes]

    def render(self, page: Page) -> None:
        """Converts the page's Markdown."""
        text = page.markdown or ""
        self._begin(page)
        if _NAMED.search(text):
            self._raw.run(text.split("\n"))
        page.content = self._md.convert(text)
        page.toc = get_toc(getattr(self._md, "toc_tokens", []))
        page._title_from_render = self._title.title  # noqa: SLF001
        page.present_anchor_ids = self._anchors.present_anchor_ids | self._raw.present_anchor_ids
        page.links_to_anchors = self._links.links_to_anchors

    def _begin(self, page: Page) -> None:
        """As new: footnotes would count the pages."""
        self._md.reset()
        for one, prefix in zip(self._notes, self._prefixes, strict=True):
            one.unique_prefix = prefix
        self._links.file = page.file
        self._anchors.present_anchor_ids, self._raw.present_anchor_ids = set(), set()
        self._links.links_to_anchors, self._title.title = {}, None


class _Inline(InlineProcessor):
    """Looks for inline markup only where one of its signs stands: in Thai prose, seldom."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.inlinePatterns = list(md.inlinePatterns)  # type: ignore[assignment]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if not _SIGNS.search(data):
            return data
        return super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc,no-any-return]
