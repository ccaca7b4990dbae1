"""A question with one or more right choices, all to be found."""

from typing import Annotated, Literal

from pydantic import Field

from samut.questions import choices, frame
from samut.questions.choices import EXAMPLE, Choice, Picks, Shown
from samut.questions.contract import Item, Medium, Question, QuestionType
from samut.schema.base import about


class Multiple(Question):
    """Five or six choices, any number of them right, at least one wrong."""

    type: Annotated[Literal["multiple"], about("เลือกได้หลายข้อ", "multiple")]
    choices: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=10), about("ตัวเลือก", EXAMPLE[:3])]
    keep_order: Annotated[bool, about("ไม่สลับลำดับตัวเลือก เมื่อลำดับมีความหมาย", example=True)] = False


def _shown(item: Item[Multiple], medium: Medium) -> list[Shown]:
    return choices.shown(item.question.choices, medium)


TYPE: QuestionType[Multiple, Picks] = QuestionType(
    name="multiple",
    record=Multiple,
    mark=lambda question, response: choices.share(question.choices, response),
    web=lambda item, medium: choices.web(item, medium, _shown(item, medium), "checkbox"),
    reading=lambda item, medium: choices.reading(item, medium, _shown(item, medium)),
    paper=lambda item, medium: choices.paper(item, medium, _shown(item, medium), "box"),
    sheet=lambda item, medium: choices.sheet(str(item.number), medium, _shown(item, medium), "box"),
    key=lambda item, medium: choices.key(str(item.number), medium, _shown(item, medium)),
    label=frame.label,
    note=frame.note,
    plain=lambda item, medium: choices.plain(item, medium, [one.text for one in item.question.choices]),
    meaning=lambda question, plain: choices.meaning(question.stem, question.choices, plain),
    lint=lambda question: choices.lint_some(question.choices),
)
