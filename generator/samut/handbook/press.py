"""What every part of the book is made with: the course, one language, and its texts as HTML."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from samut.course.course import Course
from samut.course.prose import Prose
from samut.handbook.footnotes import at_the_foot, beside
from samut.handbook.numbered import Numbering, Plate, referred
from samut.handbook.options import PLAIN, Options
from samut.handbook.target import BookTarget, page
from samut.render import html
from samut.render.citations import Citations
from samut.render.medium import Medium
from samut.render.words import word
from samut.render.woven import Sheet, Weaver, told
from samut.schema.base import Language
from samut.schema.module import Module
from samut.schema.text import Text

FAMILY = "Sarabun"
"""The family of every letter; WeasyPrint lets no SVG inherit it."""
INK = "#1f2a2e"
"""The colour of text, and of `currentColor` in figures."""

_NOTE = re.compile(r'(id="|href="#)(fn(?:ref\d*)?):\d+-')
_RUN_ON = re.compile(
    r'<a (?![^>]*class="(?:term|citation|footnote))[^>]*href="#[^>]*>(?:(?!</a>).)*</a>(?=\w)', re.DOTALL
)
_FIGURE = re.compile(r"<svg\b(?![^>]*\bfont-family=)")
_LINK = re.compile(r'<a\b[^>]*\bhref="#([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True)
class Press:
    """Turns texts of one course into HTML for print, in one language."""

    course: Course
    language: Language
    options: Options = PLAIN

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        """The modules this book prints."""
        wanted = self.options.modules
        return tuple(one for one in self.course.modules if not wanted or one.id in wanted)

    @cached_property
    def target(self) -> BookTarget:
        """Where links of the book lead."""
        return BookTarget(self.course.root)

    @cached_property
    def citations(self) -> Citations:
        """The sources, as this language names them."""
        return Citations(self.course, self.language)

    @cached_property
    def medium(self) -> Medium:
        """What a question asks of the paper it is printed on."""
        return Medium(self.course, self.language, self.target, self.citations)

    def word(self, name: str, **data: object) -> str:
        """A word of the interface."""
        return word(self.language, name, **data)

    def inline(self, text: Text) -> Markup:
        """A short text."""
        return self.medium.inline(text)

    def line(self, text: Text) -> Markup:
        """A short text that readers take in as a sentence, with what they have to know of it."""
        return self._both("span", text, lambda one: one.inline(text) + one.notice(text))

    def block(self, text: Text | None) -> Markup:
        """A text of one or more paragraphs; nothing where the author wrote none."""
        return self._both("div", text, lambda one: one.block(text)) if text else Markup("")

    def also(self, text: Text) -> Markup:
        """A title in the language printed beside the book's own; nothing where it has none."""
        said = text.get(self.options.beside) if self.options.beside else None
        return self.other.inline(text) if said not in {None, text.get(self.language)} else Markup("")

    def _both(self, tag: str, text: Text, show: Callable[[Medium], Markup]) -> Markup:
        """A text in the book's language, and in the one printed beside it, where it has its own words."""
        mine, other = show(self.medium), self.options.beside
        if other is None or text.get(other) in {None, text.get(self.language)}:
            return mine
        pair = (
            '<{0} class="samut-pair"><{0}>{1}</{0}> <{0} class="samut-pair-other" lang="{2}">{3}</{0}></{0}>'
        )
        return Markup(pair).format(Markup(tag), mine, other, show(self.other))

    @cached_property
    def other(self) -> Medium:
        """What sets texts of the language printed beside the book's own."""
        language = self.options.beside or self.language
        return Medium(self.course, language, self.target, Citations(self.course, language))

    @cached_property
    def numberings(self) -> list[Numbering]:
        """The numbers of figures and tables, module by module, once their prose was set."""
        words = self.word("figure", number="{number}"), self.word("table", number="{number}")
        return [Numbering(module.number, *words) for module in self.modules]

    @cached_property
    def proses(self) -> dict[str, Markup]:
        """The prose of every lesson printed: notes at the foot, figures and tables numbered."""
        set_ = {}
        for module, numbering in zip(self.modules, self.numberings, strict=True):
            met: set[str] = set()
            for lesson in module.lessons:
                prose = beside(at_the_foot(self.raw(lesson.id)), self.foreign, met)
                set_[lesson.id] = numbering.lesson(page(self.course.lesson_uri(lesson.id)), prose)
        plates = [one for numbering in self.numberings for one in (*numbering.figures, *numbering.tables)]
        return {name: self.spoken(name, referred(prose, plates)) for name, prose in set_.items()}

    @property
    def figures(self) -> list[Plate]:
        """The figures that a list can name by more than a number."""
        _ = self.proses
        return [one for numbering in self.numberings for one in numbering.figures if one.caption]

    @cached_property
    def foreign(self) -> dict[str, str]:
        """By term, its name in the other language, where it has one of its own."""
        other: Language = "en" if self.language == "th" else "th"
        names = {name: (one.term.get(other) or "", one) for name, one in self.course.terms.items()}
        return {name: word for name, (word, one) in names.items() if word != one.term.get(self.language)}

    def prose(self, lesson: str) -> Markup:
        """The prose of a lesson, every id in it unique in the book."""
        return self.proses[lesson]

    def raw(self, lesson: str) -> str:
        """The prose of a lesson as its author wrote it, as HTML."""
        prose, _ = self.course.lesson_text(lesson, self.language)
        text = self._woven(prose) or self._standard(prose)
        # Python-Markdown numbers footnotes by how many texts it has met; the lesson's name is stable.
        return _NOTE.sub(rf"\1{page(prose.uri)}--\2-", str(html.block(text)))

    def _standard(self, prose: Prose) -> str:
        tokens = told(self.course, prose, self.language)
        return self.medium.dialect.standard(prose.file.text, prose.uri, prose.file.name, tokens)

    def _woven(self, prose: Prose) -> str:
        """The prose with that of the language beside it; nothing where there is none."""
        translation = self.course.translations.get(self.options.beside or self.language)
        if translation is None or self.options.beside is None or self.language != translation.source:
            return ""
        if (compared := translation.page(prose.uri)) is None:
            return ""
        other = self.course.prose[translation.language, prose.uri]
        sheets = [Sheet(one.file.text, one.tokens) for one in (prose, other)]
        weaver = Weaver(self.medium.dialect, self.other.dialect, sheets[0], sheets[1], prose.uri, gaps=False)
        return weaver.markdown(compared)

    def spoken(self, lesson: str, prose: str) -> Markup:
        """The prose in the book's letters; in another language than the book's, it says so."""
        _, language = self.course.lesson_text(lesson, self.language)
        content = drawn(prose)
        if language == self.language:
            return content
        notice = Markup('<p class="untranslated">{}</p>').format(self.word("untranslated"))
        return notice + Markup('<div lang="{}">{}</div>').format(language, content)

    def entries(self, keys: Iterable[str]) -> list[tuple[str, Markup]]:
        """The reference-list entries for these citations, each with the anchor of its work."""
        return [(key, self.citations.entry(key)) for key in self.citations.listed(keys)]


def drawn(content: str) -> Markup:
    """The HTML with its figures in the book's letters and ink; WeasyPrint lets no SVG inherit them."""
    return Markup(_FIGURE.sub(rf'<svg font-family="{FAMILY}" color="{INK}"', content))


def linked(content: str, prefix: str) -> set[str]:
    """What links in this HTML name after `prefix`, such as the terms after `term--`."""
    return {found[1].removeprefix(prefix) for found in _LINK.finditer(content) if found[1].startswith(prefix)}


def close(content: Markup) -> Markup:
    """The HTML without links to places it does not hold: their words stay as they run on."""
    places = set(_ID.findall(content))
    return parted(_LINK.sub(lambda link: link[0] if link[1] in places else link[2], str(content)))


def parted(content: str) -> Markup:
    """The HTML with a space after each link that is printed with its page number in brackets."""
    return Markup(_RUN_ON.sub(r"\g<0> ", content))
