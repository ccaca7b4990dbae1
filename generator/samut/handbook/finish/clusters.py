"""Letters of one line as a page draws them, and spans over those that readers would misread."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from samut.handbook.finish.letters import AA, NIKHAHIT, TONES, Alphabet


class Space(NamedTuple):
    """How far the next glyph stands from its place, or an empty string."""

    written: bytes

    @property
    def width(self) -> float:
        """The distance in thousandths of an em, to the left."""
        return 0 if self.written == b"<>" else float(self.written)


class Rise(NamedTuple):
    """How far the next glyphs stand above the line."""

    height: bytes


Run = list[int | Space | Rise]
"""Glyphs in the order they are drawn, and how they stand."""

_BEGIN = b"/Span\n<</ActualText <feff%s>>>\nBDC"
_FAR = -100
"""After a mark raised so far to the left of its place poppler sees a space."""
_HAIR = 3
"""Thousandths of an em that no eye sees: 0.03 points at most."""


def spelled(run: Run, font: Alphabet) -> bytes | None:
    """The run with a span round what readers would misread; None if they read it right."""
    parts: list[bytes] = []
    at, written = 0, run
    run = _settled(run)
    for start, end in _spans(run, font):
        text = said((one for one in run[start:end] if isinstance(one, int)), font).encode("utf-16-be").hex()
        parts += [*_drawn(run[at:start]), _BEGIN % text.encode(), *_drawn(run[start:end]), b"EMC"]
        at = end
    return b"\n".join([*parts, *_drawn(run[at:])]) if parts or run is not written else None


def _drawn(run: Run) -> Iterator[bytes]:
    """The operators that draw the run."""
    shown: list[bytes] = []
    for item in [*run, None]:
        if isinstance(item, int):
            shown.append(b"<%04x>" % item)
        elif isinstance(item, Space):
            shown.append(item.written + b" ")
        else:
            if shown:
                yield b"[" + b"".join(shown).replace(b"><", b"") + b"] TJ"
                shown = []
            if item:
                yield item.height + b" Ts"


def said(glyphs: Iterable[int], font: Alphabet) -> str:
    """What these glyphs say, as it was written."""
    text = "".join(font.letters.get(one, "") for one in glyphs)
    if NIKHAHIT in text:
        # A font draws the ring before the tone; ำ is written after it.
        for tone in ("", *TONES):
            text = text.replace(NIKHAHIT + tone + AA, tone + _AM).replace(tone + NIKHAHIT + AA, tone + _AM)
    return text


_AM = "\N{THAI CHARACTER SARA AM}"


def _spans(run: Run, font: Alphabet) -> Iterator[tuple[int, int]]:
    free = at = 0
    while at < len(run):
        start, end = _ring(run, at, font) or _raised(run, at, font) or (at, at)
        if end > start >= free:
            yield start, end
            free = end
        at = max(at + 1, end)


def _ring(run: Run, at: int, font: Alphabet) -> tuple[int, int] | None:
    """ำ from its ring to its end.

    One text object and no more: PDFium reads the letters out again for every further one.
    """
    end = at
    if run[at] in font.rings:
        while end < len(run) and (isinstance(run[end], Space) or run[end] in font.marks):
            end += 1
        if end < len(run) and run[end] in font.tails:
            return at, end + 1
    return None


def _raised(run: Run, at: int, font: Alphabet) -> tuple[int, int] | None:
    """A mark above another and what follows it, where it stands far from its place or beyond it."""
    if not isinstance(run[at], Rise):
        return None
    end = _lowered(run, at)
    shift, follows = _shift(run, end)
    # PDFium sorts text objects by where they start; those of one span may be in any order.
    letters = 2 if shift > 0 else int(shift < _FAR)
    return (at, _further(run, end, font, letters)) if letters and follows else None


def _lowered(run: Run, at: int) -> int:
    """Past the raised mark, where letters stand on the line again."""
    while at < len(run) and run[at] != Rise(b"0"):
        at += 1
    return min(at + 1, len(run))


def _shift(run: Run, at: int) -> tuple[float, bool]:
    """How far to the left the next glyph is drawn, and whether there is one."""
    total = 0.0
    while at < len(run) and isinstance(item := run[at], Space):
        total += item.width
        at += 1
    return total, at < len(run)


def _further(run: Run, at: int, font: Alphabet, count: int) -> int:
    """Past so many letters with their marks."""
    while at < len(run):
        if run[at] in font.bases:
            if not count and not _open(run, at):
                return at
            count = max(count - 1, 0)
        at += 1
    return at


def _open(run: Run, at: int) -> bool:
    """Whether the mark before this letter is raised and stands beyond it."""
    while isinstance(run[at - 1], Space):
        at -= 1
    return isinstance(run[at - 1], Rise) and _shift(run, at)[0] > 0


def _settled(run: Run) -> Run:
    """The run, its last mark not a hair beyond the next run's first letter, which PDFium would read first."""
    at = next((index for index in range(len(run) - 1, -1, -1) if isinstance(run[index], Rise)), -1)
    if at < 0:
        return run
    shift, follows = _shift(run, at + 1)
    start = next(index for index in range(at - 1, -1, -1) if isinstance(run[index], Rise))
    if follows or not 0 < shift <= _HAIR:
        return run
    back = shift + _HAIR / 10
    return [
        *run[: start + 1],
        Space(b"%.4f" % back),
        *run[start + 1 : at],
        Space(b"%.4f" % -back),
        *run[at:],
    ]
