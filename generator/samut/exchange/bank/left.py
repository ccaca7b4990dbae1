"""What an export leaves in the course, because its format has no way to say it."""

from collections.abc import Iterator

from samut.exchange.bank.entry import Limits
from samut.questions.contract import Question
from samut.questions.quiz import Quiz
from samut.schema.base import Language
from samut.schema.text import texts
from samut.source.markdown import scan
from samut.source.node import Node
from samut.source.problem import Problems

_SHOWN = 6
"""How many questions are named."""


def left(quiz: Quiz, node: Node, limits: Limits, language: Language, problems: Problems) -> None:
    """Notes what of a quiz, whose file reads `node`, is not in the file that is written."""
    lost: dict[str, list[tuple[str, int]]] = {}
    for index, question in enumerate(quiz.questions):
        kind: str = question.type  # type: ignore[attr-defined]
        if not limits.sayable(question.model_dump(by_alias=True)):
            problems.add("X34", node.at(("questions", index, "type")).place, id=question.id, type=kind)
            continue
        for what in _lost(question, limits, language):
            lost.setdefault(what, []).append((question.id, index))
    for what, those in lost.items():
        names = ", ".join(name for name, _ in those[:_SHOWN]) + (" …" if len(those) > _SHOWN else "")
        place = node.at(("questions", those[0][1], "id")).place
        problems.add("X35", place, lost=what, count=len(those), ids=names)


def _lost(question: Question, limits: Limits, language: Language) -> Iterator[str]:
    """What one question loses, by its name among the words of the catalogue."""
    if question.hint and "hint" in limits.unsaid:
        yield "hint"
    if question.note:
        yield "note"
    said = [text for _, text in texts(question)]
    other: Language = "en" if language == "th" else "th"
    if any(text.get(other) not in {None, text.get(language)} and text.get(language) for text in said):
        yield "language"
    shown = [token for text in said for token in scan(text.best(language)[0]) if token.kind == "image"]
    if shown and not limits.images:
        yield "image"
