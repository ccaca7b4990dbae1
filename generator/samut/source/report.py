"""Problems as an author reads them: place, source line, caret, what is wrong, what to write."""

from collections.abc import Callable, Iterable

from wcwidth import wcswidth

from samut.source.catalogue import CATALOGUE, WORDS
from samut.source.problem import Problem

Lines = Callable[[str], list[str]]
"""Gives the lines of a file by its name in the course, or an empty list."""


def report(problems: Iterable[Problem], lines: Lines, language: str) -> str:
    """All problems as plain text in `language` (th or en), one block a problem."""
    return "\n".join(block(problem, lines, language) for problem in problems)


def message(problem: Problem, language: str) -> tuple[str, str]:
    """What is wrong and what to write instead, as two sentences."""
    entry = CATALOGUE[problem.code]
    kind = problem.data.get("expected", "")
    expected = WORDS["kinds"].get(kind, {}).get(language, kind)
    data = {**problem.data, "expected": expected}
    what = entry.what[language].format_map(data)
    fix = entry.fix[language].format_map(data)
    if near := problem.data.get("suggestion"):
        fix = f"{fix} — {WORDS['suggestion'][language].format(near)}"
    return what, fix


def block(problem: Problem, lines: Lines, language: str) -> str:
    """One problem as four lines or fewer; the caret stands under the right character."""
    place = problem.place
    severity = WORDS[CATALOGUE[problem.code].severity][language]
    what, fix = message(problem, language)
    head = f"{place.file}:{place.line}:{place.column}: {severity} {problem.code}: {what}"
    excerpt = _excerpt(problem, lines(place.file))
    return "\n".join([head, *excerpt, f"  = {fix}"]) + "\n"


def _excerpt(problem: Problem, lines: list[str]) -> list[str]:
    place = problem.place
    if not 1 <= place.line <= len(lines):
        return []
    line = lines[place.line - 1].replace("\t", " ")
    start, end = place.column - 1, place.column - 1 + place.width
    first, last = max(0, start - _AROUND), end + _AROUND
    before = ("…" if first else "") + line[first:start]
    after = line[end:last] + ("…" if last < len(line) else "")
    marked = line[start:end]
    number = str(place.line)
    caret = " " * _cells(before) + "^" * max(1, _cells(marked))
    return [f"  {number} | {before}{marked}{after}", f"  {' ' * len(number)} | {caret}"]


def _cells(text: str) -> int:
    """Terminal cells; a control character counts as one, so that a caret is never lost."""
    width = wcswidth(text)
    return width if width >= 0 else len(text)


_AROUND = 48
"""How many characters of a long line are shown on either side of the mark."""
