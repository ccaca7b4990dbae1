"""A question with exactly one right choice."""

from typing import Annotated, Literal

from pydantic import Field

from samut.questions import choices, frame
from samut.questions.choices import EXAMPLE, Choice, Picks, Shown
from samut.questions.contract import Item, Medium, Question, QuestionType
from samut.schema.base import about


class Single(Question):
    """Three or four plausible choices, one of them right."""

    type: Annotated[Literal["single"], about("เลือกหนึ่งข้อ", "single")]
    choices: Annotated[tuple[Choice, ...], Field(min_length=2, max_length=10), about("ตัวเลือก", EXAMPLE[:2])]
    keep_order: Annotated[bool, about("ไม่สลับลำดับตัวเลือก เมื่อลำดับมีความหมาย", example=True)] = False


def _shown(item: Item[Single], medium: Medium) -> list[Shown]:
    return choices.shown(item.question.choices, medium)


TYPE: QuestionType[Single, Picks] = QuestionType(
    name="single",
    record=Single,
    mark=lambda question, response: choices.exact(question.choices, response),
    web=lambda item, medium: choices.web(item, medium, _shown(item, medium), "radio"),
    reading=lambda item, medium: choices.reading(item, medium, _shown(item, medium)),
    paper=lambda item, medium: choices.paper(item, medium, _shown(item, medium), "circle"),
    sheet=lambda item, medium: choices.sheet(str(item.number), medium, _shown(item, medium), "circle"),
    key=lambda item, medium: choices.key(str(item.number), medium, _shown(item, medium)),
    label=frame.label,
    note=frame.note,
    plain=lambda item, medium: choices.plain(item, medium, [one.text for one in item.question.choices]),
    meaning=lambda question, plain: choices.meaning(question.stem, question.choices, plain),
    lint=lambda question: choices.lint_one(question.choices),
)
