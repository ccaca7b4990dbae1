"""Rules of the Thai language, one a file: marks and characters at every reading, words when asked for."""

from collections.abc import Iterator
from itertools import islice

from samut.course.check.language import (
    digits,
    letters,
    names,
    repetition,
    sentences,
    spelling,
    terms,
    wording,
)
from samut.course.check.language.finding import Find, Finding, Rule
from samut.course.check.language.passage import Passage, bodies
from samut.course.draft import Draft
from samut.schema.style import Style
from samut.source.problem import ENOUGH

RULES = (
    Rule(letters.damaged, letters.may),
    Rule(digits.mixed, digits.may),
    Rule(repetition.spaced, repetition.may),
    Rule(wording.settled, wording.may),
)
"""What is seen without a dictionary: these rules look at every course that is read."""
_SLOW_CODES = frozenset(("T10", "T11", "T12", "T14"))


def check(draft: Draft) -> None:
    """Letters, marks, digits, wordings and names; no dictionary."""
    people = (name for one in draft.references for name in (*one.record.author, *one.record.editor))
    authors = names.introduced(name.family for name in people if name.family)
    _apply(draft, (*RULES, authors), slow=False)


def check_words(draft: Draft) -> None:
    """Spelling, phrases too long and terms not linked, which take a dictionary and seconds."""
    known = terms.names({one.record.id: one.record.term.th or "" for one in draft.terms})
    slow = (spelling.spelt(known.values()), sentences.breathless, terms.linked(known))
    _apply(draft, tuple(map(Rule, slow)), slow=True)


def _apply(draft: Draft, rules: tuple[Rule, ...], *, slow: bool) -> None:
    if not draft.knows_all("content/style"):
        return
    style = draft.style.record if draft.style else Style()
    used: set[int] = set()
    for passage, fitting in _promising(draft, rules, style):
        found = (one for find in fitting for one in find(passage, style))
        for one in islice(found, ENOUGH):
            covering = list(_allowing(style, passage, one))
            used.update(covering)
            if not covering:
                draft.problems.add(one.code, passage.place(one.start, one.end), **one.data)
    for index, exception in enumerate(style.allow):
        if draft.style and index not in used and (exception.rule in _SLOW_CODES) == slow:
            place = draft.style.place("allow", index, "text")
            draft.problems.add("T15", place, name=exception.rule, found=exception.text)


def _promising(draft: Draft, rules: tuple[Rule, ...], style: Style) -> Iterator[tuple[Passage, list[Find]]]:
    """The passages in which rules may find anything, each with those rules."""
    for body in bodies(draft):
        fitting = [rule.find for rule in rules if rule.may(body, style)]
        for passage in body.passages() if fitting else ():
            yield passage, [one for one in fitting if not passage.quoted or one is letters.damaged]


def _allowing(style: Style, passage: Passage, found: Finding) -> Iterator[int]:
    """The exceptions of the course that cover a finding: the same rule, at words that overlap it."""
    for index, one in enumerate(style.allow):
        if one.rule == found.code:
            first = max(0, found.start - len(one.text) + 1)
            if passage.shown.find(one.text, first, found.end + len(one.text) - 1) >= 0:
                yield index
