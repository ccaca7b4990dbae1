"""The trainer's copy is bound from the learner's pages: the same book as if it were set in one piece."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pikepdf import Name, Pdf
from pypdf import PdfReader
from samut.course.course import Course
from samut.handbook.build import volumes
from samut.handbook.edition import Edition
from samut.handbook.options import PLAIN
from samut.handbook.pdf import Printed
from samut.handbook.typeset.parts import parts
from samut.handbook.typeset.volume import Volume, gather, placed, with_sheets

pytestmark = pytest.mark.xdist_group("shared")

BOOKS = (Edition.LEARNER, Edition.TRAINER)


@pytest.fixture(scope="module")
def volume(tiny: Course) -> Volume:
    """The trainer's copy of the tiny course, as it is before it is finished."""
    (volume,) = volumes(tiny, [Edition.TRAINER], "th", PLAIN)
    return replace(volume, finish=bytes)


@pytest.fixture(scope="module")
def printed(volume: Volume) -> tuple[Printed, ...]:
    """Its two documents: the sheets and the learner's book."""
    return tuple(job.run() for job in volume.jobs)


@pytest.fixture(scope="module")
def bound(volume: Volume, printed: tuple[Printed, ...]) -> bytes:
    """The copy bound from both."""
    return volume.bind(printed).content


@pytest.fixture(scope="module")
def whole(volume: Volume) -> bytes:
    """The same copy, set as one document."""
    assert volume.whole is not None
    return volume.whole.run().content


def tags(content: bytes) -> Iterator[tuple[object, ...]]:
    """The tree of tags by depth, kind, page and words; what it says of marks must hold both ways."""
    with Pdf.open(BytesIO(content)) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        nums = pdf.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
        assert list(parents) == sorted(parents) == list(range(len(parents)))

        def walk(element: Any, parent: Any, depth: int) -> Iterator[tuple[object, ...]]:
            assert element.P.objgen == parent.objgen
            page = pages[element.Pg.objgen] if "/Pg" in element else None
            cell = re.sub(r"\b0-(?=\d+-\d+-\d+)", "", str(element.get("/ID", "")))
            yield depth, str(element.S), page, str(element.get("/Alt", "")), len(element.K), bool(cell)
            for kid in element.K:
                if isinstance(kid, int):
                    assert parents[pdf.pages[page].obj.StructParents][kid].objgen == element.objgen
                elif kid.get("/Type") == Name.OBJR:
                    assert parents[int(kid.Obj.StructParent)].objgen == element.objgen
                else:
                    yield from walk(kid, element, depth + 1)

        root = pdf.Root.StructTreeRoot
        yield from walk(root.K[0], root, 0)


def bookmarks(reader: PdfReader, items: Any, depth: int = 0) -> Iterator[tuple[object, ...]]:
    """Every bookmark: its level, title, page and place."""
    for item in items:
        if isinstance(item, list):
            yield from bookmarks(reader, item, depth + 1)
        else:
            yield depth, item.title, reader.get_destination_page_number(item), item.top


def places(reader: PdfReader) -> dict[str, object]:
    """Every named place of the book: its page and height."""
    return {
        name: (reader.get_destination_page_number(place), place.top)
        for name, place in reader.named_destinations.items()
        if not name.startswith(("part--", "sheet--"))
    }


def test_tags_are_those_of_the_whole(bound: bytes, whole: bytes) -> None:
    """The same elements on the same pages, each mark and link at home in the tree."""
    assert list(tags(bound)) == list(tags(whole))


def test_bookmarks_and_places_are_those_of_the_whole(bound: bytes, whole: bytes) -> None:
    """The same titles and names, at the same levels, pages and heights."""
    one, other = PdfReader(BytesIO(bound)), PdfReader(BytesIO(whole))
    assert list(bookmarks(one, one.outline)) == list(bookmarks(other, other.outline))
    assert places(one) == places(other)
    assert one.metadata == other.metadata


