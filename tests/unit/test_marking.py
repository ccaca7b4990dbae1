"""Marking and typed answers follow the tables that the page's scripts follow too."""

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import samut.questions
from hypothesis import given
from hypothesis import strategies as st
from samut.questions import choices, fill, match, normal, order, scenario, true_false
from samut.questions.contract import Mark, Question
from samut.questions.quiz import TYPES

VECTORS = Path(__file__).parents[1] / "vectors"
TABLE: dict[str, list[dict[str, Any]]] = json.loads((VECTORS / "marking.json").read_text("utf-8"))
TYPED: list[dict[str, str]] = json.loads((VECTORS / "normal.json").read_text("utf-8"))
CASES = [(name, index) for name, cases in TABLE.items() for index in range(len(cases))]
MUTANTS = [
    (choices, "exact", "==", ">="),
    (choices, "exact", "==", "<="),
    (choices, "exact", "if one.correct", "if not one.correct"),
    (choices, "share", "max(0, points)", "points"),
    (choices, "share", "- len(picked - right)", ""),
    (choices, "share", "/ len(right)", "/ len(picked or right)"),
    (true_false, "mark", "str(question.answer)", "str(not question.answer)"),
    (match, "mark", "response.get(pair.id) == pair.id", "pair.id in response.values()"),
    (match, "mark", "right / len(question.pairs)", "float(right == len(question.pairs))"),
    (match, "mark", "right / len(question.pairs)", "right / max(1, len(response))"),
    (order, "mark", "item.id == chosen", "item.id <= chosen"),
    (order, "mark", "/ len(question.items)", "/ max(1, len(response))"),
    (fill, "mark", "normal(response)", "response"),
    (fill, "mark", "typed and right", "right"),
    (fill, "mark", "typed in forms(one.text)", "typed in forms(one.text)[0]"),
    (fill, "mark", "question.accepted", "question.accepted[:1]"),
    (scenario, "mark", "/ len(marks)", ""),
    (scenario, "mark", "/ len(marks)", "/ max(1, len(response))"),
    (scenario, "mark", "sum(one.score for one in marks)", "min(one.score for one in marks)"),
]
"""Marking gone wrong: module, function, and one expression of it replaced by another."""


def build(name: str, key: dict[str, Any]) -> Question:
    """A question whose answer is that of a shared case."""
    common = {"id": "q", "lesson": "l", "outcome": "o", "level": "apply", "stem": "ก", "type": name}
    own = OWN.get(name, _choices)(key)
    if name == "scenario":
        common["case"] = common.pop("stem")
    record: Question = TYPES[name].record.model_validate(common | own)
    return record


def _choices(key: dict[str, Any]) -> dict[str, Any]:
    return {"choices": tuple({**one, "text": one["id"], "rationale": "ก"} for one in key["choices"])}


def _true_false(key: dict[str, Any]) -> dict[str, Any]:
    answer = next(one["correct"] for one in key["choices"] if one["id"] == "true")
    return {"answer": answer, "rationales": {"true": "ก", "false": "ข"}}


def _match(key: dict[str, Any]) -> dict[str, Any]:
    pairs = tuple({"id": one, "left": one, "right": one, "rationale": "ก"} for one in key["pairs"])
    decoys = tuple({"id": one, "right": one, "rationale": "ก"} for one in key["decoys"])
    return {"pairs": pairs, "decoys": decoys}


def _order(key: dict[str, Any]) -> dict[str, Any]:
    return {"items": tuple({"id": one, "text": one} for one in key["items"]), "rationale": "ก"}


def _fill(key: dict[str, Any]) -> dict[str, Any]:
    accepted = tuple({"id": f"v{index}", "text": one} for index, one in enumerate(key["accepted"]))
    return {"accepted": accepted, "rationale": "ก"}


def _scenario(key: dict[str, Any]) -> dict[str, Any]:
    parts = ({"id": one["id"], "type": one["type"], "stem": "ก", **_choices(one)} for one in key["parts"])
    return {"parts": tuple(parts)}


OWN: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "true-false": _true_false,
    "match": _match,
    "order": _order,
    "fill": _fill,
    "scenario": _scenario,
}


@pytest.mark.parametrize(("name", "index"), CASES)
def test_marking_follows_the_shared_vectors(name: str, index: int) -> None:
    """Python and JavaScript mark alike: both read the same table."""
    case = TABLE[name][index]
    question = build(name, case["question"])
    mark = TYPES[name].mark(question, case["response"])
    assert mark.score == pytest.approx(case["score"])
    assert mark.right == (case["score"] == 1)
    assert TYPES[name].mark(question, case["response"]) == mark


@pytest.mark.parametrize("name", TYPES)
def test_the_vectors_are_many(name: str) -> None:
    """At least thirty different cases a type, with wholly right and wholly wrong ones."""
    scores = [case["score"] for case in TABLE[name]]
    assert len({json.dumps(case, sort_keys=True) for case in TABLE[name]}) >= 30
    assert {0.0, 1.0} <= set(scores)


@pytest.mark.parametrize(("module", "function", "old", "new"), MUTANTS)
def test_marking_gone_wrong_is_caught(
    module: ModuleType, function: str, old: str, new: str, tmp_path: Path
) -> None:
    """With any one expression of the marking changed, some case of the table fails."""
    marks = getattr(_mutant(module, function, old, new, tmp_path), function)
    assert any(_differs(name, case, module, marks) for name, cases in TABLE.items() for case in cases)


def _mutant(module: ModuleType, function: str, old: str, new: str, folder: Path) -> ModuleType:
    """The module with `old` replaced after the head of `function`."""
    source = Path(str(module.__file__)).read_text("utf-8")
    before, head, body = source.partition(f"def {function}(")
    assert old in body.split("\n\n\n")[0]
    path = folder / "mutant.py"
    path.write_text(before + head + body.replace(old, new, 1), "utf-8")
    spec = importlib.util.spec_from_file_location("mutant", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def _differs(name: str, case: dict[str, Any], module: ModuleType, marks: Callable[..., Mark]) -> bool:
    """Whether the marking `marks`, if it is of this type, gives another score than the table."""
    own = module.__name__.removeprefix(f"{samut.questions.__name__}.").replace("_", "-")
    shared = {"exact": "single", "share": "multiple"}.get(marks.__name__, own)
    if name != shared:
        return False
    question: Any = build(name, case["question"])
    asked = question.choices if module is choices else question
    return abs(marks(asked, case["response"]).score - case["score"]) > 1e-9


@pytest.mark.parametrize("case", TYPED, ids=[ascii(case["typed"]) for case in TYPED])
def test_typed_answers_are_made_comparable(case: dict[str, str]) -> None:
    """What typists cannot see or do not mean is gone; the page follows the same table."""
    assert normal.normal(case["typed"]) == case["normal"]


@given(st.text(alphabet="กนผเแ ําำ่้๐๙ๆaZ9’” \u200b\u00a0", max_size=12))
def test_making_comparable_twice_changes_nothing(text: str) -> None:
    """What is comparable stays as it is."""
    once = normal.normal(text)
    assert normal.normal(once) == once


@pytest.mark.parametrize(
    ("text", "width"), [("PLC", 40), ("ความคิดสร้างสรรค์ร่วมกัน", 80), ("ก" * 60, 140), ("นำ้้้้้้้้้้้้", 40)]
)
def test_the_ruled_line_has_room(text: str, width: int) -> None:
    """The line fits the longest wording in handwriting; marks above and below a letter take no room."""
    question = build("fill", {"accepted": ["x", text]})
    assert fill.width(question) == width  # type: ignore[arg-type]
