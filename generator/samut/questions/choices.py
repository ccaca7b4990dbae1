"""What the types made of choices share: the choice, its HTML on screen and on paper, its rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from samut.questions.contract import Finding, Item, Medium, Q
from samut.schema.base import Id, Language, Record
from samut.schema.text import Text

LETTERS: dict[Language, str] = {"th": "กขคงจฉชซฌญ", "en": "ABCDEFGHIJ"}
"""The letters of choices on paper, as Thai and English examinations use them."""


class Choice(Record):
    """One answer to pick from; its id is pinned and its rationale teaches."""

    id: Id
    text: Text
    correct: bool = False
    rationale: Text


@dataclass(frozen=True, slots=True)
class Shown:
    """A choice as every choice type shows it."""

    id: str
    text: str | Markup
    correct: bool
    rationale: Text


def shown(choices: Sequence[Choice], medium: Medium) -> list[Shown]:
    """An author's choices, ready to show."""
    return [Shown(one.id, medium.inline(one.text), one.correct, one.rationale) for one in choices]


def web(item: Item[Q], medium: Medium, choices: list[Shown], control: str) -> Markup:
    """A group of radio buttons or checkboxes, named by the question's title and stem."""
    identity = item.question.id
    rows = Markup("").join(
        Markup(
            '<li class="samut-choice"><label><input type="{}" name="{}" value="{}"> '
            "<span>{}</span></label></li>"
        ).format(control, identity, choice.id, choice.text)
        for choice in choices
    )
    return Markup(
        '<div role="{role}" aria-labelledby="{id}-title {id}-stem">'
        '<div class="samut-stem" id="{id}-stem">{stem}</div>{instruction}'
        '<ul class="samut-choices" role="list">{rows}</ul></div>'
    ).format(
        role="radiogroup" if control == "radio" else "group",
        id=identity,
        stem=medium.block(item.question.stem),
        instruction=_instruction(medium, control),
        rows=rows,
    )


def reading(item: Item[Q], medium: Medium, choices: list[Shown]) -> Markup:
    """Every choice, right or wrong in words, with its reason, and the way back to the lesson."""
    rows = Markup("").join(
        Markup(
            '<li data-choice="{}"{}><p><strong class="samut-verdict">{}</strong> {}</p><div>{}</div></li>'
        ).format(
            choice.id,
            Markup(" data-correct") if choice.correct else "",
            medium.word("right" if choice.correct else "wrong"),
            choice.text,
            medium.block(choice.rationale),
        )
        for choice in choices
    )
    link = medium.lesson_link(item.question)
    return Markup('<ul class="samut-reasons" role="list">{}</ul><p class="samut-back">{} {}</p>').format(
        rows, medium.word("review"), link
    )


def paper(item: Item[Q], medium: Medium, choices: list[Shown], shape: str) -> Markup:
    """Stem and lettered choices; `shape` says whether one circle or several boxes are ticked."""
    letters = LETTERS[medium.language]
    rows = Markup("").join(
        Markup('<li><span class="tick {}"></span><span class="letter">{}.</span><div>{}</div></li>').format(
            shape, letters[index], choice.text
        )
        for index, choice in enumerate(choices)
    )
    instruction = medium.word("choose-all") if shape == "box" else ""
    return Markup(
        '<div class="stem"><span class="number">{}.</span><div>{}{}</div></div><ul class="choices">{}</ul>'
    ).format(
        item.number,
        medium.block(item.question.stem),
        Markup('<p class="instruction">{}</p>').format(instruction) if instruction else "",
        rows,
    )


def key(item: Item[Q], medium: Medium, choices: list[Shown]) -> Markup:
    """The letters of the right choices, then each choice with its reason."""
    letters = LETTERS[medium.language]
    right = " ".join(letters[index] for index, choice in enumerate(choices) if choice.correct)
    rows = Markup("").join(
        Markup('<li class="{}"><span class="letter">{}.</span><div><p><b>{}</b> {}</p>{}</div></li>').format(
            "right" if choice.correct else "wrong",
            letters[index],
            medium.word("right" if choice.correct else "wrong"),
            choice.text,
            medium.block(choice.rationale),
        )
        for index, choice in enumerate(choices)
    )
    return Markup(
        '<p class="answer"><span class="number">{}.</span> {} <strong>{}</strong></p>'
        '<ul class="reasons">{}</ul>'
    ).format(item.number, medium.word("answer"), right, rows)


def label(item: Item[Q], medium: Medium) -> str:
    """“Question 3: …”, as a screen reader announces the group."""
    return f"{medium.word('item', number=item.number)} {medium.plain(item.question.stem)}"


def note(item: Item[Q], medium: Medium) -> Markup:
    """The author's note to the trainer."""
    return medium.block(item.question.note) if item.question.note else Markup("")


def plain(item: Item[Q], medium: Medium, texts: Sequence[Text]) -> str:
    """Stem and lettered choices, a line each."""
    letters = LETTERS[medium.language]
    rows = [f"{letters[index]}. {medium.plain(text)}" for index, text in enumerate(texts)]
    return "\n".join([f"{item.number}. {medium.plain(item.question.stem)}", *rows])


def lint(choices: Sequence[Choice]) -> Iterator[Finding]:
    """Choices with one id or one wording twice."""
    for earlier, first in enumerate(choices):
        for index, choice in enumerate(choices[earlier + 1 :], earlier + 1):
            if choice.id == first.id:
                yield Finding("Q03", ("choices", index, "id"), {"id": choice.id})
            elif choice.text == first.text:
                yield Finding("Q04", ("choices", index, "text"), {"id": first.id})


def _instruction(medium: Medium, control: str) -> Markup:
    if control != "checkbox":
        return Markup("")
    return Markup('<p class="samut-instruction">{}</p>').format(medium.word("choose-all"))
