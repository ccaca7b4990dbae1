"""T13: a foreign name is given in both scripts where a lesson first mentions it."""

import re
from collections.abc import Iterable, Iterator

from samut.course.check.language.finding import Finding, Rule
from samut.course.check.language.passage import Body, Passage
from samut.schema.style import Style

_ANY = "[ก-๎ ]+"
_ROOM = 200
"""How far a name with its other spelling reaches."""


def introduced(authors: Iterable[str]) -> Rule:
    """The rule for the names of `names:` and for authors of the course's sources, in Roman letters."""
    roman = sorted({name for name in authors if name.isascii()})

    def named(text: str, style: Style) -> Iterator[tuple[str, str]]:
        unlisted = dict.fromkeys((name for name in roman if name not in style.names), "")
        for name, reading in (style.names | unlisted).items():
            if name in text or (reading and reading in text):
                yield name, reading

    def may(body: Body, style: Style) -> bool:
        return body.is_lesson and any(named(body.whole, style))

    def find(passage: Passage, style: Style) -> Iterator[Finding]:
        for name, reading in named(passage.shown, style) if passage.is_lesson else ():
            yield from _first(passage, name, reading)

    return Rule(find, may)


def _first(passage: Passage, roman: str, thai: str) -> Iterator[Finding]:
    """The first mention, if it lacks one of the two spellings; `thai` is empty where unknown."""
    name, reading = re.escape(roman), re.escape(thai) or _ANY
    named = rf"(?<![A-Za-z]){name}(?![A-Za-z]| [A-Z])" + (rf"|{reading}(?![ก-๎])" if thai else "")
    mentions = (found for found in re.finditer(named, passage.shown) if not _titled(passage, found.start()))
    both = rf"{name}[  ]?\((?:[ก-๎ ]*){reading}\)" + (
        rf"|{reading}[  ]?\((?:[A-Z][a-z.]* ?)*{name}\)" if thai else ""
    )
    first = next(mentions, None)
    if first and not re.match(both, passage.shown[first.start() : first.start() + _ROOM]):
        yield Finding("T13", *first.span(), {"found": first[0], "right": f"{roman} ({thai or '…'})"})


def _titled(passage: Passage, at: int) -> bool:
    """Whether it stands in the title of a section or a box: the text below it introduces the name."""
    line = passage.file.line(passage.file.place(at).line)
    return line.lstrip().startswith(("#", "!!!"))
