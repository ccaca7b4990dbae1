"""A new module: two lessons, their prose in every complete language, and a quiz."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from samut.course.course import Course
from samut.schema.base import Language
from samut.schema.schedule import Schedule
from samut.source.node import Node
from samut.starter import quiz
from samut.starter.addition import Addition
from samut.starter.insertion import edited, item
from samut.starter.template import filled

MINUTES = 20
"""How long the example takes to study, without its quiz."""


@dataclass(frozen=True)
class Example:
    """The example under one id; it links and cites what the course has."""

    id: str
    number: int
    languages: Sequence[Language]
    pages: Sequence[Language]
    terms: Collection[str] = ()
    sources: Collection[str] = ()
    workshop: bool = True

    def files(self, *, figure: bool = False) -> dict[str, str]:
        """The module, its lessons and its quiz."""
        texts = {f"modules/{self.id}.yaml": self._filled("module/module.yaml")}
        for language in self.pages:
            for lesson in ("l1", "l2"):
                name = f"content/{language}/lessons/{self.id}/{self.id}-{lesson}.md"
                texts[name] = self._filled(f"module/{language}/{lesson}.md", figure=figure)
        lessons = [(f"{self.id}-{lesson}", f"{self.id}-{lesson}-o1") for lesson in ("l1", "l2")]
        return texts | quiz.files(self.id, self.id, lessons, self.languages)

    def _filled(self, name: str, **values: object) -> str:
        values |= {"id": self.id, "number": self.number, "workshop": self.workshop}
        return filled(name, self.languages, term=self._term, cite=self._cite, **values)

    def _term(self, name: str, text: str) -> str:
        return f"[[{name}|{text}]]" if name in self.terms else text

    def _cite(self, name: str) -> str:
        return f" [@{name}]" if name in self.sources else ""


def added(course: Course, whole: Node, identity: str) -> Addition:
    """The module as the last of the course, whose file is read as `whole`."""
    scheduled = any(isinstance(block, Schedule) for form in course.forms.values() for block in form.blocks)
    languages = course.record.languages
    example = Example(
        identity,
        number=1 + max(one.number for one in course.modules),
        languages=list(languages),
        pages=[one for one, state in languages.items() if state == "complete"],
        terms=course.terms,
        sources=course.references,
        workshop=not scheduled,
    )
    edits = [item(whole.at(("modules",)), identity), *quiz.recounted(course, whole, MINUTES + quiz.MINUTES)]
    return Addition(example.files(), {whole.file.name: edited(whole.file.text, edits)})
