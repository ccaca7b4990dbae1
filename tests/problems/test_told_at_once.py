"""A mistake hides no other: what holds of a broken file is checked; what is unknown is not called wrong."""

from collections.abc import Callable
from pathlib import Path

from samut.course.read import read

Change = Callable[..., Path]


def found(course: Path) -> set[tuple[str, str]]:
    """Code and file of every problem."""
    return {(one.code, one.place.file) for one in read(course)[1].problems}


def test_questions_beside_a_broken_one_are_checked(change: Change) -> None:
    """A value of the wrong kind in one question leaves mistakes in the others to be told with it."""
    change("quizzes/m1.yaml", "level: understand", "level: 3")
    change("quizzes/m1.yaml", "text: {th: ให้คะแนน}", "text: {th: ให้คะแนน}\n        correct: true")
    change("quizzes/m1.yaml", "lesson: l1-2", "lesson: l1-22")
    course = change("quizzes/m1.yaml", "{th: ทีมต้องมีสิบคน}", '{th: "[[nobody]] [x](/lessons/m1/l1-9.md)"}')
    codes = {code for code, _ in found(course)}
    assert codes == {"S05", "Q02", "L04", "L07", "M13"}


def test_what_stands_beside_the_questions_hides_none(change: Change) -> None:
    """A quiz whose own keys are wrong is still read question by question."""
    change("quizzes/m1.yaml", "minutes: 5", "minutes: five\nmodul: m1")
    course = change("quizzes/m1.yaml", "lesson: l1-2", "lesson: l1-22")
    assert found(course) >= {
        ("S03", "quizzes/m1.yaml"),
        ("S01", "quizzes/m1.yaml"),
        ("L04", "quizzes/m1.yaml"),
    }


def test_a_broken_lesson_makes_nothing_else_wrong(change: Change) -> None:
    """Of a lesson that cannot be read, questions and links that mean it are not called wrong."""
    course = change("modules/m1.yaml", "  - id: l1-2\n", "  - id: l1-2\n    minuts: 9\n    minutes: ten\n")
    assert {code for code, _ in found(course)} <= {"S01", "S03", "Y02"}


def test_a_broken_id_is_stood_in_for_by_the_file_name(change: Change) -> None:
    """Lessons of a module whose id is wrong are found where its file's name says."""
    course = change("modules/m1.yaml", "id: m1\n", "id: M 1\n")
    assert found(course) == {("S04", "modules/m1.yaml")}


def test_links_are_checked_beside_a_broken_file(change: Change) -> None:
    """A broken glossary leaves dead links between lessons to be told."""
    change("content/glossary.yaml", "terms:", "term:")
    name = "content/th/lessons/m1/l1-1.md"
    course = change(name, "\n## ", "\n[x](l1-9.md)\n\n## ")
    assert ("M13", name) in found(course)
