"""What `samut translate status` tells: totals, and what changed, for a person or a program."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from samut.changed import Mark, changed, shortened
from samut.course.translation.compared import Compared, Pair, State
from samut.render.words import word
from samut.schema.base import Language
from samut.source.problem import Place

SIGNS = {
    State.FRESH: "green",
    State.STALE: "red",
    State.MISSING: "yellow",
    State.UNCONFIRMED: "magenta",
    State.GONE: "red",
}
"""The colours of the states; each is named in words too."""
MARKS = {Mark.OUT: ("[-", "-]", "red"), Mark.IN: ("{+", "+}", "green")}
"""How words taken out and put in are shown, as `git diff --word-diff` does."""
LISTED = 72
"""How much of a text is shown where nothing in it changed."""


@dataclass(frozen=True, slots=True)
class Status:
    """A language of a course compared with its source, and where each pair stands."""

    language: Language
    files: Sequence[Compared]
    places: dict[int, Place]
    """Where each pair stands, by its identity."""
    complete: bool

    @property
    def behind(self) -> bool:
        """Whether the language falls short: stale, unconfirmed, or less than the whole it is said to be."""
        short = {State.STALE, State.GONE, State.UNCONFIRMED} | ({State.MISSING} if self.complete else set())
        return any(self.total(state) for state in short)

    def total(self, state: State) -> int:
        """How many units of all files are in a state."""
        return sum(file.counts[state] for file in self.files)

    def place(self, pair: Pair) -> Place:
        """Where a pair stands: its translation, or the source where there is none."""
        return self.places[id(pair)]


def for_people(status: Status, speech: Language, listed: Sequence[State]) -> RenderableType:
    """A table of totals, then each pair in one of the `listed` states."""
    parts: list[RenderableType] = [_table(status, speech)]
    for file in status.files:
        parts += [_entry(status, pair, speech) for pair in file.of(*listed)]
    return Group(*parts)


def _table(status: Status, speech: Language) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(word(speech, "translated-file"), no_wrap=True)
    for state in State:
        table.add_column(word(speech, f"translated-{state}"), justify="right", style=SIGNS[state])
    for file in status.files:
        table.add_row(file.translation, *(str(file.counts[state] or "·") for state in State))
    totals = (str(status.total(state)) for state in State)
    table.add_section()
    table.add_row(word(speech, "translated-all", code=status.language), *totals, style="bold")
    return table


def _entry(status: Status, pair: Pair, speech: Language) -> Text:
    place = status.place(pair)
    text = Text(f"\n{place.file}:{place.line}:{place.column}: ")
    text.append(word(speech, f"translated-{pair.state}"), SIGNS[pair.state])
    text.append("\n  ")
    if pair.state is not State.STALE:
        shown = pair.text or (pair.translation.text if pair.translation else "")
        return text.append(shown if len(shown) <= LISTED else shown[:LISTED] + "…")
    for mark, words in shortened(changed(pair.before, pair.text)):
        before, after, colour = MARKS.get(mark, ("", "", ""))
        text.append(f"{before}{words}{after}", colour)
    return text


def for_programs(status: Status) -> str:
    """The same as one JSON object: totals, and every unit with its state, place and both wordings."""
    told = {
        "language": status.language,
        "complete": status.complete,
        "totals": _counts({state: status.total(state) for state in State}),
        "files": [
            {
                "source": file.source,
                "translation": file.translation,
                "totals": _counts(file.counts),
                "units": list(_units(status, file)),
            }
            for file in status.files
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _counts(counts: dict[State, int]) -> dict[str, int]:
    return {state.value: count for state, count in counts.items()}


def _units(status: Status, file: Compared) -> Iterator[dict[str, Any]]:
    for pair in file.pairs:
        one = pair.source or pair.translation
        place = status.place(pair)
        yield {
            "state": pair.state.value,
            "kind": one.kind if one else "",
            "at": one.at if one else "",
            "file": place.file,
            "line": place.line,
            "column": place.column,
            "source": pair.source.text if pair.source else None,
            "translation": pair.translation.text if pair.translation else None,
            "before": pair.before if pair.state in {State.STALE, State.GONE} else None,
        }
