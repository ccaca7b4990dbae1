"""What a screen reader says of links, of lists, and of words in another language than the book's."""

import re
from typing import Any
from unicodedata import normalize

import pikepdf

from samut.handbook.finish.elements import elements, is_element, is_link, kids_of

Texts = dict[tuple[int, int], dict[int, str]]
"""What the marks of each page say, by the page's object."""

_LEADER = re.compile(r"(?:\s*[.…]){4,}\s*")
_WORD, _LATIN, _THAI = re.compile("[A-Za-z]{2}"), re.compile("[A-Za-z]"), re.compile("[ก-๛]")
_ORDERED = (
    (re.compile("[0-9๐-๙]"), "Decimal"),
    (re.compile("[A-Z]"), "UpperAlpha"),
    (re.compile(r"\w"), "LowerAlpha"),
)


def speak(book: pikepdf.Pdf, texts: Texts) -> None:
    """Name links by their words, lists by their marks, and texts in another language than the book's."""
    book_language = str(book.Root.get("/Lang", ""))
    for element in elements(book):
        if pikepdf.Name.Link == element.S:
            _name(element, texts)
        elif pikepdf.Name.L == element.S:
            element.A = pikepdf.Dictionary(O=pikepdf.Name.List, ListNumbering=_numbering(element, texts))
        if (language := _language(_own(element, texts))) and language != book_language:
            element.Lang = language


def _name(link: Any, texts: Texts) -> None:
    words = " ".join(normalize("NFC", _LEADER.sub(" ", _words(link, texts))).split())
    for kid in kids_of(link) if words else ():
        if is_link(kid):
            kid.Obj.Contents = words


def _numbering(element: Any, texts: Texts) -> pikepdf.Object:
    """How the items of a list are marked: by the mark of the first."""
    items = [kid for kid in kids_of(element) if is_element(kid)]
    marks = [
        part for item in items for part in kids_of(item) if is_element(part) and pikepdf.Name.Lbl == part.S
    ]
    if not marks:
        return pikepdf.Name("/None")
    mark = _words(marks[0], texts)
    return pikepdf.Name("/" + next((name for signs, name in _ORDERED if signs.search(mark)), "Disc"))


def _words(element: Any, texts: Texts) -> str:
    """Everything that an element says, or what is said in its place."""
    if "/Alt" in element:
        return str(element.Alt)
    return "".join(
        f" {_words(kid, texts)} " if is_element(kid) else _marked(element, kid, texts)
        for kid in kids_of(element)
    )


def _own(element: Any, texts: Texts) -> str:
    """What the marks say that hang on the element itself."""
    return "".join(_marked(element, kid, texts) for kid in kids_of(element))


def _marked(element: Any, kid: Any, texts: Texts) -> str:
    return texts[element.Pg.objgen].get(kid, "") if isinstance(kid, int) else ""


def _language(text: str) -> str:
    """English without any Thai, or Thai with less English than Thai; of any other text none."""
    thai = len(_THAI.findall(text))
    if not thai:
        return "en" if _WORD.search(text) else ""
    return "th" if thai > len(_LATIN.findall(text)) else ""
