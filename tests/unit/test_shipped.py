"""What the shipped course holds: every idea of its inventory, lessons of a fair length, figures."""

import re
from pathlib import Path

import pytest
from samut.course.course import Course
from samut.course.coverage import coverage, share
from samut.course.read import read
from samut.course.study import study

SHIPPED = Path(__file__).parents[2]
CHARACTERS = re.compile("[ก-๎]")


@pytest.fixture(scope="module")
def shipped() -> Course:
    """The shipped course."""
    course, sources = read(SHIPPED)
    assert course is not None, sources.problems.found
    return course


def test_everything_is_taught(shipped: Course) -> None:
    """All 180 core and 29 supporting ideas of the inventory are taught by a lesson."""
    found = coverage(shipped)
    assert share(shipped, found, "core") == (180, 180)
    assert share(shipped, found, "supporting") == (29, 29)


def test_the_plan_is_whole(shipped: Course) -> None:
    """Eight modules, thirty lessons; twelve questions or more from module 1 on; a workshop of 720 minutes."""
    assert [module.id for module in shipped.modules] == [f"m{number}" for number in range(8)]
    assert len(shipped.lessons) == 30
    for module in shipped.modules[1:]:
        quiz = shipped.quiz(module)
        assert quiz
        assert len(quiz.questions) >= 12
    assert sum(module.workshop_minutes or 0 for module in shipped.modules) == 720


def test_study_takes_the_time_stated(shipped: Course) -> None:
    """Reading (200 words a minute), activities, reflections, talks and quizzes: 1,195 minutes, within 5 %.

    No lesson is more than a fifth off the minutes it states.
    """
    lessons = list(study(shipped))
    quizzes = sum(quiz.minutes for quiz in shipped.quizzes.values())
    assert quizzes + sum(one.total for one in lessons) == pytest.approx(1195, rel=0.05)
    for one in lessons:
        assert one.total == pytest.approx(one.stated, rel=0.2), one


def test_every_outcome_has_a_question(shipped: Course) -> None:
    """Nobody is promised an outcome that nothing exercises."""
    assert all(coverage(shipped).exercised.values())


def test_what_nobody_read_is_cited_through_another(shipped: Course) -> None:
    """The three works known only through Morrissey are cited in her name, never as read."""
    found = {one.id for one in shipped.references.values() if one.custom.cited_in == "morrissey2000"}
    assert found == {"carmichael1982", "fawcett1996", "sirotnik1999"}


def test_regulation_stands_in_one_lesson(shipped: Course) -> None:
    """Circulars, sections of law and the Teachers' Commission's codes are told in lesson 7.1 alone."""
    law = re.compile(r"ก\.ค\.ศ\.|ว ?\d+/25\d\d|มาตรา \d|พ\.ร\.บ\.|พระราชบัญญัติ|หนังสือเวียน|ประกาศกระทรวง")
    told = {uri for (_, uri), prose in shipped.prose.items() if law.search(prose.file.text)}
    assert told == {"lessons/m7/l7-1.md"}


def test_boxes_say_whose_idea_they_hold(shipped: Course) -> None:
    """What others added is marked ข้อเสริม, what this course proposes แนวปฏิบัติที่หลักสูตรเสนอ."""
    marked = {"supplement": "ข้อเสริม", "practice": "แนวปฏิบัติที่หลักสูตรเสนอ"}
    for (_, uri), prose in shipped.prose.items():
        for token in (one for one in prose.tokens if one.kind == "admonition"):
            title = prose.file.text[token.start : token.end].partition('"')[2]
            assert title.startswith(marked.get(token.parts["type"], "")), uri


def test_every_term_is_used(shipped: Course) -> None:
    """Each of the 104 terms is a link in some lesson."""
    tokens = [
        one for (_, uri), prose in shipped.prose.items() if uri.startswith("lessons/") for one in prose.tokens
    ]
    used = {one.parts["id"] for one in tokens if one.kind == "term"}
    assert used == set(shipped.terms)
    assert len(used) == 104


def test_lessons_are_of_a_fair_length(shipped: Course) -> None:
    """Each lesson has 2,600 to 6,300 Thai characters: about 600 to 1,200 words, and captions."""
    for (language, uri), prose in shipped.prose.items():
        if language == "th" and uri.startswith("lessons/"):
            assert 2600 <= len(CHARACTERS.findall(prose.file.text)) <= 6300, uri


def test_figures_are_text(shipped: Course) -> None:
    """At least fourteen figures, each an SVG whose words are text in the course's own type."""
    assert len(shipped.images) >= 14
    for name in shipped.images:
        drawing = (SHIPPED / name).read_text("utf-8")
        assert "<text" in drawing, name
        assert "Sarabun" in drawing, name
        assert "<image" not in drawing, name
