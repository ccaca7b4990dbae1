"""A spreadsheet to fill in: the example quiz as a table, with a sheet of explanations."""

from samut.course.course import Course
from samut.course.records import QUIZ
from samut.exchange.sheet import book
from samut.exchange.sheet.help import HELP
from samut.exchange.sheet.outward import rows
from samut.schema import reading
from samut.schema.module import Module
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.problem import Problems
from samut.starter import quiz


def template(course: Course, module: Module, identity: str) -> bytes:
    """An xlsx with a question of every type about the outcomes of a module."""
    ((name, text),) = quiz.of(course, module, identity).items()
    problems = Problems()
    node = yaml.parse(SourceFile(name, text), problems)
    record = reading.read(node, QUIZ, problems) if node else None
    table = rows(record) if record else []
    return book.written(table, identity, HELP, ".xlsx")
