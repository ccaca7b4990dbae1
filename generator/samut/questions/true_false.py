"""A statement that is true or false."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from samut.questions import choices, frame
from samut.questions.choices import Picks, Shown
from samut.questions.contract import Finding, Item, Mark, Medium, Question, QuestionType
from samut.questions.meaning import Meaning, Plain
from samut.schema.base import Record, about
from samut.schema.text import Text


class Rationales(Record):
    """Why the statement is true or false, for those who chose either."""

    if_true: Annotated[Text, about("บอกผู้ที่ตอบว่าถูก", {"th": "ใช่ ผู้เรียนได้เวลาคิด"})] = Field(alias="true")
    if_false: Annotated[Text, about("บอกผู้ที่ตอบว่าผิด", {"th": "ลองนับในใจถึงสามก่อนเรียกชื่อ"})] = Field(alias="false")


class TrueFalse(Question):
    """A statement, its truth, and a reason for each answer."""

    type: Annotated[Literal["true-false"], about("ถูกหรือผิด", "true-false")]
    answer: Annotated[bool, about("ข้อความในโจทย์ถูกหรือไม่", example=True)]
    keep_order: ClassVar[bool] = True
    rationales: Annotated[
        Rationales,
        about("เหตุผลสำหรับแต่ละคำตอบ", {"true": {"th": "ใช่ ได้เวลาคิด"}, "false": {"th": "ลองนับในใจถึงสาม"}}),
    ]


def mark(question: TrueFalse, response: Picks) -> Mark:
    """One point for the right answer, else none."""
    return Mark(1.0 if set(response) == {str(question.answer).lower()} else 0.0)


def lint(question: TrueFalse) -> Iterator[Finding]:
    """The two reasons differ: one text cannot explain both answers."""
    if question.rationales.if_true == question.rationales.if_false:
        yield Finding("Q05", ("rationales", "false"), {})


def meaning(question: TrueFalse, plain: Plain) -> Meaning:
    """The statement and its truth."""
    whole = (plain(question.stem), str(question.answer).lower())
    return Meaning(whole, {name: (name,) for name in ("true", "false")})


def _shown(item: Item[TrueFalse], medium: Medium) -> list[Shown]:
    question = item.question
    return [
        Shown("true", medium.word("true"), question.answer, question.rationales.if_true),
        Shown("false", medium.word("false"), not question.answer, question.rationales.if_false),
    ]


def _plain(item: Item[TrueFalse], medium: Medium) -> str:
    words = [Text(th=medium.word(name), en=medium.word(name)) for name in ("true", "false")]
    return choices.plain(item, medium, words)


TYPE: QuestionType[TrueFalse, Picks] = QuestionType(
    name="true-false",
    record=TrueFalse,
    mark=mark,
    web=lambda item, medium: choices.web(item, medium, _shown(item, medium), "radio"),
    reading=lambda item, medium: choices.reading(item, medium, _shown(item, medium)),
    paper=lambda item, medium: choices.paper(item, medium, _shown(item, medium), "circle"),
    sheet=lambda item, medium: choices.sheet(str(item.number), medium, _shown(item, medium), "circle"),
    key=lambda item, medium: choices.key(str(item.number), medium, _shown(item, medium)),
    label=frame.label,
    note=frame.note,
    plain=_plain,
    meaning=meaning,
    lint=lint,
)
