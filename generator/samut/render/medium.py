"""The texts of a course's records as HTML, in one language, for one page of a medium."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from samut.course import address
from samut.course.course import Course
from samut.questions.contract import Item, Question
from samut.questions.pattern import filled
from samut.questions.quiz import Quiz
from samut.render import html
from samut.render.citations import Citations
from samut.render.dialect import Dialect, Target
from samut.render.figures import figures
from samut.render.notice import notice
from samut.render.words import word
from samut.schema.base import Language
from samut.schema.text import Text, texts

TRAINERS = "note"
"""The key of a question's text that learners do not meet."""


@dataclass(frozen=True)
class Medium:
    """What a page, on screen or on paper, knows of the course and its reader's language."""

    course: Course
    language: Language
    target: Target
    citations: Citations

    @cached_property
    def dialect(self) -> Dialect:
        """The resolver of the house dialect for this page."""
        shown = figures(self.course)
        return Dialect(self.course, self.language, self.target, self.citations, shown)

    def inline(self, text: Text) -> Markup:
        """A short text as HTML without a paragraph, marked where it is in another language."""
        words, language = text.best(self.language)
        return self._marked("span", html.inline(self.markdown(words)), language)

    def block(self, text: Text) -> Markup:
        """A text of one or more paragraphs as HTML, marked where it is in another language."""
        words, language = text.best(self.language)
        return self._marked("div", html.block(self.markdown(words)), language) + self.notice(text)

    def notice(self, text: Text) -> Markup:
        """A line to readers of a translation whose source has changed since; for all others nothing."""
        translation = self.course.translations.get(self.language)
        if (
            translation is None
            or (text.get(translation.source), text.get(self.language)) not in translation.stale
        ):
            return Markup("")
        return notice("stale", self.language)

    def untranslated(self, *records: object) -> Markup:
        """A line to readers who meet a text of these records in another language; for others nothing."""
        if self.language == self.course.language:
            return Markup("")
        read = [text.get(self.language) for path, text in texts(records) if TRAINERS not in path]
        if None not in read:
            return Markup("")
        name = "partly-untranslated" if any(read) else "untranslated"
        return Markup('<p class="samut-notice">{}</p>').format(self.word(name))

    def plain(self, text: Text) -> str:
        """A text without any markup."""
        return html.plain(self.inline(text))

    def markdown(self, words: str) -> str:
        """A record's text in standard Markdown."""
        return self.dialect.standard(words, address.HOME, address.HOME)

    def word(self, name: str, **data: object) -> str:
        """A word of the interface."""
        return word(self.language, name, **data)

    def lesson_link(self, question: Question) -> Markup:
        """A link to the section or lesson that teaches what the question tests."""
        uri = self.course.lesson_uri(question.lesson)
        anchor = self.target.anchor(uri, question.section) if question.section else ""
        _, lesson = self.course.lessons[question.lesson]
        title = f"{self.course.number(question.lesson)} {self.plain(lesson.title)}"
        return filled('<a href="{}">{}</a>', self.target.link(uri, anchor), title)

    def items(self, quiz: Quiz) -> list[Item[Question]]:
        """The questions of a quiz, numbered."""
        return [Item(question, number) for number, question in enumerate(quiz.questions, 1)]

    def _marked(self, tag: str, content: Markup, language: Language) -> Markup:
        if language == self.language:
            return content
        return Markup('<{tag} lang="{}">{}</{tag}>').format(language, content, tag=Markup(tag))
