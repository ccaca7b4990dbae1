"""The pages learners and trainers share. What is for trainers alone is never handed to them.

The templates of these pages receive only the records below, and no field of theirs can hold an
answer, a rationale, an expected answer, a trainer's step or note.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from samut.course import address
from samut.course.prose import citations
from samut.handbook import target
from samut.handbook.press import Press
from samut.handbook.qr import Online, online
from samut.questions.quiz import Quiz, type_of
from samut.schema.form import Form
from samut.schema.module import Lesson, Module


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list of contents."""

    anchor: str
    number: str
    title: Markup
    minutes: int


def form_row(press: Press, form: Form) -> Row:
    """A form in a list of contents."""
    mark = press.word("form-mark", mark=press.medium.plain(form.mark))
    return Row(target.page(address.form(form.id)), mark, press.inline(form.title), 0)


@dataclass(frozen=True, slots=True)
class Opener:
    """The page that opens a module."""

    anchor: str
    number: int
    title: Markup
    idea: Markup
    minutes: int
    requires: list[Row]
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Task:
    """The activity of a lesson, with ruled space in millimetres."""

    title: Markup
    minutes: int
    text: Markup
    space: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """A lesson as learners hold it."""

    row: Row
    also: Markup
    """Its title in the language printed beside the book's own."""
    module: str
    outcomes: list[Markup]
    prose: Markup
    activity: Task | None
    reflection: tuple[Markup, int] | None
    discussion: list[Markup]
    forms: list[Row]
    sources: list[tuple[str, Markup]]
    online: Online | None


@dataclass(frozen=True, slots=True)
class Exercise:
    """A quiz as learners hold it: the anchor and the printed form of every question."""

    row: Row
    module: str
    items: list[tuple[str, Markup]]
    sheet: list[Markup]
    """The rows of a separate answer sheet."""
    online: Online | None


@dataclass(frozen=True, slots=True)
class Workbook:
    """Prints the learner's pages of a course."""

    press: Press

    def opener(self, module: Module) -> Opener:
        """The page that opens a module."""
        modules = {one.id: one for one in self.press.course.modules}
        return Opener(
            anchor=target.page(address.module(module.id)),
            number=module.number,
            title=self.press.inline(module.title),
            idea=self.press.block(module.idea),
            minutes=module.minutes,
            requires=[self.part(modules[name]) for name in module.requires if name in modules],
            rows=list(self.rows(module)),
        )

    def part(self, module: Module) -> Row:
        """A module in a list of contents."""
        anchor = target.page(address.module(module.id))
        return Row(anchor, str(module.number), self.press.inline(module.title), module.minutes)

    def rows(self, module: Module) -> Iterator[Row]:
        """The lessons of a module, then its quiz."""
        yield from (self.row(lesson) for lesson in module.lessons)
        if quiz := self.press.course.quiz(module):
            yield self.exercise_row(quiz)

    def row(self, lesson: Lesson) -> Row:
        """A lesson in a list of contents."""
        course = self.press.course
        anchor = target.page(course.lesson_uri(lesson.id))
        return Row(anchor, course.number(lesson.id), self.press.inline(lesson.title), lesson.minutes)

    def exercise_row(self, quiz: Quiz) -> Row:
        """A quiz in a list of contents."""
        return Row(target.page(address.quiz(quiz.id)), "", self.press.inline(quiz.title), quiz.minutes)

    def chapter(self, module: Module, lesson: Lesson) -> Chapter:
        """A lesson."""
        press = self.press
        prose, _ = press.course.lesson_text(lesson.id, press.language)
        reflection = lesson.reflection
        return Chapter(
            row=self.row(lesson),
            also=press.also(lesson.title),
            module=self.running(module),
            outcomes=[press.line(outcome.text) for outcome in lesson.outcomes],
            prose=press.prose(lesson.id),
            activity=self.task(lesson),
            reflection=(press.block(reflection.prompt), reflection.space) if reflection else None,
            discussion=[press.block(one.question) for one in lesson.discussion],
            forms=self.forms(lesson),
            sources=press.entries(citations(prose.tokens)),
            online=online(press.course, press.course.lesson_uri(lesson.id), press.word("online-code")),
        )

    def forms(self, lesson: Lesson) -> list[Row]:
        """The forms a lesson uses, each where the appendix holds it."""
        forms = [self.press.course.forms[name] for name in lesson.forms]
        return [form_row(self.press, form) for form in forms]

    def task(self, lesson: Lesson) -> Task | None:
        """The activity of a lesson, if it has one."""
        if (one := lesson.activity) is None:
            return None
        return Task(self.press.inline(one.title), one.minutes, self.press.block(one.text), one.space)

    def exercise(self, module: Module | None, quiz: Quiz) -> Exercise:
        """A quiz: only the printed form of its questions, which tells no answer."""
        medium = self.press.medium
        items = medium.items(quiz)
        return Exercise(
            row=self.exercise_row(quiz),
            module=self.running(module) if module else "",
            items=[
                (target.question(one.question.id), type_of(one.question).paper(one, medium)) for one in items
            ],
            sheet=[type_of(one.question).sheet(one, medium) for one in items],
            online=online(self.press.course, address.quiz(quiz.id), self.press.word("online-code")),
        )

    def running(self, module: Module) -> str:
        """A module as the running head names it."""
        number = self.press.word("module", number=module.number)
        return f"{number} · {self.press.medium.plain(module.title)}"
