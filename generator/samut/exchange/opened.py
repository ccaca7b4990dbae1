"""A file of any kind, opened and read as a quiz for one course."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samut.course.course import Course
from samut.exchange.bank import file as banks
from samut.exchange.bank.images import Images
from samut.exchange.bank.inward import identity, inward
from samut.exchange.bank.kept import Kept, kept
from samut.exchange.bank.spoken import Spoken
from samut.exchange.defaults import Defaults, fill
from samut.exchange.formats import USUAL, Format, meant
from samut.exchange.found import Found
from samut.exchange.sheet import book
from samut.exchange.sheet.inward import table
from samut.schema.base import Language
from samut.source.node import Node
from samut.source.problem import Problems

Nodes = Callable[[str], Node]
"""Gives a file of the course as nodes."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to import: its kind if its name does not tell it, what is said for all, and its language."""

    path: Path
    form: Format | None
    defaults: Defaults
    language: Language


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read, or None where nothing can be; and the file's lines, if it has lines."""

    found: Found | None
    lines: Sequence[str] = ()


def opened(file: File, course: Course, nodes: Nodes, problems: Problems) -> Opened:
    """The file read; of a question bank what is sound is read on beside what is broken."""
    form = file.form or meant(file.path)
    if form not in {Format.GIFT, Format.MOODLE}:
        return _sheet(file, problems)
    source = banks.text(file.path, problems)
    bank = banks.read(source, form, problems) if source else None
    if source is None or bank is None:
        return Opened(None, source.lines if source else ())
    old = course.quizzes.get(identity(bank, file.defaults))
    before = Kept()
    if old is not None:
        plain: Any = nodes(f"quizzes/{old.id}.yaml").plain()
        before = kept(old, plain, Spoken(course, file.language))
    found = inward(bank, file.language, file.defaults, before, Images(course.root), problems)
    return Opened(found if found.quiz["questions"] else None, source.lines)


def _sheet(file: File, problems: Problems) -> Opened:
    grid = book.read(file.path, problems, USUAL[file.form] if file.form else "")
    read = table(grid, problems) if grid else None
    if read is None or problems.errors:
        return Opened(None)
    fill(read.quiz, file.defaults)
    return Opened(read.found)
