"""The editions of the handbook: who holds each, and what it shows."""

from enum import StrEnum


class Edition(StrEnum):
    """A learner's workbook, the same pages with a trainer's sheets, or the answer key alone."""

    LEARNER = "learner"
    TRAINER = "trainer"
    KEY = "key"

    @property
    def is_book(self) -> bool:
        """Whether it holds the lessons and quizzes, on the pages all books share."""
        return self is not Edition.KEY

    @property
    def has_sheets(self) -> bool:
        """Whether the trainer's sheets stand between those pages."""
        return self is Edition.TRAINER

    @property
    def has_name_lines(self) -> bool:
        """Whether the cover leaves room for its owner's name and a date."""
        return self is Edition.LEARNER

    @property
    def word(self) -> str:
        """The interface word that names the edition."""
        return f"edition-{self}"
