"""Records made by chance, and what joining and answering must make of them, said a second time in Python."""

import random
from typing import Any

EPOCH = 1_700_000_000_000
TIMES = [1, EPOCH - 7, EPOCH, *(1_764_000_000_000 + 40_000_000 * n for n in range(7)), 8_640_000_000_000_000]
SAID = ["a", "b", "a,b", "left=right,b=a", "meeting/a,opening/b", "", " ", "คิด สร้างสรรค์", 'a "b" \\ %|', "😀"]
STEPS = [0, 1, 2, 3, 4]
ACCIDENTS = ["", "", " ", "\n", "l", "n", "r9", "f", "-", "0", "zzz", "~", "\ud800", "\0", "é", '"']
PRINTS = ["0", "1z141z3", "zz"]
Record = dict[str, Any]


def base36(number: int) -> str:
    """The number as JavaScript writes it in base 36."""
    digits = ""
    rest = abs(number)
    while rest or not digits:
        rest, digit = divmod(rest, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits if number >= 0 else f"-{digits}"


class Chance:
    """Records whose parts are often equal, so that ties are met."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311

    def pick(self, values: list[Any]) -> Any:
        """One of them."""
        return self.random.choice(values)

    def answer(self) -> Record:
        """An answer."""
        return {
            "at": self.pick(TIMES),
            "score": self.pick([0, 33, 100]),
            "print": self.pick(PRINTS),
            "said": self.pick(SAID),
        }

    def item(self) -> Record:
        """An item as it may be: often nothing, often one answer only, now and then three."""
        first = self.answer()
        now = self.pick([first, first, self.answer()])
        last = self.pick([now, now, self.answer()])
        return {
            "first": first,
            "now": {"attempt": self.pick([0, *TIMES[3:6]]), "answer": now},
            "last": last,
            "review": self.pick(
                [None, {"at": self.pick([last["at"], *TIMES[:6]]), "step": self.pick(STEPS)}]
            ),
            "flag": self.pick([None, {"at": self.pick(TIMES), "on": self.pick([True, False])}]),
        } | self.pick([{}, {}, {"first": None, "now": None, "last": None}])

    def result(self) -> Record:
        """A result."""
        of = self.pick([3, 6, 20])
        points = self.pick([0, 50 * of, 100 * of, self.random.randrange(100 * of)])
        return {"attempt": self.pick([0, *TIMES[3:6]]), "at": self.pick(TIMES), "points": points, "of": of}

    def quiz(self) -> Record:
        """A quiz."""
        first = self.result()
        best = self.pick([first, self.result()])
        last = self.pick([best, first, self.result()])
        quiz = {"attempt": self.pick([0, *TIMES]), "first": first, "best": best, "last": last}
        return quiz | self.pick([{}, {}, {"first": None, "best": None, "last": None}])

    def register(self) -> Record:
        """A register."""
        return {"at": self.pick(TIMES), "value": self.pick(SAID)}

    def record(self, key: str) -> Record:
        """A record of the kind that is kept under this key."""
        makers = {"a": self.item, "q": self.quiz, "l": self.register}
        return makers[key[0]]()


def join(key: str, a: Record, b: Record) -> Record:
    """What is known when both are."""
    if key[0] == "l":
        return max(a, b, key=lambda one: (one["at"], one["value"]))
    if key[0] == "q":
        return {
            "attempt": max(a["attempt"], b["attempt"]),
            "first": _best(min, a, b, "first", _by_result),
            "best": _best(max, a, b, "best", _by_share),
            "last": _best(max, a, b, "last", _by_result),
        }
    return {
        "first": _best(min, a, b, "first", _by_time),
        "now": _newest(a["now"], b["now"]),
        "last": _best(max, a, b, "last", _by_time),
        "review": _best(max, a, b, "review", lambda one: (one["at"], one["step"])),
        "flag": _best(max, a, b, "flag", lambda one: (one["at"], one["on"])),
    }


def _best(choose: Any, a: Record, b: Record, part: str, order: Any) -> Record | None:
    there = [one[part] for one in (a, b) if one[part]]
    return choose(there, key=order) if there else None


def _newest(a: Record | None, b: Record | None) -> Record | None:
    there = [one for one in (a, b) if one]
    newest = [one for one in there if one["attempt"] == max(each["attempt"] for each in there)]
    return min(newest, key=lambda one: _by_time(one["answer"])) if newest else None


def _by_time(answer: Record) -> tuple[int, str]:
    return answer["at"], f"{base36(answer['score'])} {answer['print']} {answer['said']}"


def _by_result(result: Record) -> tuple[int, ...]:
    return result["attempt"], result["at"], result["of"], result["points"]


def _by_share(result: Record) -> tuple[float, ...]:
    earlier = tuple(-number for number in _by_result(result))
    return (result["points"] / result["of"], *earlier)


def damaged(chance: Chance, text: str) -> str:
    """The text after one to three small accidents."""
    for _ in range(chance.random.randint(1, 3)):
        place = chance.random.randrange(len(text) + 1)
        cut = chance.pick([0, 0, 1, 1, 2, 9])
        extra = chance.pick([*ACCIDENTS, text])
        text = text[:place] + extra + text[place + cut :]
    return text[:9000]
