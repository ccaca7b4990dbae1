"""What a printing is asked to be: which modules, on what paper, with which digits."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple

from samut.schema.base import Language


class Paper(StrEnum):
    """The size of a page (ISO 216)."""

    A4 = "a4"
    A5 = "a5"
    B5 = "b5"


class Digits(StrEnum):
    """The digits of page numbers, dates and running text."""

    THAI = "thai"
    ARABIC = "arabic"


class Clash(NamedTuple):
    """An option that does not go with the others, and what to write instead."""

    option: str
    message: str


@dataclass(frozen=True, slots=True)
class Options:
    """How a handbook is printed; what is not said is a whole book on A4, in colour."""

    modules: tuple[str, ...] = ()
    """Only these modules, by id; all where none is named."""
    paper: Paper = Paper.A4
    digits: Digits = Digits.ARABIC
    grey: bool = False
    booklet: bool = False
    """Pages of A5, two on a sheet of A4, in the order a saddle stitch needs."""
    only_questions: bool = False
    crop_marks: bool = False
    beside: Language | None = None
    """A language that is printed beside the book's own."""
    bare: bool = False
    """Two empty pages for cover and colophon: an office's own are bound in their place."""
    annexed: bool = False
    """Whether the list of contents leads to an office's annex at the end."""

    @property
    def name(self) -> str:
        """What is unlike a plain printing, as the end of a file's name: `-m3-m5-a5-grey`."""
        marks = {
            self.paper: self.paper is not Paper.A4 and not self.booklet,
            "thai-digits": self.digits is Digits.THAI,
            "questions": self.only_questions,
            "grey": self.grey,
            "crop": self.crop_marks,
            "booklet": self.booklet,
            f"beside-{self.beside}": self.beside is not None,
        }
        return "".join(f"-{one}" for one in [*self.modules, *(name for name, on in marks.items() if on)])

    def clash(self, modules: Sequence[str]) -> Clash | None:
        """The first thing that cannot be had, in a course of these modules."""
        for name in self.modules:
            if name not in modules:
                meant = get_close_matches(name, modules, 1)
                hint = f"did you mean {meant[0]}?" if meant else f"the course has {', '.join(modules)}"
                return Clash("--modules", f"no module {name}; {hint}")
        if self.booklet and self.paper is not Paper.A5:
            return Clash("--booklet", "a booklet is printed on A5; leave --paper out")
        if self.booklet and self.crop_marks:
            return Clash("--booklet", "a booklet is folded, not cropped; leave --crop-marks out")
        return None


PLAIN = Options()
"""The whole book on A4, in colour."""


def file_name(course: str, edition: str, language: Language, options: Options) -> str:
    """The name of a handbook's file, which tells what is in it."""
    return f"{course}-{edition}-{language}{options.name}.pdf"
