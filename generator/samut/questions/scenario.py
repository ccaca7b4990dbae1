"""A case, and questions about it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Annotated, Literal, NamedTuple

from markupsafe import Markup
from pydantic import Field

from samut.questions import choices, frame
from samut.questions.choices import EXAMPLE, Choice, Picks, Shown
from samut.questions.contract import Finding, Item, Mark, Medium, Question, QuestionType
from samut.questions.meaning import Meaning, Plain
from samut.schema.base import Former, Named, about
from samut.schema.text import Text

Parts = Mapping[str, Picks]
"""For the id of each part, the ids of the choices picked."""


class Part(Named):
    """A question about the case, with one or several right choices."""

    type: Annotated[Literal["single", "multiple"], about("เลือกหนึ่งข้อหรือหลายข้อ", "single")]
    stem: Annotated[Text, about("โจทย์ของข้อย่อย", {"th": "ควรเริ่มแบบใด"})]
    choices: Annotated[tuple[Choice, ...], Field(min_length=2, max_length=10), about("ตัวเลือก", EXAMPLE[:2])]
    keep_order: Annotated[bool, about("ไม่สลับลำดับตัวเลือก", example=True)] = False
    retired: Annotated[Former, about("รหัสตัวเลือกที่เอาออกแล้ว", ["c"])] = ()


class Scenario(Question):
    """A case from practice and the questions it raises."""

    type: Annotated[Literal["scenario"], about("กรณีหนึ่งกรณีกับข้อย่อย", "scenario")]
    stem: Annotated[Text, about("กรณี ใช้แทน stem", {"th": "ครูถามแล้วตอบเองทุกครั้ง"})] = Field(alias="case")
    parts: Annotated[
        tuple[Part, ...],
        Field(min_length=1, max_length=6),
        about(
            "ข้อย่อย",
            [{"id": "first", "type": "single", "stem": {"th": "ควรเริ่มแบบใด"}, "choices": EXAMPLE[:2]}],
        ),
    ]


class Way(NamedTuple):
    """How parts of one type are marked, answered and checked."""

    mark: Callable[[Sequence[Choice], Picks], Mark]
    control: str
    shape: str
    lint: Callable[[Sequence[Choice]], Iterator[Finding]]


WAYS = {
    "single": Way(choices.exact, "radio", "circle", choices.lint_one),
    "multiple": Way(choices.share, "checkbox", "box", choices.lint_some),
}


def mark(question: Scenario, response: Parts) -> Mark:
    """The mean of its parts; a part without an answer counts nothing."""
    marks = [WAYS[part.type].mark(part.choices, response.get(part.id, ())) for part in question.parts]
    return Mark(sum(one.score for one in marks) / len(marks))


def _numbered(item: Item[Scenario], medium: Medium) -> Iterator[tuple[str, Part, list[Shown]]]:
    """Every part with its number, such as 4.1, and its choices."""
    for index, part in enumerate(item.question.parts, 1):
        yield f"{item.number}.{index}", part, choices.shown(part.choices, medium)


def _web(item: Item[Scenario], medium: Medium) -> Markup:
    identity = item.question.id
    parts = Markup("").join(
        _part(f"{identity}-{part.id}", number, part, shown, medium)
        for number, part, shown in _numbered(item, medium)
    )
    return Markup(
        '<div role="group" aria-labelledby="{id}-title" aria-describedby="{id}-stem">'
        '<div class="samut-case"><p class="samut-case-title">{title}</p>'
        '<div id="{id}-stem">{case}</div></div>{parts}</div>'
    ).format(id=identity, title=medium.word("case"), case=medium.block(item.question.stem), parts=parts)


def _part(identity: str, number: str, part: Part, shown: list[Shown], medium: Medium) -> Markup:
    control = WAYS[part.type].control
    body, told = choices.controls(identity, shown, control), choices.instruction(medium, control)
    group = frame.named(
        f"{identity}-number", identity, medium.block(part.stem), body, told, choices.role(control)
    )
    return Markup(
        '<div class="samut-part" data-part="{}"><p class="samut-number" id="{}-number">{}</p>{}</div>'
    ).format(part.id, identity, medium.word("item", number=number), group)


def _reading(item: Item[Scenario], medium: Medium) -> Markup:
    parts = [
        Markup('<div data-part="{}" data-type="{}"><p class="samut-number">{}</p>{}</div>').format(
            part.id,
            part.type,
            medium.word("item", number=number),
            frame.reasons(choices.reasons(medium, shown)),
        )
        for number, part, shown in _numbered(item, medium)
    ]
    return Markup("").join(parts) + frame.back(item, medium)


def _paper(item: Item[Scenario], medium: Medium) -> Markup:
    parts = Markup("").join(
        Markup('<div class="part">{}</div>').format(_paper_part(number, part, shown, medium))
        for number, part, shown in _numbered(item, medium)
    )
    case = Markup('<div class="case"><p class="label">{}</p>{}</div>').format(
        medium.word("case"), medium.block(item.question.stem)
    )
    return frame.paper(str(item.number), case, parts)


def _paper_part(number: str, part: Part, shown: list[Shown], medium: Medium) -> Markup:
    way = WAYS[part.type]
    body, told = choices.ticked(medium, shown, way.shape), choices.instruction(medium, way.control)
    return frame.paper(number, medium.block(part.stem), body, told)


def _sheet(item: Item[Scenario], medium: Medium) -> Markup:
    return Markup("").join(
        choices.sheet(number, medium, shown, WAYS[part.type].shape)
        for number, part, shown in _numbered(item, medium)
    )


def _key(item: Item[Scenario], medium: Medium) -> Markup:
    return Markup("").join(
        Markup(
            '<div class="part"><div class="stem"><span class="number">{}.</span><div>{}</div></div>{}</div>'
        ).format(number, medium.block(part.stem), choices.key(number, medium, shown))
        for number, part, shown in _numbered(item, medium)
    )


def _plain(item: Item[Scenario], medium: Medium) -> str:
    parts = [
        frame.plain(
            number, medium.plain(part.stem), frame.lettered(medium, [one.text for one in part.choices])
        )
        for number, part, _ in _numbered(item, medium)
    ]
    return frame.plain(str(item.number), medium.plain(item.question.stem), parts)


def meaning(question: Scenario, plain: Plain) -> Meaning:
    """The case with the stem and the key of every part; a choice speaks to its own part's stem."""
    parts: dict[str, tuple[str, ...]] = {}
    whole = []
    for part in question.parts:
        own = choices.meaning(part.stem, part.choices, plain)
        whole.append("\n".join((part.type, *own.whole)))
        stem = own.whole[0]
        parts |= {f"{part.id}/{name}": (stem, *texts) for name, texts in own.parts.items()}
    return Meaning((plain(question.stem), *sorted(whole)), parts)


def lint(question: Scenario) -> Iterator[Finding]:
    """No part's id stands twice, and each part keeps the rules of its own type."""
    yield from frame.ids_twice((("parts", index), one.id) for index, one in enumerate(question.parts))
    for index, part in enumerate(question.parts):
        for found in WAYS[part.type].lint(part.choices):
            yield Finding(found.code, ("parts", index, *found.path), found.data)


TYPE: QuestionType[Scenario, Parts] = QuestionType(
    name="scenario",
    record=Scenario,
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
