"""A quiz as the entries of a question bank, in one language."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from samut.exchange.bank import tags
from samut.exchange.bank.entry import WHOLE, Answer, Entry, Form, Pair, Tag, Words
from samut.exchange.bank.reasons import listed
from samut.exchange.bank.spoken import Spoken
from samut.questions.contract import Question
from samut.questions.quiz import Quiz
from samut.schema.text import Text

_NAME = 60
"""How many characters of a stem name a question."""


def outward(quiz: Quiz, spoken: Spoken) -> Iterator[Entry]:
    """A category for the quiz, then its questions; a case is followed by the questions about it."""
    record, plain = spoken.course.record, spoken.medium.plain
    steps = (f"{plain(record.title)} {record.version}", plain(quiz.title))
    name = "/".join(["$course$", "top", *(one.replace("/", "//") for one in steps)])
    values = {"module": quiz.module, "minutes": quiz.minutes}
    said = tuple(Tag(f"{key}:{value}") for key, value in values.items() if value is not None)
    yield Entry("category", id=quiz.id, name=name, tags=said)
    for question in quiz.questions:
        yield from entries(question, spoken)


def entries(question: Question, spoken: Spoken) -> Iterator[Entry]:
    """The entries of one question."""
    kind: str = question.type  # type: ignore[attr-defined]
    stem = spoken.block(question.stem)
    hints = (spoken.block(question.hint),) if question.hint else ()
    made = _WRITTEN[kind](question, spoken)
    name = _name(question.id, spoken.medium.plain(question.stem))
    entry = replace(made, id=question.id, name=name, stem=stem, hints=hints, tags=tuple(tags.said(question)))
    yield entry
    for part in getattr(question, "parts", ()):
        asked = _choices(part, spoken, single=part.type == "single")
        identity = f"{question.id}.{part.id}"
        name = _name(identity, spoken.medium.plain(part.stem))
        yield replace(asked, id=identity, name=name, stem=spoken.block(part.stem))


def _name(identity: str, stem: str) -> str:
    return f"{identity} {stem}" if len(stem) <= _NAME else f"{identity} {stem[:_NAME]}…"


def _choices(question: Any, spoken: Spoken, *, single: bool) -> Entry:
    right = sum(one.correct for one in question.choices)
    share = WHOLE if single or not right else WHOLE / right
    wrong = 0.0 if single else -share
    answers = tuple(
        Answer(spoken.inline(one.text), share if one.correct else wrong, spoken.block(one.rationale), one.id)
        for one in question.choices
    )
    return Entry("multichoice", answers=answers, single=single, shuffle=not question.keep_order)


def _truth(question: Any, spoken: Spoken) -> Entry:
    sides = (("true", True, question.rationales.if_true), ("false", False, question.rationales.if_false))
    answers = tuple(
        Answer(Words(name, Form.PLAIN), WHOLE * (question.answer is truth), spoken.block(reason))
        for name, truth, reason in sides
    )
    return Entry("truefalse", answers=answers)


def _match(question: Any, spoken: Spoken) -> Entry:
    pairs = [Pair(spoken.inline(one.left), spoken.plain(one.right), one.id) for one in question.pairs]
    decoys = [Pair(Words(""), spoken.plain(one.right), one.id) for one in question.decoys]
    reasons = [
        ((one.left, one.right) if one.left.text else (one.right,), spoken.block(each.rationale))
        for one, each in zip([*pairs, *decoys], [*question.pairs, *question.decoys], strict=True)
    ]
    return Entry("matching", pairs=(*pairs, *decoys), shuffle=True, feedback=Words(listed(reasons)))


def _order(question: Any, spoken: Spoken) -> Entry:
    answers = tuple(Answer(spoken.inline(one.text), id=one.id) for one in question.items)
    reasons = [
        ((said.text,), spoken.block(one.rationale))
        for said, one in zip(answers, question.items, strict=True)
        if one.rationale
    ]
    feedback = Words(spoken.block(question.rationale).text + listed(reasons))
    return Entry("ordering", answers=answers, feedback=feedback)


def _fill(question: Any, spoken: Spoken) -> Entry:
    """Every wording, in both languages, and with ำ in two signs, as some keyboards write it."""
    answers = [
        Answer(Words(said, Form.PLAIN), WHOLE, id=one.id)
        for one in question.accepted
        for said in dict.fromkeys(_wordings(one.text, spoken))
    ]
    answers += [
        Answer(spoken.plain(one.text), 0.0, spoken.block(one.rationale), one.id) for one in question.mistakes
    ]
    escaped = [
        replace(one, text=replace(one.text, text=one.text.text.replace("*", "\\*"))) for one in answers
    ]
    return Entry("shortanswer", answers=tuple(escaped), feedback=spoken.block(question.rationale))


def _wordings(text: Text, spoken: Spoken) -> Iterator[str]:
    others = (Text(th=one, en=one) for one in (text.th, text.en) if one is not None)
    for one in (text, *others):
        said = spoken.plain(one).text
        yield said
        if "ำ" in said:
            yield said.replace("ำ", "\u0e4d\u0e32")


_WRITTEN: Mapping[str, Callable[[Any, Spoken], Entry]] = {
    "single": lambda question, spoken: _choices(question, spoken, single=True),
    "multiple": lambda question, spoken: _choices(question, spoken, single=False),
    "true-false": _truth,
    "match": _match,
    "order": _order,
    "fill": _fill,
    "scenario": lambda _question, _spoken: Entry("description"),
}
"""How each question type is written."""
