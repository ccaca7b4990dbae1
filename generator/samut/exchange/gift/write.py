"""The entries of a question bank as a GIFT text that people can edit."""

import re
from collections.abc import Iterable, Iterator
from string import ascii_lowercase

from samut.exchange.bank.entry import WHOLE, Answer, Entry, Words
from samut.exchange.bank.reading import as_html, simple
from samut.exchange.gift.read import CATEGORY, KEEP_ORDER

_SIGNS = re.compile(r"[\\~=#{}:]|\n")
_MARKS = ("[", "%")
"""What begins a form or a weight."""
_MARKUP = re.compile(r"[<>&\n]")


def write(entries: Iterable[Entry]) -> str:
    """The text of a file; an entry GIFT has no way to say makes no lines."""
    return "\n\n".join(text for entry in entries if (text := "\n".join(_lines(entry)))) + "\n"


def _lines(entry: Entry) -> Iterator[str]:
    if entry.kind == "category":
        yield _comment(entry)
        yield f"{CATEGORY} {entry.name}"
    elif entry.kind in _BRACES or entry.kind == "description":
        yield _comment(entry)
        yield from _ids(entry)
        title = f"::{_escaped(entry.name)}::{_words(entry.stem, first=True)}"
        if entry.kind == "description":
            yield title
        else:
            yield f"{title} {{"
            yield from (f"  {line}" for line in _BRACES[entry.kind](entry))
            yield from [f"  ####{_words(entry.feedback)}"] if entry.feedback.text else []
            yield "}"


def _comment(entry: Entry) -> str:
    kept = [KEEP_ORDER] if entry.shuffle is False else []
    said = [f"[id:{entry.id}]", *(f"[tag:{tag}]" for tag in (*(one.text for one in entry.tags), *kept))]
    return f"// {' '.join(one.replace(chr(10), ' ') for one in said)}"


def _choices(entry: Entry) -> Iterator[str]:
    for one in entry.answers:
        single = "=" if one.fraction == WHOLE else "~"
        mark = single if entry.single else f"~%{round(one.fraction, 5):g}%"
        yield f"{mark}{_words(one.text)}{_feedback(one)}"


def _typed(entry: Entry) -> Iterator[str]:
    for one in entry.answers:
        right = one.fraction == WHOLE
        yield f"{'=' if right else '=%0%'}{_bare(one.text)}{_feedback(one)}"


def _truth(entry: Entry) -> Iterator[str]:
    """The feedback of the wrong answer comes first."""
    right = next(one for one in entry.answers if one.fraction == WHOLE)
    wrong = next(one for one in entry.answers if one is not right)
    yield f"{right.text.text.upper()}{_feedback(wrong)}{_feedback(right)}"


def _pairs(entry: Entry) -> Iterator[str]:
    for pair in entry.pairs:
        yield f"={_words(pair.left)} -> {_escaped(pair.right.text)}"


_BRACES = {"multichoice": _choices, "shortanswer": _typed, "truefalse": _truth, "matching": _pairs}


def _ids(entry: Entry) -> Iterator[str]:
    """The ids of answers or pairs, where they are not the letters in order."""
    names = [*(one.id for one in entry.answers), *(one.id for one in entry.pairs)]
    if all(names) and names != list(ascii_lowercase[: len(names)]):
        yield f"// ids: {' '.join(names)}"


def _feedback(answer: Answer) -> str:
    return f"#{_words(answer.feedback)}" if answer.feedback.text else ""


def _bare(words: Words) -> str:
    """A text that is only words, whatever they look like."""
    return f"{'[plain]' if words.text.startswith(_MARKS) else ''}{_escaped(words.text)}"


def _words(words: Words, *, first: bool = False) -> str:
    """A text: plain where it is nothing but words; named so where it could be taken for more."""
    plain = simple(words)
    if plain is not None and "->" not in plain:
        named = first or plain.startswith(_MARKS) or _MARKUP.search(plain)
        return f"{'[plain]' if named else ''}{_escaped(plain)}"
    return f"[html]{_escaped(as_html(words)).replace('->', '-&gt;')}" if words.text else ""


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda sign: "\\n" if sign[0] == "\n" else f"\\{sign[0]}", text)
