"""Where a link of a text beside the course may lead: its pages, and the anchors of each."""

from samut.course import address
from samut.course.course import Course


def anchors(course: Course) -> dict[str, set[str]]:
    """Every page of the course by its address, with the names of places on it."""
    found: dict[str, set[str]] = {
        address.HOME: set(),
        address.FORMS: set(),
        address.GLOSSARY: set(course.terms),
        address.REFERENCES: set(course.references),
    }
    for module in course.modules:
        found[address.module(module.id)] = set()
        for lesson in module.lessons:
            found[address.lesson(module.id, lesson.id)] = set(address.SECTIONS)
    for form in course.forms.values():
        if form.audience == "learner":
            found[address.form(form.id)] = set()
    for quiz in course.quizzes.values():
        found[address.quiz(quiz.id)] = {question.id for question in quiz.questions}
    for prose in course.prose.values():
        pinned = {heading.anchor for heading in prose.headings if heading.anchor}
        found.setdefault(prose.uri, set()).update(pinned)
    return found
