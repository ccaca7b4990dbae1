"""The appendix of forms, the list of them, and the forms alone as one file to fill in."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from samut.course.course import Course
from samut.handbook.options import Options
from samut.handbook.press import Press, drawn
from samut.handbook.workbook import Row, form_row
from samut.render.forms import FormPrinter, Room, learners_forms, users
from samut.schema.form import Form


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form as it is printed."""

    row: Row
    purpose: Markup
    body: Markup


def chosen(course: Course, options: Options) -> list[Form]:
    """The forms for learners by their marks; in a book of some modules, those their lessons use."""
    return [
        form
        for form in learners_forms(course)
        if not options.modules or any(one.id in options.modules for one, _ in users(course, form))
    ]


@dataclass(frozen=True)
class Forms:
    """Prints the forms for learners; those of trainers are never handed to it."""

    press: Press
    room: Room = Room.PAPER

    @cached_property
    def printer(self) -> FormPrinter:
        """Shows the blocks of a form."""
        return FormPrinter(self.press.medium, self.room)

    def sheets(self) -> list[Sheet]:
        """The forms by their marks."""
        return [self.sheet(form) for form in chosen(self.press.course, self.press.options)]

    def sheet(self, form: Form) -> Sheet:
        """One form."""
        body = drawn(self.printer.body(form))
        return Sheet(form_row(self.press, form), self.press.block(form.purpose), body)
