"""What the rows and columns of a quiz's table mean, for reading and for writing."""

from dataclasses import dataclass

from samut.exchange.keys import WITHIN as IN

ROW = "row"
"""The column that says what a row holds."""
TEXTS = ("text", "right", "rationale", "hint", "note")
"""Columns of words: alone for every language, or once a language as `text th` and `text en`."""
LISTS = frozenset(("covers", "was", "retired"))
TRUTHS = frozenset(("correct", "keep_order"))
NUMBERS = frozenset(("minutes",))


@dataclass(frozen=True, slots=True)
class Kind:
    """What a row holds: the list it joins, the kind of row it belongs to, and the key of each column."""

    within: str
    of: tuple[str, ...]
    keys: dict[str, str]


def _same(*names: str, **others: str) -> dict[str, str]:
    return {name: others.get(name, name) for name in names}


KINDS = {
    "quiz": Kind("", (), _same("id", "module", "text", "minutes", "was", "retired", text="title")),
    "question": Kind(
        IN["question"],
        ("quiz",),
        _same(
            *("id", "type", "lesson", "outcome", "section", "level", "covers", "parallel", "text"),
            *("hint", "note", "rationale", "keep_order", "was", "retired"),
            text="stem",
        ),
    ),
    "choice": Kind(IN["choice"], ("question", "part"), _same("id", "text", "correct", "rationale", "was")),
    "true": Kind("rationales", ("question",), _same("correct", "rationale")),
    "false": Kind("rationales", ("question",), _same("correct", "rationale")),
    "pair": Kind(IN["pair"], ("question",), _same("id", "text", "right", "rationale", "was", text="left")),
    "decoy": Kind(IN["decoy"], ("question",), _same("id", "right", "rationale", "was")),
    "item": Kind(IN["item"], ("question",), _same("id", "text", "rationale", "was")),
    "accepted": Kind(IN["accepted"], ("question",), _same("id", "text", "was")),
    "mistake": Kind(IN["mistake"], ("question",), _same("id", "text", "rationale", "was")),
    "part": Kind(
        IN["part"],
        ("question",),
        _same("id", "type", "text", "keep_order", "was", "retired", text="stem"),
    ),
}
"""Every kind of row by its name."""
SAID = {
    **dict.fromkeys(("title", "stem", "case", "left"), "text"),
    **{kind.within: name for name, kind in KINDS.items() if kind.within},
    "answer": "correct",
    "rationales": "true, false",
}
"""What an author of a table calls a key of the YAML."""


def into(key: str) -> str:
    """Where that which a key of the YAML stands for is filled in: a column, rows, a side's `correct`."""
    if key == "answer":
        return "side"
    rows = {"true", "false", *(kind.within for kind in KINDS.values())}
    return "row" if key in rows else "column"


ORDER = (
    *(ROW, "id", "type", "text", "right", "correct", "rationale", "hint", "note", "module", "minutes"),
    *("lesson", "outcome", "section", "level", "covers", "parallel", "keep_order", "was", "retired"),
)
"""The columns as a table shows them."""


def columns() -> list[str]:
    """Every column's name, with its languages."""
    return [
        name
        for column in ORDER
        for name in ((column, f"{column} th", f"{column} en") if column in TEXTS else (column,))
    ]
