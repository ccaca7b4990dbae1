"""What a question of any type looks like around its controls: stem, reasons, the way back."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from samut.questions.contract import Finding, Item, Medium, Q
from samut.questions.pattern import filled
from samut.schema.base import Language
from samut.schema.text import Text

LETTERS: dict[Language, str] = {"th": "กขคงจฉชซฌญ", "en": "ABCDEFGHIJ"}
"""The letters of choices on paper, as Thai and English examinations use them."""

NOTHING = Markup("")


def web(item: Item[Q], medium: Medium, body: Markup, instruction: str = "", role: str = "group") -> Markup:
    """A group of controls, named by the question's title and stem."""
    identity = item.question.id
    return named(f"{identity}-title", identity, medium.block(item.question.stem), body, instruction, role)


def named(title: str, identity: str, stem: Markup, body: Markup, instruction: str, role: str) -> Markup:
    """A group of controls whose name is the element `title` and this stem."""
    how = described = NOTHING
    if instruction:
        how = filled('<p class="samut-instruction" id="{}-how">{}</p>', identity, instruction)
        described = filled(' aria-describedby="{}-how"', identity)
    return filled(
        '<div role="{}" aria-labelledby="{} {}-stem"{}>'
        '<div class="samut-stem" id="{}-stem">{}</div>{}{}</div>',
        role,
        title,
        identity,
        described,
        identity,
        stem,
        how,
        body,
    )


def reading(item: Item[Q], medium: Medium, rows: Iterable[Markup], tag: str = "ul") -> Markup:
    """Reasons in a list, and the way back to the lesson."""
    return reasons(rows, tag) + back(item, medium)


def reasons(rows: Iterable[Markup], tag: str = "ul") -> Markup:
    """Reasons in a list; `ol` where their order is the answer."""
    name = Markup(tag)
    return filled('<{} class="samut-reasons" role="list">{}</{}>', name, NOTHING.join(rows), name)


def reason(data: Markup, verdict: str, text: str | Markup, why: Markup) -> Markup:
    """One reason: what it speaks of in words, the text itself, and why."""
    return filled(
        '<li {}><p><strong class="samut-verdict">{}</strong> <span class="samut-what">{}</span></p>'
        '<div class="samut-because">{}</div></li>',
        data,
        verdict,
        text,
        why,
    )


def back(item: Item[Q], medium: Medium) -> Markup:
    """The way back to the place in the lesson that teaches this."""
    link = medium.lesson_link(item.question)
    return filled('<p class="samut-back">{} {}</p>', medium.word("review"), link)


def spoken(text: Text, medium: Medium) -> Markup:
    """The language of a text as an attribute, where it is not the reader's and no markup within can tell."""
    language = text.best(medium.language)[1]
    return NOTHING if language == medium.language else filled(' lang="{}"', language)


def paper(number: str, stem: Markup, body: Markup, instruction: str = "") -> Markup:
    """A numbered stem and what is written or ticked below it."""
    told = Markup('<p class="instruction">{}</p>').format(instruction) if instruction else NOTHING
    return Markup('<div class="stem"><span class="number">{}.</span><div>{}{}</div></div>{}').format(
        number, stem, told, body
    )


def sheet(number: str, marks: Iterable[Markup]) -> Markup:
    """A row of an answer sheet."""
    return Markup('<li><span class="number">{}.</span><span class="marks">{}</span></li>').format(
        number, Markup(" ").join(marks)
    )


def bubble(shape: str, letter: str) -> Markup:
    """A circle or box to fill in, and the letter of what is chosen by it."""
    return Markup('<span class="mark"><span class="tick {}"></span>{}</span>').format(shape, letter)


def blank(name: str) -> Markup:
    """A short line to write a letter or number on, and what it is for."""
    return Markup('<span class="mark">{}<span class="blank"></span></span>').format(name)


def key(number: str, medium: Medium, right: str | Markup, rows: Iterable[Markup]) -> Markup:
    """The answer, then the reasons."""
    return Markup(
        '<p class="answer"><span class="number">{}.</span> {} <strong>{}</strong></p>'
        '<ul class="reasons">{}</ul>'
    ).format(number, medium.word("answer"), right, NOTHING.join(rows))


def key_row(style: str, letter: str, verdict: str, text: str | Markup, why: Markup) -> Markup:
    """One reason of the key; `style` is right or wrong."""
    return Markup(
        '<li class="{}"><span class="letter">{}</span><div><p><b>{}</b> {}</p>{}</div></li>'
    ).format(style, letter, verdict, text, why)


def label(item: Item[Q], medium: Medium) -> str:
    """“Question 3: …”, as a screen reader announces the group."""
    return f"{medium.word('item', number=item.number)} {medium.plain(item.question.stem)}"


def note(item: Item[Q], medium: Medium) -> Markup:
    """The author's note to the trainer."""
    return why(item.question.note, medium)


def why(text: Text | None, medium: Medium) -> Markup:
    """A text of paragraphs, or nothing where the author wrote none."""
    return medium.block(text) if text else NOTHING


def plain(number: str, stem: str, rows: Iterable[str]) -> str:
    """A numbered stem and a line for each row."""
    return "\n".join([f"{number}. {stem}", *rows])


def lettered(medium: Medium, texts: Iterable[Text]) -> list[str]:
    """Plain lines with the letters of paper."""
    letters = LETTERS[medium.language]
    return [f"{letters[index]}. {medium.plain(text)}" for index, text in enumerate(texts)]


def ids_twice(named_at: Iterable[tuple[tuple[str | int, ...], str]]) -> Iterator[Finding]:
    """An id that stands twice among the parts of one question."""
    seen: set[str] = set()
    for path, identity in named_at:
        if identity in seen:
            yield Finding("Q06", (*path, "id"), {"id": identity})
        seen.add(identity)


def texts_twice(rows: Sequence[tuple[tuple[str | int, ...], str, Text]]) -> Iterator[Finding]:
    """A text that stands twice where only one can be right; `rows` are place, id and text."""
    for index, (path, _, text) in enumerate(rows):
        if same := next((name for _, name, other in rows[:index] if other == text), None):
            yield Finding("Q07", path, {"id": same})
