"""The entries of a question bank read as a quiz: the values of its YAML, and the place each came from."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from samut.exchange.bank import tags
from samut.exchange.bank.entry import Bank, Entry, Lost
from samut.exchange.bank.images import Images
from samut.exchange.bank.kept import OF_QUIZ, Kept, restore
from samut.exchange.bank.questions import READ
from samut.exchange.bank.retold import retold
from samut.exchange.bank.texts import Texts
from samut.exchange.defaults import Defaults, fill
from samut.exchange.found import Found
from samut.schema.base import ID, Language, Path
from samut.source.problem import Place, Problems

ANSWERS, ENTRIES = 100, 2_000
"""The most that is read of a question and of a file."""
_MINOR = frozenset(("combined", "grade", "tag", "case"))
"""What many questions lose; it is told once with a count."""


def identity(bank: Bank, defaults: Defaults) -> str:
    """The quiz's id: the one asked for, else that of the category, else the file's name."""
    named = next((one.id for one in bank.entries if one.kind == "category" and re.fullmatch(ID, one.id)), "")
    stem = re.sub(r"[^a-z0-9]+", "-", PurePath(bank.file).stem.lower()).strip("-")
    return defaults.quiz or named or stem


def inward(
    bank: Bank, language: Language, defaults: Defaults, kept: Kept, images: Images, problems: Problems
) -> Found:
    """The quiz of a bank."""
    reader = _Reader(bank, language, kept, images, problems, {"id": identity(bank, defaults)})
    reader.read()
    fill(reader.quiz, defaults)
    return Found(reader.quiz, reader.places, retold, images.new)


@dataclass
class _Reader:
    bank: Bank
    language: Language
    kept: Kept
    images: Images
    problems: Problems
    quiz: dict[str, Any]
    places: dict[Path, Place] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)

    def read(self) -> None:
        """Reads every entry, then what was left of the quiz before."""
        first = next((one.place for one in self.bank.entries), Place(self.bank.file))
        self.places[()] = self.places["id",] = first
        self.quiz["questions"] = []
        self._category()
        if len(self.bank.entries) > ENTRIES:
            self._many(self.bank.entries[ENTRIES], len(self.bank.entries), ENTRIES)
            return
        for entry, parts in _grouped(self.bank.entries, self.problems):
            self._question(entry, parts)
        if not self.quiz["questions"]:
            self.problems.add("X33", first)
        self._keep()
        self._tell()

    def _category(self) -> None:
        """Title and tags of the quiz: of the category in which the first question stands."""
        found = [one for one in _before(self.bank.entries) if one.kind == "category"]
        if found:
            entry = found[-1]
            self.quiz |= tags.of_quiz(entry.tags)
            texts = Texts("", self.language, self.kept, self.images, self.lost, self.places, ("title",))
            name = re.split(r"(?<!/)/(?!/)", entry.name)[-1].replace("//", "/")
            self.quiz["title"] = texts.name(name, entry.place)
        elif "title" in self.kept.quiz:
            self.quiz["title"] = self.kept.quiz["title"]
        asked = [one for one in self.bank.entries if one.kind != "category"]
        at = self.bank.entries.index(asked[0]) if asked else 0
        self.lost += [Lost("category", one.place) for one in self.bank.entries[at:] if one.kind == "category"]

    def _question(self, entry: Entry, parts: list[Entry]) -> None:
        if len(entry.answers) + len(entry.pairs) > ANSWERS:
            self._many(entry, len(entry.answers) + len(entry.pairs), ANSWERS)
            return
        if entry.kind not in READ or (entry.kind == "description" and not parts):
            self.problems.add("X20", entry.place, type=entry.kind)
            return
        if any(one.what == "hidden" for one in entry.lost):
            self.lost.append(Lost("hidden", entry.place))
            return
        path: Path = ("questions", len(self.quiz["questions"]))
        name = self._named(entry)
        self.places[path] = entry.place
        texts = Texts(name, self.language, self.kept, self.images, self.lost, self.places, path)
        question = {"id": name} if name else {}
        for key, value in tags.of_question(entry.tags).items():
            question[key] = value
            self.places[*path, key] = next(one.place for one in entry.tags if one.text.startswith(f"{key}:"))
        question |= READ[entry.kind](texts, entry, parts)
        if entry.hints:
            question["hint"] = texts.text("hint", entry.hints[0])
            self.lost += [Lost("hint", one.place) for one in entry.hints[1:]]
        self.lost += [one for each in (entry, *parts) for one in each.lost]
        self.lost += [Lost("tag", one.place) for one in entry.tags if not tags.known(one)]
        self.quiz["questions"].append(question)

    def _many(self, entry: Entry, found: int, bound: int) -> None:
        self.problems.add("S12", entry.place, found=found, bound=bound, relation="le")

    def _named(self, entry: Entry) -> str:
        """The id of an entry; of one that lost it in Moodle, the first word of its name."""
        if re.fullmatch(ID, entry.id):
            return entry.id
        if entry.id:
            self.problems.add("X30", entry.place, found=entry.id)
        first = entry.name.split(" ")[0]
        return first if self.kept.question(first) else ""

    def _keep(self) -> None:
        for key in OF_QUIZ:
            if key in self.kept.quiz:
                self.quiz.setdefault(key, self.kept.quiz[key])
        for question in self.quiz["questions"]:
            restore(question, self.kept, self.bank.limits.unsaid)
        self._unsayable()

    def _unsayable(self) -> None:
        """Questions the format cannot say stay where they were."""
        for index, old in enumerate(self.kept.quiz.get("questions", ())):
            if not self.bank.limits.sayable(old):
                before = {one["id"] for one in self.kept.quiz["questions"][:index]}
                places = [at for at, one in enumerate(self.quiz["questions"], 1) if one.get("id") in before]
                self._insert(max(places, default=0), old)

    def _insert(self, at: int, question: dict[str, Any]) -> None:
        self.quiz["questions"].insert(at, question)
        moved = {_shifted(path, at): place for path, place in self.places.items()}
        self.places.clear()
        self.places |= moved

    def _tell(self) -> None:
        """What was lost, in the order of the file; what many lose is told once."""
        counts = Counter(one.what for one in self.lost if one.what in _MINOR)
        for what, count in counts.items():
            first = min(one.place for one in self.lost if one.what == what)
            self.problems.add("X31", first, lost=what, count=count)
        for one in self.lost:
            if one.what not in _MINOR:
                self.problems.add("X21", one.place, lost=one.what)


def _shifted(path: Path, at: int) -> Path:
    if len(path) > 1 and path[0] == "questions" and isinstance(path[1], int) and path[1] >= at:
        return ("questions", path[1] + 1, *path[2:])
    return path


def _before(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """The entries that stand before the first question."""
    for entry in entries:
        if entry.kind != "category":
            return
        yield entry


def _grouped(entries: tuple[Entry, ...], problems: Problems) -> Iterator[tuple[Entry, list[Entry]]]:
    """Each question, and for a case the questions about it: their ids begin with its own and a dot."""
    waiting: list[tuple[Entry, list[Entry]]] = []
    cases: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.kind == "category":
            continue
        case, dot, part = entry.id.partition(".")
        if dot and re.fullmatch(ID, case) and re.fullmatch(ID, part):
            if case in cases:
                cases[case].append(entry)
            else:
                problems.add("X32", entry.place, found=entry.id, case=case)
            continue
        parts: list[Entry] = []
        if entry.kind == "description":
            cases[entry.id] = parts
        waiting.append((entry, parts))
    yield from waiting
