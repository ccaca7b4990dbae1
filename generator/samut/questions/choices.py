"""What the types made of choices share: the choice, its marking, its HTML, its rules."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from markupsafe import Markup

from samut.questions import frame
from samut.questions.contract import Finding, Item, Mark, Medium, Q
from samut.questions.frame import LETTERS
from samut.questions.meaning import Meaning, Plain
from samut.questions.pattern import filled
from samut.schema.base import Named, about
from samut.schema.text import Text

Picks = Collection[str]
"""The ids of the choices a learner picked."""


class Choice(Named):
    """One answer to pick from; its id is pinned and its rationale teaches."""

    text: Annotated[Text, about("ตัวเลือก", {"th": "สามวินาที"})]
    correct: Annotated[bool, about("เขียนเฉพาะข้อที่ถูก", example=True)] = False
    rationale: Annotated[Text, about("เหตุผลที่สอนผู้ที่เลือกข้อนี้", {"th": "ผู้เรียนได้เวลาคิด คำตอบจึงยาวขึ้น"})]


@dataclass(frozen=True, slots=True)
class Shown:
    """A choice as every choice type shows it."""

    id: str
    text: str | Markup
    correct: bool
    rationale: Text


EXAMPLE = [
    {"id": "a", "text": {"th": "สามวินาที"}, "correct": True, "rationale": {"th": "ผู้เรียนได้เวลาคิด"}},
    {"id": "b", "text": {"th": "ไม่ต้องรอ"}, "rationale": {"th": "คนเดิมจะตอบทุกครั้ง"}},
    {"id": "c", "text": {"th": "หนึ่งนาที"}, "rationale": {"th": "นานจนความคิดหลุด"}},
]
"""Choices as an author may write them."""


def exact(choices: Iterable[Choice], response: Picks) -> Mark:
    """One point for exactly the right choices, else none."""
    return Mark(1.0 if set(response) == {one.id for one in choices if one.correct} else 0.0)


def share(choices: Iterable[Choice], response: Picks) -> Mark:
    """Right picks minus wrong picks, as a share of all right choices, never below 0."""
    right, picked = {one.id for one in choices if one.correct}, set(response)
    points = len(picked & right) - len(picked - right)
    return Mark(max(0, points) / len(right))


def shown(choices: Sequence[Choice], medium: Medium) -> list[Shown]:
    """An author's choices, ready to show."""
    return [Shown(one.id, medium.inline(one.text), one.correct, one.rationale) for one in choices]


def instruction(medium: Medium, control: str) -> str:
    """What a learner is told who may tick several boxes."""
    return medium.word("choose-all") if control == "checkbox" else ""


def controls(name: str, choices: list[Shown], control: str) -> Markup:
    """Radio buttons or checkboxes, each in its own label."""
    rows = Markup("").join(
        filled(
            '<li class="samut-choice"><label><input type="{}" name="{}" value="{}"> '
            "<span>{}</span></label></li>",
            control,
            name,
            choice.id,
            choice.text,
        )
        for choice in choices
    )
    return filled('<ul class="samut-choices" role="list">{}</ul>', rows)


def web(item: Item[Q], medium: Medium, choices: list[Shown], control: str) -> Markup:
    """A group of radio buttons or checkboxes, named by the question's title and stem."""
    body = controls(item.question.id, choices, control)
    return frame.web(item, medium, body, instruction(medium, control), role(control))


def role(control: str) -> str:
    """What assistive technology calls a group of such controls."""
    return "radiogroup" if control == "radio" else "group"


def reasons(medium: Medium, choices: list[Shown]) -> Iterator[Markup]:
    """Every choice, right or wrong in words, with its reason."""
    for choice in choices:
        data = filled('data-choice="{}"{}', choice.id, Markup(" data-correct") if choice.correct else "")
        verdict = medium.word("right" if choice.correct else "wrong")
        yield frame.reason(data, verdict, choice.text, medium.block(choice.rationale))


def reading(item: Item[Q], medium: Medium, choices: list[Shown]) -> Markup:
    """Every choice with its reason, and the way back to the lesson."""
    return frame.reading(item, medium, reasons(medium, choices))


def ticked(medium: Medium, choices: list[Shown], shape: str) -> Markup:
    """Lettered choices on paper; `shape` says whether one circle or several boxes are ticked."""
    letters = LETTERS[medium.language]
    rows = Markup("").join(
        filled(
            '<li><span class="tick {}"></span><span class="letter">{}.</span><div>{}</div></li>',
            shape,
            letters[index],
            choice.text,
        )
        for index, choice in enumerate(choices)
    )
    return filled('<ul class="choices">{}</ul>', rows)


def paper(item: Item[Q], medium: Medium, choices: list[Shown], shape: str) -> Markup:
    """Stem and lettered choices."""
    told = instruction(medium, "checkbox" if shape == "box" else "radio")
    body, stem = ticked(medium, choices, shape), medium.block(item.question.stem)
    return frame.paper(str(item.number), stem, body, told)


def sheet(number: str, medium: Medium, choices: Sequence[object], shape: str) -> Markup:
    """A letter to fill in for every choice."""
    letters = LETTERS[medium.language][: len(choices)]
    return frame.sheet(number, [frame.bubble(shape, letter) for letter in letters])


def key(number: str, medium: Medium, choices: list[Shown]) -> Markup:
    """The letters of the right choices, then each choice with its reason."""
    letters = LETTERS[medium.language]
    right = " ".join(letters[index] for index, choice in enumerate(choices) if choice.correct)
    rows = []
    for letter, choice in zip(letters, choices, strict=False):
        style = "right" if choice.correct else "wrong"
        why = medium.block(choice.rationale)
        rows.append(frame.key_row(style, f"{letter}.", medium.word(style), choice.text, why))
    return frame.key(number, medium, right, rows)


def plain(item: Item[Q], medium: Medium, texts: Sequence[Text]) -> str:
    """Stem and lettered choices, a line each."""
    stem = medium.plain(item.question.stem)
    return frame.plain(str(item.number), stem, frame.lettered(medium, texts))


def meaning(stem: Text, choices: Sequence[Choice], plain: Plain) -> Meaning:
    """The stem and the words of the key; of the other choices only those picked matter."""
    key = sorted(plain(one.text) for one in choices if one.correct)
    return Meaning((plain(stem), *key), {one.id: (plain(one.text),) for one in choices})


def lint_one(choices: Sequence[Choice]) -> Iterator[Finding]:
    """Exactly one choice is right; no choice stands twice."""
    count = sum(choice.correct for choice in choices)
    if count != 1:
        yield Finding("Q01", ("choices",), {"count": str(count)})
    yield from _twice(choices)


def lint_some(choices: Sequence[Choice]) -> Iterator[Finding]:
    """At least one choice is right and one is wrong; no choice stands twice."""
    count = sum(choice.correct for choice in choices)
    if not 0 < count < len(choices):
        yield Finding("Q02", ("choices",), {"count": str(count)})
    yield from _twice(choices)


def _twice(choices: Sequence[Choice]) -> Iterator[Finding]:
    """Choices with one id or one wording twice."""
    for earlier, first in enumerate(choices):
        for index, choice in enumerate(choices[earlier + 1 :], earlier + 1):
            if choice.id == first.id:
                yield Finding("Q03", ("choices", index, "id"), {"id": choice.id})
            elif choice.text == first.text:
                yield Finding("Q04", ("choices", index, "text"), {"id": first.id})
