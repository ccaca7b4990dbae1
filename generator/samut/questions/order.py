"""Things to be put into their order."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from samut.questions import frame
from samut.questions.contract import Finding, Item, Mark, Medium, Question, QuestionType
from samut.questions.meaning import Meaning, Plain
from samut.questions.shuffle import shuffled
from samut.schema.base import Named, about
from samut.schema.text import Text

Sequenced = Sequence[str]
"""The ids of all items, first to last."""


class Step(Named):
    """One of the things to be ordered, with a reason for its place if it needs one."""

    text: Annotated[Text, about("สิ่งที่ให้เรียง", {"th": "ตกลงว่าจะดูอะไร"})]
    rationale: Annotated[Text | None, about("ทำไมอยู่ลำดับนี้", {"th": "ถ้าไม่ตกลงก่อน ต่างคนจะดูต่างเรื่อง"})] = None


class Order(Question):
    """Items as the author lists them, which is the right order, and why it is."""

    type: Annotated[Literal["order"], about("เรียงลำดับ", "order")]
    items: Annotated[
        tuple[Step, ...],
        Field(min_length=3, max_length=8),
        about(
            "รายการตามลำดับที่ถูก",
            [
                {"id": name, "text": {"th": text}}
                for name, text in (("ask", "ถาม"), ("wait", "รอ"), ("listen", "ฟัง"))
            ],
        ),
    ]
    rationale: Annotated[Text, about("เหตุผลของทั้งลำดับ", {"th": "รอก่อนฟัง คำตอบจึงมาจากการคิด"})]


def mark(question: Order, response: Sequenced) -> Mark:
    """The share of items that stand in their own place."""
    places = zip(question.items, response, strict=False)
    return Mark(sum(item.id == chosen for item, chosen in places) / len(question.items))


def mixed(question: Order) -> list[Step]:
    """The items in the order every learner meets them, which is never the right one."""
    by_id = {one.id: one for one in question.items}
    return [by_id[one] for one in shuffled(question.id, list(by_id))]


def _web(item: Item[Order], medium: Medium) -> Markup:
    rows = Markup("").join(_row(one, medium) for one in mixed(item.question))
    body = Markup('<ol class="samut-order" role="list">{}</ol>').format(rows)
    return frame.web(item, medium, body, medium.word("order-how", count=len(item.question.items)))


def _row(step: Step, medium: Medium) -> Markup:
    # Without a script nothing moves, so the buttons stay hidden and the box takes a number on paper.
    words = medium.plain(step.text)
    buttons = Markup("").join(
        Markup('<button type="button" data-move="{}" aria-label="{}: {}" hidden>{}</button>').format(
            way, medium.word(name), words, medium.word(name)
        )
        for way, name in ((-1, "order-up"), (1, "order-down"))
    )
    return Markup(
        '<li class="samut-step" data-row="{}"><span class="samut-blank"></span>'
        '<span class="samut-text">{}</span><span class="samut-moves">{}</span></li>'
    ).format(step.id, medium.inline(step.text), buttons)


def _reading(item: Item[Order], medium: Medium) -> Markup:
    rows = [
        frame.reason(
            Markup('data-step="{}"').format(one.id),
            medium.word("place", number=number),
            medium.inline(one.text),
            frame.why(one.rationale, medium),
        )
        for number, one in enumerate(item.question.items, 1)
    ]
    why = Markup('<div class="samut-why-all">{}</div>').format(medium.block(item.question.rationale))
    return why + frame.reading(item, medium, rows, "ol")


def _paper(item: Item[Order], medium: Medium) -> Markup:
    letters = frame.LETTERS[medium.language]
    row = Markup('<li><span class="blank"></span><span class="letter">{}.</span><div>{}</div></li>')
    rows = Markup("").join(
        row.format(letters[index], medium.inline(one.text)) for index, one in enumerate(mixed(item.question))
    )
    told = medium.word("order-paper", count=len(item.question.items))
    body = Markup('<ul class="choices">{}</ul>').format(rows)
    return frame.paper(str(item.number), medium.block(item.question.stem), body, told)


def _sheet(item: Item[Order], medium: Medium) -> Markup:
    letters = frame.LETTERS[medium.language][: len(item.question.items)]
    return frame.sheet(str(item.number), [frame.blank(letter) for letter in letters])


def _key(item: Item[Order], medium: Medium) -> Markup:
    letters = dict(
        zip((one.id for one in mixed(item.question)), frame.LETTERS[medium.language], strict=False)
    )
    rows = [
        frame.key_row(
            "right",
            f"{letters[one.id]}.",
            medium.word("place", number=number),
            medium.inline(one.text),
            frame.why(one.rationale, medium),
        )
        for number, one in enumerate(item.question.items, 1)
    ]
    right = " – ".join(letters[one.id] for one in item.question.items)
    why = Markup('<div class="because">{}</div>').format(medium.block(item.question.rationale))
    return frame.key(str(item.number), medium, right, rows) + why


def _plain(item: Item[Order], medium: Medium) -> str:
    rows = frame.lettered(medium, [one.text for one in mixed(item.question)])
    return frame.plain(str(item.number), medium.plain(item.question.stem), rows)


def meaning(question: Order, plain: Plain) -> Meaning:
    """The stem and the items in their right order."""
    items = {one.id: (plain(one.text),) for one in question.items}
    return Meaning((plain(question.stem), *(text for (text,) in items.values())), items)


def lint(question: Order) -> Iterator[Finding]:
    """No id stands twice, and no text: nobody could tell which of the two comes first."""
    items = list(enumerate(question.items))
    yield from frame.ids_twice((("items", index), one.id) for index, one in items)
    yield from frame.texts_twice([(("items", index, "text"), one.id, one.text) for index, one in items])


TYPE: QuestionType[Order, Sequenced] = QuestionType(
    name="order",
    record=Order,
    mark=mark,
    web=_web,
    reading=_reading,
    paper=_paper,
    sheet=_sheet,
    key=_key,
    label=frame.label,
    note=frame.note,
    plain=_plain,
    meaning=meaning,
    lint=lint,
)
