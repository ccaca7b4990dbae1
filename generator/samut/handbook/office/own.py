"""An office's own pages as one document: a foot for every page, covers and what follows them, its annex."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from samut import __version__
from samut.course import address
from samut.course.course import Course
from samut.course.office import Office
from samut.handbook.document import Book
from samut.handbook.edition import Edition
from samut.handbook.fonts import FONTS
from samut.handbook.options import Options
from samut.handbook.press import Press, drawn, parted
from samut.handbook.typeset.job import Folios, Job
from samut.handbook.typeset.parts import parts
from samut.handbook.typeset.volume import stand_ins
from samut.output import WORK, workplace
from samut.render import html, thai
from samut.schema.base import Language
from samut.schema.office import Picture

NAME = "office"
ANNEX = "office-annex"
"""The anchor of the annex; the list of contents of every book leads there."""
FRONT, COLOPHON = "front--{}", "colophon--{}"
"""The anchors of an edition's cover, and of what follows it: more than a page where an office says much."""
INK = "#17565f"
"""The one colour of the book; an office's own takes its place."""
_FIRST = "@page cover { counter-reset: page 1 }"
"""Every edition's cover is its first page."""
_PLACE = re.compile(r'<a\b([^>]*\bhref="#([^"]*)"[^>]*)>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class OwnPages:
    """What an office adds to the books of its course, in one language."""

    course: Course
    office: Office
    language: Language
    options: Options

    def job(self, editions: Iterable[Edition], folios: Folios) -> Job:
        """The document; `folios` are the pages of the learner's book, which the annex may name."""
        book = self.book(Edition.LEARNER)
        body = book.part("office-foot", office=self.office.record)
        body += Markup("").join(self.front(edition) for edition in editions)
        body += self.annex(folios)
        whole = book.whole(Edition.LEARNER.word, book.counted(body), _FIRST).replace(INK, self.ink)
        taken = parts(whole)
        own = taken.of((*taken.body, stand_ins(list(taken.body))))
        return Job(NAME, own, tuple(path for _, _, path in FONTS), self.course.root)

    @property
    def ink(self) -> str:
        """The colour of rules, numbers and labels."""
        return self.office.palette.colours["print"] if self.office.palette else INK

    @cached_property
    def press(self) -> Press:
        """What the pages are made with."""
        return Press(self.course, self.language, self.options)

    def book(self, edition: Edition) -> Book:
        """The templates of the book, for one edition."""
        return Book(self.press, edition)

    def front(self, edition: Edition) -> Markup:
        """The cover, and what a reader must know of this copy."""
        record, book, office = self.course.record, self.book(edition), self.office.record
        day = thai.day(record.date, self.language)
        image = office.cover.image if office.cover else None
        shared = {"record": record, "edition": edition, "day": day, "office": office}
        cover = book.part(
            "cover",
            **shared,
            anchor=FRONT.format(edition),
            logo=self.picture(office.logo),
            image=self.picture(image),
            alt=self.press.medium.plain(image.alt) if image else "",
        )
        return cover + book.part(
            "colophon",
            **shared,
            anchor=COLOPHON.format(edition),
            fingerprint=self.course.fingerprint,
            engine=__version__,
        )

    def annex(self, folios: Folios) -> Markup:
        """The office's own page, with the book's pages where it leads to them."""
        found = self.course.text(address.OFFICE, self.language)
        if found is None:
            return Markup("")
        prose, language = found
        text = self.press.medium.dialect.standard(prose.file.text, prose.uri, prose.file.name, prose.tokens)
        content = _PLACE.sub(lambda link: self.paged(link, folios), str(html.block(text)))
        return self.book(Edition.LEARNER).part(
            "office-annex",
            office=self.office.record,
            anchor=ANNEX,
            content=parted(drawn(content)),
            lang=language,
        )

    def paged(self, link: re.Match[str], folios: Folios) -> str:
        """A link to a place of the book, with its page; to no place, none."""
        if (page := folios.get(link[2])) is None:
            return link[3]
        return f'<a{link[1]} data-page=" ({self.press.word("page-number", number=page)})">{link[3]}</a>'

    def picture(self, picture: Picture | None) -> str:
        """The address of a picture as the typesetter may read it: a copy, named after what it shows."""
        if picture is None:
            return ""
        content = self.office.path(picture).read_bytes()
        name = f"{sha256(content).hexdigest()[:24]}{Path(picture.file).suffix.lower()}"
        copy = self.course.root / WORK / NAME / name
        if not copy.is_file():
            # Others look for it while it is written, and who stops in the middle would leave half of it.
            with workplace(self.course.root) as beside:
                (beside / name).write_bytes(content)
                copy.parent.mkdir(exist_ok=True)
                (beside / name).replace(copy)
        return copy.resolve().as_uri()
