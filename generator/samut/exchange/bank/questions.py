"""Entries of a question bank as questions of a quiz: one function for each of Moodle's kinds."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from samut.exchange.bank.entry import NONE, WHOLE, Answer, Entry, Words
from samut.exchange.bank.markdown import plain
from samut.exchange.bank.reasons import named, parted
from samut.exchange.bank.texts import Texts
from samut.questions.normal import normal

Record = dict[str, Any]
_NEARLY = 0.01


def _given(record: Record, texts: Texts, key: str, words: Words) -> None:
    if words.text:
        record[key] = texts.text(key, words)


def _choice(texts: Texts, index: int, answer: Answer, *, correct: bool) -> Record:
    within = texts.within("choices", index, place=answer.place)
    record: Record = {"id": answer.id} if answer.id else {}
    _given(record, within, "text", answer.text)
    if correct:
        record["correct"] = True
    _given(record, within, "rationale", answer.feedback)
    return record


def _choices(texts: Texts, entry: Entry) -> Record:
    """The stem and choices of a question or of a part of one."""
    record: Record = {"type": "single" if entry.single else "multiple"}
    _given(record, texts, "stem", entry.stem)
    right = [one for one in entry.answers if _right(one, entry)]
    record["choices"] = [
        _choice(texts, index, one, correct=_right(one, entry)) for index, one in enumerate(entry.answers)
    ]
    if entry.shuffle is False:
        record["keep_order"] = True
    unequal = any(abs(one.fraction - WHOLE / len(right)) > _NEARLY for one in right)
    partly = any(one.fraction > 0 and one not in right for one in entry.answers)
    if unequal or partly:
        texts.lose("weights", entry.stem)
    return record


def _right(answer: Answer, entry: Entry) -> bool:
    return answer.fraction >= WHOLE if entry.single else answer.fraction > 0


def _multichoice(texts: Texts, entry: Entry, _: list[Entry]) -> Record:
    record = _choices(texts, entry)
    if entry.feedback.text:
        _explain(record, texts, entry.feedback)
    return record


def _explain(record: Record, texts: Texts, feedback: Words) -> None:
    """General feedback is the reason of the right choice, where that has none of its own."""
    right = [(at, one) for at, one in enumerate(record["choices"]) if one.get("correct")]
    if len(right) == 1 and "rationale" not in right[0][1]:
        at, one = right[0]
        one["rationale"] = replace(texts, path=(*texts.path, "choices", at)).text("rationale", feedback)
    else:
        texts.lose("feedback", feedback)


def _truefalse(texts: Texts, entry: Entry, _: list[Entry]) -> Record:
    record: Record = {"type": "true-false", "rationales": {}}
    _given(record, texts, "stem", entry.stem)
    general = entry.feedback
    for answer in entry.answers:
        name = plain(answer.text).lower()
        feedback = answer.feedback
        if answer.fraction > 0:
            record["answer"] = name == "true"
            feedback, general = (feedback, general) if feedback.text else (general, NONE)
        within = texts.within("rationales", place=answer.place)
        _given(record["rationales"], within, name, feedback)
        texts.places[*within.path, name] = answer.place
    if general.text:
        texts.lose("feedback", general)
    return record


def _shortanswer(texts: Texts, entry: Entry, _: list[Entry]) -> Record:
    record: Record = {"type": "fill"}
    _given(record, texts, "stem", entry.stem)
    lists: dict[str, list[Record]] = {"accepted": [], "mistakes": []}
    seen: set[str] = set()
    for answer in entry.answers:
        name = "accepted" if answer.fraction >= WHOLE else "mistakes"
        if answer.fraction > 0 and name == "mistakes":
            texts.lose("weights", replace(entry.stem, place=answer.place))
        if "*" in answer.text.text.replace("\\*", ""):
            texts.lose("wildcard", replace(entry.stem, place=answer.place))
            continue
        same = normal(plain(answer.text))
        if same not in seen:
            seen.add(same)
            _typed(lists[name], texts.within(name, len(lists[name]), place=answer.place), answer, name)
    record |= {name: found for name, found in lists.items() if found}
    first = next((one.feedback for one in entry.answers if one.fraction >= WHOLE), NONE)
    _given(record, texts, "rationale", entry.feedback if entry.feedback.text else first)
    return record


def _typed(those: list[Record], texts: Texts, answer: Answer, name: str) -> None:
    """An accepted wording or a mistake; another wording of an id that was given belongs to that."""
    if answer.id and any(one.get("id") == answer.id for one in those):
        return
    one: Record = {"id": answer.id} if answer.id else {}
    one["text"] = texts.bare("text", answer.text)
    if any(each["text"] == one["text"] for each in those):
        return
    if name == "mistakes":
        _given(one, texts, "rationale", answer.feedback)
    those.append(one)


def _matching(texts: Texts, entry: Entry, _: list[Entry]) -> Record:
    record: Record = {"type": "match"}
    _given(record, texts, "stem", entry.stem)
    rest, reasons = parted(entry.feedback)
    lists: dict[str, list[Record]] = {"pairs": [], "decoys": []}
    for pair in entry.pairs:
        name = "pairs" if pair.left.text else "decoys"
        within = texts.within(name, len(lists[name]), place=pair.place)
        one: Record = {"id": pair.id} if pair.id else {}
        _given(one, within, "left", pair.left)
        if pair.right.text:
            one["right"] = within.bare("right", pair.right)
        _given(one, within, "rationale", reasons.get(named(pair.left, pair.right), NONE))
        lists[name].append(one)
    if rest.text:
        texts.lose("feedback", entry.feedback)
    return record | {name: found for name, found in lists.items() if found}


def _ordering(texts: Texts, entry: Entry, _: list[Entry]) -> Record:
    record: Record = {"type": "order"}
    _given(record, texts, "stem", entry.stem)
    rest, reasons = parted(entry.feedback)
    record["items"] = []
    for index, answer in enumerate(entry.answers):
        within = texts.within("items", index, place=answer.place)
        one: Record = {"id": answer.id} if answer.id else {}
        _given(one, within, "text", answer.text)
        reason = answer.feedback if answer.feedback.text else reasons.get(named(answer.text), NONE)
        _given(one, within, "rationale", reason)
        record["items"].append(one)
    _given(record, texts, "rationale", rest)
    return record


def _scenario(texts: Texts, entry: Entry, parts: list[Entry]) -> Record:
    record: Record = {"type": "scenario"}
    _given(record, texts, "case", entry.stem)
    record["parts"] = []
    for part in parts:
        within = texts.within("parts", len(record["parts"]), place=part.place)
        name = part.id.partition(".")[2]
        if part.kind != "multichoice":
            within.lose("part", replace(part.stem, place=part.place))
            continue
        record["parts"].append({"id": name} | _multichoice(within, part, []))
    if entry.feedback.text:
        texts.lose("feedback", entry.feedback)
    return record


READ: Mapping[str, Callable[[Texts, Entry, list[Entry]], Record]] = {
    "multichoice": _multichoice,
    "truefalse": _truefalse,
    "shortanswer": _shortanswer,
    "matching": _matching,
    "ordering": _ordering,
    "description": _scenario,
}
"""How each of Moodle's kinds of question is read; others are not carried."""
