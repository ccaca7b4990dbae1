"""YAML 1.2 core: words stay words, keys are strings, and every mark is right after Thai text."""

import pytest
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.node import Node
from samut.source.problem import Problems


def parse(text: str) -> tuple[Node | None, Problems]:
    """The nodes of a text, and what was wrong with it."""
    problems = Problems()
    return yaml.parse(SourceFile("a.yaml", text), problems), problems


def value(text: str) -> object:
    """The plain value after `a: `."""
    node, problems = parse(f"a: {text}\n")
    assert node is not None
    assert not problems.found
    plain = node.plain()
    assert isinstance(plain, dict)
    return plain["a"]


@pytest.mark.parametrize(
    "word", ["on", "off", "yes", "no", "On", "YES", "n", "y", "2026-11-23", "1:30", "1_000"]
)
def test_words_of_yaml_1_1_stay_words(word: str) -> None:
    """What YAML 1.1 turned into truth values, dates and odd numbers is text."""
    assert value(word) == word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("true", True), ("False", False), ("TRUE", True),
        ("null", None), ("~", None), ("", None),
        ("12", 12), ("-7", -7), ("+3", 3), ("0o17", 15), ("0xff", 255), ("007", 7),
        ("1.5", 1.5), ("1e3", 1000.0), (".5", 0.5), ("-.inf", float("-inf")), ("1e999", float("inf")),
        ('"12"', "12"), ("'true'", "true"), ("!!str 12", "12"), ("! 12", "12"), ("๑๒", "๑๒"),
    ],
)  # fmt: skip
def test_core_scalars(text: str, expected: object) -> None:
    """The types of the core schema, and nothing more; quotes make text."""
    found = value(text)
    assert found == expected
    assert type(found) is type(expected)


def test_not_a_number() -> None:
    """`.nan` is the float that differs from itself."""
    found = value(".nan")
    assert isinstance(found, float)
    assert found != found  # noqa: PLR0124


def test_a_run_of_digits_too_long_for_a_number_stays_text() -> None:
    """Python's limit on digits is no traceback."""
    assert value("9" * 5000) == "9" * 5000


@pytest.mark.parametrize("key", ["on", "true", "1", "1.0", "null", "2026-11-23"])
def test_keys_are_always_strings(key: str) -> None:
    """A key is the author's own characters."""
    node, _ = parse(f"{key}: x\n")
    assert node is not None
    assert node.plain() == {key: "x"}


def test_marks_count_characters_after_thai() -> None:
    """Line and column count characters, not bytes, also after stacked marks and characters beyond the BMP."""
    text = "ที่นี่: {ผู้: กู้ภัย, 🧑‍🏫: น้ำ}\nb: [ก, ข]\n"
    node, _ = parse(text)
    assert node is not None
    assert isinstance(node.value, dict)
    inner = node.at(("ที่นี่",))
    for key, word in (("ผู้", "กู้ภัย"), ("🧑‍🏫", "น้ำ")):
        assert text[inner.at((key,)).start : inner.at((key,)).end] == word
        start, end = inner.keys[key]
        assert text[start:end] == key
    assert (node.at(("b", 1)).place.line, node.at(("b", 1)).place.column) == (2, 8)


def test_an_alias_is_the_value_it_names() -> None:
    """Aliases are followed; their places are where the value was written."""
    node, problems = parse("a: &x [1, 2]\nb: *x\n")
    assert node is not None
    assert node.plain() == {"a": (1, 2), "b": (1, 2)}
    assert node.at(("b",)).start == node.at(("a",)).start
    assert not problems.found


def test_every_duplicate_key_is_noted_and_the_first_kept() -> None:
    """Three times one key is two problems."""
    node, problems = parse("a: 1\na: 2\na: 3\n")
    assert node is not None
    assert node.plain() == {"a": 1}
    assert [one.code for one in problems] == ["Y02", "Y02"]


@pytest.mark.parametrize(
    "text", ["[" * 200_000, "- " * 100_000, "{a: " * 50_000, "? " * 50_000, "a: &a [*a]"]
)
def test_depth_is_bounded_while_reading(text: str) -> None:
    """Deep files stop at the limit; none is walked to its end."""
    node, problems = parse(text)
    assert node is None
    assert next(one.code for one in problems) in {"Y04", "Y09"}
