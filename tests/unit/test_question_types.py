"""The conformance suite: every registered type supplies every facet of the contract, and means it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup
from samut.course.course import Course
from samut.questions.contract import FACETS, Item, Mark, Question, QuestionType
from samut.questions.quiz import TYPES
from samut.render.medium import Medium
from samut.schema.text import Text

VECTORS: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "marking.json").read_text("utf-8")
)
CASES = [(name, index) for name, cases in VECTORS.items() for index in range(len(cases))]
HTML = ("web", "reading", "paper", "key")


def item(course: Course, name: str) -> Item[Question]:
    """The question of a type in the minimal course."""
    found = [one for _, one in course.questions() if one.type == name]  # type: ignore[attr-defined]
    return Item(found[0], 3)


def secrets(question: Question) -> list[str]:
    """Every rationale of a question, in Thai."""
    if hasattr(question, "choices"):
        return [str(one.rationale.th) for one in question.choices]
    pair = question.rationales  # type: ignore[attr-defined]
    return [str(pair.if_true.th), str(pair.if_false.th)]


def build(name: str, key: dict[str, Any]) -> Question:
    """A question whose choices are marked as in a shared vector."""
    common = {"id": "q", "lesson": "l", "outcome": "o", "level": "apply", "stem": "ก", "type": name}
    if name == "true-false":
        answer = next(one["correct"] for one in key["choices"] if one["id"] == "true")
        own: dict[str, Any] = {"answer": answer, "rationales": {"true": "ก", "false": "ข"}}
    else:
        own = {"choices": tuple({**one, "text": one["id"], "rationale": "ก"} for one in key["choices"])}
    record: Question = TYPES[name].record.model_validate(common | own)
    return record


@pytest.mark.parametrize("name", TYPES)
def test_a_type_has_every_facet(name: str) -> None:
    """No facet is missing, and the type is registered under its own name."""
    assert TYPES[name].missing() == []
    assert TYPES[name].name == name
    assert set(FACETS) == {one for one in QuestionType.__dataclass_fields__ if one != "name"}


@pytest.mark.parametrize("facet", FACETS)
def test_a_type_that_lacks_a_facet_fails(facet: str) -> None:
    """A deliberately incomplete type is told which facet it lacks."""
    broken = replace(TYPES["single"], **{facet: None})  # type: ignore[arg-type]
    assert broken.missing() == [facet]


@pytest.mark.parametrize("name", TYPES)
def test_every_form_is_real_html(name: str, course: Course, medium: Medium) -> None:
    """Rendered through the real medium, each form has content and carries the question's words."""
    one, kind = item(course, name), TYPES[name]
    for facet in HTML:
        made = getattr(kind, facet)(one, medium)
        assert isinstance(made, Markup)
        assert made.count("<") == made.count(">") > 0
    stem = medium.plain(one.question.stem)
    for made in (kind.web(one, medium), kind.paper(one, medium)):
        assert stem in " ".join(Markup(made).striptags().split())
    assert stem in kind.plain(one, medium)


@pytest.mark.parametrize("name", TYPES)
def test_what_learners_get_tells_no_answer(name: str, course: Course, medium: Medium) -> None:
    """Neither the controls, the printed form nor the plain text holds a rationale, a note or the key."""
    one, kind = item(course, name), TYPES[name]
    note = one.question.note.th if one.question.note else None
    for made in (kind.web(one, medium), kind.paper(one, medium), kind.plain(one, medium)):
        for secret in (*secrets(one.question), note, "correct", medium.word("right")):
            assert secret is None or secret not in made


@pytest.mark.parametrize("name", TYPES)
def test_reading_and_key_give_every_reason(name: str, course: Course, medium: Medium) -> None:
    """With JavaScript off and in the key, each choice has its verdict in words and its own reason."""
    one, kind = item(course, name), TYPES[name]
    for made in (kind.reading(one, medium), kind.key(one, medium)):
        assert all(secret in made for secret in secrets(one.question))
        assert medium.word("right") in made
        assert medium.word("wrong") in made
    assert medium.course.lesson_uri(one.question.lesson).replace(".md", ".html")[8:] in kind.reading(
        one, medium
    )


@pytest.mark.parametrize("name", TYPES)
def test_controls_are_native_and_named(name: str, course: Course, medium: Medium) -> None:
    """Each control is a labelled input of one group, and the group is named by the stem on the page."""
    one, kind = item(course, name), TYPES[name]
    made = kind.web(one, medium)
    assert made.count("<input") == made.count("<label>") >= 2
    assert f'id="{one.question.id}-stem"' in made
    assert f"{one.question.id}-stem" in made.split('aria-labelledby="')[1].split('"')[0].split()
    assert "3" in kind.label(one, medium)
    assert "<" not in kind.label(one, medium)


@pytest.mark.parametrize("name", TYPES)
def test_the_note_is_the_authors_or_nothing(name: str, course: Course, medium: Medium) -> None:
    """A question without a note renders an empty one."""
    one, kind = item(course, name), TYPES[name]
    assert kind.note(Item(one.question.model_copy(update={"note": None}), 1), medium) == ""
    noted = one.question.model_copy(update={"note": Text(th="บันทึก", en="note")})
    assert ("บันทึก" in kind.note(Item(noted, 1), medium)) == (medium.language == "th")


@pytest.mark.parametrize(("name", "index"), CASES)
def test_marking_follows_the_shared_vectors(name: str, index: int) -> None:
    """Python and JavaScript mark alike: both read the same table."""
    case = VECTORS[name][index]
    question = build(name, case["question"])
    mark = TYPES[name].mark(question, frozenset(case["response"]))
    assert mark.score == pytest.approx(case["score"])
    assert mark.right == (case["score"] == 1)
    assert TYPES[name].mark(question, frozenset(case["response"])) == mark


@pytest.mark.parametrize("name", TYPES)
def test_the_vectors_are_many(name: str) -> None:
    """At least thirty cases a type, with wholly right and wholly wrong ones."""
    scores = [case["score"] for case in VECTORS[name]]
    assert len(scores) >= 30
    assert {0.0, 1.0} <= set(scores)


def test_a_mark_is_right_only_when_whole() -> None:
    """Part of a point is not right."""
    assert [Mark(score).right for score in (0, 0.5, 1.0)] == [False, False, True]


@pytest.mark.parametrize("name", TYPES)
def test_a_good_question_breaks_no_rule(name: str, course: Course) -> None:
    """Lint finds nothing in the minimal course; tests/broken shows each rule broken."""
    assert list(TYPES[name].lint(item(course, name).question)) == []
