"""An edition bound from documents: the trainer's has the learner's very pages, with its own between."""

import pickle
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from html import escape

from samut.handbook.pdf import Printed
from samut.handbook.typeset.job import Folios, Job, Told
from samut.handbook.typeset.merge import Leaf, count, merge, starts
from samut.handbook.typeset.parts import Parts, abroad, name, named, parts

OWN, BOOK = 0, 1
"""The documents of a volume with sheets: what is its own, and the learner's book."""
PLACE, SHEET, ABROAD = "part--{}", "sheet--{}", "sheet--abroad"
"""Names of places that the documents themselves leave nameless."""
_NOWHERE = 10**9
_SAID = re.compile(r"\s*(?:<title>.*?</title>|<meta [^>]*>)", re.DOTALL)
"""What a head says of an edition, and not how it looks."""

Order = tuple[tuple[int, str], ...]
"""The parts of a volume: of which document, and the place where each begins."""


@dataclass(frozen=True, slots=True)
class Volume:
    """An edition by its name: the documents it is bound from, and what is done to it at the end."""

    name: str
    jobs: tuple[Job, ...]
    finish: Callable[[bytes], bytes]
    order: Order = ()
    whole: Job | None = None
    """The same edition as one document, for when the pages of two do not fit together."""
    awaits: Job | None = None
    """The document whose pages its own one refers to."""

    @property
    def parts(self) -> list[bytes]:
        """What makes it another volume than any other, but for the files its documents name."""
        documents = [part for job in self.jobs for part in job.parts]
        whole = self.whole.html.encode() if self.whole else b""
        return [*documents, whole, repr(self.order).encode(), pickle.dumps(self.finish)]

    def filled(self, folios: Folios) -> "Volume":
        """The volume with the pages it refers to."""
        return replace(self, jobs=tuple(job.filled(folios) for job in self.jobs), awaits=None)

    def bind(self, printed: tuple[Printed, ...], told: Told = lambda _, __: None) -> Printed:
        """The edition as PDF, from its documents as PDF."""
        first = printed[0]
        if self.whole:
            leaves = gather(self.order, [one.content for one in printed])
            first = self.joined(printed, leaves) if leaves else self.whole.run(told)
        return replace(first, content=self.finish(first.content))

    def joined(self, printed: tuple[Printed, ...], leaves: list[Leaf]) -> Printed:
        """The pages of the documents in one PDF."""
        lacks = dict.fromkeys(lack for one in printed for lack in one.lacks)
        read = dict.fromkeys(path for one in printed for path in one.read)
        return Printed(merge([one.content for one in printed], leaves), tuple(lacks), tuple(read))


@dataclass(frozen=True, slots=True)
class Binding:
    """A volume and its documents as PDF: a task by itself."""

    volume: Volume
    printed: tuple[Printed, ...]
    weight: int = 0

    def run(self, told: Told = lambda _, __: None) -> Printed:
        """The volume bound."""
        return self.volume.bind(self.printed, told)


def with_sheets(book: Job, whole: Job, finish: Callable[[bytes], bytes]) -> Volume:
    """The edition that `whole` sets, bound from the pages of `book` and those that only it has.

    Where the two differ in more than the front and inserted sheets, it is set as a whole.
    """
    ours, theirs = parts(whole.html), parts(book.html)
    own: list[str] = []
    order: list[tuple[int, str]] = []
    for kind, start, _, first, last in _changes(theirs, ours):
        added = ours.body[first:last]
        if kind == "equal":
            # Where the first of them begins is enough, for the rest follows it.
            order.append((BOOK, name(named(theirs.body[start], PLACE.format(start)))))
        elif (kind == "replace" and first == start == 0) or (kind == "insert" and all(map(_is_sheet, added))):
            new = [named(part, SHEET.format(len(own) + at)) for at, part in enumerate(added)]
            order += [(OWN, name(part)) for part in new]
            own += new
        else:
            return Volume(whole.name, (whole,), finish)
    if {owner for owner, _ in order} != {OWN, BOOK} or _styled(ours) != _styled(theirs):
        return Volume(whole.name, (whole,), finish)
    sheets = replace(whole, late=None, html=ours.of((*own, stand_ins(own))))
    return Volume(whole.name, (sheets, placed(book)), finish, tuple(order), whole)


def placed(book: Job) -> Job:
    """The document with a named place at the beginning of every part."""
    taken = parts(book.html)
    return replace(
        book, html=taken.of(tuple(named(part, PLACE.format(at)) for at, part in enumerate(taken.body)))
    )


def gather(order: Order, contents: list[bytes]) -> list[Leaf] | None:
    """The pages of the parts in their order; none if the pages of the documents do not fit together."""
    places, ends = [starts(content) for content in contents], [count(content) for content in contents]
    ends[OWN] = places[OWN].get(ABROAD, ends[OWN])
    begins = [(owner, places[owner].get(name, _NOWHERE)) for owner, name in order]
    leaves: list[Leaf] = []
    for at, (owner, begin) in enumerate(begins):
        end = next((page for other, page in begins[at + 1 :] if other == owner), ends[owner])
        # Parts of one document may share a page, but not where a part of the other one stands between.
        turned = at + 1 == len(begins) or begins[at + 1][0] != owner
        if end < begin or (turned and end == begin):
            return None
        leaves += [Leaf(owner, page) for page in range(begin, end)]
    front = next(at for at, leaf in enumerate(leaves) if leaf.document == BOOK)
    # What takes the place of the book's front must be as long, or every page after it bears a wrong number.
    return leaves if leaves[front] == Leaf(BOOK, front) else None


def _changes(theirs: Parts, ours: Parts) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(a=theirs.body, b=ours.body, autojunk=False).get_opcodes()


def _is_sheet(part: str) -> bool:
    return part.startswith(('<section class="sheet"', '<section class="sheet '))


def _styled(document: Parts) -> str:
    return _SAID.sub("", document.head)


def stand_ins(own: list[str]) -> str:
    """Places, on a last page that is not bound, for links to the book; theirs are found by name."""
    marks = "".join(f'<i id="{escape(one)}"></i>' for one in abroad(tuple(own)))
    return f'<div id="{ABROAD}" style="page: auto; break-before: page">{marks}</div>'
