"""Random quizzes, answers and edits, with a model that knows which answers still mean what they meant.

The model never looks at a text or an id: every wording has a sense, every choice is an object, and an
answer is a list of such objects. What the engine makes of texts and ids has to agree with it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from samut.course import lock
from samut.course.course import Course
from samut.questions.quiz import Quiz
from samut.schema.course import CourseRecord
from samut.schema.lock import Lock
from samut.schema.module import Module
from samut.site.manifest import manifest

LETTERS = "กขคงจชซดตถทธนบปผพฟภมยรลวสหอ"
NUMBERS = (" 15", " -15", " 1.5", " 15%", " 1/5", " 1, 5", " 1 5", " 1:5")
"""Ends of a text that differ by a sign alone."""
LOOKS: tuple[Callable[[str], str], ...] = (
    str,
    lambda text: f"“{text}”",
    lambda text: f"**{text}**",
    lambda text: f"{text}?",
    lambda text: f" {text[:1]} {text[1:]}…",
    lambda text: f"({text})",
)
"""Ways to write the same words."""
TYPES = ("single", "multiple", "true-false", "match", "order", "fill", "scenario")
RECORD = CourseRecord.model_validate(
    {"id": "c", "version": "1.0", "date": "2026-11-23", "title": "ก", "description": "ก",
     "languages": {"th": "complete"}, "modules": ("m1",)}
)  # fmt: skip
LESSON = {"id": "l", "title": "ก", "minutes": 5, "outcomes": ({"id": "o", "level": "apply", "text": "ก"},)}
MODULE = Module.model_validate(
    {"id": "m1", "number": 1, "title": "ก", "idea": "ก", "minutes": 5, "lessons": (LESSON,)}
)


@dataclass(eq=False, slots=True)
class Words:
    """A wording: what it says, and how it is written at present."""

    sense: tuple[int, int]
    code: int
    number: int = 0
    look: int = 0

    @property
    def text(self) -> str:
        """As an author writes it."""
        name, rest = "", self.code
        while rest or not name:
            rest, letter = divmod(rest, len(LETTERS))
            name += LETTERS[letter]
        return LOOKS[self.look](f"คำ{name}{NUMBERS[self.number]}")


@dataclass(eq=False, slots=True)
class Entry:
    """A choice, pair, decoy, item or part; decoys and wrong choices are not `right`."""

    id: str
    words: list[Words]
    right: bool = False
    was: list[str] = field(default_factory=list)
    below: list["Entry"] = field(default_factory=list)
    retired: list[str] = field(default_factory=list)

    @property
    def says(self) -> tuple[tuple[int, int], ...]:
        """What its words mean."""
        return tuple(one.sense for one in self.words)


@dataclass(eq=False, slots=True)
class Asked:
    """A question."""

    id: str
    type: str
    stem: Words
    entries: list[Entry]
    truth: bool = True
    was: list[str] = field(default_factory=list)
    retired: list[str] = field(default_factory=list)
    mended: bool = False

    @property
    def whole(self) -> Any:
        """What every answer depends on."""
        if self.type == "true-false":
            return self.stem.sense, self.truth
        if self.type == "fill":
            return self.stem.sense, self.entries[0].says
        if self.type == "scenario":
            return self.stem.sense, frozenset((one.says, _key(one.below)) for one in self.entries)
        right = [one.says for one in self.entries if one.right]
        return self.stem.sense, tuple(right) if self.type == "order" else frozenset(right)


def _key(choices: list[Entry]) -> frozenset[Any]:
    return frozenset(one.says for one in choices if one.right)


Name = tuple[Entry, ...]
"""An entry, or a part and its choice."""


@dataclass(eq=False, slots=True)
class Answer:
    """What a learner answered: choices, or pairs of sides, or items in order."""

    asked: Asked
    names: list[tuple[Name, ...]]
    id: str
    said: str
    item: dict[str, Any]
    meant: Any

    @property
    def means(self) -> Any:
        """The answer and its question as they are now; None if it names what is no more."""
        below = {(one,) for one in self.asked.entries} | {
            (part, one) for part in self.asked.entries for one in part.below
        }
        if not all(name in below for names in self.names for name in names):
            return None
        told = [tuple(tuple(one.says for one in name) for name in names) for names in self.names]
        return self.asked.whole, tuple(told) if self.asked.type == "order" else frozenset(told)

    @property
    def now(self) -> str:
        """The answer as it would be written today."""
        return written(self.names) if self.names else self.said


def written(names: list[tuple[Name, ...]]) -> str:
    """An answer as text."""
    return ",".join("=".join("/".join(one.id for one in name) for name in entry) for entry in names)


class World:
    """Two quizzes, their author, and a learner."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - chance that repeats is wanted
        self.ids = count()
        self.lock = Lock()
        self.answers: list[Answer] = []
        self.gone: list[str] = []
        self.quizzes: list[list[Asked]] = [[self.asked(), self.asked(), self.asked()], [self.asked()]]

    def words(self) -> Words:
        """A wording never used before."""
        made = next(self.ids)
        return Words((made, 0), made, look=self.random.randrange(len(LOOKS)))

    def entry(self, right: bool = False, texts: int = 1) -> Entry:  # noqa: FBT001, FBT002
        """A new choice, pair or item."""
        return Entry(f"x{next(self.ids)}", [self.words() for _ in range(texts)], right)

    def choices(self, kind: str) -> list[Entry]:
        """Choices, one or two of them right."""
        keys = 1 if kind == "single" else 2
        made = [self.entry(right=index < keys) for index in range(4)]
        self.random.shuffle(made)
        return made

    def asked(self) -> Asked:
        """A new question of any type."""
        kind = self.random.choice(TYPES)
        if kind == "match":
            entries = [*(self.entry(right=True, texts=2) for _ in range(3)), self.entry()]
        elif kind == "scenario":
            entries = [self.entry(), self.entry()]
            for index, one in enumerate(entries):
                one.below = self.choices("multiple" if index else "single")
        elif kind == "true-false":
            entries = [Entry("true", []), Entry("false", [])]
        elif kind in {"order", "fill"}:
            entries = [self.entry(right=True) for _ in range(3)]
        else:
            entries = self.choices(kind)
        return Asked(f"q{next(self.ids)}", kind, self.words(), entries)

    @property
    def all(self) -> list[Asked]:
        """Every live question."""
        return [one for quiz in self.quizzes for one in quiz]

    def answer(self, asked: Asked) -> None:
        """The learner answers a question in some way or other."""
        names = self.picked(asked)
        said = written(names) if names else f"คำ {next(self.ids)}, x1=x2"
        item = next(one for one in self.items() if one["id"] == asked.id)
        self.answers.append(Answer(asked, names, asked.id, said, item, None))
        self.answers[-1].meant = self.answers[-1].means

    def picked(self, asked: Asked) -> list[tuple[Name, ...]]:
        """Choices, pairs or an order, right or wrong."""
        chance, entries = self.random, asked.entries
        if asked.type == "fill":
            return []
        if asked.type == "match":
            rights = chance.sample(entries, len(entries))
            lefts = [one for one in entries if one.right]
            return [((left,), (right,)) for left, right in zip(lefts, rights, strict=False)]
        if asked.type == "scenario":
            return [
                ((part, one),) for part in entries for one in chance.sample(part.below, chance.randint(1, 2))
            ]
        some = {"order": len(entries), "multiple": chance.randint(1, 3)}.get(asked.type, 1)
        return [((one,),) for one in chance.sample(entries, min(some, len(entries)))]

    def course(self) -> Course:
        """The course as it would be read."""
        quizzes = {f"m{index}": self.quiz(index) for index in range(len(self.quizzes))}
        return Course(
            root=Path(),
            record=RECORD,
            modules=(MODULE,),
            quizzes=quizzes,
            forms={},
            terms={},
            references={},
            inventory={},
            prose={},
            images=(),
            digests={},
            lock=self.lock,
            stamps={},
        )

    def quiz(self, index: int) -> Quiz:
        """A quiz as it would be read."""
        record = {
            "id": f"m{index}",
            "title": "ก",
            "minutes": 5,
            "retired": tuple(self.gone if not index else ()),
        }
        return Quiz.model_validate(record | {"questions": tuple(map(question, self.quizzes[index]))})

    def items(self) -> list[dict[str, Any]]:
        """Every question as the pages know it."""
        course = self.course()
        return [item for quiz in course.quizzes.values() for item in manifest(course, quiz)["items"]]


