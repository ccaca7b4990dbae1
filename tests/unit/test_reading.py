"""Records are read with all their problems at once, each with a place and the nearest right word."""

import pytest
from pydantic import TypeAdapter
from samut.course.records import COURSE, GLOSSARY, MODULE, QUIZ, REFERENCES
from samut.questions.quiz import TYPES
from samut.schema import reading
from samut.schema.keys import keys_at
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.problem import ENOUGH, Problem, Problems

LESSON = "lessons:\n  - id: a\n    title: ก\n    minutes: 1\n    outcomes: [{id: b, level: apply, text: ก}]\n"
MODULE_HEAD = "id: m\nnumber: 1\ntitle: ก\nidea: ข\nminutes: 1\n"


def problems(text: str, adapter: TypeAdapter[object]) -> list[Problem]:
    """What is wrong with a YAML text as a record."""
    found = Problems()
    node = yaml.parse(SourceFile("a.yaml", text), found)
    assert node is not None
    reading.read(node, adapter, found)
    return list(found)


def test_all_problems_at_once() -> None:
    """One reading reports every key and value that is wrong, in order of lines."""
    text = "id: M\nnumber: x\ntitle: ''\nidea: [ก]\nminutes: 0\nlesons: []\n"
    found = [(one.place.line, one.code) for one in problems(text, MODULE)]
    assert found == [(1, "S04"), (2, "S03"), (3, "S09"), (4, "S03"), (5, "S08"), (6, "S01")]


@pytest.mark.parametrize(
    ("adapter", "text", "wrong", "right"),
    [
        (MODULE, MODULE_HEAD + LESSON + "quizz: m\n", "quizz", "quiz"),
        (MODULE, MODULE_HEAD + LESSON + "    activty: {}\n", "activty", "activity"),
        (MODULE, MODULE_HEAD + LESSON + "    reflection: {prompt: ก, spase: 20}\n", "spase", "space"),
        (COURSE, "licence: ก\n", "licence", "license"),
        (GLOSSARY, "terms:\n  - {id: a, term: ก, defintion: ข}\n", "defintion", "definition"),
        (QUIZ, "questions:\n  - {type: single, chioces: []}\n", "chioces", "choices"),
        (QUIZ, "questions:\n  - {type: true-false, rationale: {}}\n", "rationale", "rationales"),
        (QUIZ, "questions:\n  - {type: single, choices: [{corect: true}]}\n", "corect", "correct"),
    ],
)  # fmt: skip
def test_a_misspelt_key_suggests_one_of_its_own_record(
    adapter: TypeAdapter[object], text: str, wrong: str, right: str
) -> None:
    """The suggestion comes from the keys allowed at that very place."""
    (found,) = [one for one in problems(text, adapter) if one.data.get("key") == wrong]
    assert found.data["suggestion"] == right


@pytest.mark.parametrize("name", TYPES)
def test_keys_follow_the_question_type(name: str) -> None:
    """The keys allowed in a question are exactly those of its type."""
    node = yaml.parse(SourceFile("a.yaml", f"questions:\n  - type: {name}\n"), Problems())
    assert node is not None
    fields = {field.alias or key for key, field in TYPES[name].record.model_fields.items()}
    assert set(keys_at(QUIZ, node, ("questions", 0))) == fields


def test_a_renamed_key_is_not_also_missing() -> None:
    """`titel` is misspelt; that `title` is missing follows from it and is not said."""
    codes = [one.code for one in problems(MODULE_HEAD.replace("title", "titel") + LESSON, MODULE)]
    assert codes == ["S01"]


def test_a_short_list_is_not_reported_beside_its_wrong_items() -> None:
    """Wrong items are said once, at the items."""
    codes = [one.code for one in problems(MODULE_HEAD + "lessons: [1]\n", MODULE)]
    assert codes == ["S03"]


def test_a_flood_of_problems_is_cut_off() -> None:
    """A file that is wrong everywhere is answered fast: the rest shows once the first are mended."""
    text = "terms:\n" + "  - {id: A, tem: x}\n" * 20_000
    assert len(problems(text, GLOSSARY)) <= ENOUGH


@pytest.mark.parametrize("text", ["x", "[]", "1", "true", "{}", "- - a", "{a: {b: [c]}}", "? [a]\n: b"])
@pytest.mark.parametrize("adapter", [COURSE, MODULE, QUIZ, GLOSSARY, REFERENCES])
def test_any_shape_is_answered(adapter: TypeAdapter[object], text: str) -> None:
    """Whatever stands in a file, its expected kind has words in the catalogue."""
    for one in problems(text, adapter):
        assert one.data.get("expected", "text") in {"text", "number", "truth", "list", "mapping"}
