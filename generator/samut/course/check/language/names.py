"""T13: a foreign name is given in both scripts where a lesson first mentions it."""

import re
from collections.abc import Iterator

from samut.course.check.language.finding import Finding
from samut.course.check.language.passage import Passage
from samut.schema.style import Style


def introduced(passage: Passage, style: Style) -> Iterator[Finding]:
    """A name of `names:` whose first mention in a lesson lacks its Roman spelling or its Thai reading."""
    for roman, thai in style.names.items() if passage.is_lesson else ():
        pair = re.escape(roman), re.escape(thai)
        named = rf"(?<![A-Za-z]){pair[0]}(?![A-Za-z])|{pair[1]}(?![ก-๎])"
        mentions = (
            found for found in re.finditer(named, passage.shown) if not _titled(passage, found.start())
        )
        first = next(mentions, None)
        both = rf"{pair[0]}[  ]?\((?:[ก-๎ ]*){pair[1]}\)|{pair[1]}[  ]?\((?:[A-Z][a-z.]* ?)*{pair[0]}\)"
        if first and not re.match(both, passage.shown[first.start() : first.start() + 200]):
            data = {"found": first[0], "right": f"{roman} ({thai})"}
            yield Finding("T13", *first.span(), data)


def _titled(passage: Passage, at: int) -> bool:
    """Whether it stands in the title of a section or a box: the text below it introduces the name."""
    line = passage.file.lines[passage.file.place(at).line - 1]
    return line.lstrip().startswith(("#", "!!!"))
