"""What is for trainers alone: the sheets between the workbook's pages, and the answer key."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from samut.handbook import target
from samut.handbook.press import Press
from samut.handbook.typeset.job import page_of
from samut.handbook.workbook import Row, form_row
from samut.questions.contract import Item, Question
from samut.questions.quiz import Quiz, type_of
from samut.render.forms import FormPrinter, Room, trainers_forms
from samut.schema.activity import Facilitation, Step
from samut.schema.module import Lesson


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of a session on the running clock, in minutes from its start."""

    start: int
    end: int
    text: Markup


@dataclass(frozen=True, slots=True)
class LessonSheet:
    """How to lead a lesson in a workshop."""

    number: str
    title: Markup
    minutes: int | None
    steps: list[Stretch]
    materials: Markup
    grouping: Markup
    misconceptions: list[tuple[Markup, Markup]]
    discussion: list[tuple[Markup, Markup]]


@dataclass(frozen=True, slots=True)
class QuizSheet:
    """What to know before a quiz: the author's notes by the number of the question."""

    title: Markup
    notes: list[tuple[int, Markup]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A question in the key: its number and stem, the answer with a reason for every choice, a note."""

    number: int
    page: str
    """Where the workbook prints the question: a mark that is filled when that is known."""
    stem: Markup
    key: Markup
    note: Markup


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A form that only trainers are given, such as the schedule of a workshop."""

    row: Row
    purpose: Markup
    body: Markup


@dataclass(frozen=True, slots=True)
class Trainer:
    """Prints what a trainer reads."""

    press: Press

    def lesson(self, lesson: Lesson) -> LessonSheet | None:
        """The sheet of a lesson, if the author wrote anything for the trainer."""
        expected = [(one.question, one.expected) for one in lesson.discussion if one.expected]
        lead = lesson.facilitation
        if lead is None and not expected:
            return None
        block = self.press.block
        return LessonSheet(
            number=self.press.course.number(lesson.id),
            title=self.press.inline(lesson.title),
            minutes=lesson.workshop_minutes,
            steps=list(self.clock(lead.steps)) if lead else [],
            materials=block(lead.materials) if lead else Markup(""),
            grouping=block(lead.grouping) if lead else Markup(""),
            misconceptions=self.misconceptions(lead) if lead else [],
            discussion=[(block(question), block(answer)) for question, answer in expected],
        )

    def forms(self) -> list[FormSheet]:
        """The forms for trainers alone, by their marks."""
        printer = FormPrinter(self.press.medium, Room.PAPER)
        return [
            FormSheet(form_row(self.press, form), self.press.block(form.purpose), printer.body(form))
            for form in trainers_forms(self.press.course)
        ]

    def clock(self, steps: tuple[Step, ...]) -> Iterator[Stretch]:
        """The steps of a session, each beginning when the one before it ends."""
        start = 0
        for step in steps:
            yield Stretch(start, start + step.minutes, self.press.block(step.text))
            start += step.minutes

    def misconceptions(self, lead: Facilitation) -> list[tuple[Markup, Markup]]:
        """What participants believe, each with a reply."""
        block = self.press.block
        return [(block(one.belief), block(one.reply)) for one in lead.misconceptions]

    def quiz(self, quiz: Quiz) -> QuizSheet | None:
        """The sheet of a quiz, if any of its questions carries a note."""
        notes = [(item.number, self.note(item)) for item in self.press.medium.items(quiz)]
        written = [(number, note) for number, note in notes if note]
        return QuizSheet(self.press.inline(quiz.title), written) if written else None

    def answers(self, quiz: Quiz) -> list[Answer]:
        """The key of a quiz."""
        return [
            Answer(
                number=item.number,
                page=page_of(target.question(item.question.id)),
                stem=self.press.block(item.question.stem),
                key=type_of(item.question).key(item, self.press.medium),
                note=self.note(item),
            )
            for item in self.press.medium.items(quiz)
        ]

    def note(self, item: Item[Question]) -> Markup:
        """The author's note on a question; empty where there is none."""
        return type_of(item.question).note(item, self.press.medium)
