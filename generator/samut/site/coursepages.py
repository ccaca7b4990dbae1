"""The way through a course: its front page, each module with its lessons and quiz, the tests."""

from typing import TYPE_CHECKING

from samut.course import address
from samut.course.prose import citations
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

    def make(pages: "Pages") -> Page:
        return pages.page("home", uri, origin, title, prose=pages.prose(uri), words=pages.words(spoken.STUDY))

    return of.once(of.written(uri), make)


def parts(of: "Pages", module: Module) -> list[Page]:
    """The page of a module, its lessons and its quiz."""
    found = [_module(of, module), *(lesson(of, module, one) for one in module.lessons)]
    if closing := of.course.quiz(module):
        found.append(quiz(of, closing, module))
    return found


def _module(of: "Pages", module: Module) -> Page:
    title = f"{of.word('module', number=module.number)} {of.text(module.title)}"
    uri, origin = address.module(module.id), f"modules/{module.id}.yaml"
    return of.once(
        uri,
        lambda pages: pages.page(
            "module", uri, origin, title, module=module, words=pages.words(spoken.STUDY)
        ),
    )


def lesson(of: "Pages", module: Module, one: Lesson) -> Page:
    """The page of a lesson."""
    uri = address.lesson(module.id, one.id)
    prose, language = of.course.lesson_text(one.id, of.language)

    def data(pages: "Pages") -> dict[str, object]:
        return {
            "module": module,
            "lesson": one,
            "prose": pages.prose(uri),
            "sources": pages.entries(citations(prose.tokens)),
            "words": pages.words(spoken.LESSON),
        }

    def make(pages: "Pages") -> Page:
        title, origin = pages.lesson_title(one), f"content/{language}/{uri}"
        return pages.later("lesson", uri, origin, title, lambda: data(pages))

    return of.once(of.written(uri), make)


def quiz(of: "Pages", one: Quiz, module: Module | None) -> Page:
    """The page of a quiz or test."""
    return of.once(address.quiz(one.id), lambda pages: quizpages.quiz(pages, one, module))
