"""The minimal course and a page of it, read once for every unit test."""

from pathlib import Path

import pytest
from samut.course.course import Course
from samut.course.read import read
from samut.render.citations import Citations
from samut.render.medium import Medium
from samut.schema.base import Language
from samut.site.target import HtmlTarget

MINIMAL = Path(__file__).parents[1] / "courses" / "minimal"


@pytest.fixture(scope="session")
def course() -> Course:
    """The minimal course."""
    found, sources = read(MINIMAL)
    assert not sources.problems.found
    assert found is not None
    return found


@pytest.fixture(params=["th", "en"])
def medium(request: pytest.FixtureRequest, course: Course) -> Medium:
    """The page of its quiz, in either language."""
    language: Language = request.param
    return Medium(course, language, HtmlTarget("quizzes/m1.md"), Citations(course, language))
