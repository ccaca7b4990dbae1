"""A second course, on classroom assessment, written from the documentation alone: it holds as it stands."""

from dataclasses import replace
from pathlib import Path

import pytest
from samut.course import address
from samut.course.course import Course
from samut.course.profile import of_office
from samut.course.read import read
from samut.site.mkdocs.naming import rights
from samut.site.pages import site

STRANGER = Path(__file__).parents[1] / "courses" / "stranger"


@pytest.fixture(scope="module")
def second() -> Course:
    """The second course, in which `samut check` finds no problem, its Thai included."""
    course, sources = read(STRANGER, words=True)
    assert sources.problems.found == []
    assert course
    return course


def test_it_is_a_whole_course(second: Course) -> None:
    """Twenty lessons or more, sixty questions or more, of all seven types, with a test before and after."""
    questions = [one for quiz in second.quizzes.values() for one in quiz.questions]
    assert len(second.lessons) >= 20
    assert len(questions) >= 60
    assert len({one.type for one in questions}) == 7
    assert second.pretest
    assert second.posttest


def test_an_office_may_take_it(second: Course) -> None:
    """Its profile holds; only the shades of its colour are told."""
    course, sources = of_office(second, STRANGER / "offices" / "north" / "office.yml")
    assert course
    assert {one.code for one in sources.problems.found} <= {"O04"}


def test_its_pages_say_what_may_be_done_with_it(second: Course) -> None:
    """The licence stands at the foot of every page, in the page's language, after any authors."""
    assert rights(second, "th") == "สัญญาอนุญาต CC BY 4.0"
    signed = second.record.model_copy(update={"authors": ("สุดา & ใจดี",)})
    assert rights(replace(second, record=signed), "en") == "สุดา &amp; ใจดี · Licence CC BY 4.0"


def test_what_to_study_first_is_named_as_readers_know_it(second: Course) -> None:
    """By number and title, where a module requires others: an id is for authors alone."""
    module = next(one for one in second.modules if one.requires)
    first = next(one for one in second.modules if one.id == module.requires[0])
    pages = {page.uri: page.content for page in site(second, "th").pages}
    for uri in (address.module(module.id), address.HOME):
        assert f'">โมดูล {first.number} {first.title.th}</a>' in pages[uri].partition("ควรเรียนก่อน")[2][:400]
        assert f">{first.id}</a>" not in pages[uri]
