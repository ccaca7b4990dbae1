"""WeasyPrint's lines, ending only where `Lines` lets them.

Pango breaks Thai by a dictionary of its own, which knows few compounds. Its attribute "allow breaks"
keeps a stretch together without a character, an element or a change of shape in what is set.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from samut.handbook.lines.endings import endings
from samut.handbook.lines.lines import Lines
from samut.handbook.lines.names import carried

_WIDTH = 0.5
"""The width of an average letter in parts of the size of its font."""
_SHARE, _FULL, _NARROW = 0.45, 0.9, 12
"""A word stays whole while it needs less than a share of the line, or is this short and fits at all."""
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

    whole, split = line_break.Layout, line_break.split_first_line
    _declare()
    now = _Now(Lines(carried(html), endings(html), _breaks))

    def kept_split(text: str, style: Any, context: Any, width: Any, *rest: Any, **more: Any) -> Any:
        now.start(text, style, width, **more)
        try:
            return split(text, style, context, width, *rest, **more)
        finally:
            now.text = ""

    line_break.Layout = _layout(whole, now)
    inline.split_first_line = preferred.split_first_line = kept_split
    try:
        yield
    finally:
        line_break.Layout = whole
        inline.split_first_line = preferred.split_first_line = split


@dataclass
class _Now:
    """What is held in the text that is being divided into lines."""

    lines: Lines
    text: str = ""
    letters: float = 0.0
    line: float = 0.0

    def start(
        self, text: str, style: Any, width: float | None, *, is_line_start: bool = True, minimum: bool = False
    ) -> None:
        """From here on lines are made of this text."""
        if width is None or style["white_space"] not in {"normal", "pre-wrap", "pre-line"}:
            return
        if is_line_start and not minimum:
            self.line = width
        full = max(self.line, width) / (style["font_size"] or 1) / _WIDTH
        self.letters = _NARROW if minimum else max(_SHARE * full, min(_FULL * full, _NARROW))
        self.text = text

    def spans(self, length: int) -> Iterator[tuple[int, int]]:
        """Which bytes of the beginning of the text Pango keeps together."""
        return self.lines.spans(self.text, length, self.letters)


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
