"""The kinds of file quizzes come and go in, and which of them a name means."""

from enum import StrEnum
from pathlib import Path


class Format(StrEnum):
    """A kind of file."""

    XLSX = "xlsx"
    CSV = "csv"
    GIFT = "gift"
    MOODLE = "moodle"


ENDINGS = {
    ".xlsx": Format.XLSX,
    ".csv": Format.CSV,
    ".gift": Format.GIFT,
    ".txt": Format.GIFT,
    ".xml": Format.MOODLE,
}
"""What the end of a name means."""
USUAL = {Format.XLSX: ".xlsx", Format.CSV: ".csv", Format.GIFT: ".gift", Format.MOODLE: ".xml"}
"""The end of a name an export gets."""


def meant(path: Path) -> Format | None:
    """The format a file's name tells."""
    return ENDINGS.get(path.suffix.lower())
