"""From an office's folder to a course in its name: read the profile, check it, lay it over the course."""

from collections.abc import Iterable
from dataclasses import replace
from os.path import relpath
from pathlib import Path

from pydantic import TypeAdapter

from samut.course import address
from samut.course.anchors import anchors
from samut.course.check import office as rules
from samut.course.check import prose as written
from samut.course.check.tokens import Known
from samut.course.course import Course
from samut.course.left_out import without
from samut.course.office import NAME, Office
from samut.course.prose import Prose
from samut.schema import reading
from samut.schema.base import Language
from samut.schema.office import OfficeRecord
from samut.source import yaml
from samut.source.files import Sources
from samut.source.node import Node

OFFICE = TypeAdapter(OfficeRecord)


def of_office(course: Course, profile: Path) -> tuple[Course | None, Sources]:
    """The course as the office of this profile hands it out, or None; all problems are in the sources."""
    sources = Sources(course.root)
    name = Path(relpath(profile.resolve(), course.root)).as_posix()
    file = sources.read(name)
    node = yaml.parse(file, sources.problems) if file else None
    record = reading.read(node, OFFICE, sources.problems) if node else None
    if node is None or record is None:
        return None, sources
    rules.check(sources, node, record, course)
    if sources.problems.errors:
        return None, sources
    left = without(course, record.without)
    rules.left(sources.problems, node, course, left)
    annex = _annex(sources, node, record, left)
    if sources.problems.errors:
        return None, sources
    office = Office(record, profile.resolve().parent, dict(sources.digests))
    return _dressed(left, office, annex), sources


def profiles(folder: Path) -> list[Path]:
    """The profiles of a folder: files of their own, or one in each folder below it."""
    own = (path for path in folder.glob("*.yml") if path.is_file())
    return sorted({*own, *folder.glob(f"*/{NAME}")})


def namesakes(offices: Iterable[tuple[Course, Sources]]) -> None:
    """Notes every office whose id another one of the same run has."""
    seen: dict[str, str] = {}
    for course, read in offices:
        if course.office is None:
            continue
        name = next(iter(read.digests))
        if course.office.id in seen:
            node = yaml.parse(read.files[name], read.problems)
            place = node.at(("id",)).place if node else read.files[name].place(0)
            read.problems.add("O08", place, id=course.office.id, first=seen[course.office.id])
        seen.setdefault(course.office.id, name)


def _annex(
    sources: Sources, node: Node, record: OfficeRecord, course: Course
) -> dict[tuple[Language, str], Prose]:
    """The office's own page in each language it is written in."""
    found: dict[tuple[Language, str], Prose] = {}
    for language, name in _languages(record, course).items():
        file = sources.read((Path(node.file.name).parent / name).as_posix())
        if file is not None:
            found[language, address.OFFICE] = Prose(file, address.OFFICE)
    whole = replace(course, prose={**course.prose, **found})
    may = Known(
        frozenset(course.terms), frozenset(course.references), frozenset(course.images), anchors(whole)
    )
    written.values(sources.problems, node, node.file.name, may)
    for prose in found.values():
        written.examine(sources.problems, prose, may)
    return found


def _languages(record: OfficeRecord, course: Course) -> dict[Language, str]:
    """The file of the annex by language; one name alone is a text in the course's first language."""
    if record.annex is None:
        return {}
    if record.annex.th == record.annex.en:
        return {course.language: record.annex.best(course.language)[0]}
    wanted = {language: record.annex.get(language) for language in course.record.languages}
    return {language: name for language, name in wanted.items() if name}


def _dressed(course: Course, office: Office, annex: dict[tuple[Language, str], Prose]) -> Course:
    own = {"address": office.record.address} if office.record.address else {}
    return replace(
        course,
        record=course.record.model_copy(update=own),
        prose={**course.prose, **annex},
        digests={**course.digests, **office.digests},
        office=office,
    )
