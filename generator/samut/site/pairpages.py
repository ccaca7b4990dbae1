"""Lessons in two languages side by side, each on a page of its own that only those load who ask for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from samut.course import address
from samut.course.translation.compared import Compared
from samut.render.citations import Citations
from samut.render.medium import Medium
from samut.render.woven import Sheet, Weaver
from samut.schema.base import Language
from samut.schema.module import Lesson, Module
from samut.schema.text import Text
from samut.site.page import Page
from samut.site.target import SideTarget

if TYPE_CHECKING:
    from samut.site.pages import Pages


def pages(of: "Pages") -> list[Page]:
    """A page for each lesson that has prose of this language; none in the course's first language."""
    translation = of.course.translations.get(of.language)
    return [
        _page(of, module, lesson, compared)
        for module, lesson in (of.course.lessons.values() if translation else ())
        if translation and (compared := translation.page(address.lesson(module.id, lesson.id)))
    ]


def _page(of: "Pages", module: Module, lesson: Lesson, compared: Compared) -> Page:
    both = Both(of, address.lesson(module.id, lesson.id))
    return of.page(
        "side",
        address.side(both.uri),
        compared.translation,
        f"{of.lesson_title(lesson)} ({of.word('side-by-side')})",
        lesson=lesson,
        both=both,
        prose=both.prose(compared),
        pages={one: both.target(one).link(both.uri) for one in (of.course.language, of.language)},
    )


@dataclass(frozen=True)
class Both:
    """Sets texts of the page `uri` in the course's first language and in another."""

    of: "Pages"
    uri: str

    def target(self, language: str) -> SideTarget:
        """Where links lead: to pages of the same language."""
        first = language == self.of.course.language
        folder = f"{self.of.language}/" if first else ""
        return SideTarget(folder + address.side(self.uri), self.uri, f"-{language}" if first else "")

    @property
    def media(self) -> tuple[Medium, Medium]:
        """What shows texts of the first language, and of the other."""
        course, other = self.of.course, self.of.language
        first = course.language
        mine = Medium(course, first, self.target(first), Citations(course, first))
        return mine, Medium(course, other, self.target(other), self.of.citations)

    def prose(self, compared: Compared) -> Markup:
        """The prose, every unit of it with its translation."""
        mine, theirs = self.media
        source, translation = (self._sheet(one.language) for one in (mine, theirs))
        weaver = Weaver(mine.dialect, theirs.dialect, source, translation, self.uri)
        return Markup(weaver.markdown(compared))

    def _sheet(self, language: Language) -> Sheet:
        prose = self.of.course.prose[language, self.uri]
        return Sheet(prose.file.text, prose.tokens)

    def inline(self, text: Text) -> Markup:
        """A short text in both languages."""
        return self._pair(text, "span", lambda medium: medium.inline(text) + medium.notice(text))

    def block(self, text: Text) -> Markup:
        """A text of one or more paragraphs in both languages."""
        return self._pair(text, "div", lambda medium: medium.block(text))

    def _pair(self, text: Text, tag: str, show: Callable[[Medium], Markup]) -> Markup:
        mine, theirs = self.media
        first = Markup('<{0} lang="{1}">{2}</{0}>').format(Markup(tag), mine.language, show(mine))
        said = text.get(theirs.language)
        if said == text.get(mine.language):
            return first
        kind, shown = ("none", self.of.word("not-translated")) if said is None else ("other", show(theirs))
        other = Markup('<{0} class="samut-pair-{1}" lang="{2}">{3}</{0}>')
        second = other.format(Markup(tag), kind, theirs.language, shown)
        return Markup('<{0} class="samut-pair">{1} {2}</{0}>').format(Markup(tag), first, second)
