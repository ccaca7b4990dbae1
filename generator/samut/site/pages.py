"""A course as the pages and the navigation of a website in one language."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from typing import Any, TypeVar

from jinja2 import Environment
from markupsafe import Markup

from samut.course import address
from samut.course.course import Course
from samut.course.prose import Prose
from samut.render.citations import Citations
from samut.render.medium import Medium
from samut.render.words import word
from samut.render.woven import told
from samut.schema.base import Language
from samut.schema.module import Lesson
from samut.schema.text import Text
from samut.site import coursepages, formpages, pairpages, quizpages, sidepages
from samut.site.assets import asset, assets
from samut.site.navigation import nav
from samut.site.page import Page, Site
from samut.site.steady import steady
from samut.site.target import HtmlTarget, MarkdownTarget
from samut.site.templating import quoted, templates
from samut.site.terms import terms

T = TypeVar("T")

NOTES = "///Footnotes Go Here///\n\n"
"""Where Python-Markdown sets the notes: within what is in another language, as they are."""


@dataclass(frozen=True)
class Pages:
    """Builds the pages of one course in one language."""

    course: Course
    language: Language

    @cached_property
    def site(self) -> Site:
        """All pages, assets and the navigation."""
        pages = [*coursepages.pages(self), self.once("practice", quizpages.practice)]
        pages.append(self.once("mine", sidepages.mine))
        pages += [*self.once("forms", formpages.pages), *sidepages.pages(self), *pairpages.pages(self)]
        title = self.text(self.course.record.title)
        description = self.text(self.course.record.description)
        files = [*assets(self.course), *self.once("decks", quizpages.decks), terms(self)]
        return Site(title, description, pages, files, nav(self))

    @cached_property
    def _kept(self) -> dict[str, Any]:
        return steady(self.course, self.language)

    def once(self, name: str, make: Callable[["Pages"], T]) -> T:
        """What `make` makes of the course's records; made anew only where they changed."""
        if name not in self._kept:
            self._kept[name] = make(self)
        made: T = self._kept[name]
        return made

    def written(self, uri: str) -> str:
        """A page's address with its prose in every language as a digest, to tell it from before an edit."""
        known = self.course.prose
        texts = (known[one, uri].file for one in self.course.record.languages if (one, uri) in known)
        whole = "\n".join(part for file in texts for part in (file.name, file.text))
        return f"{uri} {sha256(whole.encode()).hexdigest()}"

    @cached_property
    def citations(self) -> Citations:
        """The sources, as this language names them."""
        return self.once("citations", lambda pages: Citations(pages.course, pages.language))

    @cached_property
    def templates(self) -> Environment:
        """The page templates; a name they do not know is an error."""
        environment = templates(self.course)
        environment.globals["word"] = self.word
        return environment

    def part(self, template: str, name: str, uri: str) -> Any:
        """A macro of a template, for page `uri`."""
        return getattr(self.templates.get_template(f"{template}.md.j2").make_module({"here": uri}), name)

    def words(self, names: tuple[str, ...]) -> dict[str, str]:
        """Words of the interface by name, as scripts are handed them."""
        return {name: self.word(name) for name in names}

    def word(self, name: str, **data: object) -> str:
        """A word of the interface."""
        return word(self.language, name, **data)

    def text(self, text: Text) -> str:
        """A text of the course without markup, for titles."""
        return self.medium(address.HOME).plain(text)

    def medium(self, uri: str) -> Medium:
        """What a page needs to show the course's texts as HTML."""
        return Medium(self.course, self.language, HtmlTarget(uri), self.citations)

    def page(self, template: str, uri: str, origin: str, title: str, **data: object) -> Page:
        """A page made from a template, with its front matter."""
        return Page(uri, partial(self._text, template, uri, title, lambda: data), origin)

    def later(
        self, template: str, uri: str, origin: str, title: str, data: Callable[[], dict[str, object]]
    ) -> Page:
        """The same, for a page whose data take long: they are looked for when the page is made."""
        return Page(uri, partial(self._text, template, uri, title, data), origin)

    def _text(self, template: str, uri: str, title: str, data: Callable[[], dict[str, object]]) -> str:
        medium = self.medium(uri)
        body = self.templates.get_template(f"{template}.md.j2").render(
            page=medium,
            title=title,
            here=address.html(uri),
            root=medium.target.link(address.HOME).removesuffix("index.html"),
            asset=lambda name: asset(name, uri),
            **data(),
        )
        return f"---\ntitle: {quoted(title)}\n---\n{body}"

    def prose(self, uri: str) -> Markup:
        """The prose of a page in standard Markdown; a notice where it is in another language."""
        found = self.course.text(uri, self.language)
        if found is None:
            return Markup("")
        prose, language = found
        markdown = Markup(self._standard(prose))
        if language == self.language:
            return markdown
        notice = self.word("untranslated")
        notes = NOTES if any(token.kind == "footnote" for token in prose.tokens) else ""
        return Markup(
            '<p class="samut-notice">{}</p>\n\n<div lang="{}" markdown="1">\n\n{}\n\n{}</div>'
        ).format(notice, language, markdown, notes)

    def _standard(self, prose: Prose) -> str:
        target = MarkdownTarget(prose.uri)
        dialect = Medium(self.course, self.language, target, self.citations).dialect
        tokens = told(self.course, prose, self.language)
        return dialect.standard(prose.file.text, prose.uri, prose.file.name, tokens)

    def entries(self, keys: object) -> list[tuple[str, Markup]]:
        """Reference-list entries for these citations, with the anchor of each."""
        listed = self.citations.listed(keys)  # type: ignore[arg-type]
        return [(key, self.citations.entry(key)) for key in listed]

    def lesson_title(self, lesson: Lesson) -> str:
        """Number and title, such as “5.2 …”."""
        return f"{self.course.number(lesson.id)} {self.text(lesson.title)}"


def site(course: Course, language: Language) -> Site:
    """The website of a course in one language."""
    return Pages(course, language).site
