"""How Thai readers count and sort: dates of the Buddhist era, dictionary order."""

import re
from datetime import date

from babel.dates import get_month_names
from markupsafe import Markup

from samut.schema.base import Language

ERA = 543
"""Years from the common to the Buddhist era, as used in Thailand since 1941."""
_CLUSTER = "(?:[เ-ไ]?[ก-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*[ะาำ]?)"
_LETTER = re.compile("[ก-ฮ]")
_MARKUP = re.compile(r"<(svg|script|option)\b.*?</\1>|<[^>]*>", re.DOTALL)
_HELD = re.compile(rf"“{_CLUSTER}|{_CLUSTER}{{1,2}} ๆ|\S ๆ")
_PREPOSED = re.compile("([เ-ไ])([ก-ฮ])")
_LEVEL2 = frozenset("็่้๊๋์๎")


def day(value: date, language: Language) -> str:
    """A date in words: 23 พฤศจิกายน พ.ศ. 2569, or 23 November 2026."""
    month = get_month_names("wide", locale=language)[value.month]
    if language == "th":
        return f"{value.day} {month} พ.ศ. {value.year + ERA}"
    return f"{value.day} {month} {value.year}"


def sort_key(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Orders Thai words as the Royal Institute dictionary does: consonants before tone marks."""
    turned = _PREPOSED.sub(r"\2\1", text)
    letters: list[str] = []
    marks: list[tuple[int, str]] = []
    for character in turned:
        if character in _LEVEL2:
            marks.append((-len(letters), character))
        else:
            letters.append(character)
    return "".join(letters).casefold(), marks


def is_thai(words: str) -> bool:
    """Whether any of the words is written in Thai letters."""
    return bool(_LETTER.search(words))


def tongue(words: str, language: Language) -> Markup:
    """The language of words as an attribute, where their letters tell that it is not the reader's."""
    told = "th" if is_thai(words) else "en"
    return Markup("") if told == language else Markup(' lang="{}"').format(told)


def hold(content: Markup) -> Markup:
    """The HTML with ๆ held to the word it repeats and “ to the word it opens, wherever a line ends."""
    html, parts, end = str(content), [], 0
    for found in _MARKUP.finditer(html):
        parts += [_held(html[end : found.start()]), found[0]]
        end = found.end()
    return Markup("".join([*parts, _held(html[end:])]))


def _held(text: str) -> str:
    """The same between two tags."""
    if "ๆ" in text or "“" in text:
        return _HELD.sub(r'<span class="held">\g<0></span>', text)
    return text
