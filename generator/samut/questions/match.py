"""Left and right sides to be matched; decoys on the right match nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from markupsafe import Markup
from pydantic import Field

from samut.questions import frame
from samut.questions.contract import Finding, Item, Mark, Medium, Question, QuestionType
from samut.questions.meaning import Meaning, Plain
from samut.questions.shuffle import shuffled
from samut.schema.base import Named, about
from samut.schema.text import Text

Matching = Mapping[str, str]
"""For the id of a pair's left side, the id of the right side chosen: a pair's or a decoy's."""


class Pair(Named):
    """A left side, the right side that belongs to it, and why."""

    left: Annotated[Text, about("ข้อความทางซ้าย", {"th": "เวลารอ"})]
    right: Annotated[Text, about("ข้อความทางขวาที่คู่กัน", {"th": "ช่วงเงียบหลังคำถาม"})]
    rationale: Annotated[Text, about("ทำไมสองข้อความนี้คู่กัน", {"th": "เวลารอเริ่มนับเมื่อถามจบ"})]


class Decoy(Named):
    """A right side that belongs to no left side, and why it does not."""

    right: Annotated[Text, about("ตัวลวงทางขวา", {"th": "เวลาพักกลางวัน"})]
    rationale: Annotated[Text, about("ทำไมไม่คู่กับข้อใด", {"th": "ไม่เกี่ยวกับการถาม"})]


def _pair(identity: str, left: str, right: str) -> dict[str, object]:
    return {"id": identity, "left": {"th": left}, "right": {"th": right}, "rationale": {"th": "เป็นคู่กัน"}}


class Match(Question):
    """Pairs to be found again; at most three decoys keep the last pair from being a gift."""

    type: Annotated[Literal["match"], about("จับคู่", "match")]
    pairs: Annotated[
        tuple[Pair, ...],
        Field(min_length=2, max_length=7),
        about("คู่ที่ถูก", [_pair("one", "เวลารอ", "เงียบหลังถาม"), _pair("two", "ถามต่อ", "ถามจากคำตอบ")]),
    ]
    decoys: Annotated[
        tuple[Decoy, ...],
        Field(max_length=3),
        about(
            "ตัวลวงทางขวา", [{"id": "lunch", "right": {"th": "เวลาพัก"}, "rationale": {"th": "ไม่เกี่ยวกับการถาม"}}]
        ),
    ] = ()


def mark(question: Match, response: Matching) -> Mark:
    """The share of left sides that got their own right side."""
    right = sum(response.get(pair.id) == pair.id for pair in question.pairs)
    return Mark(right / len(question.pairs))


@dataclass(frozen=True, slots=True)
class Side:
    """A right side in the order every learner sees."""

    letter: str
    id: str
    text: Text


def sides(question: Match, medium: Medium) -> list[Side]:
    """The right sides, lettered, never in the order of the left sides."""
    every: tuple[Pair | Decoy, ...] = (*question.pairs, *question.decoys)
    texts = {one.id: one.right for one in every}
    ids = shuffled(question.id, [one.id for one in question.pairs], [one.id for one in question.decoys])
    letters = frame.LETTERS[medium.language]
    return [Side(letters[index], one, texts[one]) for index, one in enumerate(ids)]


def _web(item: Item[Match], medium: Medium) -> Markup:
    choices = sides(item.question, medium)
    options = Markup("").join(
        Markup('<option value="{}"{}>{}. {}</option>').format(
            one.id, frame.spoken(one.text, medium), one.letter, medium.plain(one.text)
        )
        for one in choices
    )
    rights = Markup("").join(
        Markup('<li><span class="samut-letter">{}.</span> <span>{}</span></li>').format(
            one.letter, medium.inline(one.text)
        )
        for one in choices
    )
    lefts = Markup("").join(_row(item, medium, index, options) for index in range(len(item.question.pairs)))
    body = Markup('<ul class="samut-sides" role="list">{}</ul><ul class="samut-pairs" role="list">{}</ul>')
    return frame.web(item, medium, body.format(rights, lefts), medium.word("match-how"))


def _row(item: Item[Match], medium: Medium, index: int, options: Markup) -> Markup:
    pair = item.question.pairs[index]
    return Markup(
        '<li class="samut-row" data-row="{row}"><label for="{id}-{row}">{number}. {left}</label>'
        '<select id="{id}-{row}" autocomplete="off"><option value="">{empty}</option>{options}</select></li>'
    ).format(
        id=item.question.id,
        row=pair.id,
        number=index + 1,
        left=medium.inline(pair.left),
        empty=medium.word("match-choose"),
        options=options,
    )


