"""Images that come with questions: kept under a plain name in content/images/."""

import base64
import binascii
import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from samut.course.read import IMAGES
from samut.exchange.bank.entry import Words
from samut.exchange.bank.markdown import PLUGIN

FOLDER = "content/images"
_DATA = re.compile(r"data:image/(?P<kind>png|jpeg|webp|svg\+xml);base64,", re.IGNORECASE)
_ENDINGS = {"jpeg": ".jpg", "svg+xml": ".svg"}
_BEGINS = {".png": b"\x89PNG", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".webp": b"RIFF"}


@dataclass
class Images:
    """The images of a course in the folder `root`, and those an import adds."""

    root: Path
    new: dict[str, bytes] = field(default_factory=dict)

    def found(self, words: Words, source: str) -> str:
        """The name in the course of the image a text shows, or nothing where it does not come along."""
        name, data = self._content(words, source)
        ending = Path(name).suffix.lower()
        if not data or ending not in IMAGES or not data.startswith(_BEGINS.get(ending, b"")):
            return ""
        stem = re.sub(r"[^a-z0-9]+", "-", Path(name).stem.lower()).strip("-")
        return self._placed(stem or sha256(data).hexdigest()[:12], ending, data)

    def _content(self, words: Words, source: str) -> tuple[str, bytes]:
        if source.startswith(PLUGIN):
            name = unquote(source.removeprefix(PLUGIN)).rpartition("/")[2]
            return name, dict(words.files).get(name, b"")
        if kind := _DATA.match(source):
            try:
                data = base64.b64decode("".join(source[kind.end() :].split()), validate=True)
            except (binascii.Error, ValueError):
                return "", b""
            ending = kind["kind"].lower()
            return f"{sha256(data).hexdigest()[:12]}{_ENDINGS.get(ending, f'.{ending}')}", data
        return "", b""

    def _placed(self, stem: str, ending: str, data: bytes) -> str:
        """A name that is free, or has these very bytes."""
        number = 1
        while True:
            name = f"{FOLDER}/{stem}{f'-{number}' if number > 1 else ''}{ending}"
            path = self.root / name
            there = self.new.get(name) or (path.read_bytes() if path.is_file() else None)
            if there is None:
                self.new[name] = data
            if there is None or there == data:
                return name
            number += 1
