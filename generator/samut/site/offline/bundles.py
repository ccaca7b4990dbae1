"""What a device keeps of a built site: its files by module, each with its digest and sizes."""

import base64
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from samut.course import address
from samut.course.course import Course
from samut.schema.base import Language

FOLDER = "offline"
"""Where the lists of files stand in the built site."""
WORKER = "sw.js"
BASE = "base"
"""What every page needs: styles, scripts, fonts, images and the pages outside the modules."""
_PIECE = 1 << 16
"""Bytes of a file that are read at once."""
_LEFT_OUT = frozenset((".map", ".gz", ".pdf", ".zip", ".xml", ".txt", ".toml", ".conf"))

_PACKED = (".woff2", ".png", ".jpg", ".jpeg", ".webp")
"""What hosts send as it is; anything else they compress, the laziest of them at the first level."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file a device keeps: its address, its SHA-256 in base 64, and its size as hosts send it, in bytes."""

    uri: str
    digest: str
    sent: int


@dataclass(frozen=True)
class Bundle:
    """The files of one module in one language, or what every page of a language needs."""

    id: str
    language: Language
    files: tuple[Kept, ...]

    @property
    def sent(self) -> int:
        """Bytes to fetch, as a host that compresses sends them."""
        return sum(file.sent for file in self.files)

    @cached_property
    def listing(self) -> dict[str, str]:
        """Digests by address, in the order of the addresses."""
        return {file.uri: file.digest for file in self.files}


def bundles(folder: Path, course: Course, known: Mapping[str, Kept]) -> list[Bundle]:
    """The files of the site built in `folder`: first what every page needs, then each module.

    A file that is `known` is not read again.
    """
    modules = dict(_pages(course))
    found: dict[tuple[Language, str], list[Kept]] = {}
    for path in sorted(folder.rglob("*")):
        uri = path.relative_to(folder).as_posix()
        if path.is_file() and _wanted(uri):
            language, rest = _language(uri, course)
            place = language, modules.get(rest, BASE)
            found.setdefault(place, []).append(known.get(uri) or kept(uri, _pieces(path)))
    names = [BASE, *(module.id for module in course.modules)]
    return [
        Bundle(name if language == course.language else f"{language}-{name}", language, tuple(files))
        for language in course.record.languages
        for name in names
        if (files := found.get((language, name)))
    ]


def kept(uri: str, pieces: Iterable[bytes]) -> Kept:
    """A file of a bundle, from its bytes in any number of pieces."""
    digest, packer, size, sent = sha256(), zlib.compressobj(1), 0, 0
    for piece in pieces:
        digest.update(piece)
        size += len(piece)
        sent += len(packer.compress(piece))
    packed = any(uri.endswith(end) for end in _PACKED)
    sent += len(packer.flush())
    return Kept(uri, base64.b64encode(digest.digest()).decode("ascii"), size if packed else sent)


def _pieces(path: Path) -> Iterator[bytes]:
    """A file bit by bit: that which search loads is as large as a course's texts together."""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _wanted(uri: str) -> bool:
    name = uri.rpartition("/")[2]
    mine = uri == WORKER or uri.startswith(f"{FOLDER}/") or name.startswith((".", "_"))
    return not mine and not any(name.endswith(end) for end in _LEFT_OUT)


def _language(uri: str, course: Course) -> tuple[Language, str]:
    """The language a file is read in, and its address within that language."""
    first, _, rest = uri.partition("/")
    for language in course.record.languages:
        if language == first and language != course.language:
            return language, rest
    return course.language, uri


def _pages(course: Course) -> Iterator[tuple[str, str]]:
    """Every page of a module, as it is built, with the module."""
    for module in course.modules:
        uris = [address.module(module.id), *(address.lesson(module.id, one.id) for one in module.lessons)]
        uris += [address.quiz(module.quiz)] if module.quiz else []
        uris += [address.side(uri) for uri in uris]
        yield from ((address.html(uri), module.id) for uri in uris)
