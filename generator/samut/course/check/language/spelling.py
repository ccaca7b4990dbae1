"""T10 and T11: words written as no dictionary has them."""

import re
from collections.abc import Collection, Iterator

from samut.course.check.language import letters
from samut.course.check.language.finding import THAI, Find, Finding
from samut.course.check.language.lexicon import speller
from samut.course.check.language.passage import Passage
from samut.schema.style import Style

GLOSSARY = "content/glossary.yaml"
_RUN = re.compile(f"{THAI}+")
_SHORT = re.compile("[ก-ฮ]{1,4}")


def spelt(terms: Collection[str]) -> Find:
    """A likely slip with the word meant, and letters that no word has.

    A term of the glossary is a word wherever it is used; it is looked at where it is defined.
    """

    def rule(passage: Passage, style: Style) -> Iterator[Finding]:
        for one in _found(passage, style):
            if one.code == "T10" or passage.file.name == GLOSSARY or not _within(passage.shown, one, terms):
                yield one

    return rule


def _found(passage: Passage, style: Style) -> Iterator[Finding]:
    reader = speller(style.vocabulary)
    damaged = [(one.start - 1, one.end + 1) for one in letters.damaged(passage, style)]
    for run in _RUN.finditer(passage.shown):
        if _short(passage.shown, run) or any(
            run.start() < end and start < run.end() for start, end in damaged
        ):
            continue
        for word in reader.words(run[0]):
            written = run[0][word.start : word.end]
            if word.meant != written:
                span = run.start() + word.start, run.start() + word.end
                code = "T10" if word.meant else "T11"
                yield Finding(code, *span, {"found": written, "suggestion": word.meant or ""})


def _within(text: str, found: Finding, terms: Collection[str]) -> bool:
    """Whether a term stands where the letters were found."""
    around = ((name, max(0, found.start - len(name) + 1), found.end + len(name) - 1) for name in terms)
    return any(text.find(name, start, end) >= 0 for name, start, end in around)


def _short(text: str, run: re.Match[str]) -> bool:
    """Whether it is an abbreviation or a letter that numbers something: ป.2, สพฐ., กลุ่ม ข."""
    after = text[run.end() : run.end() + 1]
    return bool(_SHORT.fullmatch(run[0])) and (len(run[0]) == 1 or after == "." or after.isdigit())