def question(asked: Asked) -> dict[str, Any]:
    """A question as an author writes it."""
    common = {"id": asked.id, "was": tuple(asked.was), "retired": tuple(asked.retired), "type": asked.type}
    common |= {"lesson": "l", "outcome": "o", "level": "apply"}
    stem, entries = asked.stem.text, asked.entries
    if asked.type == "true-false":
        return {**common, "stem": stem, "answer": asked.truth, "rationales": {"true": "ก", "false": "ข"}}
    if asked.type == "match":
        pairs = tuple(_side(one) | {"left": one.words[0].text} for one in entries if one.right)
        return {
            **common,
            "stem": stem,
            "pairs": pairs,
            "decoys": tuple(_side(one) for one in entries if not one.right),
        }
    if asked.type == "order":
        return {**common, "stem": stem, "rationale": "ก", "items": tuple(map(_named, entries))}
    if asked.type == "fill":
        return {**common, "stem": stem, "rationale": "ก", "accepted": tuple(map(_named, entries))}
    if asked.type == "scenario":
        return {**common, "case": stem, "parts": tuple(map(_part, entries))}
    return {**common, "stem": stem, "choices": _choices(entries)}


def _named(one: Entry) -> dict[str, Any]:
    return {"id": one.id, "was": tuple(one.was), "text": one.words[-1].text}


def _side(one: Entry) -> dict[str, Any]:
    return {"id": one.id, "was": tuple(one.was), "right": one.words[-1].text, "rationale": "ก"}


def _choices(entries: list[Entry]) -> tuple[dict[str, Any], ...]:
    return tuple(_named(one) | {"correct": one.right, "rationale": "ก"} for one in entries)


def _part(one: Entry) -> dict[str, Any]:
    kind = "single" if sum(choice.right for choice in one.below) == 1 else "multiple"
    stem = {"stem": one.words[0].text, "type": kind, "retired": tuple(one.retired)}
    return {"id": one.id, "was": tuple(one.was), **stem, "choices": _choices(one.below)}


def locked(world: World) -> None:
    """The author writes the lock."""
    world.lock = lock.renewed(world.course())


def declared(world: World, asked: Asked) -> None:
    """The author says that a question still means what the lock has."""
    world.lock = lock.declared(world.course(), [asked.id])
