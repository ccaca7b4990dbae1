"""WeasyPrint's lines, ending only where `Lines` lets them.

Pango breaks Thai by a dictionary of its own, which knows few compounds. Its attribute "allow breaks"
keeps a stretch together without a character, an element or a change of shape in what is set.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from samut.handbook.lines.endings import endings
from samut.handbook.lines.lines import NONE, Lines, Room
from samut.handbook.lines.names import carried

_WIDTH = 0.5
"""The width of an average letter in parts of the size of its font."""
_SHARE, _FULL, _NARROW = 0.45, 0.9, 12
"""A word stays whole while it needs less than a share of the line, or is this short and fits at all."""
_SEAM, _NOTES = 2, 6
_AIR = 1.0
"""What a name leaves of its line for the signs at its sides, in parts of the size of its font."""
_DECLARED = """
PangoAttribute * pango_attr_allow_breaks_new (gboolean allow_breaks);
PangoAttrList * pango_attr_list_copy (PangoAttrList *list);
int pango_layout_get_width (PangoLayout *layout);
"""


@contextmanager
def kept(html: str) -> Iterator[None]:
    """Within, no line of this document divides a word, a name it carries, or what a sign joins."""
    from weasyprint.layout import inline, preferred  # noqa: PLC0415
    from weasyprint.text import line_break  # noqa: PLC0415

    whole, split, can_break = line_break.Layout, line_break.split_first_line, line_break.can_break_text
    _declare()
    now = _Now(Lines(carried(html), endings(html), _breaks))

    def kept_split(text: str, style: Any, context: Any, width: Any, *rest: Any, **more: Any) -> Any:
        now.start(text, style, context, width, **more)
        try:
            return split(text, style, context, width, *rest, **more)
        finally:
            now.text = ""

    def can_break_kept(text: str, language: str | None) -> bool:
        if len(text) == _SEAM:
            return can_break(text, language) or now.parts(text)
        return can_break(text, language) and now.yields(text)

    line_break.Layout = _layout(whole, now)
    inline.can_break_text = can_break_kept
    inline.split_first_line = preferred.split_first_line = kept_split
    try:
        yield
    finally:
        line_break.Layout = whole
        inline.can_break_text = can_break
        inline.split_first_line = preferred.split_first_line = split


@dataclass
class _Now:
    """What is held in the text that is being divided into lines."""

    lines: Lines
    text: str = ""
    seen: deque[str] = field(default_factory=lambda: deque([""], _NOTES))
    """The texts that lines were made of, the last one first; notes beside the text are among them."""
    starts: dict[float, float] = field(default_factory=dict)
    """How wide the last line was that began in each size of letters: notes are set smaller than texts."""
    room: Room = NONE
    widths: dict[tuple[object, ...], float] = field(default_factory=dict)

    def start(
        self,
        text: str,
        style: Any,
        context: Any,
        width: float | None,
        *,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> None:
        """From here on lines are made of this text."""
        if not self.seen[0].endswith(text):
            self.seen.appendleft(text)
        if width is None or style["white_space"] not in {"normal", "pre-wrap", "pre-line"}:
            return
        size = style["font_size"] or 1
        if is_line_start and not minimum:
            self.starts[size] = width
        line = max(self.starts.get(size, 0.0), width)
        full = line / size / _WIDTH
        letters = _NARROW if minimum else max(_SHARE * full, min(_FULL * full, _NARROW))

        def fits(name: str) -> bool:
            return not minimum and self.width(name, style, context) <= line - _AIR * size

        self.room = Room(letters, fits)
        self.text = text

    def parts(self, seam: str) -> bool:
        """Whether a line may end between two boxes, of which WeasyPrint tells the letters at their seam."""
        after, *others = self.seen
        before = next((one for one in others if one[-1:] == seam[0]), "")
        return before[-1:] + after[:1] == seam and self.lines.parts_at(before, after)

    def yields(self, text: str) -> bool:
        """Whether a line may end anywhere inside a text: WeasyPrint tries every width before it gives up."""
        ends = {len(text[:place].encode()) for place in self.lines.breaks(text)}
        held = list(self.lines.spans(text, len(text), self.room))
        return any(not any(start < end < stop for start, stop in held) for end in ends)

    def width(self, name: str, style: Any, context: Any) -> float:
        """How wide a name is, set on one line in this style."""
        key = (name, style["font_family"], style["font_weight"], style["font_size"])
        if key not in self.widths:
            self.widths[key] = _width(name, style, context)
        return self.widths[key]

    def spans(self, length: int) -> Iterator[tuple[int, int]]:
        """Which bytes of the beginning of the text Pango keeps together."""
        return self.lines.spans(self.text, length, self.room)


def _width(text: str, style: Any, context: Any) -> float:
    from weasyprint.text.line_break import create_layout, line_size  # noqa: PLC0415

    layout = create_layout(text, style, context, None, 0)
    line, _ = layout.get_first_line()
    width: float = line_size(line, style)[0]
    layout.deactivate()
    return width


def _layout(base: Any, now: _Now) -> Any:
    from weasyprint.text.line_break import pango  # noqa: PLC0415

    class Kept(base):  # type: ignore[misc]
        plain: Any = None

        def set_text(self, text: str, justify: bool = False) -> None:  # noqa: FBT001, FBT002 - theirs
            super().set_text(text, justify)
            # Without a width there is one line: nothing to keep.
            if now.text and not justify and pango.pango_layout_get_width(self.layout) >= 0:
                self.keep(now.spans(len(self.text)))
            elif self.plain is not None:
                pango.pango_layout_set_attributes(self.layout, self.plain)

        def keep(self, spans: Iterable[tuple[int, int]]) -> None:
            if self.plain is None:
                self.plain = _copy(pango.pango_layout_get_attributes(self.layout))
            pango.pango_layout_set_attributes(self.layout, _keeping(spans, self.plain))

        def deactivate(self) -> None:
            super().deactivate()
            self.plain = None

    return Kept


def _keeping(spans: Iterable[tuple[int, int]], plain: Any) -> Any:
    from weasyprint.text.line_break import ffi, pango  # noqa: PLC0415

    kept = _copy(plain)
    if kept == ffi.NULL:
        kept = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    for start, end in spans:
        one = pango.pango_attr_allow_breaks_new(0)
        one.start_index, one.end_index = start, end
        pango.pango_attr_list_insert(kept, one)
    return kept


def _copy(attributes: Any) -> Any:
    from weasyprint.text.line_break import ffi, pango  # noqa: PLC0415

    if attributes == ffi.NULL:
        return attributes
    return ffi.gc(pango.pango_attr_list_copy(attributes), pango.pango_attr_list_unref)


@cache
def _declare() -> None:
    from weasyprint.text.line_break import ffi  # noqa: PLC0415

    ffi.cdef(_DECLARED)


def _breaks(run: str) -> Iterable[int]:
    from weasyprint.text.line_break import get_log_attrs  # noqa: PLC0415

    attributes = get_log_attrs(run, "th")
    return [place for place in range(1, len(run)) if attributes[place].is_line_break]
