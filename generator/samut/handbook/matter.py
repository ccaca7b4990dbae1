"""What stands before and after the modules: cover, lists, glossary, references."""

from dataclasses import dataclass

from markupsafe import Markup

from samut import __version__
from samut.course import address
from samut.handbook.forms import Forms
from samut.handbook.pdf import LATE
from samut.handbook.press import linked
from samut.handbook.sections import Sections
from samut.handbook.target import page
from samut.handbook.workbook import Row, Workbook
from samut.render import thai


@dataclass(frozen=True)
class Matter(Sections):
    """Sets the front and the back of one edition."""

    def front(self) -> Markup:
        """The cover, and what a reader must know of this copy."""
        course, options = self.press.course, self.press.options
        if options.bare:
            return self.part("bare", annexed=options.annexed and self.edition.is_book)
        day = thai.day(course.record.date, self.press.language)
        shared = {"record": course.record, "edition": self.edition, "day": day, "office": None}
        return self.part("cover", **shared, anchor="cover", image="", logo="") + self.part(
            "colophon", **shared, anchor="colophon", fingerprint=course.fingerprint, engine=__version__
        )

    def contents(self, back: list[tuple[Row, Markup]]) -> Markup:
        """The list of contents."""
        pages = Workbook(self.press)
        modules = [(pages.part(one), list(pages.rows(one))) for one in self.press.modules]
        before, after = ([pages.exercise_row(one)] if one else [] for one in self.tests)
        figures, plates = self.row("figures.md", "figures"), self.press.figures
        listed = self.part("figures", row=figures, plates=plates) if plates else Markup("")
        sheets, anchor = Forms(self.press).sheets(), page(address.FORMS)
        contents = self.part(
            "contents",
            front=([figures] if plates else []) + before,
            modules=modules,
            after=after,
            back=[row for row, _ in back],
            annexed=self.press.options.annexed,
            forms=self.part("forms-list", sheets=sheets, anchor=anchor) if sheets else "",
        )
        return contents + listed

    def back(self, read: str, *, indexed: bool) -> list[tuple[Row, Markup]]:
        """The glossary and the references, holding what the pages `read` name, and the place of an index."""
        target, back = self.press.target, []
        if terms := self.terms(linked(read, target.anchor(address.GLOSSARY, ""))):
            row = self.row(address.GLOSSARY, "glossary")
            back.append((row, self.part("glossary", row=row, terms=terms)))
            read += back[0][1]
        if works := linked(read, target.anchor(address.REFERENCES, "")):
            row = self.row(address.REFERENCES, "references")
            entries = [
                (target.anchor(address.REFERENCES, key), entry) for key, entry in self.press.entries(works)
            ]
            back.append((row, self.part("references", row=row, entries=entries)))
        if indexed:
            row = self.row(LATE, "subject-index")
            back.append((row, self.part("subject-index", row=row, here="")))
        return back

    def row(self, uri: str, name: str) -> Row:
        """A part of the back matter in the list of contents."""
        return Row(page(uri), "", Markup("{}").format(self.press.word(name)), 0)

    def terms(self, names: set[str]) -> list[tuple[str, Markup, str, Markup]]:
        """These terms in dictionary order: anchor, name, its name in the other language, definition."""
        press = self.press
        terms = [press.course.terms[name] for name in names]
        terms.sort(key=lambda term: thai.sort_key(term.term.best(press.language)[0]))
        return [
            (
                press.target.anchor(address.GLOSSARY, term.id),
                press.inline(term.term),
                press.foreign.get(term.id, ""),
                press.block(term.definition),
            )
            for term in terms
        ]
