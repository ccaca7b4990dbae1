"""A course as one HTML document an edition, ready to be typeset."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from samut.course.course import Course
from samut.handbook.digits import thai_digits
from samut.handbook.edition import Edition
from samut.handbook.fonts import FONTS
from samut.handbook.forms import Forms
from samut.handbook.lines.names import names
from samut.handbook.matter import Matter
from samut.handbook.options import PLAIN, Digits, Options
from samut.handbook.pdf import LATE
from samut.handbook.press import Press, close
from samut.handbook.sections import Stretch
from samut.handbook.style import css
from samut.handbook.subject_index import FIRST, HERE, IndexPages, Subject, entered, marked
from samut.handbook.trainer import Trainer
from samut.render.forms import Room
from samut.schema.base import Language


@dataclass(frozen=True)
class Book(Matter):
    """Sets one edition of a course."""

    def document(self) -> str:
        """The whole edition."""
        return self.whole(self.edition.word, self.counted(close(self.pages())))

    def file_of_forms(self) -> str:
        """The forms alone, every place to write a field to type in."""
        sheets = Forms(self.press, Room.FIELD).sheets()
        body = self.part("forms", opener=False, sheets=sheets)
        return self.whole("forms-file", self.counted(close(body)))

    def whole(self, name: str, body: Markup, more: str = "", later: str = "") -> str:
        """A document by the interface word for what it is, with `more` styles and a text it will hold."""
        record, plain = self.press.course.record, self.press.medium.plain
        return self.part(
            "document",
            language=self.press.language,
            title=f"{plain(record.title)} · {self.press.word(name)}",
            description=plain(record.description),
            date=record.date.isoformat(),
            authors=record.authors,
            kept=[name for name in names(self.press.course) if name in body or name in later],
            fonts=[(family, weight, path.as_uri()) for family, weight, path in FONTS],
            css=css(self.press.options) + Markup(more),
            body=body,
        )

    def late(self) -> IndexPages | None:
        """The subject index, which waits for the pages of the rest; nothing where none is printed."""
        if not self.edition.is_book or self.press.options.only_questions or not self.subjects:
            return None
        body = self.part("subject-index", row=self.row(LATE, "subject-index"), here=Markup(HERE))
        style = f"@page :first {{ counter-reset: page {FIRST} }}"
        entries = "\n".join(f"{one.name}\n{one.foreign}" for one in self.subjects)
        frame = self.whole(self.edition.word, body, style, entries)
        return IndexPages(str(frame), self.subjects, self.press.options.digits)

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """What the index names: the terms used in lessons, and what authors entered themselves."""
        press, (_, used) = self.press, self.marked
        terms = [
            Subject(press.inline(press.course.terms[name].term), press.foreign.get(name, ""), tuple(places))
            for name, places in used.items()
        ]
        return (*terms, *entered(press))

    def pages(self) -> Markup:
        """What the edition holds, or only its questions."""
        if not self.edition.is_book:
            return self.key()
        return self.edition_of_questions() if self.press.options.only_questions else self.workbook()

    def edition_of_questions(self) -> Markup:
        """The quizzes alone, in a trainer's copy each with its sheet."""
        return self.front() + Markup("").join(sheet + content for content, sheet in self.questions())

    def counted(self, body: Markup) -> Markup:
        """The body in the digits that were asked for."""
        return thai_digits(body) if self.press.options.digits is Digits.THAI else body

    def workbook(self) -> Markup:
        """Front matter, the modules and back matter; only a trainer's copy is given the sheets."""
        parts, _ = self.marked
        forms = self.forms()
        read = Markup("").join(content for content, _ in parts) + forms
        back = self.back(read, indexed=bool(self.subjects))
        pages = self.plan() + Markup("").join(sheet + content for content, sheet in parts) + forms
        front = self.front() + self.contents(back)
        return front + pages + Markup("").join(html for _, html in back)

    @cached_property
    def marked(self) -> tuple[list[Stretch], dict[str, list[str]]]:
        """The learner's pages, each use of a term with an anchor, and these anchors by term."""
        used: dict[str, list[str]] = {}
        return [(marked(content, used), sheet) for content, sheet in self.lessons()], used

    def key(self) -> Markup:
        """The title page of the key, then the answers of every quiz."""
        trainer, course = Trainer(self.press), self.press.course
        before, after = self.tests
        quizzes = filter(None, [before, *map(course.quiz, self.press.modules), after])
        answers = (
            self.part("answers", title=self.press.inline(quiz.title), answers=trainer.answers(quiz))
            for quiz in quizzes
        )
        return self.front() + Markup("").join(answers)


def document(course: Course, edition: Edition, language: Language, options: Options = PLAIN) -> str:
    """One edition of the handbook as a single HTML document."""
    return Book(Press(course, language, options), edition).document()


def forms_document(course: Course, language: Language, options: Options = PLAIN) -> str:
    """The forms for learners as a single HTML document with fields to type in."""
    return Book(Press(course, language, options), Edition.LEARNER).file_of_forms()
