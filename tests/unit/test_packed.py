"""Nodes that are kept packed are those that were read."""

from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.node import Node
from samut.source.packed import pack
from samut.source.problem import Problems

TEXT = """\
a: &x {b: "ก", c: [1, true, null, ข]}
d:
  - {b: ค, c: ง}
  - *x
  - []
e: {}
"""
PATHS = [(), ("a",), ("a", "c", 3), ("d", 1, "b"), ("d", 9), ("d", "no"), ("e", "none"), ("a", "b", "deeper")]


def read() -> Node:
    """The nodes of the text."""
    node = yaml.parse(SourceFile("a.yaml", TEXT), Problems())
    assert node is not None
    return node


def test_packed_nodes_come_back() -> None:
    """Values, places, keys and their places, an alias's too."""
    assert pack(read()).node == read()


def test_packed_nodes_know_their_places() -> None:
    """Every path leads where it led, also one that ends in nothing; every text is found in order."""
    packed, node = pack(read()), read()
    assert [packed.place(path) for path in PATHS] == [node.at(path).place for path in PATHS]
    assert list(packed.texts()) == list(node.texts())
