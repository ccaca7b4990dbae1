"""One blank to be filled in words; several wordings may be right."""

import json
import unicodedata
from collections.abc import Iterator
from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from samut.questions import frame
from samut.questions.contract import Finding, Item, Mark, Medium, Question, QuestionType
from samut.questions.meaning import Meaning, Plain
from samut.questions.normal import normal
from samut.schema.base import Named, about
from samut.schema.text import Text

Typed = str
"""What a learner typed."""

_HAND = 4
"""Millimetres a handwritten letter takes."""
_LINE = (40, 140)
"""The shortest and the longest ruled line in millimetres."""


class Variant(Named):
    """A wording that is right; of two languages either is."""

    text: Annotated[Text, about("คำตอบที่ถูก", {"th": "เวลารอ"})]


class Mistake(Named):
    """A wrong answer many give, and why it is wrong."""

    text: Annotated[Text, about("คำตอบผิดที่พบบ่อย", {"th": "เวลาเรียน"})]
    rationale: Annotated[Text, about("ทำไมคำนี้ไม่ถูก", {"th": "เวลาเรียนนับทั้งคาบ ไม่ใช่ช่วงหลังถาม"})]


class Fill(Question):
    """Accepted wordings, the best one first, why it is that, and mistakes worth an answer."""

    type: Annotated[Literal["fill"], about("เติมคำหนึ่งช่อง", "fill")]
    accepted: Annotated[
        tuple[Variant, ...],
        Field(min_length=1, max_length=20),
        about("คำตอบที่ยอมรับ คำแรกแสดงในเฉลย", [{"id": "thai", "text": {"th": "เวลารอ"}}]),
    ]
    rationale: Annotated[Text, about("ทำไมจึงเป็นคำนี้", {"th": "คือช่วงเงียบหลังคำถาม"})]
    mistakes: Annotated[
        tuple[Mistake, ...],
        Field(max_length=10),
        about(
            "คำตอบผิดที่พบบ่อย กับเหตุผล",
            [{"id": "lesson", "text": {"th": "เวลาเรียน"}, "rationale": {"th": "นับทั้งคาบ"}}],
        ),
    ] = ()


def mark(question: Fill, response: Typed) -> Mark:
    """One point for an accepted wording, however it was typed, else none."""
    typed = normal(response)
    right = any(typed in forms(one.text) for one in question.accepted)
    return Mark(1.0 if typed and right else 0.0)


def forms(text: Text) -> list[str]:
    """A text in each of its languages, made comparable."""
    return list(dict.fromkeys(normal(one) for one in (text.th, text.en) if one is not None))


def _web(item: Item[Fill], medium: Medium) -> Markup:
    _, language = item.question.accepted[0].text.best(medium.language)
    body = Markup(
        '<p class="samut-row samut-field"><label for="{id}-typed">{label}</label><input type="text" '
        'id="{id}-typed" lang="{lang}" autocomplete="off" autocapitalize="off" autocorrect="off" '
        'spellcheck="false"></p>'
    ).format(id=item.question.id, label=medium.word("fill-label"), lang=language)
    return frame.web(item, medium, body)


def _reading(item: Item[Fill], medium: Medium) -> Markup:
    first = item.question.accepted[0]
    keys = json.dumps(
        [form for one in item.question.accepted for form in forms(one.text)], ensure_ascii=False
    )
    data = Markup('data-accepted="{}"').format(keys)
    why = medium.block(item.question.rationale)
    right = frame.reason(
        data, medium.word("result-answer"), medium.inline(first.text), _others(item, medium) + why
    )
    mistakes = [
        frame.reason(
            Markup('data-mistake="{}"').format(json.dumps(forms(one.text), ensure_ascii=False)),
            medium.word("wrong"),
            medium.inline(one.text),
            medium.block(one.rationale),
        )
        for one in item.question.mistakes
    ]
    return frame.reading(item, medium, [right, *mistakes])


def _others(item: Item[Fill], medium: Medium) -> Markup:
    """The other wordings that count, if any."""
    others = [medium.inline(one.text) for one in item.question.accepted[1:]]
    if not others:
        return frame.NOTHING
    return Markup("<p>{} {}</p>").format(medium.word("fill-also"), Markup(", ").join(others))


def width(question: Fill) -> int:
    """The ruled line in millimetres: room for the longest accepted wording in anyone's hand."""
    texts = [one for variant in question.accepted for one in (variant.text.th, variant.text.en) if one]
    longest = max(sum(not unicodedata.category(letter).startswith("M") for letter in one) for one in texts)
    return min(max(_LINE[0], -(-longest * _HAND // 10) * 10), _LINE[1])


def _line(question: Fill) -> Markup:
    return Markup('<span style="width: {}mm"></span>').format(width(question))


def _paper(item: Item[Fill], medium: Medium) -> Markup:
    line = Markup('<p class="line">{}</p>').format(_line(item.question))
    return frame.paper(str(item.number), medium.block(item.question.stem), line)


def _sheet(item: Item[Fill], medium: Medium) -> Markup:  # noqa: ARG001
    line = Markup('<span class="line">{}</span>').format(_line(item.question))
    return frame.sheet(str(item.number), [line])


def _key(item: Item[Fill], medium: Medium) -> Markup:
    first, why = medium.inline(item.question.accepted[0].text), medium.block(item.question.rationale)
    rows = [frame.key_row("right", "", medium.word("right"), first, _others(item, medium) + why)]
    for one in item.question.mistakes:
        text, why = medium.inline(one.text), medium.block(one.rationale)
        rows.append(frame.key_row("wrong", "", medium.word("wrong"), text, why))
    return frame.key(str(item.number), medium, first, rows)


def _plain(item: Item[Fill], medium: Medium) -> str:
    return frame.plain(str(item.number), medium.plain(item.question.stem), [])


def meaning(question: Fill, plain: Plain) -> Meaning:
    """The stem and the best wording; what was typed speaks for itself."""
    return Meaning((plain(question.stem), plain(question.accepted[0].text)), {})


def lint(question: Fill) -> Iterator[Finding]:
    """No id and no wording stands twice, and no mistake is accepted."""
    accepted, mistakes = list(enumerate(question.accepted)), list(enumerate(question.mistakes))
    named = [(("accepted", index), one.id) for index, one in accepted]
    yield from frame.ids_twice([*named, *((("mistakes", index), one.id) for index, one in mistakes)])
    seen: dict[str, str] = {}
    for index, one in accepted:
        if same := next((seen[form] for form in forms(one.text) if form in seen), None):
            yield Finding("Q08", ("accepted", index, "text"), {"id": same})
        seen |= dict.fromkeys(forms(one.text), one.id)
    for index, mistake in mistakes:
        if same := next((seen[form] for form in forms(mistake.text) if form in seen), None):
            yield Finding("Q09", ("mistakes", index, "text"), {"id": same})


TYPE: QuestionType[Fill, Typed] = QuestionType(
    name="fill",
    record=Fill,
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
