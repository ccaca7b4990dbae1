"""Stamps brought up to date: what somebody says agrees with the source as it is now."""

import json
from collections.abc import Callable, Iterator

from samut.course.translation.compared import Compared, Pair, State
from samut.schema.stamps import Stamp
from samut.source.units import Unit

HEAD = """\
# ต้นฉบับที่คำแปลนี้ตรงกัน: samut translate restamp เขียนไฟล์นี้เอง อย่าแก้ด้วยมือ และเก็บไว้กับหลักสูตร
# The source this translation agrees with: `samut translate restamp` alone writes it; keep it with the course
"""
Chosen = Callable[[int], bool]
"""Whether somebody says of a pair, told by its identity, that it is up to date."""


def restamped(file: Compared, chosen: Chosen) -> list[Stamp]:
    """The stamps of a file: of the chosen pairs as they are now, of all others as they were."""
    return list(_stamps(file, chosen))


def _stamps(file: Compared, chosen: Chosen) -> Iterator[Stamp]:
    for pair in file.pairs:
        if pair.translation is None:
            continue
        if chosen(id(pair)) or pair.state is State.FRESH:
            yield _stamp(pair, pair.translation, pair.source.text if pair.source else "")
        elif pair.state in {State.STALE, State.GONE} and pair.before:
            yield _stamp(pair, pair.translation, pair.before)


def _stamp(pair: Pair, translation: Unit, source: str) -> Stamp:
    at = (pair.source or translation).at
    return Stamp.model_validate({"at": at, "to": translation.digest, "from": source})


def text(stamps: list[Stamp]) -> str:
    """A file of stamps as YAML: three lines a unit, in the order of the source, so that changes read well."""
    lines = [HEAD + "version: 1", "units:" if stamps else "units: []"]
    for one in stamps:
        at, to, source = (json.dumps(value, ensure_ascii=False) for value in (one.at, one.to, one.source))
        lines += [f"- at: {at}", f"  to: {to}", f"  from: {source}"]
    return "\n".join(lines) + "\n"
