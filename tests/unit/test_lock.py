"""The lock of ids: what it remembers, what it finds changed, and what it forgets (nothing)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from samut import ids
from samut.course import lock
from samut.course.course import Course
from samut.course.read import read
from samut.site.manifest import manifest

QUIZ = "quizzes/m1.yaml"
Change = Callable[..., Path]


@pytest.fixture
def locked(minimal: Path) -> Path:
    """The minimal course with a lock of today."""
    ids.write(opened(minimal), (), everything=True)
    return minimal


def opened(folder: Path) -> Course:
    """The course, which has no error."""
    course, sources = read(folder)
    assert course is not None, list(sources.problems)
    return course


def codes(folder: Path) -> list[str]:
    """The problems of a course."""
    return [one.code for one in read(folder)[1].problems]


def item(folder: Path, number: int) -> dict[str, list[str]]:
    """A question as the page knows it."""
    course = opened(folder)
    found: dict[str, list[str]] = manifest(course, course.quizzes["m1"])["items"][number - 1]
    return found


def test_a_fresh_lock_is_silent(locked: Path) -> None:
    """What was just written is read back, holds every question, and would be written again."""
    course = opened(locked)
    assert codes(locked) == []
    assert list(course.lock.questions) == [one.id for _, one in course.questions()]
    assert lock.renewed(course) == course.lock
    assert ids.is_fresh(course)
    assert list(ids.report(course, "en")) == ["quizzes/ids.lock is up to date"]


def test_the_lock_is_sorted(locked: Path) -> None:
    """Questions in another order give the same lock, so a diff shows edits alone."""
    before = (locked / "quizzes/ids.lock").read_text("utf-8")
    head, *questions = (locked / QUIZ).read_text("utf-8").split("  - id: m1-q")
    mixed = "  - id: m1-q".join([head, *(one.rstrip("\n") + "\n" for one in questions[::-1])])
    (locked / QUIZ).write_text(mixed, "utf-8")
    ids.write(opened(locked), (), everything=True)
    assert (locked / "quizzes/ids.lock").read_text("utf-8") == before


def test_a_new_id_is_only_told(locked: Path, change: Change) -> None:
    """A further choice warns; the lock learns it when it is written."""
    change(QUIZ, "    hint:", "      - {id: c, text: {th: งบ}, rationale: {th: เงินไม่ได้สร้างทีม}}\n    hint:")
    assert codes(locked) == ["P06"]
    assert lock.new(opened(locked)) == ["m1-q1/c"]
    assert list(lock.changes(opened(locked))) == []
    ids.write(opened(locked), (), everything=True)
    assert codes(locked) == []


def test_a_vanished_id_stops_everything(locked: Path, change: Change) -> None:
    """A renamed choice without `was` is an error; with it all is well, and stays well."""
    change(QUIZ, "- id: talk", "- id: speak")
    assert codes(locked) == ["P06", "P05"]
    change(QUIZ, "- id: speak", "- id: speak\n        was: [talk]")
    assert codes(locked) == []
    ids.write(opened(locked), (), everything=True)
    assert codes(locked) == []
    assert opened(locked).lock.questions["m1-q5"].retired == ("talk",)
    change(QUIZ, "\n        was: [talk]", "")
    assert codes(locked) == ["P05"]


def test_what_is_retired_stays_retired(locked: Path, change: Change) -> None:
    """A retired question is remembered, and taking it out of `retired` is an error for ever."""
    text = (locked / QUIZ).read_text("utf-8")
    start, end = text.index("  - id: m1-q2"), text.index("  - id: m1-q3")
    (locked / QUIZ).write_text(text[:start] + text[end:], "utf-8")
    assert "P04" in codes(locked)
    change(QUIZ, "minutes: 5", "minutes: 5\nretired: [m1-q2]")
    assert codes(locked) == []
    ids.write(opened(locked), (), everything=True)
    assert opened(locked).lock.retired == {"m1-q2": "m1"}
    change(QUIZ, "retired: [m1-q2]\n", "")
    assert codes(locked) == ["P04"]


def test_a_renamed_question_keeps_its_numbers(locked: Path, change: Change) -> None:
    """Renamed twice in a row: every former id is remembered, and nothing has changed in meaning."""
    before = item(locked, 4)
    change(QUIZ, "- id: m1-q4\n", "- id: m1-q14\n    was: [m1-q4]\n")
    assert codes(locked) == []
    ids.write(opened(locked), (), everything=True)
    change(QUIZ, "- id: m1-q14\n    was: [m1-q4]\n", "- id: m1-q24\n    was: [m1-q4, m1-q14]\n")
    assert codes(locked) == []
    ids.write(opened(locked), (), everything=True)
    found = opened(locked).lock.questions
    assert "m1-q4" not in found
    assert found["m1-q24"].was == ("m1-q14", "m1-q4")
    assert list(lock.changes(opened(locked))) == []
    assert (item(locked, 4)["whole"], item(locked, 4)["parts"]) == (before["whole"], before["parts"])
    change(QUIZ, "was: [m1-q4, m1-q14]", "was: [m1-q14]")
    assert codes(locked) == ["P04"]


def test_a_changed_meaning_is_told(locked: Path, change: Change) -> None:
    """The stem touches every answer, a distractor those who chose it, a comma nobody."""
    change(QUIZ, "{th: เปิดห้องแล้วทำอะไร}", "{th: “เปิดห้อง” แล้วทำอะไร?}")
    assert list(lock.changes(opened(locked))) == []
    change(QUIZ, "text: {th: ให้คะแนน}", "text: {th: ให้เกรด}")
    change(QUIZ, "stem: {th: ทีมต้องมีสิบคน}", "stem: {th: ทีมต้องมีเก้าคน}")
    assert list(lock.changes(opened(locked))) == [("m1-q2", ("c",)), ("m1-q3", ())]
    said = "\n".join(ids.report(opened(locked), "th"))
    assert "ข้อนี้ปรับปรุงแล้ว" in said
    assert "m1-q2  คำตอบที่มี c" in said
    assert "samut ids --same m1-q2 --same m1-q3" in said


def test_the_same_meaning_in_other_words(locked: Path, change: Change) -> None:
    """A declared question keeps its former numbers, the others wait for `--write`."""
    old, other = item(locked, 2), item(locked, 3)
    change(QUIZ, "{th: เปิดห้องแล้วทำอะไร}", "{th: เปิดห้องเสร็จแล้วทำอะไร}")
    change(QUIZ, "text: {th: ให้คะแนน}", "text: {th: ให้เกรด}")
    change(QUIZ, "stem: {th: ทีมต้องมีสิบคน}", "stem: {th: ทีมต้องมีเก้าคน}")
    ids.write(opened(locked), ["m1-q2"], everything=False)
    new = item(locked, 2)
    assert (new["whole"][1:], new["parts"]["c"][1:]) == (old["whole"], old["parts"]["c"])  # type: ignore[call-overload]
    assert [one.id for one in lock.changes(opened(locked))] == ["m1-q3"]
    assert other["whole"][0] not in item(locked, 3)["whole"]
    ids.write(opened(locked), (), everything=True)
    assert item(locked, 2) == new
    assert len(item(locked, 3)["whole"]) == 1


def test_another_meaning_ends_the_former_ones(locked: Path, change: Change) -> None:
    """What meant the same as the old text does not mean the same as a new one; going back finds it again."""
    change(QUIZ, "{th: เปิดห้องแล้วทำอะไร}", "{th: เปิดห้องเสร็จแล้วทำอะไร}")
    ids.write(opened(locked), ["m1-q2"], everything=False)
    both = item(locked, 2)["whole"]
    change(QUIZ, "{th: เปิดห้องเสร็จแล้วทำอะไร}", "{th: ปิดห้องแล้วทำอะไร}")
    assert not set(item(locked, 2)["whole"]) & set(both)
    change(QUIZ, "{th: ปิดห้องแล้วทำอะไร}", "{th: เปิดห้องแล้วทำอะไร}")
    assert item(locked, 2)["whole"] == both[::-1]
    change(QUIZ, "{th: เปิดห้องแล้วทำอะไร}", "{th: ปิดห้องแล้วทำอะไร}")
    ids.write(opened(locked), (), everything=True)
    assert len(item(locked, 2)["whole"]) == 1


def test_a_question_may_move(locked: Path, change: Change) -> None:
    """In another quiz it is the same question: no id is lost, nothing has changed."""
    text = (locked / QUIZ).read_text("utf-8")
    start, end = text.index("  - id: m1-q2"), text.index("  - id: m1-q3")
    head = "id: pre\ntitle: {th: ก่อนเรียน}\nminutes: 5\nquestions:\n"
    (locked / "quizzes/pre.yaml").write_text(head + text[start:end], "utf-8")
    (locked / QUIZ).write_text(text[:start] + text[end:], "utf-8")
    change("modules/course.yaml", "minutes: 25", "minutes: 30\npretest: pre")
    assert codes(locked) == []
    assert list(lock.changes(opened(locked))) == []
    assert [manifest(opened(locked), one)["kind"] for one in opened(locked).quizzes.values()] == [
        "quiz",
        "pretest",
    ]
