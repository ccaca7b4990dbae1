"""A course as one HTML document an edition, ready to be typeset."""

from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from samut import __version__
from samut.course import address
from samut.course.course import Course
from samut.handbook.digits import thai_digits
from samut.handbook.edition import Edition
from samut.handbook.fonts import FONTS
from samut.handbook.forms import Forms
from samut.handbook.lines.names import names
from samut.handbook.options import PLAIN, Digits, Options
from samut.handbook.pdf import LATE
from samut.handbook.press import Press, close, linked
from samut.handbook.style import css
from samut.handbook.subject_index import FIRST, HERE, IndexPages, Subject, entered, marked
from samut.handbook.target import page
from samut.handbook.trainer import LessonSheet, QuizSheet, Trainer
from samut.handbook.workbook import Row, Workbook
from samut.questions.quiz import Quiz
from samut.render import thai
from samut.render.forms import Room
from samut.schema.base import Language
from samut.schema.module import Module


@dataclass(frozen=True)
class Book:
    """Sets one edition of a course."""

    press: Press
    edition: Edition

    @cached_property
    def templates(self) -> Environment:
        """The page templates; a name they do not know is an error."""
        environment = Environment(
            loader=PackageLoader("samut.handbook", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        press = self.press
        environment.globals |= {
            "language": press.language,
            "word": press.word,
            "beside": press.options.beside,
            "inline": press.inline,
            "plain": press.medium.plain,
            "block": press.block,
        }
        return environment

    def part(self, template: str, **data: object) -> Markup:
        """A stretch of the book, from its template."""
        return Markup(self.templates.get_template(f"{template}.html.j2").render(**data))

    def document(self) -> str:
        """The whole edition."""
        return self.whole(self.edition.word, self.counted(close(self.pages())))

    def file_of_forms(self) -> str:
        """The forms alone, every place to write a field to type in."""
        sheets = Forms(self.press, Room.FIELD).sheets()
        body = self.part("forms", opener=False, sheets=sheets)
        return self.whole("forms-file", self.counted(close(body)))

    def whole(self, name: str, body: Markup, more: str = "") -> str:
        """A document by the interface word for what it is, with `more` styles."""
        record, plain = self.press.course.record, self.press.medium.plain
        return self.part(
            "document",
            language=self.press.language,
            title=f"{plain(record.title)} · {self.press.word(name)}",
            description=plain(record.description),
            date=record.date.isoformat(),
            authors=record.authors,
            kept=[name for name in names(self.press.course) if name in body],
            fonts=[(family, weight, path.as_uri()) for family, weight, path in FONTS],
            css=css(self.press.options) + Markup(more),
            body=body,
        )

    def late(self) -> IndexPages | None:
        """The subject index, which waits for the pages of the rest; nothing where none is printed."""
        if not self.edition.is_book or self.press.options.only_questions or not self.subjects:
            return None
        body = self.part("subject-index", row=self.row(LATE, "subject-index"), here=Markup(HERE))
        frame = self.whole(self.edition.word, body, f"@page :first {{ counter-reset: page {FIRST} }}")
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
        return self.questions() if self.press.options.only_questions else self.workbook()

    def questions(self) -> Markup:
        """The quizzes alone, in a trainer's copy each with its sheet."""
        parts = [part for module in self.press.modules for part in self.quiz(module)]
        parts = [*self.test(self.tests[0]), *parts, *self.test(self.tests[1])]
        return self.front() + Markup("").join(sheet + content for content, sheet in parts)

    def counted(self, body: Markup) -> Markup:
        """The body in the digits that were asked for."""
        return thai_digits(body) if self.press.options.digits is Digits.THAI else body

    def workbook(self) -> Markup:
        """Front matter, the modules and back matter; only a trainer's copy is given the sheets."""
        parts, _ = self.marked
        forms = self.forms()
        back = self.back(Markup("").join(content for content, _ in parts) + forms)
        pages = self.plan() + Markup("").join(sheet + content for content, sheet in parts) + forms
        front = self.front() + self.contents(back)
        return front + pages + Markup("").join(html for _, html in back)

    @cached_property
    def marked(self) -> tuple[list[tuple[Markup, Markup]], dict[str, list[str]]]:
        """The learner's pages, each use of a term with an anchor, and these anchors by term."""
        parts = [part for module in self.press.modules for part in self.module(module)]
        parts = [*self.test(self.tests[0]), *parts, *self.test(self.tests[1])]
        used: dict[str, list[str]] = {}
        return [(marked(content, used), sheet) for content, sheet in parts], used

    def forms(self) -> Markup:
        """The appendix of forms; nothing where the course has none."""
        sheets = Forms(self.press).sheets()
        anchor = page(address.FORMS)
        return self.part("forms", opener=True, anchor=anchor, sheets=sheets) if sheets else Markup("")

    def plan(self) -> Markup:
        """What a trainer needs for the whole workshop; learners are given none of it."""
        whole = self.edition.has_sheets and not self.press.options.modules
        sheets = Trainer(self.press).forms() if whole else []
        return Markup("").join(self.part("sheet-form", sheet=sheet) for sheet in sheets)

    def front(self) -> Markup:
        """The cover, and what a reader must know of this copy."""
        course, options = self.press.course, self.press.options
        if options.bare:
            return self.part("bare", annexed=options.annexed and self.edition.is_book)
        day = thai.day(course.record.date, self.press.language)
        shared = {"record": course.record, "edition": self.edition, "day": day, "office": None}
        return self.part("cover", **shared, anchor="cover", image="", logo="") + self.part(
            "colophon", **shared, anchor="colophon", fingerprint=course.fingerprint, engine=__version__
        )

    def module(self, module: Module) -> list[tuple[Markup, Markup]]:
        """The opener, lessons and quiz of a module, each with the trainer's sheet that precedes it."""
        pages = Workbook(self.press)
        trainer = Trainer(self.press) if self.edition.has_sheets else None
        parts = [(self.part("opener", opener=pages.opener(module)), Markup(""))]
        for lesson in module.lessons:
            sheet = self.sheet("lesson", trainer.lesson(lesson)) if trainer else Markup("")
            parts.append((self.part("lesson", chapter=pages.chapter(module, lesson)), sheet))
        return parts + self.quiz(module)

    def quiz(self, module: Module) -> list[tuple[Markup, Markup]]:
        """The quiz of a module, if it has one, with the trainer's sheet that precedes it."""
        if (quiz := self.press.course.quiz(module)) is None:
            return []
        trainer = Trainer(self.press) if self.edition.has_sheets else None
        sheet = self.sheet("quiz", trainer.quiz(quiz)) if trainer else Markup("")
        return [(self.part("quiz", exercise=Workbook(self.press).exercise(module, quiz)), sheet)]

    @property
    def tests(self) -> tuple[Quiz | None, Quiz | None]:
        """The tests before and after the course; a book of some modules has neither."""
        course = self.press.course
        return (None, None) if self.press.options.modules else (course.pretest, course.posttest)

    def test(self, quiz: Quiz | None) -> list[tuple[Markup, Markup]]:
        """A test of the course and its answer sheet, with the trainer's sheet that precedes it."""
        if quiz is None:
            return []
        trainer = Trainer(self.press) if self.edition.has_sheets else None
        sheet = self.sheet("quiz", trainer.quiz(quiz)) if trainer else Markup("")
        return [(self.part("test", exercise=Workbook(self.press).exercise(None, quiz)), sheet)]

    def sheet(self, name: str, sheet: LessonSheet | QuizSheet | None) -> Markup:
        """A trainer's sheet, or nothing where the author wrote nothing for the trainer."""
        return self.part(f"sheet-{name}", sheet=sheet) if sheet else Markup("")

    def contents(self, back: list[tuple[Row, Markup]]) -> Markup:
        """The list of contents."""
        pages = Workbook(self.press)
        modules = [(pages.part(one), list(pages.rows(one))) for one in self.press.modules]
        before, after = ([pages.exercise_row(one)] if one else [] for one in self.tests)
        figures, plates = self.row("figures.md", "figures"), self.press.figures
        listed = self.part("figures", row=figures, plates=plates) if plates else Markup("")
        sheets, anchor = Forms(self.press).sheets(), page(address.FORMS)
        contents = self.part(
            "contents",
            front=([figures] if plates else []) + before,
            modules=modules,
            after=after,
            back=[row for row, _ in back],
            annexed=self.press.options.annexed,
            forms=self.part("forms-list", sheets=sheets, anchor=anchor) if sheets else "",
        )
        return contents + listed

    def back(self, read: str) -> list[tuple[Row, Markup]]:
        """The glossary and the references, holding what the pages `read` name, if anything."""
        target, back = self.press.target, []
        if terms := self.terms(linked(read, target.anchor(address.GLOSSARY, ""))):
            row = self.row(address.GLOSSARY, "glossary")
            back.append((row, self.part("glossary", row=row, terms=terms)))
            read += back[0][1]
        if works := linked(read, target.anchor(address.REFERENCES, "")):
            row = self.row(address.REFERENCES, "references")
            entries = [
                (target.anchor(address.REFERENCES, key), entry) for key, entry in self.press.entries(works)
            ]
            back.append((row, self.part("references", row=row, entries=entries)))
        if self.subjects:
            row = self.row(LATE, "subject-index")
            back.append((row, self.part("subject-index", row=row, here="")))
        return back

    def row(self, uri: str, name: str) -> Row:
        """A part of the back matter in the list of contents."""
        return Row(page(uri), "", Markup("{}").format(self.press.word(name)), 0)

    def terms(self, names: set[str]) -> list[tuple[str, Markup, str, Markup]]:
        """These terms in dictionary order: anchor, name, its name in the other language, definition."""
        press = self.press
        terms = [press.course.terms[name] for name in names]
        terms.sort(key=lambda term: thai.sort_key(term.term.best(press.language)[0]))
        return [
            (
                press.target.anchor(address.GLOSSARY, term.id),
                press.inline(term.term),
                press.foreign.get(term.id, ""),
                press.block(term.definition),
            )
            for term in terms
        ]

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
