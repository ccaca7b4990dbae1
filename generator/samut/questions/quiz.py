"""A quiz: questions in order, each of one of the registered types."""

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from samut.questions import fill, match, multiple, order, scenario, single, true_false
from samut.questions.contract import Question, QuestionType
from samut.questions.inner import Inner, inner
from samut.questions.meaning import Numbers, Plain, numbers
from samut.schema.base import Former, Id, Minutes, Record, about
from samut.schema.text import Text

_ALL: tuple[QuestionType[Any, Any], ...] = (
    single.TYPE,
    multiple.TYPE,
    true_false.TYPE,
    match.TYPE,
    order.TYPE,
    fill.TYPE,
    scenario.TYPE,
)
TYPES: dict[str, QuestionType[Any, Any]] = {one.name: one for one in _ALL}
"""Every question type by the name authors write; a further type is one more file and one more row."""

if TYPE_CHECKING:
    AnyQuestion = Question
else:
    AnyQuestion = Annotated[reduce(or_, (one.record for one in TYPES.values())), Field(discriminator="type")]


_EXAMPLE = {
    "id": "m1-q1",
    "type": "true-false",
    "lesson": "m1-l1",
    "outcome": "m1-l1-o1",
    "level": "understand",
    "stem": {"th": "รอสามวินาทีแล้วคำตอบยาวขึ้น"},
    "answer": True,
    "rationales": {"true": {"th": "ใช่ ได้เวลาคิด"}, "false": {"th": "ลองนับในใจถึงสาม"}},
}


class Quiz(Record):
    """The file `quizzes/<quiz>.yaml`; a pre-test or post-test belongs to no module.

    `retired` holds the ids of questions that are no more.
    """

    id: Annotated[Id, about("รหัสแบบทดสอบ ตรงกับชื่อไฟล์", "m1")]
    was: Annotated[Former, about("ทุกรหัสที่แบบทดสอบนี้เคยใช้", ["quiz-1"])] = ()
    module: Annotated[Id | None, about("รหัสโมดูล ไม่มีในแบบทดสอบก่อนเรียนและหลังเรียน", "m1")] = None
    title: Annotated[Text, about("ชื่อแบบทดสอบ", {"th": "ทบทวนโมดูล 1"})]
    minutes: Annotated[Minutes, about("เวลาทำเป็นนาที", 10)]
    retired: Annotated[Former, about("รหัสคำถามที่เลิกใช้แล้ว นำกลับมาใช้ไม่ได้", ["m1-q7"])] = ()
    questions: Annotated[tuple[AnyQuestion, ...], Field(min_length=1), about("คำถามตามลำดับ", [_EXAMPLE])]


def numbers_of(question: Question, plain: Plain) -> Numbers:
    """What the question means at present, as numbers."""
    kind = type_of(question)
    return numbers(kind.name, kind.meaning(question, plain))


def answerable(question: Question) -> list[Inner]:
    """The ids an author gave to what a response may name: choices, pairs, items."""
    named = type_of(question).meaning(question, lambda _: "").parts
    return [one for one in inner(question) if one.id in named]


def type_of(question: Question) -> QuestionType[Any, Any]:
    """The type that knows how to mark and show a question."""
    name: str = question.type  # type: ignore[attr-defined]
    return TYPES[name]
