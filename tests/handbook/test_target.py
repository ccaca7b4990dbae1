"""Every place of the course has a name of its own in the book."""

from pathlib import Path

from samut.course import address
from samut.handbook.target import BookTarget, page


def test_every_kind_of_page_has_its_own_anchor() -> None:
    """A module, a lesson and a quiz may share an id and yet never share an anchor."""
    pages = [address.module("m1"), address.module("m2"), address.lesson("m1", "l1"), address.quiz("m1")]
    pages += [address.GLOSSARY, address.REFERENCES, address.HOME]
    names = ["module--m1", "module--m2", "l1", "quiz--m1", "glossary", "references", "index"]
    assert [page(uri) for uri in pages] == names


def test_anchors_carry_the_name_of_their_page(tmp_path: Path) -> None:
    """Headings of lessons, terms and works never meet."""
    target = BookTarget(tmp_path)
    assert target.anchor(address.lesson("m5", "l5-1"), "shared-vision") == "l5-1--shared-vision"
    assert target.anchor(address.GLOSSARY, "trust") == "term--trust"
    assert target.anchor(address.REFERENCES, "hord1997") == "ref--hord1997"


def test_images_are_files_of_the_course(tmp_path: Path) -> None:
    """A name with Thai letters and spaces is a valid address."""
    link = BookTarget(tmp_path).image("content/images/รูป 1.png")
    assert link.startswith("file:///")
    assert " " not in link
