"""The conformance suite: every registered type supplies every facet of the contract, and means it."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup
from samut.course.course import Course
from samut.questions.choices import Choice
from samut.questions.contract import FACETS, Item, Mark, Question, QuestionType
from samut.questions.inner import inner
from samut.questions.match import sides
from samut.questions.order import mixed
from samut.questions.quiz import TYPES
from samut.questions.scenario import Part
from samut.questions.shuffle import shuffled
from samut.render.medium import Medium
from samut.schema.base import Named, Record, rows
from samut.schema.text import Text, texts

HTML = ("web", "reading", "paper", "sheet", "key")
VERDICTS = {
    "match": ("pair", "decoy"),
    "order": ("place",),
    "fill": ("wrong",),
}
"""The words that tell right from wrong in the reasons of a type; choices are told right and wrong."""


def item(course: Course, name: str) -> Item[Question]:
    """The question of a type in the minimal course."""
    found = [one for _, one in course.questions() if one.type == name]  # type: ignore[attr-defined]
    return Item(found[0], 3)


def renamed(record: Any) -> Any:
    """The same record with every inner id another one."""
    changed = {}
    for key in type(record).model_fields:
        value = getattr(record, key)
        if isinstance(value, tuple):
            below = [renamed(one) if isinstance(one, Named) else one for one in value]
            changed[key] = tuple(
                one.model_copy(update={"id": f"new-{one.id}"}) if isinstance(one, Named) else one
                for one in below
            )
    return record.model_copy(update=changed)


def _first(key: str, **update: Any) -> Callable[[Any], Any]:
    """Changes the first record of a list."""

    def changed(question: Any) -> Any:
        first, *others = getattr(question, key)
        return question.model_copy(update={key: (first.model_copy(update=update), *others)})

    return changed


KEYED: dict[str, Callable[[Any], Any]] = {
    "single": _first("choices", correct=False),
    "multiple": _first("choices", correct=False),
    "true-false": lambda one: one.model_copy(update={"answer": not one.answer}),
    "match": _first("pairs", right=Text(th="อีกด้าน")),
    "order": lambda one: one.model_copy(update={"items": one.items[::-1]}),
    "fill": lambda one: one.model_copy(update={"accepted": one.accepted[::-1]}),
    "scenario": lambda one: _first("parts", choices=one.parts[0].choices[::-1][:1])(one),
}
"""Every type with another key."""


def secrets(question: Question) -> list[str]:
    """Every rationale, accepted wording and mistake of a question, in Thai."""
    secret = {"rationale", "rationales", "accepted", "mistakes"}
    return [str(text.th) for path, text in texts(question) if secret & set(path)]


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
    for facet in (kind.web, kind.paper, kind.sheet, kind.plain):
        made = facet(one, medium)
        for secret in (*secrets(one.question), note, "data-correct", medium.word("right")):
            assert secret is None or secret not in made


@pytest.mark.parametrize("name", TYPES)
def test_reading_and_key_give_every_reason(name: str, course: Course, medium: Medium) -> None:
    """With JavaScript off and in the key, each part has its verdict in words and its own reason."""
    one, kind = item(course, name), TYPES[name]
    for made in (kind.reading(one, medium), kind.key(one, medium)):
        assert all(secret in made for secret in secrets(one.question))
    for verdict in VERDICTS.get(name, ("right", "wrong")):
        assert medium.word(verdict, number=2) in kind.reading(one, medium)
    assert medium.course.lesson_uri(one.question.lesson).replace(".md", ".html")[8:] in kind.reading(
        one, medium
    )


@pytest.mark.parametrize("name", TYPES)
def test_controls_are_native_and_named(name: str, course: Course, medium: Medium) -> None:
    """Each control has a label or name of its own, and stands in a group named on the page."""
    one, kind = item(course, name), TYPES[name]
    made = kind.web(one, medium)
    controls = re.findall("<(?:input|select|button) ", made)
    assert len(controls) == len(re.findall("<label|aria-label=", made)) >= 1
    ids = set(re.findall(r' id="([^"]+)"', made)) | {f"{one.question.id}-title"}
    assert {f"{one.question.id}-stem"} <= ids
    for names in re.findall('aria-labelledby="([^"]+)"', made):
        assert set(names.split()) <= ids
    assert set(re.findall('<label for="([^"]+)"', made)) <= ids
    assert "3" in kind.label(one, medium)
    assert "<" not in kind.label(one, medium)


@pytest.mark.parametrize("name", TYPES)
def test_the_note_is_the_authors_or_nothing(name: str, course: Course, medium: Medium) -> None:
    """A question without a note renders an empty one."""
    one, kind = item(course, name), TYPES[name]
    assert kind.note(Item(one.question.model_copy(update={"note": None}), 1), medium) == ""
    noted = one.question.model_copy(update={"note": Text(th="บันทึก", en="note")})
    assert ("บันทึก" in kind.note(Item(noted, 1), medium)) == (medium.language == "th")


@pytest.mark.parametrize("name", TYPES)
def test_a_meaning_is_of_texts_and_never_of_ids(name: str, course: Course) -> None:
    """With every inner id another one, the whole and the parts mean what they meant."""
    question = item(course, name).question
    meaning = TYPES[name].meaning(question, course.plain)
    other = TYPES[name].meaning(renamed(question), course.plain)
    assert other.whole == meaning.whole
    assert list(other.parts.values()) == list(meaning.parts.values())
    assert meaning.whole[0] == course.plain(question.stem)
    assert len(meaning.whole) > 1


@pytest.mark.parametrize("name", TYPES)
def test_a_meaning_follows_stem_and_key(name: str, course: Course) -> None:
    """Another stem is another meaning, and so is another key; a rationale, hint or note is none."""
    question = item(course, name).question
    whole = TYPES[name].meaning(question, course.plain).whole
    stem = question.model_copy(update={"stem": Text(th="อีกเรื่อง")})
    same = question.model_copy(update={"hint": Text(th="ใบ้"), "note": Text(th="จด"), "level": "create"})
    assert TYPES[name].meaning(stem, course.plain).whole != whole
    assert TYPES[name].meaning(same, course.plain).whole == whole
    assert TYPES[name].meaning(KEYED[name](question), course.plain).whole != whole


@pytest.mark.parametrize("name", TYPES)
def test_a_meaning_has_what_a_response_may_name(name: str, course: Course) -> None:
    """Each id that stands in the controls is a part, and parts of one question differ."""
    one, kind = item(course, name), TYPES[name]
    parts = kind.meaning(one.question, course.plain).parts
    inner_ids = {found.id for found in inner(one.question)}
    assert len(set(parts.values())) == len(parts)
    assert set(parts) <= inner_ids | {"true", "false"}
    if name == "fill":
        assert not parts
    elif name == "scenario":
        assert set(parts) == {found for found in inner_ids if "/" in found}
    elif name != "true-false":
        assert set(parts) == inner_ids


def test_a_mark_is_right_only_when_whole() -> None:
    """Part of a point is not right."""
    assert [Mark(score).right for score in (0, 0.5, 1.0)] == [False, False, True]


@pytest.mark.parametrize("name", TYPES)
def test_a_good_question_breaks_no_rule(name: str, course: Course) -> None:
    """Lint finds nothing in the minimal course; tests/broken shows each rule broken."""
    assert list(TYPES[name].lint(item(course, name).question)) == []


def test_what_is_to_be_found_is_never_shown(course: Course, medium: Medium) -> None:
    """Match and order stand mixed, alike on screen, on paper and in plain text."""
    match, order = item(course, "match"), item(course, "order")
    rights = [medium.plain(one.text) for one in sides(match.question, medium)]  # type: ignore[arg-type]
    items = [medium.plain(one.text) for one in mixed(order.question)]  # type: ignore[arg-type]
    assert items != [medium.plain(one.text) for one in order.question.items]  # type: ignore[attr-defined]
    for one, words in ((match, rights), (order, items)):
        for facet in ("web", "paper", "plain"):
            made = str(getattr(TYPES[one.question.type], facet)(one, medium))  # type: ignore[attr-defined]
            places = [made.index(word) for word in words]
            assert places == sorted(places)


@pytest.mark.parametrize("size", range(2, 9))
def test_a_mixed_order_is_stable_and_never_the_answer(size: int) -> None:
    """Two hundred questions: what is to be found never stands in its own order, with or without decoys."""
    answer = [f"id-{index}" for index in range(size)]
    for seed in range(200):
        for decoys in ([], ["x"], ["x", "y", "z"]):
            found = shuffled(f"q{seed}", answer, decoys)
            assert sorted(found) == sorted([*answer, *decoys])
            assert [one for one in found if one in answer] != answer
            assert found == shuffled(f"q{seed}", answer, decoys)


@pytest.mark.parametrize("record", [*(one.record for one in TYPES.values()), Part, Choice])
def test_every_field_of_several_is_walked(record: type[Record]) -> None:
    """Ids within a question are found in the fields whose type is a plain tuple; no other may hold any."""
    several = [name for name, field in record.model_fields.items() if "tuple" in str(field.annotation)]
    assert list(rows(record)) == several
