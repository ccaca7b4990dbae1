"""HTML to PDF: with `lines.pango` and `overleaf` the only place that knows WeasyPrint."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from samut.handbook.lines.pango import kept
from samut.handbook.overleaf import end_with_text
from samut.source.problem import Problems

Late = Callable[[Mapping[str, int]], str]
"""Writes the document of the last pages, when it is known where every place of the others fell."""

LATE = "late"
"""The anchor from which the pages of the last part replace those that keep its place."""
_UNCOUNTED = "trainer"
"""The pages that the numbers of the book pass by."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A character that no shipped font could print; `font` is what stood in, if anything did."""

    character: str
    font: str = ""

    @property
    def code(self) -> str:
        """The problem it makes of the course."""
        return "H02" if self.font else "H01"

    @property
    def data(self) -> dict[str, str]:
        """What the problem's message is filled with."""
        data = {"character": self.character, "codepoint": f"U+{ord(self.character):04X}"}
        return data | ({"font": self.font} if self.font else {})


class Unprintable(Exception):  # noqa: N818 - it names what the course is
    """Characters that the handbook's fonts cannot print: each a problem with its place."""

    def __init__(self, problems: Problems) -> None:
        super().__init__(f"{len(problems)} characters cannot be printed")
        self.problems = problems

    def __reduce__(self) -> tuple[type["Unprintable"], tuple[Problems]]:
        """Another process may have met them."""
        return Unprintable, (self.problems,)


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, the characters it lacks, and the files that were read for it."""

    content: bytes
    lacks: tuple[Lack, ...]
    read: tuple[str, ...]
    folios: Mapping[str, int] = field(default_factory=dict)
    """The printed page number of every named place."""


def typesetter() -> str:
    """What sets, binds and finishes the pages, by name and version: another one may do it otherwise."""
    from weasyprint import VERSION  # noqa: PLC0415
    from weasyprint.text.ffi import pango  # noqa: PLC0415

    helpers = ("cssselect2", "fonttools", "pikepdf", "pillow", "pydyf", "pyphen", "tinycss2", "tinyhtml5")
    versions = [f"{name} {version(name)}" for name in helpers]
    return f"WeasyPrint {VERSION}, Pango {pango.pango_version()}, {', '.join(versions)}"


def printed(
    html: str,
    fonts: Iterable[Path],
    root: Path,
    told: Callable[[int | Mapping[str, int]], object] = lambda _: None,
    late: Late | None = None,
) -> Printed:
    """The document as a tagged PDF: the same input gives the same bytes.

    Only these fonts and files below `root` are read. It also says which characters the fonts lack,
    whether nothing could print them or a font of this computer stood in. `told` hears of every
    page, and where every place is as soon as that is known.
    """
    # WeasyPrint takes most of a second to import.
    from weasyprint import HTML  # noqa: PLC0415

    shipped = {path.resolve() for path in fonts}
    borrowed = _Borrowed({_digest(path.read_bytes()) for path in shipped})
    read: set[Path] = set()
    fetcher = _fetcher(shipped, root.resolve(), read)

    def laid_out(text: str) -> Any:
        with kept(text):
            source = HTML(string=text, url_fetcher=fetcher)
            return source.render(presentational_hints=True, pdf_tags=True)

    with _listening(told) as missing:
        document = laid_out(html)
        folios = _folios(document.pages)
        # Who waits for these pages does not wait for the last part.
        told(folios)
        if late and LATE in folios:
            tail = laid_out(late(folios)).pages
            document = document.copy([*_until(document.pages), *tail])
            folios = _folios(document.pages)
        end_with_text(document.pages)
        content: bytes = document.write_pdf(presentational_hints=True, pdf_tags=True, finisher=borrowed)
    lacks = dict.fromkeys([*missing, *borrowed.lacks])
    return Printed(content, tuple(lacks), tuple(sorted(map(str, read))), folios)


def _folios(pages: Iterable[Any]) -> dict[str, int]:
    """The printed number of the page where each named place begins."""
    folios: dict[str, int] = {}
    number = 0
    for page in pages:
        number += page._page_box.page_type.name != _UNCOUNTED  # noqa: SLF001 - no public name for it
        for anchor in page.anchors:
            folios.setdefault(anchor, number)
    return folios


def _until(pages: list[Any]) -> list[Any]:
    """The pages before those that keep the place of the last part."""
    return pages[: next(index for index, page in enumerate(pages) if LATE in page.anchors)]


def _fetcher(shipped: set[Path], root: Path, read: set[Path]) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415

    class OwnFiles(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            parts = urlsplit(url)
            path = Path(unquote(parts.path)).resolve()
            if parts.scheme != "file" or not (path in shipped or path.is_relative_to(root)):
                message = f"{url} is not a file of the course"
                raise ValueError(message)
            read.add(path)
            return super().fetch(url, headers)

    return OwnFiles(allowed_protocols=("file",), allow_redirects=False)


class _Borrowed:
    """Notes every character printed in a font that is not ours."""

    def __init__(self, ours: set[str]) -> None:
        self.ours = ours
        self.lacks: list[Lack] = []

    def __call__(self, document: Any, _: object) -> None:
        from weasyprint.text.fonts import get_hb_object_data  # noqa: PLC0415

        for font in document.fonts.values():
            # `font.file_content` is a subset by now; the face still holds the whole file.
            if _digest(get_hb_object_data(font.hb_face)) not in self.ours:
                characters = sorted({one for text in font.to_unicode.values() for one in text})
                self.lacks += [Lack(one, font.family) for one in characters]


@contextmanager
def _listening(told: Callable[[int], object]) -> Iterator[list[Lack]]:
    """Hears what WeasyPrint only logs: characters that no font at all could print, and pages laid out."""
    missing: list[Lack] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if ".notdef" in str(record.msg) and isinstance(record.args, tuple):
                missing.append(Lack(str(record.args[0])))

    class Counter(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "Creating layout - Page" in str(record.msg) and isinstance(record.args, tuple):
                told(int(str(record.args[0])))

    logger, listener = logging.getLogger("weasyprint"), Listener(logging.WARNING)
    progress, counter = logging.getLogger("weasyprint.progress"), Counter()
    level = progress.level
    logger.addHandler(listener)
    progress.addHandler(counter)
    progress.setLevel(logging.INFO)
    try:
        yield missing
    finally:
        logger.removeHandler(listener)
        progress.removeHandler(counter)
        progress.setLevel(level)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
