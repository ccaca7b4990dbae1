"""Finds in Markdown what is code or an escaped character, where no other markup counts."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

Found = tuple[str, int, int, dict[str, str]]
"""Kind, start, end and parts: `listing`, `fence` (never closed), `code` or `escape`."""

_FENCE = re.compile(r"^(?P<lead>[ ]{0,8})(?P<mark>`{3,}|~{3,})[^`\n]*$", re.MULTILINE)
_RUN = re.compile(r"`+")
_SIGN = re.compile(r"\\(?P<character>[\\`*_{}\[\]()>#+.!|<@-])|(?P<run>`+)")


def codes(text: str) -> Iterator[Found]:
    """Fenced blocks, code within a line and escaped characters, in order."""
    position = 0
    while opening := _FENCE.search(text, position):
        yield from _inline(text, position, opening.start())
        mark = opening["mark"]
        close = re.compile(rf"^[ ]{{0,8}}{mark}{mark[0]}*[ ]*$", re.MULTILINE)
        closing = close.search(text, opening.end())
        if closing is None:
            yield "fence", opening.start("mark"), len(text), {"body": text[opening.end() + 1 :]}
            position = len(text)
            break
        body = text[opening.end() + 1 : max(opening.end() + 1, closing.start() - 1)]
        lines = (line.removeprefix(opening["lead"]) for line in body.split("\n"))
        yield "listing", opening.start("mark"), closing.end(), {"body": "\n".join(lines)}
        position = closing.end()
    yield from _inline(text, position, len(text))


def _inline(text: str, start: int, end: int) -> Iterator[Found]:
    runs = _runs(text, start, end)
    position = start
    while sign := _SIGN.search(text, position, end):
        position = sign.end()
        if sign["run"] is None:
            yield "escape", sign.start(), sign.end(), {"character": sign["character"]}
            continue
        places = runs[len(sign["run"])]
        after = bisect_right(places, sign.start())
        if after < len(places) and text.find("\n", sign.end(), places[after]) < 0:
            position = places[after] + len(sign["run"])
            yield "code", sign.start(), position, {"body": text[sign.end() : places[after]]}


def _runs(text: str, start: int, end: int) -> dict[int, list[int]]:
    """Where the runs of so many backticks stand."""
    runs: dict[int, list[int]] = defaultdict(list)
    for run in _RUN.finditer(text, start, end):
        runs[len(run.group())].append(run.start())
    return runs
