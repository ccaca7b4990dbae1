"""What a printing costs, and a module that is longer than it may be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from samut.course.course import Course
from samut.handbook.edition import Edition
from samut.handbook.ink import costs, extents, too_long
from samut.handbook.room import causes
from test_parity import folios
from tiny import MODULE
from whole import WHOLE


def test_pages_and_ink_are_counted_by_module(whole: Course, books: dict[Edition, Path]) -> None:
    """From its opener to the page before the next part; a page of text is a few per cent black."""
    book = books[Edition.LEARNER]
    places = folios(book)
    ((module, span),) = extents(whole, book)
    assert module.id == "m1"
    assert (span.start + 1, span.stop + 1) == (int(places["module--m1"]), int(places["quiz--after"]))
    one, every = costs(whole, book, "en")
    assert (one.name, one.pages) == ("Module 1", len(span))
    assert every.pages == int(places["late"])
    assert 0.001 < one.ink < 0.1


@pytest.mark.parametrize("limit", [1, 50])
def test_a_module_over_its_budget_is_told_with_its_causes(
    books: dict[Edition, Path], make: Callable[[dict[str, str]], Course], limit: int
) -> None:
    """H03 points at `pages` in the module's file and names what takes most room."""
    module = WHOLE["modules/m1.yaml"].replace("quiz: q1\n", f"quiz: q1\npages: {limit}\n", 1)
    course = make(WHOLE | {"modules/m1.yaml": module})
    found = list(too_long(course, books[Edition.LEARNER], "en"))
    assert len(found) == (limit == 1)
    for problem in found:
        assert (problem.code, problem.is_error) == ("H03", False)
        assert (problem.place.file, problem.place.line, problem.place.width) == ("modules/m1.yaml", 7, 5)
        assert problem.data["bound"] == "1"
        assert problem.data["causes"].startswith("7 questions ≈")
        assert "writing space of lesson 1.1 ≈ 75 mm" in problem.data["causes"]


def test_what_takes_most_room_comes_first(whole: Course) -> None:
    """Questions, writing space and figures, each with its height on paper."""
    found = causes(whole, whole.modules[0], "en")
    assert [one.millimetres for one in found] == sorted((one.millimetres for one in found), reverse=True)
    assert [one.name for one in found if one.name.startswith("figure")] == [
        "figure a.svg in lesson 1.2",
        "figure a.svg in lesson 1.1",
    ]
    assert MODULE.count("space:") == 2
