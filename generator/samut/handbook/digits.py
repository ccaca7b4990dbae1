"""Thai digits wherever a Thai book counts; English, addresses and ids keep theirs."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

from markupsafe import Markup, escape

from samut.handbook.options import Digits

_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_RUNS = re.compile(r"[!-~–]+|[^!-~–]+")
"""A run of printable ASCII, or what stands between two; a run with a letter is English."""
_LETTER = re.compile(r"[A-Za-z]")
_WORK = re.compile(
    r'<(?P<tag>a)(?P<rest>[^>]*\bclass="citation"[^>]*)>(?P<text>.*?)</a>'
    r"|<(?P<row>li)(?P<more>[^>]*\bclass=\"work-entry\"[^>]*)>(?P<entry>.*?)</li>",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")
PRINTED = frozenset(
    ("data-number", "data-mark", "data-head", "data-plate", "data-page", "data-label", "data-at")
)
"""Attributes that style sheets print."""
_STAY = frozenset(("style", "script", "code", "pre", "title"))
_VOID = frozenset(("br", "hr", "img", "meta", "link", "wbr", "input", "col"))


def thai_digits(content: Markup) -> Markup:
    """The HTML with Thai digits in every text but English words, addresses, code and foreign works."""
    turning = _Turning()
    turning.feed(_WORK.sub(_marked, str(content)))
    turning.close()
    return Markup("".join(turning.parts))


def thai(text: str) -> str:
    """A text with Thai digits, except in words with a Latin letter, such as `m5` or an address."""
    runs = _RUNS.findall(text)
    return "".join(run if _LETTER.search(run) else run.translate(_TO_THAI) for run in runs)


def number_of(digits: Digits) -> Callable[[int], str]:
    """How a number is written in these digits."""
    return thai_number if digits is Digits.THAI else str


def thai_number(number: int) -> str:
    """A number in Thai digits."""
    return str(number).translate(_TO_THAI)


def _marked(work: re.Match[str]) -> str:
    """A cited work in Latin letters is told to stay as it is."""
    if not _LETTER.search(_TAG.sub("", work["text"] or work["entry"] or "")):
        return work[0]
    tag = work["tag"] or work["row"]
    return work[0].replace(f"<{tag}", f'<{tag} translate="no"', 1)


class _Turning(HTMLParser):
    """Copies HTML tag by tag; within an element that stays, nothing is turned."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self.staying: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID and (self.staying or tag in _STAY or ("translate", "no") in attrs):
            self.staying.append(tag)
        raw = self.get_starttag_text() or ""
        for name, value in attrs:
            if name in PRINTED and value:
                raw = raw.replace(f'{name}="{escape(value)}"', f'{name}="{escape(thai(value))}"')
        self.parts.append(raw)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if self.staying and tag == self.staying[-1]:
            self.staying.pop()
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(data if self.staying else thai(data))

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")