def _joined(pair: Pair, medium: Medium) -> Markup:
    return Markup("{} – {}").format(medium.inline(pair.left), medium.inline(pair.right))


def _reading(item: Item[Match], medium: Medium) -> Markup:
    pairs = [
        frame.reason(
            Markup('data-pair="{}"').format(one.id),
            medium.word("pair"),
            _joined(one, medium),
            medium.block(one.rationale),
        )
        for one in item.question.pairs
    ]
    decoys = [
        frame.reason(
            Markup('data-decoy="{}"').format(one.id),
            medium.word("decoy"),
            medium.inline(one.right),
            medium.block(one.rationale),
        )
        for one in item.question.decoys
    ]
    return frame.reading(item, medium, [*pairs, *decoys])


def _paper(item: Item[Match], medium: Medium) -> Markup:
    row = Markup('<li>{}<span class="letter">{}.</span><div>{}</div></li>')
    blank = Markup('<span class="blank"></span>')
    lefts = Markup("").join(
        row.format(blank, number, medium.inline(one.left))
        for number, one in enumerate(item.question.pairs, 1)
    )
    rights = Markup("").join(
        row.format("", one.letter, medium.inline(one.text)) for one in sides(item.question, medium)
    )
    body = Markup('<div class="columns"><ul class="choices">{}</ul><ul class="choices">{}</ul></div>')
    stem = medium.block(item.question.stem)
    return frame.paper(str(item.number), stem, body.format(lefts, rights), medium.word("match-paper"))


def _sheet(item: Item[Match], medium: Medium) -> Markup:  # noqa: ARG001
    numbers = range(1, len(item.question.pairs) + 1)
    return frame.sheet(str(item.number), [frame.blank(str(number)) for number in numbers])


def _key(item: Item[Match], medium: Medium) -> Markup:
    letters = {one.id: one.letter for one in sides(item.question, medium)}
    right, rows = [], []
    for number, pair in enumerate(item.question.pairs, 1):
        place, why = f"{number}–{letters[pair.id]}", medium.block(pair.rationale)
        right.append(place)
        rows.append(frame.key_row("right", place, "", _joined(pair, medium), why))
    for decoy in item.question.decoys:
        text, why = medium.inline(decoy.right), medium.block(decoy.rationale)
        rows.append(frame.key_row("wrong", f"{letters[decoy.id]}.", medium.word("decoy"), text, why))
    return frame.key(str(item.number), medium, " ".join(right), rows)


def _plain(item: Item[Match], medium: Medium) -> str:
    lefts = [f"{number}. {medium.plain(one.left)}" for number, one in enumerate(item.question.pairs, 1)]
    rights = frame.lettered(medium, [one.text for one in sides(item.question, medium)])
    return frame.plain(str(item.number), medium.plain(item.question.stem), [*lefts, *rights])


def meaning(question: Match, plain: Plain) -> Meaning:
    """The stem and what belongs to what, in any order; decoys matter to those who chose them."""
    pairs = {one.id: (plain(one.left), plain(one.right)) for one in question.pairs}
    decoys = {one.id: (plain(one.right),) for one in question.decoys}
    whole = sorted("\n".join(texts) for texts in pairs.values())
    return Meaning((plain(question.stem), *whole), {**pairs, **decoys})


def lint(question: Match) -> Iterator[Finding]:
    """No id stands twice, and no text: one left side would have two right ones."""
    pairs, decoys = list(enumerate(question.pairs)), list(enumerate(question.decoys))
    named = [(("pairs", index), one.id) for index, one in pairs]
    yield from frame.ids_twice([*named, *((("decoys", index), one.id) for index, one in decoys)])
    yield from frame.texts_twice([(("pairs", index, "left"), one.id, one.left) for index, one in pairs])
    rights = [(("pairs", index, "right"), one.id, one.right) for index, one in pairs]
    others = [(("decoys", index, "right"), one.id, one.right) for index, one in decoys]
    yield from frame.texts_twice([*rights, *others])


TYPE: QuestionType[Match, Matching] = QuestionType(
    name="match",
    record=Match,
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
