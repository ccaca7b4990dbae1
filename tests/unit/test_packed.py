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


def test_a_packed_file_is_the_file_it_was() -> None:
    """Text, lines and places, of the last line too, which no line end closes."""
    text = f"{TEXT}z: ซ"
    packed, file = SourceFile("a.yaml", text), SourceFile("a.yaml", text)
    packed.pack()
    assert packed == file
    assert (packed.text, packed.lines, packed.line(7)) == (text, text.split("\n"), "z: ซ")
    assert [packed.place(at, at + 3) for at in range(len(text))] == [
        file.place(at, at + 3) for at in range(len(text))
    ]
