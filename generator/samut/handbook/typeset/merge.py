"""Pages of several tagged PDFs in one: tags, names, links and bookmarks go where their pages go."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, OutlineItem, Page, Pdf, String


class Leaf(NamedTuple):
    """A page: which of the documents, and which page of it, from 0."""

    document: int
    page: int


class Bookmark(NamedTuple):
    """A bookmark by its level, from 0, with the page it opens and the place on it."""

    level: int
    title: str
    leaf: Leaf
    place: list[Any]


def starts(content: bytes) -> dict[str, int]:
    """The page, from 0, where each named place of a PDF stands."""
    with Pdf.open(BytesIO(content)) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages)}
        return {name: numbers[place[0].objgen] for name, place in _places(document.Root)}


def count(content: bytes) -> int:
    """How many pages a PDF has."""
    with Pdf.open(BytesIO(content)) as document:
        return len(document.pages)


def merge(contents: list[bytes], leaves: list[Leaf]) -> bytes:
    """A PDF of these pages; of the first document, the smaller one, comes all that is said of the whole."""
    merged = Pdf.new()
    documents = [_Taken(number, content, merged) for number, content in enumerate(contents)]
    wanted = {leaf: number for number, leaf in enumerate(leaves)}
    pages = [documents[leaf.document].page(leaf.page) for leaf in leaves]
    for page in pages:
        merged.pages.append(Page(page))
    _describe(merged, documents[0])
    _tag(merged, documents, leaves)
    _name(merged, documents, wanted)
    with merged.open_outline() as outline:
        _hang(outline.root, _bookmarks(documents, wanted), wanted)
    target = BytesIO()
    merged.save(
        target, min_version="1.7", deterministic_id=True, object_stream_mode=ObjectStreamMode.generate
    )
    return target.getvalue()


class _Taken:
    """What a document holds, copied whole into another; what nothing refers to is not written."""

    def __init__(self, number: int, content: bytes, into: Pdf) -> None:
        with Pdf.open(BytesIO(content)) as source:
            pages = [page.obj for page in source.pages]
            for page in pages:
                # Copies end at pages; for a while these are none, so that references to them are kept.
                del page.Type, page.Parent
            bundle = Dictionary(Pages=Array(pages), Root=source.Root, Info=source.docinfo)
            del source.Root.Pages
            self.bundle = into.copy_foreign(source.make_indirect(bundle))
        self.number, self.root, self.info = number, self.bundle.Root, self.bundle.Info
        self.numbers = {page.objgen: at for at, page in enumerate(self.bundle.Pages)}
        self.tree = self.root.StructTreeRoot
        nums = self.tree.ParentTree.Nums
        self.parents = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
        if not number:
            for element in _elements(self.tree.K[0]):
                _rename(element, "0-")

    def page(self, number: int) -> Any:
        page = self.bundle.Pages[number]
        page.Type = Name.Page
        return page

    def leaf(self, page: Any) -> Leaf:
        return Leaf(self.number, self.numbers[page.objgen])


def _describe(merged: Pdf, first: _Taken) -> None:
    for key, value in first.root.items():
        if key not in {"/Type", "/Pages", "/StructTreeRoot", "/Names", "/Outlines"}:
            merged.Root[key] = value
    merged.trailer.Info = merged.make_indirect(first.info)


def _tag(merged: Pdf, documents: list[_Taken], leaves: list[Leaf]) -> None:
    """One tree of tags with what stands on each page, in the order of the pages."""
    tree, trunk = documents[0].tree, documents[0].tree.K[0]
    tops: dict[Leaf, list[Any]] = {}
    for document in documents:
        for top in document.tree.K[0].K:
            tops.setdefault(document.leaf(top.Pg), []).append(top)
    children, marks = Array(), []
    nums: Any = Array()
    for number, leaf in enumerate(leaves):
        document = documents[leaf.document]
        page, parents = document.page(leaf.page), document.parents
        nums.extend([number, parents[int(page.StructParents)]])
        page.StructParents = number
        tagged = [mark for mark in page.get("/Annots", []) if "/StructParent" in mark]
        marks += [(mark, parents[int(mark.StructParent)]) for mark in tagged]
        for top in tops.get(leaf, []):
            top.P = trunk
            children.append(top)
    for number, (mark, element) in enumerate(marks, len(leaves)):
        mark.StructParent = number
        nums.extend([number, element])
    trunk.K, tree.ParentTree = children, merged.make_indirect(Dictionary(Nums=nums))
    tree.K, trunk.P = Array([trunk]), tree
    merged.Root.StructTreeRoot = tree


def _name(merged: Pdf, documents: list[_Taken], wanted: dict[Leaf, int]) -> None:
    """Every named place of the pages; where documents share a name, the last one has it."""
    places = {
        name: place
        for document in documents
        for name, place in _places(document.root)
        if document.leaf(place[0]) in wanted
    }
    names = Array()
    for name in sorted(places):
        names.extend([String(name), places[name]])
    merged.Root.Names = Dictionary(Dests=Dictionary(Names=names))


def _places(root: Any) -> Iterator[tuple[str, Any]]:
    names = root.Names.Dests.Names if "/Names" in root else []
    return ((str(names[at]), names[at + 1]) for at in range(0, len(names), 2))


def _bookmarks(documents: list[_Taken], wanted: dict[Leaf, int]) -> list[Bookmark]:
    """The bookmarks in the order of their pages; the first document's stand as deep as what follows."""
    found = [
        mark
        for document in documents
        for mark in _walk(document, document.root.get("/Outlines"), 0)
        if mark.leaf in wanted
    ]
    marks, level = sorted(found, key=lambda mark: wanted[mark.leaf]), 0
    for at in reversed(range(len(marks))):
        level = level if marks[at].leaf.document == 0 else marks[at].level
        marks[at] = marks[at]._replace(level=level)
    return marks


def _walk(document: _Taken, parent: Any, level: int) -> Iterator[Bookmark]:
    item = parent.get("/First") if parent is not None else None
    while item is not None:
        place = list(item.Dest)
        yield Bookmark(level, str(item.Title), document.leaf(place[0]), place[2:])
        yield from _walk(document, item, level + 1)
        item = item.get("/Next")


def _hang(root: list[OutlineItem], marks: list[Bookmark], wanted: dict[Leaf, int]) -> None:
    """Puts the bookmarks below one another as their levels say."""
    open_: list[list[OutlineItem]] = [root]
    for mark in marks:
        del open_[mark.level + 1 :]
        left, top = mark.place[:2]
        item = OutlineItem(mark.title, wanted[mark.leaf], "XYZ", left=left, top=top, zoom=0)
        open_[-1].append(item)
        open_.append(item.children)


def _elements(element: Any) -> Iterator[Any]:
    for kid in element.get("/K", []):
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem:
            yield kid
            yield from _elements(kid)


def _rename(element: Any, prefix: str) -> None:
    """Cells name their headers by numbers that two documents may both have given."""
    if "/ID" in element:
        element.ID = String(prefix + str(element.ID))
    if "/Headers" in (about := element.get("/A", Dictionary())):
        about.Headers = Array(String(prefix + str(one)) for one in about.Headers)
