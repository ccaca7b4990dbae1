"""Problems as an author reads them: place, source line, caret, what is wrong, what to write."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from wcwidth import wcswidth, wcwidth

from samut.source.catalogue import CATALOGUE, WORDS
from samut.source.files import CONTROL
from samut.source.problem import Place, Problem

_TRANSLATED = frozenset(
    ("bank", "cell", "expected", "form", "into", "lost", "reason", "relation", "table", "way")
)
"""The data whose values the catalogue has words for."""

Lines = Callable[[str], list[str]]
"""Gives the lines of a file by its name in the course, or an empty list."""


def report(problems: Iterable[Problem], lines: Lines, language: str) -> str:
    """All problems as plain text in `language` (th or en), one block a problem."""
    # Problems come file by file.
    last = lru_cache(maxsize=1)(lines)
    return "\n".join(block(problem, last, language) for problem in problems)


def message(problem: Problem, language: str) -> tuple[str, str]:
    """What is wrong and what to write instead, as two sentences."""
    entry = CATALOGUE[problem.code]
    said = {"what": entry.what, "fix": entry.fix} | (entry.cell if problem.place.cell else {})
    data = {name: _said(name, value, language) for name, value in problem.data.items()}
    what = said["what"][language].format_map(data)
    fix = said["fix"][language].format_map(data)
    if near := data.get("suggestion"):
        fix = f"{fix} — {WORDS['suggestion'][language].format(near)}"
    return what, fix


def _said(name: str, value: str, language: str) -> str:
    """A problem's datum in the author's language, on one line and without hidden characters."""
    if name == "uses":
        pairs = (one.split(" ", 1) for one in value.split(", "))
        return ", ".join(f"{WORDS[name][use][language]} → {colour}" for use, colour in pairs)
    words: dict[str, str] = WORDS[name].get(value, {}) if name in _TRANSLATED else {}
    return words.get(language, _visible(" ".join(value.split())))


def block(problem: Problem, lines: Lines, language: str) -> str:
    """One problem in a few lines; the caret stands under the right character."""
    place = problem.place
    severity = WORDS[CATALOGUE[problem.code].severity][language]
    what, fix = message(problem, language)
    head = f"{_where(place, language)}: {severity} {problem.code}: {what}"
    excerpt = _excerpt(problem, lines(place.file))
    return "\n".join([head, *excerpt, f"  = {fix}", *_example(problem, language)]) + "\n"


def _where(place: Place, language: str) -> str:
    """The place as editors read it; that of a cell as people call it."""
    if not place.cell:
        return f"{place.file}:{place.line}:{place.column}"
    sheet, _, cell = place.cell.rpartition("!")
    words: str = WORDS["in-sheet" if sheet else "in-cell"][language]
    return words.format(file=place.file, sheet=sheet, cell=cell)


def _example(problem: Problem, language: str) -> list[str]:
    """A right value, from a line of the same file or of no file."""
    text, line = problem.data.get("example"), problem.data.get("example_line")
    if not text:
        return []
    words = WORDS["example-line" if line else "example"][language].format(line)
    return [f"  = {words}", *(f"      {_visible(one)}" for one in text.split("\n"))]


def _excerpt(problem: Problem, lines: list[str]) -> list[str]:
    place = problem.place
    if not 1 <= place.line <= len(lines) or not lines[place.line - 1].strip():
        return []
    line = _visible(lines[place.line - 1])
    start, end = place.column - 1, place.column - 1 + min(place.width, _WIDEST)
    first, last = max(0, start - _AROUND), end + _AROUND
    while 0 < first < start and not wcwidth(line[first]):
        first += 1
    before = ("…" if first else "") + line[first:start]
    after = line[end:last] + ("…" if last < len(line) else "")
    number = str(place.line)
    caret = " " * _cells(before) + "^" * max(1, _cells(line[start:end]))
    return [f"  {number} | {before}{line[start:end]}{after}", f"  {' ' * len(number)} | {caret}"]


def _visible(text: str) -> str:
    """The text with each invisible character as one that takes a cell, so that nothing is hidden."""
    return CONTROL.sub("\ufffd", text.replace("\t", " "))


def _cells(text: str) -> int:
    return max(0, wcswidth(text))


_AROUND = 48
"""How many characters of a long line are shown on either side of the mark."""
_WIDEST = 60
"""How many characters are marked at most."""
