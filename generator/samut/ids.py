"""What `samut ids` says and writes: which ids are new, and which answers an edit has touched."""

from collections.abc import Collection, Iterator
from pathlib import Path

from samut.course.course import Course
from samut.course.lock import Change, changes, declared, new, renewed, text
from samut.course.read import LOCK_FILE
from samut.output import replaced
from samut.schema.base import Language

SHOWN = 12
"""How many new ids are named."""
WORDS: dict[str, dict[Language, str]] = {
    "new": {"th": "รหัสใหม่ {count} รหัส: {ids}", "en": "New ids ({count}): {ids}"},
    "changed": {
        "th": "ความหมายเปลี่ยนจากที่บันทึกไว้ ผู้เรียนที่เคยตอบจะเห็น “ข้อนี้ปรับปรุงแล้ว”:",
        "en": "Changed in meaning; learners who answered will be told “ข้อนี้ปรับปรุงแล้ว” (it was revised):",
    },
    "whole": {"th": "  {id}  ทุกคำตอบ", "en": "  {id}  every answer"},
    "parts": {"th": "  {id}  คำตอบที่มี {parts}", "en": "  {id}  answers that name {parts}"},
    "same": {
        "th": "ถ้าเพียงแก้ถ้อยคำโดยความหมายเดิม สั่ง: samut ids {options}",
        "en": "If you only mended the wording: samut ids {options}",
    },
    "write": {
        "th": "เมื่อพร้อมเผยแพร่ สั่ง: samut ids --write",
        "en": "When you are ready to publish: samut ids --write",
    },
    "fresh": {"th": "{file} ตรงกับหลักสูตร", "en": "{file} is up to date"},
}


def report(course: Course, language: Language) -> Iterator[str]:
    """What differs between the course and its lock, and what to do about it, a line each."""
    ids, changed = new(course), list(changes(course))
    if ids:
        shown = ", ".join(ids[:SHOWN]) + (" …" if len(ids) > SHOWN else "")
        yield WORDS["new"][language].format(count=len(ids), ids=shown)
    if changed:
        yield WORDS["changed"][language]
        yield from (_line(one, language) for one in changed)
        options = " ".join(f"--same {one.id}" for one in changed)
        yield WORDS["same"][language].format(options=options)
    last = "fresh" if is_fresh(course) else "write"
    yield WORDS[last][language].format(file=LOCK_FILE)


def _line(one: Change, language: Language) -> str:
    return WORDS["parts" if one.parts else "whole"][language].format(id=one.id, parts=", ".join(one.parts))


def is_fresh(course: Course) -> bool:
    """Whether the lock is what would be written now."""
    path = course.root / LOCK_FILE
    return path.is_file() and path.read_text("utf-8") == text(renewed(course))


def write(course: Course, same: Collection[str], *, everything: bool) -> Path:
    """Writes the lock: as of today, or only that questions in `same` mean what they meant before."""
    lock = renewed(course, same) if everything else declared(course, same)
    replaced(course.root, {LOCK_FILE: text(lock)})
    return course.root / LOCK_FILE
