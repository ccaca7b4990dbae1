"""The pre-test and the post-test are two forms of one test: each question has its partner in the other."""

from collections.abc import Iterator

from samut.course.draft import Draft, Read
from samut.questions.contract import Question
from samut.questions.quiz import Quiz
from samut.schema.reading import near
from samut.source.problem import Place


def check(draft: Draft) -> None:
    """Tests that belong to a module, a post-test alone, and questions without their partner."""
    if draft.course is None:
        return
    record = draft.course.record
    pretest, posttest = _quiz(draft, record.pretest), _quiz(draft, record.posttest)
    for one in filter(None, (pretest, posttest)):
        if one.record.module:
            draft.problems.add("L23", one.place("module"), name=one.record.id)
    if record.posttest and record.pretest in {None, record.posttest}:
        draft.problems.add("L24", draft.course.place("posttest"))
    elif pretest and posttest:
        _pairs(draft, pretest, posttest)
    for quiz in draft.quizzes.values():
        if quiz.record.id != record.posttest:
            _astray(draft, quiz)


def _quiz(draft: Draft, name: str | None) -> Read[Quiz] | None:
    return next((one for one in draft.quizzes.values() if one.record.id == name), None)


def _pairs(draft: Draft, pretest: Read[Quiz], posttest: Read[Quiz]) -> None:
    """Every question of the one form is named by one question of the other, about the same lesson."""
    asked = {one.id: one for one in pretest.record.questions}
    partners: dict[str, Place] = {}
    for index, question in enumerate(posttest.record.questions):
        place = posttest.place("questions", index, "parallel")
        for code, data in _partner(question, asked, partners):
            at = posttest.place("questions", index, "id") if code == "L25" else place
            draft.problems.add(code, at, name=question.parallel or question.id, **data)
        partners.setdefault(question.parallel or "", place)
    for index, question in enumerate(pretest.record.questions):
        if question.id not in partners:
            place = pretest.place("questions", index, "id")
            draft.problems.add("L28", place, name=question.id, file=posttest.file.name)


def _partner(
    question: Question, asked: dict[str, Question], partners: dict[str, Place]
) -> Iterator[tuple[str, dict[str, str]]]:
    name = question.parallel
    if name is None:
        yield "L25", {}
    elif name not in asked:
        yield "L26", {"suggestion": near(name, asked)}
    elif name in partners:
        yield "L27", {"first": f"{partners[name].file}:{partners[name].line}"}
    elif asked[name].lesson != question.lesson:
        yield "L29", {"lesson": asked[name].lesson, "other": question.lesson}


def _astray(draft: Draft, one: Read[Quiz]) -> None:
    """Questions that name a partner though they do not stand in the post-test."""
    for index, question in enumerate(one.record.questions):
        if question.parallel:
            draft.problems.add("L30", one.place("questions", index, "parallel"), name=question.parallel)
