"""`samut check --coverage`: what the course teaches and exercises and how long it takes, as lines to read."""

from collections.abc import Iterator
from dataclasses import asdict

from samut.course.course import Course
from samut.course.coverage import Coverage, coverage, share
from samut.course.study import study
from samut.schema.base import Language

_WORDS = {
    "th": {
        "core": "สาระหลักที่สอน",
        "supporting": "สาระเสริมที่สอน",
        "outcomes": "ผลการเรียนรู้ที่ได้ฝึกหรือวัด",
        "activity": "กิจกรรม",
        "nowhere": "ไม่มี",
        "minutes": "{stated} นาที: อ่าน {reading:.0f} กิจกรรม {activity} คิดและคุย {thinking} รวม {total:.0f}",
        "quizzes": "แบบทดสอบ {quizzes} นาที รวมเรียนเองประมาณ {whole:.0f} นาที เขียนไว้ {stated}",
    },
    "en": {
        "core": "core ideas taught",
        "supporting": "supporting ideas taught",
        "outcomes": "outcomes exercised",
        "activity": "activity",
        "nowhere": "nowhere",
        "minutes": "{stated} minutes: read {reading:.0f}, act {activity}, think {thinking}: {total:.0f}",
        "quizzes": "quizzes {quizzes} minutes; self-study about {whole:.0f} minutes in all, {stated} stated",
    },
}


def report(course: Course, language: Language) -> Iterator[str]:
    """Lesson by lesson the ideas it teaches and what exercises its outcomes, then the sums."""
    words, found, times = _WORDS[language], coverage(course), list(study(course))
    for (module, lesson), time in zip(course.lessons.values(), times, strict=True):
        title, _ = lesson.title.best(language)
        yield f"{module.id}  {lesson.id}  {title}"
        yield "    " + words["minutes"].format(**asdict(time), total=time.total)
        if lesson.covers:
            yield f"    {' '.join(lesson.covers)}"
        for outcome in lesson.outcomes:
            by = [words["activity"] if one == lesson.id else one for one in found.exercised[outcome.id]]
            yield f"    {outcome.id} ({outcome.level}): {', '.join(by) or words['nowhere']}"
    quizzes = sum(quiz.minutes for quiz in course.quizzes.values())
    whole = quizzes + sum(time.total for time in times)
    yield words["quizzes"].format(quizzes=quizzes, whole=whole, stated=course.minutes)
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
