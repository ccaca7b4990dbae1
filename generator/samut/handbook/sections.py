"""What learners work through, each stretch with the trainer's sheet that precedes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from samut.course import address
from samut.handbook.edition import Edition
from samut.handbook.forms import Forms
from samut.handbook.setting import Setting
from samut.handbook.target import page
from samut.handbook.trainer import LessonSheet, QuizSheet, Trainer
from samut.handbook.workbook import Workbook
from samut.questions.quiz import Quiz
from samut.schema.module import Module

Stretch = tuple[Markup, Markup]
"""The learner's pages, and the sheet before them: empty in a learner's copy."""


@dataclass(frozen=True)
class Sections(Setting):
    """Sets the modules, quizzes, tests and forms of one edition."""

    edition: Edition

    @cached_property
    def trainer(self) -> Trainer | None:
        """Who prints the sheets; a learner's copy has none."""
        return Trainer(self.press) if self.edition.has_sheets else None

    def questions(self) -> list[Stretch]:
        """The quizzes alone, between the two tests."""
        return self.between(part for module in self.press.modules for part in self.quiz(module))

    def lessons(self) -> list[Stretch]:
        """The modules, between the two tests."""
        return self.between(part for module in self.press.modules for part in self.module(module))

    def between(self, parts: Iterable[Stretch]) -> list[Stretch]:
        """These pages with the test before and the test after them."""
        before, after = self.tests
        return [*self.test(before), *parts, *self.test(after)]

    def module(self, module: Module) -> list[Stretch]:
        """The opener, lessons and quiz of a module."""
        pages, trainer = Workbook(self.press), self.trainer
        parts = [(self.part("opener", opener=pages.opener(module)), Markup(""))]
        for lesson in module.lessons:
            sheet = self.sheet("lesson", trainer.lesson(lesson)) if trainer else Markup("")
            parts.append((self.part("lesson", chapter=pages.chapter(module, lesson)), sheet))
        return parts + self.quiz(module)

    def quiz(self, module: Module) -> list[Stretch]:
        """The quiz of a module, if it has one."""
        if (quiz := self.press.course.quiz(module)) is None:
            return []
        return [self.exercise("quiz", module, quiz)]

    @property
    def tests(self) -> tuple[Quiz | None, Quiz | None]:
        """The tests before and after the course; a book of some modules has neither."""
        course = self.press.course
        return (None, None) if self.press.options.modules else (course.pretest, course.posttest)

    def test(self, quiz: Quiz | None) -> list[Stretch]:
        """A test of the course and its answer sheet."""
        return [self.exercise("test", None, quiz)] if quiz else []

    def exercise(self, name: str, module: Module | None, quiz: Quiz) -> Stretch:
        """The questions of a quiz or test."""
        sheet = self.sheet("quiz", self.trainer.quiz(quiz)) if self.trainer else Markup("")
        return self.part(name, exercise=Workbook(self.press).exercise(module, quiz)), sheet

    def sheet(self, name: str, sheet: LessonSheet | QuizSheet | None) -> Markup:
        """A trainer's sheet, or nothing where the author wrote nothing for the trainer."""
        return self.part(f"sheet-{name}", sheet=sheet) if sheet else Markup("")

    def plan(self) -> Markup:
        """What a trainer needs for the whole workshop; learners are given none of it."""
        sheets = self.trainer.forms() if self.trainer and not self.press.options.modules else []
        return Markup("").join(self.part("sheet-form", sheet=sheet) for sheet in sheets)

    def forms(self) -> Markup:
        """The appendix of forms; nothing where the course has none."""
        sheets = Forms(self.press).sheets()
        anchor = page(address.FORMS)
        return self.part("forms", opener=True, anchor=anchor, sheets=sheets) if sheets else Markup("")
