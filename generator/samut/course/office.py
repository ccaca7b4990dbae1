"""The office whose copy of a course this is: its profile, its pictures and its colours."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from samut.schema.office import OfficeRecord, Picture

if TYPE_CHECKING:
    from samut.course.colours import Palette

NAME = "office.yml"
"""What a profile is called that stands beside mkdocs.yml, or in a folder of profiles in one of its own."""


@dataclass(frozen=True)
class Office:
    """A profile that holds together; the files it names stand below `folder`."""

    record: OfficeRecord
    folder: Path
    digests: Mapping[str, str]
    """The SHA-256 of the profile and of every file it names, by name."""

    @property
    def id(self) -> str:
        """The office's pinned id: what learners keep on their devices is kept under it."""
        return self.record.id

    @cached_property
    def palette(self) -> "Palette | None":
        """Its colours, if it has one of its own."""
        from samut.course.colours import palette  # noqa: PLC0415 - most courses have no office

        return palette(self.record.colours.brand) if self.record.colours else None

    def path(self, picture: Picture) -> Path:
        """The file of a picture."""
        return self.folder / picture.file
