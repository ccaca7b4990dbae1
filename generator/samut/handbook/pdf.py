"""HTML to PDF: the only place that knows WeasyPrint."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from samut.handbook.lines.pango import kept
from samut.source.problem import Place, Problems

Placed = Callable[[str], Place]
"""Where in the course's files a character stands."""


class Unprintable(Exception):  # noqa: N818 - it names what the course is
    """Characters that the handbook's fonts cannot print: each a problem with its place."""

    def __init__(self, problems: Problems) -> None:
        super().__init__(f"{len(problems)} characters cannot be printed")
        self.problems = problems


def pdf(html: str, fonts: Iterable[Path], root: Path, place: Placed) -> bytes:
    """The document as a tagged PDF: the same input gives the same bytes.

    Only these fonts and files below `root` are read. A character that the fonts lack raises
    `Unprintable`, whether nothing could print it or a font of this computer stood in.
    """
    # WeasyPrint takes most of a second to import.
    from weasyprint import HTML  # noqa: PLC0415

    shipped = {path.resolve() for path in fonts}
    problems = Problems()
    borrowed = _Borrowed({_digest(path.read_bytes()) for path in shipped}, problems, place)
    with _missing(problems, place), kept(html):
        source = HTML(string=html, url_fetcher=_fetcher(shipped, root.resolve()))
        content: bytes = source.write_pdf(presentational_hints=True, pdf_tags=True, finisher=borrowed)
    if problems.errors:
        raise Unprintable(problems)
    return content


def _fetcher(shipped: set[Path], root: Path) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415

    class OwnFiles(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            parts = urlsplit(url)
            path = Path(unquote(parts.path)).resolve()
            if parts.scheme != "file" or not (path in shipped or path.is_relative_to(root)):
                message = f"{url} is not a file of the course"
                raise ValueError(message)
            return super().fetch(url, headers)

    return OwnFiles(allowed_protocols=("file",), allow_redirects=False)


class _Borrowed:
    """Notes every character printed in a font that is not ours."""

    def __init__(self, ours: set[str], problems: Problems, place: Placed) -> None:
        self.ours, self.problems, self.place = ours, problems, place

    def __call__(self, document: Any, _: object) -> None:
        from weasyprint.text.fonts import get_hb_object_data  # noqa: PLC0415

        for font in document.fonts.values():
            # `font.file_content` is a subset by now; the face still holds the whole file.
            if _digest(get_hb_object_data(font.hb_face)) not in self.ours:
                for character in sorted({one for text in font.to_unicode.values() for one in text}):
                    where, point = self.place(character), _code(character)
                    self.problems.add("H02", where, character=character, codepoint=point, font=font.family)


@contextmanager
def _missing(problems: Problems, place: Placed) -> Iterator[None]:
    """Notes every character that no font at all could print; WeasyPrint only logs them."""

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if ".notdef" in str(record.msg) and isinstance(record.args, tuple):
                character = str(record.args[0])
                problems.add("H01", place(character), character=character, codepoint=_code(character))

    logger, listener = logging.getLogger("weasyprint"), Listener(logging.WARNING)
    logger.addHandler(listener)
    try:
        yield
    finally:
        logger.removeHandler(listener)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
