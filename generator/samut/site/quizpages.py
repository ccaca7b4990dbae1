"""The pages learners answer on: quizzes, tests before and after, practice."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from markupsafe import Markup

from samut.course import address
from samut.course.course import Course
from samut.questions.contract import Question
from samut.questions.quiz import Quiz
from samut.render.medium import Medium
from samut.schema.module import Module
from samut.site import spoken
from samut.site.assets import FOLDER, asset
from samut.site.manifest import kind, manifest
from samut.site.page import Asset, Page


class Maker(Protocol):
    """What builds a page from a template, in one language."""

    @property
    def course(self) -> Course:
        """The course."""

    def medium(self, uri: str) -> Medium:
        """What a page needs to show the course's texts as HTML."""

    def page(self, template: str, uri: str, origin: str, title: str, **data: object) -> Page:
        """A page made from a template."""

    def later(
        self, template: str, uri: str, origin: str, title: str, data: Callable[[], dict[str, object]]
    ) -> Page:
        """The same, with data that are looked for when the page is made."""

    def part(self, template: str, name: str, uri: str) -> Any:
        """A macro of a template."""

    def words(self, names: tuple[str, ...]) -> dict[str, str]:
        """Words of the interface by name."""

    def word(self, name: str, **data: object) -> str:
        """A word of the interface."""


@dataclass(frozen=True, slots=True)
class Group:
    """A row of a summary: an outcome or a module, and where to read again."""

    id: str
    name: Markup
    link: Markup


def quiz(maker: Maker, one: Quiz, module: Module | None) -> Page:
    """The page of a quiz or of a test before or after the course."""
    uri, course = address.quiz(one.id), maker.course
    medium = maker.medium(uri)

    def data() -> dict[str, object]:
        sort = kind(course, one)
        return {
            "module": module,
            "quiz": one,
            "kind": sort,
            "items": medium.items(one),
            "groups": _outcomes(medium, one) if sort == "quiz" else _modules(medium, one),
            "manifest": manifest(course, one),
            "earlier": manifest(course, course.pretest) if sort == "posttest" and course.pretest else None,
            "words": maker.words(spoken.QUIZ),
        }

    return maker.later("quiz", uri, f"quizzes/{one.id}.yaml", medium.plain(one.title), data)


def _outcomes(medium: Medium, one: Quiz) -> list[Group]:
    """The outcomes a quiz tests, in the order of the course."""
    tested = {question.outcome: question for question in one.questions}
    found = sorted((medium.course.outcomes[name], question) for name, question in tested.items())
    return [
        Group(outcome.id, medium.inline(outcome.text), medium.lesson_link(question))
        for (_, outcome), question in found
    ]


def _modules(medium: Medium, one: Quiz) -> list[Group]:
    """The modules a test draws on, in the order of the course."""
    drawn = {medium.course.lessons[question.lesson][0].id for question in one.questions}
    groups = []
    for module in medium.course.modules:
        if module.id in drawn:
            name = Markup("{} {}").format(
                medium.word("module", number=module.number), medium.inline(module.title)
            )
            href = medium.target.link(address.module(module.id))
            groups.append(Group(module.id, name, Markup('<a href="{}">{}</a>').format(href, name)))
    return groups


def practice(maker: Maker) -> Page:
    """The page that brings questions back when their day has come."""
    course = maker.course
    quizzes = [one for module in course.modules if (one := course.quiz(module))]
    decks = {
        one.id: {
            "script": asset(_deck(one), address.PRACTICE),
            "items": {question.id: _names(course, question) for question in one.questions},
        }
        for one in quizzes
    }
    return maker.page(
        "practice",
        address.PRACTICE,
        "quizzes",
        maker.word("practice"),
        quizzes=quizzes,
        decks=decks,
        words=maker.words(spoken.PRACTICE),
    )


def _names(course: Course, question: Question) -> dict[str, list[str]]:
    _, lesson = course.lessons[question.lesson]
    return {"names": [question.id, *question.was], "lesson": [lesson.id, *lesson.was]}


def decks(maker: Maker) -> list[Asset]:
    """The questions of each module quiz as a script the practice page runs when one of them is due."""
    course = maker.course
    return [
        Asset(f"{FOLDER}/{_deck(one)}", source=partial(_script, maker, one, module))
        for module in course.modules
        if (one := course.quiz(module))
    ]


def _deck(one: Quiz) -> str:
    return f"practice/{one.id}.js"


def _script(maker: Maker, one: Quiz, module: Module) -> str:
    medium = maker.medium(address.PRACTICE)
    section = maker.part("question", "section", address.PRACTICE)
    sections = {}
    for item in medium.items(one):
        title = maker.word("practice-item", module=module.number, number=item.number)
        sections[item.question.id] = str(section(item, medium, title))
    deck = {"items": manifest(maker.course, one)["items"], "sections": sections}
    data = json.dumps(deck, ensure_ascii=False, separators=(",", ":"))
    return f"(globalThis.samutDecks ??= {{}})[{json.dumps(one.id)}] = {data};\n"
