"""T14: a term of the glossary is a link where a lesson first uses it."""

import re
from collections.abc import Iterator, Mapping

from samut.course.check.language.finding import THAI, Find, Finding
from samut.course.check.language.lexicon import counts, speller
from samut.course.check.language.passage import Passage
from samut.schema.style import Style

_ASIDE = re.compile(r"[ ]?\([^()]*\)")
_BEFORE, _AFTER = re.compile(f"{THAI}*$"), re.compile(f"{THAI}*")
_RUN = 200
"""How far around a mention words are told apart."""


def names(given: Mapping[str, str]) -> dict[str, str]:
    """Terms' Thai names by id, without asides; names that any dictionary has are left out."""
    bare = ((id_, _ASIDE.sub("", name)) for id_, name in given.items())
    return {id_: name for id_, name in bare if name and name not in counts()}


def linked(special: Mapping[str, str]) -> Find:
    """The rule for these terms, Thai names by id."""

    def rule(passage: Passage, style: Style) -> Iterator[Finding]:
        for id_, name in special.items() if passage.is_lesson else ():
            longer = [other for other in special.values() if name in other and other != name]
            first = next(_mentions(passage, style, name, longer), None)
            link = re.search(rf"\[\[{id_}[|\]]", passage.file.text)
            if first is not None and (link is None or first < link.start()):
                yield Finding("T14", first, first + len(name), {"found": name, "name": id_})

    return rule


def _mentions(passage: Passage, style: Style, name: str, longer: list[str]) -> Iterator[int]:
    """Where the name stands as words of its own, in running text that can hold a link."""
    text = passage.shown
    at = text.find(name)
    while at >= 0:
        within = any(text.find(one, max(0, at - len(one)), at + len(one)) >= 0 for one in longer)
        if not within and not _held(passage, at) and _apart(text, style, at, at + len(name)):
            yield at
        at = text.find(name, at + 1)


def _held(passage: Passage, at: int) -> bool:
    """Whether a link cannot stand here: in a title, or in the words of another link or image."""
    place = passage.file.place(at)
    line = passage.file.line(place.line)
    before = line[: place.column - 1]
    return line.lstrip().startswith(("#", "!!!", "![")) or before.rfind("[") > before.rfind("]")


def _apart(text: str, style: Style, start: int, end: int) -> bool:
    """Whether words end on both sides: ทีม in ทีมงาน is no mention of ทีม."""
    before = _BEFORE.search(text[max(0, start - _RUN) : start])
    after = _AFTER.match(text[end : end + _RUN])
    head, tail = (found[0] if found else "" for found in (before, after))
    run = re.match(f"{THAI}*", head + text[start:end] + tail)
    words = speller(style.vocabulary).words(run[0]) if run else ()
    cuts = {0, *(word.end for word in words)}
    return len(head) in cuts and (not tail or len(head) + end - start in cuts)
