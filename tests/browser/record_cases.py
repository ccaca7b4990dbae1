"""Records told one by one: their texts, what answers make of them, and when they are practised again."""

from datetime import datetime
from typing import Any

AT = 1_764_000_000_000

WRONG = {"at": AT, "score": 0, "print": "1z141z3", "said": "a"}
RIGHT = {"at": AT + 60_000, "score": 100, "print": "1z141z3", "said": "b,c"}
PARTLY = {"at": AT + 90_000, "score": 33, "print": "zz", "said": "b,c"}
NOTHING = {"first": None, "now": None, "last": None, "review": None, "flag": None}
START = {"at": AT, "step": 0}
ONCE = {**NOTHING, "first": WRONG, "now": {"attempt": 0, "answer": WRONG}, "last": WRONG, "review": START}
THRICE = {**ONCE, "now": {"attempt": AT + 5, "answer": RIGHT}, "last": PARTLY}
BETTER = {"attempt": AT + 5, "at": AT + 60_000, "points": 600, "of": 6}
GOT = {"attempt": 0, "at": AT, "points": 1250, "of": 20}
POOR = {"attempt": AT + 60_000, "at": AT + 90_000, "points": 0, "of": 6}
NO_QUIZ = {"attempt": 0, "first": None, "best": None, "last": None}
QUIZ = {"attempt": 0, "first": GOT, "best": GOT, "last": GOT}
TEXTS = [
    ("a.x", NOTHING, ""),
    ("a.x", ONCE, "tefy41s 0 1z141z3 a\nn\nr0"),
    ("a.x", {**ONCE, "last": RIGHT}, "tefy41s 0 1z141z3 a\nn\nltefzecg 2s  b,c\nr0tefy41s"),
    ("a.x", THRICE, "tefy41s 0 1z141z3 a\nntefy41x tefzecg 2s  b,c\nlteg01hs x zz\nr0tefy41s"),
    ("a.x", {**THRICE, "last": RIGHT}, "tefy41s 0 1z141z3 a\nntefy41x tefzecg 2s  b,c\nr0tefy41s"),
    ("a.x", {**NOTHING, "flag": {"at": AT, "on": True}}, "\nf1tefy41s"),
    ("a.x", {**ONCE, "review": None, "flag": {"at": AT, "on": False}}, "tefy41s 0 1z141z3 a\nn\nf0tefy41s"),
    ("q.x", NO_QUIZ, ""),
    ("q.x", {**NO_QUIZ, "attempt": AT}, "tefy41s"),
    ("q.x", QUIZ, "\nf tefy41s yq k"),
    ("q.x", {**QUIZ, "attempt": AT + 5, "last": BETTER}, "tefy41x\nf tefy41s yq k\nltefy41x tefzecg go 6"),
    ("q.x", {**QUIZ, "best": BETTER, "last": BETTER}, "\nf tefy41s yq k\nbtefy41x tefzecg go 6"),
    ("last", {"at": 0, "value": ""}, ""),
    ("s.size", {"at": 1, "value": " ก ข "}, "-loyw3v27  ก ข "),
]
"""Records and their texts. Learners' devices hold such texts: changing one needs a layout and a migration."""

REFUSED = [
    ("a.x", None),
    ("a.x", 7),
    ("a.x", ["tefy41s 0 z a"]),
    ("a.x", "tefy41s 0 z"),
    ("a.x", "tefy41s 0 z a\n"),
    ("a.x", "tefy41s 2t z a"),
    ("a.x", "tefy41s 0  a"),
    ("a.x", "TEFY41S 0 z a"),
    ("a.x", "zzzzzzzzzzz 0 z a"),
    ("a.x", "-zzzzzzzzz 0 z a"),
    ("a.x", "tefy41s 0 z a\nn!"),
    ("a.x", "tefy41s 0 z a\nr5"),
    ("a.x", "tefy41s 0 z a\nr"),
    ("a.x", "tefy41s 0 z a\nf2tefy41s"),
    ("a.x", "tefy41s 0 z a\nf1"),
    ("a.x", "tefy41s 0 z a\nx"),
    ("a.x", "tefy41s 0 z a\tb"),
    ("a.x", "\nn"),
    ("a.x", "\nr0"),
    ("a.x", "tefy41s 0 z " + "x" * 4001),
    ("q.x", "tefy41s\n"),
    ("q.x", "\nf tefy41s 5l 1"),
    ("q.x", "\nf tefy41s 0 0"),
    ("q.x", "\nf tefy41s -1 1"),
    ("q.x", "\nf tefy41s 1"),
    ("q.x", "\nf  1 1"),
    ("last", "m5-l1"),
    ("last", " m5-l1"),
    ("last", "tefy41s m5\0"),
]
"""Texts that no record is written as."""


def _after(answer: dict[str, Any], seconds: int, **changed: object) -> dict[str, Any]:
    return {**answer, "at": answer["at"] + seconds * 1000, **changed}


