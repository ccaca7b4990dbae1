"""Small changes to YAML: only what was asked for changes, however the file is written."""

import pytest
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.node import Node
from samut.source.problem import Problems
from samut.starter.insertion import edited, item, key, scalar


def parsed(text: str) -> Node:
    """The text as nodes."""
    node = yaml.parse(SourceFile("a.yaml", text), Problems())
    assert node is not None
    return node


LISTS = [
    ("modules: [m1]\n", "modules: [m1, m2]\n"),
    ("modules: [m1 ]  # order\n", "modules: [m1, m2 ]  # order\n"),
    ("modules: [\n  m1,  # first\n]\n", "modules: [\n  m1, m2,  # first\n]\n"),
    ("modules: ['m1']", "modules: ['m1', m2]"),
    ("modules:\n  - m1  # first\n# end\nid: a\n", "modules:\n  - m1  # first\n  - m2\n# end\nid: a\n"),
    ("modules:\n- m1\nid: a\n", "modules:\n- m1\n- m2\nid: a\n"),
    ("modules:\n  -   m1", "modules:\n  -   m1\n  - m2"),
    ("modules:\n  -\n    m1\n", "modules:\n  -\n    m1\n  - m2\n"),
    ("modules:\n  - &one m1\n", "modules:\n  - &one m1\n  - m2\n"),
    ('{"modules": ["m1"], "id": "a"}', '{"modules": ["m1", m2], "id": "a"}'),
    ("modules:\n  - m1\n\n# about the id\nid: a\n", "modules:\n  - m1\n  - m2\n\n# about the id\nid: a\n"),
]


@pytest.mark.parametrize(("before", "after"), LISTS)
def test_a_list_is_made_longer(before: str, after: str) -> None:
    """Flow and block, with comments and quotes: one item more, and every other character as it was."""
    root = parsed(before)
    text = edited(before, [item(root.at(("modules",)), "m2")])
    assert text == after
    assert parsed(text).at(("modules",)).plain() == ("m1", "m2")


KEYS = [
    ("id: a\nminutes: 5  # sum\nlessons: []\n", "id: a\nminutes: 5  # sum\nquiz: q\nlessons: []\n"),
    ("{id: a, minutes: 5, lessons: []}", "{id: a, minutes: 5, quiz: q, lessons: []}"),
    ("  id: a\n  minutes: 5", "  id: a\n  minutes: 5\n  quiz: q"),
]


@pytest.mark.parametrize(("before", "after"), KEYS)
def test_a_key_is_added(before: str, after: str) -> None:
    """A key behind another, as deep as that one."""
    text = edited(before, [key(parsed(before), "minutes", "quiz: q")])
    assert text == after
    assert parsed(text).at(("quiz",)).plain() == "q"


def test_several_edits_keep_their_places() -> None:
    """Edits are made from the last to the first, whatever the order they are given in."""
    before = "minutes: 5\nmodules: [m1]\n"
    root = parsed(before)
    edits = [scalar(root.at(("minutes",)), 1000), item(root.at(("modules",)), "m2")]
    assert edited(before, edits) == edited(before, edits[::-1]) == "minutes: 1000\nmodules: [m1, m2]\n"
