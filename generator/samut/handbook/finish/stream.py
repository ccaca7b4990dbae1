"""What a page draws, rewritten: ำ says so, and running heads and feet are no part of the text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from samut.handbook.finish.letters import AA, NIKHAHIT, Alphabet

_OPERATION = re.compile(
    rb"/(?P<font>\w+) [\d.]+ Tf|\[(?P<shown>[^]]*)\] TJ|/\w+\s<</MCID (?P<mark>\d+)>>\sBDC"
)
_ITEM = re.compile(rb"<([0-9a-f]*)>|([^<>\s]+)")

Item = int | bytes
"""A glyph, or how far the next one stands from it."""


def rewrite(stream: bytes, alphabets: dict[str, Alphabet], artifacts: frozenset[int]) -> bytes:
    """The stream with a span of its own round every ำ, and these marks turned into artifacts."""
    font: Alphabet | None = None

    def replace(found: re.Match[bytes]) -> bytes:
        nonlocal font
        if name := found["font"]:
            font = alphabets.get(name.decode())
        elif found["mark"]:
            if int(found["mark"]) in artifacts:
                return b"/Artifact\n<</Type /Pagination>>\nBDC"
        elif font and _has_ring(found["shown"], font):
            return b"\n".join(_spelled(found["shown"], font))
        return found[0]

    return _OPERATION.sub(replace, stream)


def _has_ring(shown: bytes, font: Alphabet) -> bool:
    return any(code in shown for code in font.ring_codes)


def _items(shown: bytes) -> list[Item]:
    items: list[Item] = []
    for codes, space in _ITEM.findall(shown):
        items += [space] if space else [int(codes[at : at + 4], 16) for at in range(0, len(codes), 4)]
    return items


def _spelled(shown: bytes, font: Alphabet) -> Iterator[bytes]:
    """The same glyphs; those of one ำ and its tone are a text object with the letters it was written with.

    One object and no more: PDFium reads the letters out again for every further one.
    """
    items = _items(shown)
    spans = list(_clusters(items, font))
    edges = [0, *(edge for span in spans for edge in span), len(items)]
    for start, end in pairwise(edges):
        if start == end:
            continue
        # PDFium forgets the last space of an object that holds an empty string: so it stays where it was.
        drawn = _show(items[start:end], empty=end == len(items) and b"<>" in shown)
        if (start, end) not in spans:
            yield drawn
            continue
        said = "".join(font.letters[one] for one in items[start:end] if isinstance(one, int))
        tone = said.replace(NIKHAHIT, "").replace(AA, "")
        letters = (tone + "\N{THAI CHARACTER SARA AM}").encode("utf-16-be").hex()
        yield b"/Span\n<</ActualText <feff" + letters.encode() + b">>>\nBDC"
        yield drawn
        yield b"EMC"


def _clusters(items: list[Item], font: Alphabet) -> Iterator[tuple[int, int]]:
    """From the ring of each ำ to its end."""
    at = 0
    while at < len(items):
        start, at = at, at + 1
        if items[start] in font.rings:
            while at < len(items) and (isinstance(items[at], bytes) or items[at] in font.tones):
                at += 1
            if at < len(items) and items[at] in font.tails:
                at += 1
                yield start, at


def _show(items: list[Item], *, empty: bool) -> bytes:
    parts = [b"%s " % one if isinstance(one, bytes) else b"<%04x>" % one for one in items]
    return b"[" + b"".join(parts).replace(b"><", b"") + (b"<>" if empty else b"") + b"] TJ"
