"""What a course teaches of its inventory, and what exercises each outcome."""

from collections import defaultdict
from dataclasses import dataclass

from samut.course.course import Course
from samut.schema.inventory import Weight


@dataclass(frozen=True, slots=True)
class Coverage:
    """Lessons by idea, and questions and activities by outcome, all in the order of study."""

    taught: dict[str, list[str]]
    exercised: dict[str, list[str]]


def coverage(course: Course) -> Coverage:
    """Where each idea is taught and each outcome exercised; an activity stands under its lesson's id."""
    lessons = [lesson for _, lesson in course.lessons.values()]
    taught: dict[str, list[str]] = defaultdict(list)
    exercised: dict[str, list[str]] = {one.id: [] for lesson in lessons for one in lesson.outcomes}
    for lesson in lessons:
        for name in lesson.covers:
            taught[name].append(lesson.id)
        for name in lesson.activity.outcomes if lesson.activity else ():
            exercised[name].append(lesson.id)
    for _, question in course.questions():
        exercised[question.outcome].append(question.id)
    return Coverage(dict(taught), exercised)


def share(course: Course, found: Coverage, level: Weight) -> tuple[int, int]:
    """How many ideas of a level are taught, and how many there are."""
    ideas = [one.id for one in course.inventory.values() if one.level == level]
    return sum(name in found.taught for name in ideas), len(ideas)
