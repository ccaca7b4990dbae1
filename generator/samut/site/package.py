"""A built site as one file to hand over: unpacked, it opens by double-click."""

import zipfile
from datetime import date
from pathlib import Path

README = "README.txt"
_BY_HAND = 0o644 << 16
"""Permissions of an unpacked file: everyone may read it."""


def packed(site: Path, target: Path, name: str, day: date, readme: str) -> Path:
    """Writes the files of `site` below a folder `name` into the archive `target`; returns `target`.

    The same site gives the same bytes. Paths keep to ASCII, as some systems read others wrongly.
    """
    moment = (day.year, day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            _add(archive, f"{name}/{path.relative_to(site).as_posix()}", path.read_bytes(), moment)
        # Windows' own editor knows UTF-8 by this mark and lines by both signs.
        _add(archive, f"{name}/{README}", readme.replace("\n", "\r\n").encode("utf-8-sig"), moment)
    return target


def _add(
    archive: zipfile.ZipFile, name: str, content: bytes, moment: tuple[int, int, int, int, int, int]
) -> None:
    entry = zipfile.ZipInfo(name, moment)
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _BY_HAND
    archive.writestr(entry, content)
