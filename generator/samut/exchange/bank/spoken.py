"""The texts of a course as a question bank gets them: HTML in one language."""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from samut.course import address
from samut.course.course import Course
from samut.exchange.bank.entry import Form, Words
from samut.exchange.bank.images import FOLDER
from samut.exchange.bank.markdown import PLUGIN
from samut.render.citations import Citations
from samut.render.dialect import Dialect
from samut.render.medium import Medium
from samut.schema.base import Language
from samut.schema.text import Text

_NOWHERE = re.compile(r'<a (?:[^<>]* )?href=""[^<>]*>((?:(?!</a>).)*)</a>', re.DOTALL)


def file_name(image: str) -> str:
    """The name of an image of the course beside a question, where there are no folders."""
    return image.removeprefix(f"{FOLDER}/").replace("/", "--")


@dataclass(frozen=True, slots=True)
class BankTarget:
    """Pages are at the course's address, images come along."""

    base: str

    def link(self, uri: str, anchor: str = "") -> str:
        """The page online; nowhere where the course names no address."""
        fragment = f"#{anchor}" if anchor else ""
        return f"{self.base}/{address.html(uri)}{fragment}" if self.base else ""

    def anchor(self, uri: str, identity: str) -> str:  # noqa: ARG002
        """Ids as they are on the page."""
        return identity

    def image(self, name: str) -> str:
        """The image as a file of the question."""
        return f"{PLUGIN}{quote(file_name(name))}"


@dataclass(frozen=True)
class Spoken:
    """How texts are said in one language."""

    course: Course
    language: Language

    @cached_property
    def medium(self) -> Medium:
        """A page that shows images as files."""
        base = (self.course.record.address or "").rstrip("/")
        citations = Citations(self.course, self.language)
        return _Medium(self.course, self.language, BankTarget(base), citations)

    def block(self, text: Text | None) -> Words:
        """A text of one or more paragraphs."""
        return Words(_linked(self.medium.block(text))) if text else Words("")

    def inline(self, text: Text) -> Words:
        """A short text."""
        return Words(_linked(self.medium.inline(text)))

    def plain(self, text: Text) -> Words:
        """A text where no markup can stand."""
        return Words(self.medium.plain(text), Form.PLAIN)


def _linked(html: str) -> str:
    """Without links that lead nowhere."""
    return _NOWHERE.sub(r"\1", html)


class _Medium(Medium):
    @cached_property
    def dialect(self) -> Dialect:
        """Drawings are files here and not part of the text."""
        return Dialect(self.course, self.language, self.target, self.citations, {})
