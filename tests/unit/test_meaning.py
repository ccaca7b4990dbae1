"""What an answer depends on: numbers and prints follow the table that the page's script follows too."""

import importlib.util
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samut.course.course import Course
from samut.course.wording import plain
from samut.questions import meaning, prints
from samut.questions.contract import Question
from samut.questions.quiz import TYPES, numbers_of
from samut.schema.glossary import Term
from samut.schema.text import Text
from samut.site.manifest import manifest

VECTORS = Path(__file__).parents[1] / "vectors" / "meaning.json"
TABLE: dict[str, list[dict[str, Any]]] = json.loads(VECTORS.read_text("utf-8"))
COMMON = {"id": "q", "lesson": "l", "outcome": "o", "level": "apply"}
MUTANTS = [
    (meaning, "_RUN.sub(lambda", "(lambda _, told: told)(lambda"),
    (meaning, '_THOUSANDS.sub(lambda found: found[0].replace(",", ""), normal(text))', "normal(text)"),
    (meaning, "normal(text))\n", "text)\n"),
    (meaning, " or normal(text)", ""),
    (meaning, '_DASHES.sub("-", text[start:end])', "text[start:end]"),
    (meaning, "if after and before:", "if after:"),
    (meaning, "if after and before:", "if before:"),
    (meaning, '" " if kept == "." != signs else ', ""),
    (meaning, 'kept or " "', "kept"),
    (meaning, "if start else", "if False else"),
    (meaning, "if after else None", "if False else None"),
    (meaning, r"-$|", ""),
    (meaning, r"(?<=[ (\[“‘\"'])", ""),
    (meaning, "[%‰])", "[%])"),
    (meaning, "(?<![0-9,.])", ""),
    (meaning, '("part", texts)', '("whole", texts)'),
    (meaning, "(name, *meaning.whole)", "meaning.whole"),
    (meaning, '"\\x00".join', '"".join'),
    (meaning, "[:4]", "[-4:]"),
    (prints, '[] if item["type"] == "fill" else ', ""),
    (prints, "if not all(name in parts for", "if not any(name in parts for"),
    (prints, "place if ordered else 0", "0"),
    (prints, "place if ordered else 0", "place"),
    (prints, "found = {", "found = ["),
    (prints, "reduce(xor, found", "reduce(max, found"),
    (prints, 'int(item["whole"][0], 36)', "0"),
    (prints, "_mix(one ^ number)", "one ^ number"),
    (prints, "number ^ number >> 16) *", "number) *"),
    (prints, "number ^ number >> 13) *", "number) *"),
    (prints, "return number ^ number >> 16", "return number"),
    (prints, 'entry.split("=")', "[entry]"),
]
"""Meaning gone wrong: one expression replaced by another."""


def build(record: dict[str, Any]) -> Question:
    """The question of a case; JSON has no tuples."""
    fields = {key: _tuples(value) for key, value in record.items()}
    made: Question = TYPES[record["type"]].record.model_validate(COMMON | fields)
    return made


def _tuples(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_tuples, value))
    return {key: _tuples(one) for key, one in value.items()} if isinstance(value, dict) else value


def failures(thoughts: ModuleType, printing: ModuleType) -> Iterator[dict[str, Any]]:
    """The cases of the table that these modules do not follow."""
    yield from (one for one in TABLE["essence"] if thoughts.essence(one["text"]) != one["essence"])
    for one in TABLE["numbers"]:
        question = build(one["question"])
        kind = TYPES[one["question"]["type"]]
        means = kind.meaning(question, lambda text: thoughts.essence(text.th or ""))
        found = thoughts.numbers(kind.name, means)
        parts = {name: numbers[0] for name, numbers in found.parts.items()}
        if (found.whole, parts) != ((one["whole"],), one["parts"]):
            yield one
    for one in TABLE["prints"]:
        if printing.print_of(one["item"], one["renamed"]) != one["print"]:
            yield one


def test_meaning_follows_the_shared_vectors() -> None:
    """Comparable texts, numbers and prints are those of the table; so are the page's."""
    assert list(failures(meaning, prints)) == []


def test_the_vectors_are_many() -> None:
    """At least thirty cases of each kind, and every type in both."""
    assert len(TABLE["essence"]) >= 30
    assert len(TABLE["prints"]) >= 30
    assert {one["question"]["type"] for one in TABLE["numbers"]} == set(TYPES)
    assert {one["item"]["type"] for one in TABLE["prints"]} == set(TYPES)


@pytest.mark.parametrize(("module", "old", "new"), MUTANTS)
def test_meaning_gone_wrong_is_caught(module: ModuleType, old: str, new: str, tmp_path: Path) -> None:
    """With any one expression changed, some case of the table fails."""
    changed = _mutant(module, old, new, tmp_path)
    pair = (changed, prints) if module is meaning else (meaning, changed)
    assert _wrong(lambda: list(failures(*pair)))


def _wrong(run: Callable[[], list[Any]]) -> bool:
    try:
        return run() != []
    except (TypeError, ValueError, KeyError):
        return True


