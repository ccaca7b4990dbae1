"""A question as the rules of item writing see it: one language, no markup, whatever its type."""

from collections.abc import Iterator
from dataclasses import dataclass

from samut.course.check.item_rules.words import plain
from samut.questions.choices import Choice
from samut.questions.true_false import TrueFalse
from samut.schema.base import Language, Path, Record, rows
from samut.schema.text import Text, texts

LANGUAGES: tuple[Language, ...] = ("th", "en")


@dataclass(frozen=True, slots=True)
class Offered:
    """A choice: its id, its words, and where they stand in the question."""

    id: str
    path: Path
    text: str
    correct: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """A rationale, where it stands, and the statement it gives reasons for."""

    path: Path
    text: str
    statement: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A stem as its author wrote it, with its choices and their reasons in plain words."""

    path: Path
    stem: str
    choices: tuple[Offered, ...]
    reasons: tuple[Reason, ...]

    @property
    def keys(self) -> list[Offered]:
        """The right choices."""
        return [one for one in self.choices if one.correct]

    @property
    def distractors(self) -> list[Offered]:
        """The wrong choices."""
        return [one for one in self.choices if not one.correct]


def asked(question: Record) -> Iterator[Asked]:
    """Everything a question asks, in every language in which it is whole; parts of a case stand alone."""
    for path, record in _parts(question):
        for language in LANGUAGES[:1] if _plain(record) else LANGUAGES:
            if found := _in(language, path, record):
                yield found


def _plain(record: Record) -> bool:
    """Whether every text is one string for all languages, so that there is one thing to look at."""
    return all(text.th is text.en for _, text in texts(record))


def _parts(record: Record, path: Path = ()) -> Iterator[tuple[Path, Record]]:
    """The record itself and every record below it that has a stem of its own."""
    if isinstance(getattr(record, "stem", None), Text):
        yield path, record
    for name in rows(type(record)):
        for index, below in enumerate(_records(getattr(record, name))):
            yield from _parts(below, (*path, name, index))


def _records(value: object) -> list[Record]:
    several = isinstance(value, tuple) and all(isinstance(one, Record) for one in value)
    return list(value) if several and isinstance(value, tuple) else []


def choices_of(record: Record) -> list[Choice]:
    """The choices of a record, if it is of a type that has them."""
    return [one for one in _records(getattr(record, "choices", ())) if isinstance(one, Choice)]


def _in(language: Language, path: Path, record: Record) -> Asked | None:
    stem = getattr(record, "stem").get(language)  # noqa: B009 - only some records have one
    choices = choices_of(record)
    texts = [one.text.get(language) for one in choices]
    if stem is None or None in texts:
        return None
    offered = tuple(
        Offered(one.id, (*path, "choices", index, "text", language), plain(str(text)), one.correct)
        for index, (one, text) in enumerate(zip(choices, texts, strict=True))
    )
    return Asked((*path, "stem", language), stem, offered, tuple(_reasons(language, path, record)))


def _reasons(language: Language, path: Path, record: Record) -> Iterator[Reason]:
    pairs: list[tuple[Path, Text, Text]] = [
        (("choices", index, "rationale"), one.rationale, one.text)
        for index, one in enumerate(choices_of(record))
    ]
    if isinstance(record, TrueFalse):
        reasons = record.rationales
        pairs.append((("rationales", "true"), reasons.if_true, record.stem))
        pairs.append((("rationales", "false"), reasons.if_false, record.stem))
    for steps, rationale, statement in pairs:
        if (text := rationale.get(language)) is not None:
            yield Reason((*path, *steps, language), plain(text), plain(statement.get(language) or ""))
