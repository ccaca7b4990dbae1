"""What the rows and columns of a quiz's table mean, for reading and for writing."""

from dataclasses import dataclass

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
        "questions",
        ("quiz",),
        _same(
            *("id", "type", "lesson", "outcome", "section", "level", "covers", "parallel", "text"),
            *("hint", "note", "rationale", "keep_order", "was", "retired"),
            text="stem",
        ),
    ),
    "choice": Kind("choices", ("question", "part"), _same("id", "text", "correct", "rationale", "was")),
    "true": Kind("rationales", ("question",), _same("correct", "rationale")),
    "false": Kind("rationales", ("question",), _same("correct", "rationale")),
    "pair": Kind("pairs", ("question",), _same("id", "text", "right", "rationale", "was", text="left")),
    "decoy": Kind("decoys", ("question",), _same("id", "right", "rationale", "was")),
    "item": Kind("items", ("question",), _same("id", "text", "rationale", "was")),
    "accepted": Kind("accepted", ("question",), _same("id", "text", "was")),
    "mistake": Kind("mistakes", ("question",), _same("id", "text", "rationale", "was")),
    "part": Kind(
        "parts", ("question",), _same("id", "type", "text", "keep_order", "was", "retired", text="stem")
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
ORDER = (
    *(ROW, "id", "type", "text", "right", "correct", "rationale", "hint", "note", "module", "minutes"),
    *("lesson", "outcome", "section", "level", "covers", "parallel", "keep_order", "was", "retired"),
)
"""The columns as a table shows them."""

WRITTEN = (
    *("id", "was", "retired", "module", "title", "minutes", "parallel", "type", "lesson", "outcome"),
    *("section", "level", "covers", "keep_order", "stem", "case", "left", "right", "text", "correct"),
    *("answer", *(kind.within for kind in KINDS.values()), "rationale", "hint", "note"),
)
"""The keys of the YAML in the order an author reads them."""


def columns() -> list[str]:
    """Every column's name, with its languages."""
    return [
        name
        for column in ORDER
        for name in ((column, f"{column} th", f"{column} en") if column in TEXTS else (column,))
    ]
