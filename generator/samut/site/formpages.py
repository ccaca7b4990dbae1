"""The pages of forms: their list, and one page a form, to read and to print."""

from typing import TYPE_CHECKING

from samut.course import address
from samut.render.forms import FormPrinter, Room, learners_forms, users
from samut.schema.form import Form
from samut.site.page import Nav, Page

if TYPE_CHECKING:
    from samut.site.pages import Pages


def pages(of: "Pages") -> list[Page]:
    """The list of forms and each form; nothing where the course has none for learners."""
    forms = learners_forms(of.course)
    return [index(of), *(page(of, form) for form in forms)] if forms else []


def index(of: "Pages") -> Page:
    """The list of forms: what each is for, and where it is used."""
    uri, forms = address.FORMS, learners_forms(of.course)
    rows = [(form, _printer(of, uri).mark(form), users(of.course, form)) for form in forms]
    return of.page("forms", uri, "modules/course.yaml", of.word("forms"), rows=rows)


def page(of: "Pages", form: Form) -> Page:
    """A form, the lessons that use it above."""
    uri = address.form(form.id)
    printer = _printer(of, uri)
    return of.page(
        "form",
        uri,
        f"content/forms/{form.id}.yaml",
        printer.title(form),
        form=form,
        body=printer.body(form),
        users=users(of.course, form),
    )


def nav(of: "Pages") -> Nav:
    """The forms in the navigation."""
    forms = learners_forms(of.course)
    printer = _printer(of, address.FORMS)
    section: Nav = [{of.word("forms"): address.FORMS}]
    section += [{printer.title(form): address.form(form.id)} for form in forms]
    return [{of.word("forms"): section}] if forms else []


def _printer(of: "Pages", uri: str) -> FormPrinter:
    return FormPrinter(of.medium(uri), Room.SCREEN)
