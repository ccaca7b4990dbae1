"""What the scripts of a quiz page must know of its questions, to keep answers through every edit."""

from typing import Any, Literal

from samut.course.course import Course
from samut.questions.contract import Question
from samut.questions.inner import renames
from samut.questions.quiz import Quiz, type_of

Kind = Literal["quiz", "pretest", "posttest"]


def manifest(course: Course, quiz: Quiz) -> dict[str, Any]:
    """The quiz and its questions as JSON: ids past and present, and numbers that tell what answers mean."""
    items = [_item(course, question) for question in quiz.questions]
    former = {"was": list(quiz.was)} if quiz.was else {}
    sort, mark = kind(course, quiz), course.record.pass_mark
    return {"quiz": quiz.id, **former, "kind": sort, "pass": mark, "items": items}


def kind(course: Course, quiz: Quiz) -> Kind:
    """What the quiz is for: it closes a module, or it comes before or after the whole course."""
    if quiz.id == course.record.pretest:
        return "pretest"
    return "posttest" if quiz.id == course.record.posttest else "quiz"


def _item(course: Course, question: Question) -> dict[str, Any]:
    numbers = course.numbers(question)
    module, _ = course.lessons[question.lesson]
    known = {
        "was": list(question.was),
        "parts": {name: list(one) for name, one in numbers.parts.items()},
        "renames": {old: new for old, new in renames(question).items() if new in numbers.parts},
        "keep": _kept(question),
        "parallel": question.parallel,
    }
    return {
        "id": question.id,
        "type": type_of(question).name,
        "module": module.id,
        "lesson": question.lesson,
        "outcome": question.outcome,
        "whole": list(numbers.whole),
        **{key: value for key, value in known.items() if value},
    }


def _kept(question: Question) -> bool | list[str]:
    """Whether the author's order of choices stays, or in which parts it does."""
    parts = [part.id for part in getattr(question, "parts", ()) if part.keep_order]
    return getattr(question, "keep_order", False) or parts
