"""`samut check --coverage`: what the course teaches and exercises, as lines to read."""

from collections.abc import Iterator

from samut.course.course import Course
from samut.course.coverage import Coverage, coverage, share
from samut.schema.base import Language

_WORDS = {
    "th": {
        "core": "สาระหลักที่สอน",
        "supporting": "สาระเสริมที่สอน",
        "outcomes": "ผลการเรียนรู้ที่ได้ฝึกหรือวัด",
        "activity": "กิจกรรม",
        "nowhere": "ไม่มี",
    },
    "en": {
        "core": "core ideas taught",
        "supporting": "supporting ideas taught",
        "outcomes": "outcomes exercised",
        "activity": "activity",
        "nowhere": "nowhere",
    },
}


def report(course: Course, language: Language) -> Iterator[str]:
    """Lesson by lesson the ideas it teaches and what exercises its outcomes, then the sums."""
    words, found = _WORDS[language], coverage(course)
    for module, lesson in course.lessons.values():
        title, _ = lesson.title.best(language)
        yield f"{module.id}  {lesson.id}  {title}"
        if lesson.covers:
            yield f"    {' '.join(lesson.covers)}"
        for outcome in lesson.outcomes:
            by = [words["activity"] if one == lesson.id else one for one in found.exercised[outcome.id]]
            yield f"    {outcome.id} ({outcome.level}): {', '.join(by) or words['nowhere']}"
    yield from _missing(course, found, language)
    for level in ("core", "supporting") if course.inventory else ():
        taught, total = share(course, found, level)
        yield f"{words[level]}: {taught}/{total}"
    done = sum(map(bool, found.exercised.values()))
    yield f"{words['outcomes']}: {done}/{len(found.exercised)}"


def _missing(course: Course, found: Coverage, language: Language) -> Iterator[str]:
    for one in course.inventory.values():
        if one.level != "context" and one.id not in found.taught:
            yield f"{one.id}  {one.title.best(language)[0]}: {_WORDS[language]['nowhere']}"