ODD = {**WRONG, "score": 33, "said": "a b c"}
FLAG = {"at": AT, "on": True}
LATER = _after(WRONG, 0, at=WRONG["at"] + 1, score=100)
HISTORIES = [
    # One answer is the first, the one that counts and the last.
    ("a.x", [("answered", WRONG, 0)], ONCE),
    # A second one in the same attempt is only the last; right so soon, it is still due tomorrow.
    ("a.x", [("answered", WRONG, 0), ("answered", RIGHT, 0)], {**ONCE, "last": RIGHT}),
    # In a new attempt the first one counts.
    ("a.x", [("answered", WRONG, 0), ("answered", RIGHT, AT + 5), ("answered", _after(RIGHT, 60), AT + 5)],
     {**ONCE, "now": {"attempt": AT + 5, "answer": RIGHT}, "last": _after(RIGHT, 60)}),
    # A tab that still shows an older attempt does not undo the newer one.
    ("a.x", [("answered", WRONG, AT), ("answered", RIGHT, 0)],
     {**ONCE, "now": {"attempt": AT, "answer": WRONG}, "last": RIGHT}),
    # A clock that went back does not make the newest answer an old one.
    ("a.x", [("answered", WRONG, 0), ("answered", _after(WRONG, -9000, score=100), 0)],
     {**ONCE, "last": LATER}),
    # What is typed is kept without control characters, and shares are rounded.
    ("a.x", [("answered", {**WRONG, "score": 33.4, "said": "a\nb\u0000c"}, 0)],
     {**ONCE, "first": ODD, "now": {"attempt": 0, "answer": ODD}, "last": ODD}),
    ("a.x", [("flagged", True, AT)], {**NOTHING, "flag": FLAG}),
    ("a.x", [("flagged", True, AT), ("flagged", False, AT - 9)],
     {**NOTHING, "flag": {"at": AT + 1, "on": False}}),
    ("q.x", [("begun", AT)], {**NO_QUIZ, "attempt": AT}),
    ("q.x", [("begun", AT), ("begun", AT - 9)], {**NO_QUIZ, "attempt": AT + 1}),
    ("q.x", [("resulted", GOT)], QUIZ),
    # The first stays, the best is the greater share of the points, the last is the newest.
    ("q.x", [("resulted", GOT), ("begun", AT + 5), ("resulted", BETTER), ("begun", AT + 60_000),
             ("resulted", POOR)],
     {"attempt": AT + 60_000, "first": GOT, "best": BETTER, "last": POOR}),
    ("q.x", [("resulted", GOT), ("resulted", {**GOT, "at": AT - 9, "points": 0})],
     {**QUIZ, "last": {**GOT, "at": AT + 1, "points": 0}}),
]  # fmt: skip
"""What happened, and the record that is left."""


def moment(text: str) -> int:
    """Milliseconds of a time in Bangkok."""
    return round(datetime.fromisoformat(f"{text}+07:00").timestamp() * 1000)


def _due(step: int, answered: str, now: str, *, due: bool) -> dict[str, Any]:
    return {"review": {"at": moment(answered), "step": step}, "now": moment(now), "due": due}


DUE = [
    {"review": None, "now": AT, "due": False},
    _due(0, "2026-01-05T23:59", "2026-01-06T00:01", due=True),
    _due(0, "2026-01-05T00:01", "2026-01-05T23:59", due=False),
    _due(0, "2026-01-05T06:30", "2026-01-05T07:30", due=False),
    _due(0, "2025-12-31T20:00", "2026-01-01T06:00", due=True),
    _due(0, "2026-01-05T20:00", "2026-01-04T20:00", due=False),
    _due(1, "2026-01-05T20:00", "2026-01-07T23:00", due=False),
    _due(1, "2026-01-05T20:00", "2026-01-08T01:00", due=True),
    _due(2, "2026-01-05T20:00", "2026-01-11T23:00", due=False),
    _due(2, "2026-01-05T20:00", "2026-01-12T01:00", due=True),
    _due(3, "2026-01-05T20:00", "2026-01-25T23:00", due=False),
    _due(3, "2026-01-05T20:00", "2026-01-26T01:00", due=True),
    _due(4, "2026-01-05T20:00", "2036-01-26T01:00", due=False),
]
"""Days are the learner's own: midnight in Bangkok, not 24 hours and not midnight in Greenwich."""

MONDAY = moment("2026-01-05T20:00")
TUESDAY = moment("2026-01-06T07:00")


def _reviewed(step: int | None, score: int, at: int, after: int) -> dict[str, Any]:
    review = None if step is None else {"at": MONDAY, "step": step}
    since = at if after != step or score < 100 else MONDAY
    return {"review": review, "score": score, "at": at, "after": {"at": since, "step": after}}


WEEKS_LATER = moment("2026-01-26T07:00")
REVIEWED = [
    _reviewed(None, 100, MONDAY, 0),
    _reviewed(None, 0, MONDAY, 0),
    _reviewed(0, 100, MONDAY + 1, 0),
    _reviewed(0, 100, TUESDAY, 1),
    _reviewed(1, 100, TUESDAY, 1),
    *(_reviewed(step, 100, WEEKS_LATER, step + 1) for step in range(4)),
    _reviewed(4, 100, WEEKS_LATER, 4),
    *(_reviewed(step, score, TUESDAY, 0) for step in range(5) for score in (0, 99)),
]
"""How an answer moves the schedule on or back to its start."""
