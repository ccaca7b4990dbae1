"""The quiz an import writes over: what a file cannot say of it, or says as before, stays."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from samut.exchange.bank.entry import Form, Words
from samut.exchange.bank.reading import canonical
from samut.exchange.bank.spoken import Spoken
from samut.exchange.keys import WITHIN
from samut.questions.quiz import Quiz
from samut.schema.base import Language
from samut.schema.text import texts

OF_QUIZ = ("was", "retired", "module", "minutes")
OF_QUESTION = ("was", "retired", "parallel", "lesson", "outcome", "section", "level", "covers", "note")
OF_PART = ("was", "retired")
_TEXTS = ("text", "left", "right", "stem")
_WORDS = (*_TEXTS, "case", "hint", "rationale", "true", "false")


@dataclass(frozen=True)
class Kept:
    """The quiz as its YAML holds it, and by id how each of its questions is said in a question bank."""

    quiz: Mapping[str, Any] = field(default_factory=dict)
    said: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    language: Language = "th"

    def question(self, identity: str) -> Mapping[str, Any]:
        """The question of this id, or nothing."""
        return next((one for one in self.quiz.get("questions", ()) if one["id"] == identity), {})

    def text(self, identity: str, key: str, words: Words) -> Any:
        """What the YAML says under `key`, or else anywhere, where it is still said like this; else None."""
        said, alike = self.said.get(identity, {}), canonical(words)
        return said.get(f"{key}:{alike}", said.get(f":{alike}"))


def kept(quiz: Quiz, plain: Mapping[str, Any], spoken: Spoken) -> Kept:
    """What stays of a quiz, whose YAML reads `plain`."""
    said = {one.id: _said(one, spoken) for one in quiz.questions}
    return Kept(_listed(plain), said | {"": _said(quiz.title, spoken)}, spoken.language)


def _said(record: Any, spoken: Spoken) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for path, text in texts(record):
        languages = {"th": text.th, "en": text.en}
        value: Any = {name: said for name, said in languages.items() if said is not None}
        value = text.th if text.th == text.en else value
        alone = (Words(one, Form.PLAIN) for one in languages.values() if one is not None)
        for words in (spoken.block(text), spoken.inline(text), spoken.plain(text), *alone):
            for key in (path[-1] if path else "title", ""):
                found.setdefault(f"{key}:{canonical(words)}", value)
    return found


def _listed(value: Any) -> Any:
    """Values of YAML with lists that can be added to."""
    if isinstance(value, Mapping):
        return {key: _listed(child) for key, child in value.items()}
    return [_listed(child) for child in value] if isinstance(value, tuple | list) else value


def restore(question: dict[str, Any], kept: Kept, unsaid: Iterable[str]) -> None:
    """Gives a question back what its file had no way to say, and its parts the ids they had."""
    old = kept.question(question.get("id", ""))
    unheard = ("hint",) if question["type"] == "scenario" else ()  # Moodle's descriptions take no hints
    for key in (*OF_QUESTION, *unsaid, *unheard):
        if key in old:
            question.setdefault(key, old[key])
    _restore_lists(question, old)
    _reword(question, old, kept.language)


def _reword(one: dict[str, Any], old: Mapping[str, Any], language: Language) -> None:
    """Texts that read as before in one language are so in the other: two may be alike in one alone."""
    for key in _WORDS:
        if key in one and key in old and _in(one[key], language) == _in(old[key], language):
            one[key] = old[key]
    if "rationales" in one:
        _reword(one["rationales"], old.get("rationales", {}), language)
    for name in WITHIN.values():
        before = {each["id"]: each for each in old.get(name, ())}
        for each in one.get(name, ()):
            _reword(each, before.get(each.get("id"), {}), language)


def _in(text: Any, language: Language) -> Any:
    return text.get(language) if isinstance(text, dict) else text


def _restore_lists(owner: dict[str, Any], old: Mapping[str, Any]) -> None:
    lists = [name for name in WITHIN.values() if name in owner or name in old]
    for name in lists:
        _name(owner.get(name, []), old.get(name, []))
    gone = {one["id"] for name in lists for one in old.get(name, [])}
    gone -= {one.get("id") for name in lists for one in owner.get(name, [])}
    if gone:
        owner["retired"] = [*owner.get("retired", []), *sorted(gone - set(owner.get("retired", [])))]
    for name in lists:
        before = {one["id"]: one for one in old.get(name, [])}
        for one in owner.get(name, []):
            _restore_one(one, before.get(one.get("id"), {}))


def _restore_one(one: dict[str, Any], old: Mapping[str, Any]) -> None:
    for key in OF_PART:
        if key in old:
            one.setdefault(key, old[key])
    if "choices" in one:
        _restore_lists(one, old)


def _name(those: list[dict[str, Any]], old: list[Mapping[str, Any]]) -> None:
    """Ids of the old things with the same words; of the rest those they have, or those at their place."""
    free = list(old)
    left = []
    for one in those:
        if same := next((each for each in free if _alike(one, each)), None):
            one["id"] = same["id"]
            free.remove(same)
        else:
            left.append(one)
    taken = {one["id"] for one in old} - {one["id"] for one in free}
    for one in left:
        if one.get("id") in taken:
            del one["id"]
    if len(those) == len(old):
        for one, before in zip(those, old, strict=True):
            if "id" not in one and before in free:
                one["id"] = before["id"]


def _alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(one.get(key) == other.get(key) for key in _TEXTS)