def test_pages_are_those_of_the_documents(
    volume: Volume, printed: tuple[Printed, ...], bound: bytes, whole: bytes
) -> None:
    """Every page draws what it drew in its document, letter for letter, and as many as in the whole."""
    leaves = gather(volume.order, [one.content for one in printed])
    assert leaves is not None
    sources = [PdfReader(BytesIO(one.content)).pages for one in printed]
    pages = PdfReader(BytesIO(bound)).pages
    assert len(pages) == len(leaves) == len(PdfReader(BytesIO(whole)).pages)
    for page, leaf in zip(pages, leaves, strict=True):
        source = sources[leaf.document][leaf.page]
        assert page.get_contents().get_data() == source.get_contents().get_data()  # type: ignore[union-attr]
        assert page.extract_text() == source.extract_text()


def test_both_copies_read_alike(pdfs: dict[Edition, Path]) -> None:
    """Two documents bring two sets of letters; finished, the shared pages say the same in both copies."""
    learner, trainer = ([page.extract_text() for page in PdfReader(pdfs[one]).pages] for one in BOOKS)
    shared = [text for text in trainer if text in learner]
    assert len(shared) == len(learner) - 2
    assert "หน้า" in "".join(text for text in trainer if text not in learner)


def test_the_learners_document_is_no_part_of_a_trainers(volume: Volume, tiny: Course) -> None:
    """The book in the trainer's copy is the job that makes the learner's copy; nothing is cut from it."""
    (learner,) = volumes(tiny, [Edition.LEARNER], "th", PLAIN)
    assert learner.jobs == volume.jobs[1:]


def test_links_from_a_sheet_lead_into_the_book(volume: Volume, printed: tuple[Printed, ...]) -> None:
    """What a sheet links to is found on the book's pages, and the page of stand-ins is not bound."""
    book = volume.jobs[1]
    assert volume.whole is not None
    linking = volume.whole.html.replace("xmaterials", '<a href="#l1-2--topic">xmaterials</a>')
    linked = with_sheets(book, replace(volume.whole, html=linking), bytes)
    content = linked.bind((linked.jobs[0].run(), printed[1])).content
    reader = PdfReader(BytesIO(content))
    assert places(reader) == places(PdfReader(BytesIO(volume.bind(printed).content)))
    (sheet,) = [page for page in reader.pages if "xmaterials" in page.extract_text()]
    assert [mark.get_object()["/Dest"] for mark in sheet["/Annots"]] == ["l1-2--topic"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<section class="chapter" id="l1-2">', '<section class="chapter" id="l1-2"><p>only here</p>'),
        ("</style>", ".chapter { color: red }</style>"),
        ('<section class="sheet"', '<section class="extra"'),
    ],
)
def test_books_that_differ_elsewhere_are_set_whole(volume: Volume, old: str, new: str) -> None:
    """A page that is not the learner's in every letter is never taken from the learner's copy."""
    whole = volume.whole
    assert whole is not None
    assert old in whole.html
    other = with_sheets(volume.jobs[1], replace(whole, html=whole.html.replace(old, new)), bytes)
    assert (other.jobs[0].html, other.order) == (whole.html.replace(old, new), ())


def test_a_front_of_another_length_is_not_bound(volume: Volume, printed: tuple[Printed, ...]) -> None:
    """Else every page after it would bear another number than it has."""
    assert gather(volume.order, [one.content for one in printed]) is not None
    sheets = volume.jobs[0]
    taken = parts(sheets.html)
    longer = replace(sheets, html=taken.of((taken.body[0], "<section>more</section>", *taken.body[1:])))
    assert gather(volume.order, [longer.run().content, printed[1].content]) is None


def test_a_document_put_together_again_is_the_same(volume: Volume) -> None:
    """Taking apart loses nothing, and naming a part changes its name alone."""
    assert volume.whole is not None
    taken = parts(volume.whole.html)
    assert taken.of(taken.body) == volume.whole.html
    assert [part[:4] for part in taken.body if not part.startswith(("<section", "<nav"))] == []
    assert placed(placed(volume.whole)) == placed(volume.whole)
