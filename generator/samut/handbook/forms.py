"""The appendix of forms, the list of them, and the forms alone as one file to fill in."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

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
        """The forms by their marks; in a book of some modules, those their lessons use."""
        course, printed = self.press.course, self.press.modules
        return [
            self.sheet(form)
            for form in learners_forms(course)
            if not self.press.options.modules or any(one in printed for one, _ in users(course, form))
        ]

    def sheet(self, form: Form) -> Sheet:
        """One form."""
        body = drawn(self.printer.body(form))
        return Sheet(form_row(self.press, form), self.press.block(form.purpose), body)