def _mutant(module: ModuleType, old: str, new: str, folder: Path) -> ModuleType:
    source = Path(str(module.__file__)).read_text("utf-8")
    assert old in source
    text = source.replace(old, new, 1)
    if old == "found = {":
        text = text.replace("enumerate(entries)\n    }", "enumerate(entries)\n    ]")
    path = folder / "mutant.py"
    path.write_text(text, "utf-8")
    spec = importlib.util.spec_from_file_location("mutant", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ครูมี 5 คน", "ครูมี **5** คน"),
        ("ใคร พูดก่อน", "“ใคร” พูดก่อน?"),
        ("พ.ศ. 2540", "พ.ศ.๒๕๔๐"),
        ("1,500 บาท", "1500 บาท"),
        ("3 – 5 คน", "3-5 คน"),
        ("PLC", "plc"),
        ("- 5 คน", "5 คน"),
    ],
)
def test_signs_and_spaces_mean_nothing(one: str, other: str) -> None:
    """Punctuation, emphasis, spaces, digits of either script."""
    assert meaning.essence(one) == meaning.essence(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("1.5", "15"), ("-5", "5"), ("50%", "50"), ("1/2", "12"), ("3-5", "35"), ("1, 2", "12"), ("?", "!"),
     ("1 2", "12"), ("10:30", "1030"), (".5", "5"), ("ได้", "ไม่ได้"), ("a > b", "a < b")],
)  # fmt: skip
def test_signs_that_change_a_number_mean_much(one: str, other: str) -> None:
    """What makes another number, or is all there is, counts."""
    assert meaning.essence(one) != meaning.essence(other)


@given(st.text(alphabet="กำ ็5๕.,-–%/:*“ \n?PLc", max_size=14))
def test_making_comparable_is_steady_beside_spaces(text: str) -> None:
    """What is comparable stays as it is; spaces around a text never count."""
    once = meaning.essence(text)
    assert meaning.essence(once) == once
    assert meaning.essence(f" {text} ") == once


def test_words_are_those_a_reader_sees() -> None:
    """Terms count by their name or label; sources, addresses and tags do not count."""
    term = Term.model_validate({"id": "trust", "term": {"th": "ไว้วางใจ"}, "definition": "ก"})
    words = plain("th", {"trust": term})
    said = ["[[trust]]กัน", "[[trust|ไว้วางใจ]]กัน [@hord1997]", "[ไว้วางใจ](/a.md)<u>กัน</u>", r"\*ไว้วางใจกัน"]
    assert {words(Text(th=one)) for one in said} == {"ไว้วางใจกัน"}
    assert words(Text(th="`ก`")) != words(Text(th="`ข`"))
    assert words(Text(en="a")) == "a"


def test_the_manifest_tells_all_a_page_must_know(course: Course) -> None:
    """Ids, places in the course and numbers of every question; nothing that is empty."""
    quiz = course.quizzes["m1"]
    made = manifest(course, quiz)
    assert (made["quiz"], made["kind"], made["pass"]) == ("m1", "quiz", 70)
    assert [one["id"] for one in made["items"]] == [one.id for one in quiz.questions]
    for one, question in zip(made["items"], quiz.questions, strict=True):
        assert (one["module"], one["lesson"], one["outcome"]) == ("m1", question.lesson, question.outcome)
        assert one["whole"] == list(numbers_of(question, course.plain).whole)
        assert not {"was", "renames", "parallel"} & set(one)
    kept = {one["id"]: one["keep"] for one in made["items"] if "keep" in one}
    assert kept == {"m1-q3": True}
    assert json.loads(json.dumps(made)) == made


def test_the_manifest_knows_former_ids(change: Callable[..., Path]) -> None:
    """`was` of a question, of a part and of a choice, and what an author keeps in order."""
    from samut.course.read import read  # noqa: PLC0415

    change("quizzes/m1.yaml", "  - id: m1-q1\n", "  - id: m1-q1\n    was: [m1-q0]\n    keep_order: true\n")
    change(
        "quizzes/m1.yaml",
        "      - id: b\n        text: {th: คำสั่ง}",
        "      - id: b\n        was: [x, y]\n        text: {th: คำสั่ง}",
    )
    change(
        "quizzes/m1.yaml",
        "      - id: cause\n",
        "      - id: cause\n        was: [why]\n        keep_order: true\n",
    )
    folder = change(
        "quizzes/m1.yaml",
        "          - id: b\n            text: {th: แบบ",
        "          - id: b\n            was: [z]\n            text: {th: แบบ",
    )
    course, sources = read(folder)
    assert course is not None, list(sources.problems)
    first, *_, last = manifest(course, course.quizzes["m1"])["items"]
    assert (first["was"], first["renames"], first["keep"]) == (["m1-q0"], {"x": "b", "y": "b"}, True)
    assert last["keep"] == ["cause"]
    assert last["renames"] == {
        "why/a": "cause/a",
        "cause/z": "cause/b",
        "why/b": "cause/b",
        "why/z": "cause/b",
    }
