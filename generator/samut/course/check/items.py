"""Questions as the literature on item writing wants them; an author may except a rule with a reason."""

from functools import lru_cache

from samut.course.check.allowance import Allowances
from samut.course.check.item_rules import RULES
from samut.course.check.item_rules.asked import asked
from samut.course.check.item_rules.cues import crowded
from samut.course.draft import Draft, Read
from samut.questions.contract import Finding, Question
from samut.questions.quiz import Quiz
from samut.schema.module import Module
from samut.source.node import Node
from samut.source.problem import Place


def check(draft: Draft) -> None:
    """Flaws of single questions and whole quizzes, and outcomes that nothing exercises."""
    for quiz in draft.quizzes.values():
        _quiz(draft, quiz)
    closing = [quiz.record for quiz in draft.quizzes.values() if quiz.record.module]
    tested = {one.outcome for quiz in closing for one in quiz.questions}
    for part in draft.part_quizzes:
        _questions(draft, part)
    if not draft.problems.errors:
        for module in draft.modules_in_use:
            _outcomes(draft, module, tested)


def _quiz(draft: Draft, one: Read[Quiz]) -> None:
    allowances = _questions(draft, one)
    found = crowded(one.record.questions)
    if found and not allowances.allows("I02"):
        draft.problems.add("I02", one.node.key_place("questions"), **found._asdict())
    allowances.note(draft.problems)


def _questions(draft: Draft, one: Read[Quiz]) -> Allowances:
    """Flaws of each question by itself; what was allowed among them."""
    allowances = Allowances(one, [("questions", index) for index in range(len(one.record.questions))])
    for index, question in enumerate(one.record.questions):
        for finding in _findings(question):
            if not allowances.allows(finding.code, index):
                place = _place(allowances.parts[index].at(finding.path), finding)
                draft.problems.add(finding.code, place, **finding.data)
    return allowances


@lru_cache(maxsize=1024)
def _findings(question: Question) -> tuple[Finding, ...]:
    """What the rules object to; it depends on the question alone and is remembered for the next reading."""
    return tuple(found for view in asked(question) for rule in RULES for found in rule(view))


def _place(node: Node, finding: Finding) -> Place:
    """The words a rule objects to; where they stand twice, the later ones: what a stem asks comes last."""
    words = finding.data.get("word") or finding.data.get("found") or ""
    found = node.file.text.count(words, node.start, node.end) if words else 0
    return node.find(words, found - 1) if found else node.place


def _outcomes(draft: Draft, one: Read[Module], tested: set[str]) -> None:
    """Outcomes that neither questions nor activities exercise (Biggs, 1996)."""
    paths = [
        (outcome.id, ("lessons", index, "outcomes", position))
        for index, lesson in enumerate(one.record.lessons)
        for position, outcome in enumerate(lesson.outcomes)
    ]
    allowances = Allowances(one, [path for _, path in paths])
    done = {name for lesson in one.record.lessons if lesson.activity for name in lesson.activity.outcomes}
    for part, (name, path) in enumerate(paths):
        if name not in tested | done and not allowances.allows("I09", part):
            draft.problems.add("I09", one.place(*path, "id"), name=name)
    allowances.note(draft.problems)
