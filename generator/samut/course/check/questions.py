"""Each question keeps the rules of its type."""

from samut.course.draft import Draft
from samut.questions.quiz import type_of


def check(draft: Draft) -> None:
    """What the question types themselves find wrong."""
    for one in draft.any_quizzes:
        for index, question in enumerate(one.record.questions):
            for finding in type_of(question).lint(question):
                place = one.place("questions", index, *finding.path)
                draft.problems.add(finding.code, place, **finding.data)
