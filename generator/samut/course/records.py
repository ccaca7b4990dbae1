"""One YAML or JSON file of a course as the record it holds."""

from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from samut.course.draft import Draft, Read
from samut.questions.quiz import Quiz
from samut.schema import reading
from samut.schema.course import CourseRecord
from samut.schema.form import Form
from samut.schema.glossary import Glossary
from samut.schema.inventory import Inventory
from samut.schema.lock import Lock
from samut.schema.module import Module
from samut.schema.reference import Reference
from samut.schema.rest import rest
from samut.schema.stamps import Stamps
from samut.schema.style import Style
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.node import Node
from samut.source.packed import pack

T = TypeVar("T")

COURSE = TypeAdapter(CourseRecord)
MODULE = TypeAdapter(Module)
QUIZ = TypeAdapter(Quiz)
FORM = TypeAdapter(Form)
GLOSSARY = TypeAdapter(Glossary)
INVENTORY = TypeAdapter(Inventory)
LOCK = TypeAdapter(Lock)
STAMPS = TypeAdapter(Stamps)
REFERENCES = TypeAdapter(tuple[Reference, ...])
STYLE = TypeAdapter(Style)


def record(draft: Draft, name: str, adapter: TypeAdapter[T]) -> Read[T] | None:
    """The record of a file that is there; none, and the file among the broken, where it does not hold."""
    file = draft.sources.read(name)
    one = _unchanged(draft, file, adapter) or _fresh(draft, file, adapter) if file else None
    if one is None:
        draft.broken.add(name)
    else:
        draft.parsed[name] = one.kept
    return one


def _unchanged(draft: Draft, file: SourceFile, adapter: TypeAdapter[T]) -> Read[T] | None:
    kept = draft.known.get(file.name)
    return kept[1] if kept and kept[0] is adapter and kept[1].file == file else None


def _fresh(draft: Draft, file: SourceFile, adapter: TypeAdapter[T]) -> Read[T] | None:
    before = len(draft.problems)
    node = yaml.parse(file, draft.problems)
    if node is None:
        return None
    draft.parsed[file.name] = node
    record = reading.read(node, adapter, draft.problems)
    if record is None:
        return None
    # Of what a course has hundreds of; the others are asked for their nodes again and again.
    many = adapter is MODULE or adapter is QUIZ or adapter is FORM
    one = Read(record, pack(node) if many else node)
    if many:
        file.pack()
    if len(draft.problems) == before:
        draft.known[file.name] = adapter, one
    return one


def part(draft: Draft, name: str, adapter: TypeAdapter[T]) -> Read[T] | None:
    """The entries of a broken record that hold: their problems are told beside those of the others."""
    node = draft.parsed.get(name)
    found = rest(node, adapter, Path(name).stem) if isinstance(node, Node) else None
    return Read(*found) if found else None
