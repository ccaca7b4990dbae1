"""The way through a course: its front page, each module with its lessons and quiz, the tests."""

from typing import TYPE_CHECKING

from samut.course import address
from samut.course.course import citations
from samut.questions.quiz import Quiz
from samut.schema.module import Lesson, Module
from samut.site import quizpages, spoken
from samut.site.page import Page

if TYPE_CHECKING:
    from samut.site.pages import Pages


def pages(of: "Pages") -> list[Page]:
    """The front page, the modules in the order of study, the tests before and after."""
    tests = (of.course.pretest, of.course.posttest)
    found = [home(of), *(page for module in of.course.modules for page in parts(of, module))]
    return [*found, *(quiz(of, test, None) for test in tests if test)]


def home(of: "Pages") -> Page:
    """The front page: what the course is, where to start, the path through its modules."""
    title = of.text(of.course.record.title)
    uri, origin = address.HOME, f"content/{of.language}/{address.HOME}"
    return of.page("home", uri, origin, title, prose=of.prose(uri), words=of.words(spoken.STUDY))


def parts(of: "Pages", module: Module) -> list[Page]:
    """The page of a module, its lessons and its quiz."""
    found = [_module(of, module), *(lesson(of, module, one) for one in module.lessons)]
    if closing := of.course.quiz(module):
        found.append(quiz(of, closing, module))
    return found


def _module(of: "Pages", module: Module) -> Page:
    title = f"{of.word('module', number=module.number)} {of.text(module.title)}"
    uri, origin = address.module(module.id), f"modules/{module.id}.yaml"
    return of.page("module", uri, origin, title, module=module, words=of.words(spoken.STUDY))


def lesson(of: "Pages", module: Module, one: Lesson) -> Page:
    """The page of a lesson."""
    uri = address.lesson(module.id, one.id)
    prose, language = of.course.lesson_text(one.id, of.language)
    return of.page(
        "lesson",
        uri,
        f"content/{language}/{uri}",
        of.lesson_title(one),
        module=module,
        lesson=one,
        prose=of.prose(uri),
        sources=of.entries(citations(prose.tokens)),
        words=of.words(spoken.LESSON),
    )


def quiz(of: "Pages", one: Quiz, module: Module | None) -> Page:
    """The page of a quiz or test."""
    return of.once(address.quiz(one.id), lambda pages: quizpages.quiz(pages, one, module))
