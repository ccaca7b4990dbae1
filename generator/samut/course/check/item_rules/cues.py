"""What gives the key away to a learner who knows nothing: its length, its place, an echo of the stem."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from samut.course.check.item_rules.asked import Asked, choices_of
from samut.course.check.item_rules.words import content, length, thai
from samut.questions.contract import Finding, Question
from samut.questions.true_false import TrueFalse

LONGER = 1.25
"""How many times as long as the longest distractor a key may be."""
MARGIN = 8
"""How many characters longer it must also be: short choices may differ."""
ENOUGH = 5
"""How many questions of a quiz it takes before the places of their keys say anything."""
SHARE = 0.6
"""The share of keys that may stand in one place."""
ECHO = 9
"""How many Thai characters in a row the stem and only the key share; Thai does not part its words."""
FAINT = 6
"""How many in a row a distractor may share with the stem and still be no echo of it."""


class Crowd(NamedTuple):
    """Where most keys stand, and how many of how many."""

    nth: int
    of_them: int
    total: int


def longest(asked: Asked) -> Iterator[Finding]:
    """Keys longer than every distractor by a margin: authors qualify what is true (Haladyna et al., 2002)."""
    keys, others = ([length(one.text) for one in some] for some in (asked.keys, asked.distractors))
    if keys and others and min(keys) >= max(LONGER * max(others), MARGIN + max(others)):
        key = max(asked.keys, key=lambda one: length(one.text))
        yield Finding("I01", key.path, {"length": str(length(key.text)), "bound": str(max(others))})


def crowded(questions: Sequence[Question]) -> Crowd | None:
    """The place where too many keys of a quiz stand: guessers learn it (Attali & Bar-Hillel, 2003)."""
    for places, share in ((_lettered(questions), SHARE), (_truths(questions), 1 - 1 / ENOUGH)):
        if len(places) >= ENOUGH:
            place, count = Counter(places).most_common(1)[0]
            if count > share * len(places):
                return Crowd(place + 1, count, len(places))
    return None


def _lettered(questions: Sequence[Question]) -> list[int]:
    """Where the key stands in each question of more than two choices that has one key."""
    rows = [[one.correct for one in choices_of(question)] for question in questions]
    return [row.index(True) for row in rows if len(row) > 2 and row.count(True) == 1]  # noqa: PLR2004


def _truths(questions: Sequence[Question]) -> list[int]:
    return [int(not one.answer) for one in questions if isinstance(one, TrueFalse)]


def repeated(asked: Asked) -> Iterator[Finding]:
    """A word of the stem that only the key repeats, a “clang association” (Haladyna et al., 2002)."""
    if len(asked.keys) != 1:
        return
    key, others = asked.keys[0], [one.text for one in asked.distractors]
    if echo := _thai_echo(asked.stem, key.text, others) or _english_echo(asked.stem, key.text, others):
        yield Finding("I07", key.path, {"found": echo})


def _thai_echo(stem: str, key: str, others: list[str]) -> str:
    """The longest run the key shares with the stem, where no distractor shares as much as a faint one."""
    told = "\n".join(thai(stem))
    shared = _shared(told, key, ECHO)
    if not shared or any(_shared(told, other, FAINT) for other in others):
        return ""
    return max(shared, key=len)


def _shared(told: str, text: str, size: int) -> list[str]:
    """Runs of at least `size` characters that stand both in the stem's words and in the text."""
    found = []
    for run in thai(text):
        start = 0
        while start <= len(run) - size:
            end = start
            while run[end : end + size] in told and end <= len(run) - size:
                end += 1
            if end > start:
                found.append(run[start : end + size - 1])
            start = end + 1
    return found


def _english_echo(stem: str, key: str, others: list[str]) -> str:
    """A content word of the stem that stands in the key; none of the stem's stands in a distractor."""
    told = set(content(stem))
    if any(told & set(content(other)) for other in others):
        return ""
    return next((word for word in content(key) if word in told), "")
