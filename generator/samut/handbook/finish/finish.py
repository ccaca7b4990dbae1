"""A typeset PDF as readers, screen readers and archives want it; the picture stays as it was."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pikepdf

from samut.handbook.finish.archive import archive
from samut.handbook.finish.artifact import unread
from samut.handbook.finish.letters import alphabets, map_letters
from samut.handbook.finish.save import saved
from samut.handbook.finish.speech import Texts, speak
from samut.handbook.finish.stream import Rewriter
from samut.handbook.finish.structure import tidy, undecorated
from samut.handbook.fonts import FONTS


def finished(content: bytes, fonts: Iterable[tuple[str, int, Path]] = FONTS) -> bytes:
    """The same pages, pixel by pixel, as PDF/UA-1 and PDF/A-2a, with every letter as it was written.

    The same input gives the same bytes.
    """
    known = alphabets(fonts)
    with pikepdf.open(BytesIO(content)) as book:
        rewriter = Rewriter(map_letters(book, known))
        undecorated(book)
        artifacts = unread(book)
        texts: Texts = {}
        for number, page in enumerate(book.pages):
            _rewrite(rewriter, page.Contents, artifacts[number])
            texts[page.obj.objgen] = rewriter.texts
        for drawing in _drawings(book):
            _rewrite(rewriter, drawing, frozenset())
        tidy(book)
        speak(book, texts)
        archive(book)
        return saved(book)


def _rewrite(rewriter: Rewriter, stream: pikepdf.Object, artifacts: frozenset[int]) -> None:
    before = stream.read_bytes()
    after = rewriter.rewrite(before, artifacts)
    if after != before:
        stream.write(after)


def _drawings(book: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Figures and faded parts are streams of their own, which pages draw."""
    return [one for one in book.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form"]
