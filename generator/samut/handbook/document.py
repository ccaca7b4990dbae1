"""A course as one HTML document an edition, ready to be typeset."""

from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from samut import __version__
from samut.course import address
from samut.course.course import Course
from samut.handbook.edition import Edition
from samut.handbook.press import Press, close, hold, linked
from samut.handbook.symbols import FONT
from samut.handbook.trainer import Trainer
from samut.handbook.workbook import Row, Workbook
from samut.render import thai
from samut.schema.base import Language
from samut.schema.glossary import Term
from samut.schema.module import Module

FONTS = (
    ("Sarabun", 400, Path(str(files("samut") / "fonts" / "Sarabun-Regular.ttf"))),
    ("Sarabun", 700, Path(str(files("samut") / "fonts" / "Sarabun-Bold.ttf"))),
    ("Samut Symbols", 400, FONT),
    ("Samut Symbols", 700, FONT),
)
"""The fonts of the book: family, weight, file. One file a weight: WeasyPrint corrupts joined subsets."""


@dataclass(frozen=True)
class Book:
    """Sets one edition of a course."""

    press: Press
    edition: Edition

    @cached_property
    def templates(self) -> Environment:
        """The page templates; a name they do not know is an error."""
        environment = Environment(
            loader=PackageLoader("samut.handbook", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals["word"] = self.press.word
        return environment

    def part(self, template: str, **data: object) -> Markup:
        """A stretch of the book from its template."""
        return Markup(self.templates.get_template(f"{template}.html.j2").render(**data))

    def document(self) -> str:
        """The whole edition."""
        body = self.workbook() if self.edition.is_book else self.key()
        record, plain = self.press.course.record, self.press.medium.plain
        return self.part(
            "document",
            language=self.press.language,
            title=f"{plain(record.title)} · {self.press.word(self.edition.word)}",
            description=plain(record.description),
            authors=record.authors,
            fonts=[(family, weight, path.as_uri()) for family, weight, path in FONTS],
            css=Markup("\n".join(_css())),
            body=Markup(close(hold(body))),
        )

    def workbook(self) -> Markup:
        """Cover, contents, modules and back matter; sheets stand between, for trainers only."""
        parts = [part for module in self.press.course.modules for part in self.module(module)]
        read = Markup("").join(content for content, _ in parts)
        back = self.back(read)
        printed = Markup("").join(sheet + content for content, sheet in parts)
        return self.cover() + self.colophon() + self.contents(back) + printed + self.ending(back)

    def module(self, module: Module) -> list[tuple[Markup, Markup]]:
        """The opener, lessons and quiz of a module, each with the sheet that goes before it."""
        pages, course = Workbook(self.press), self.press.course
        parts = [(self.part("opener", opener=pages.opener(module)), Markup(""))]
        for lesson in module.lessons:
            chapter = self.part("lesson", chapter=pages.chapter(module, lesson))
            parts.append((chapter, self.sheet("sheet-lesson", Trainer(self.press).lesson, lesson)))
        if quiz := course.quiz(module):
            exercise = self.part("quiz", exercise=pages.exercise(module, quiz))
            parts.append((exercise, self.sheet("sheet-quiz", Trainer(self.press).quiz, quiz)))
        return parts
