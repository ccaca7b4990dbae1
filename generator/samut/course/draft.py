"""What was read of a course before it is known to fit together: records beside their nodes."""

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

from samut.course.prose import Prose
from samut.questions.quiz import Quiz
from samut.schema.base import Language
from samut.schema.course import CourseRecord
from samut.schema.form import Form
from samut.schema.glossary import Term
from samut.schema.inventory import Idea
from samut.schema.lock import Lock
from samut.schema.module import Module
from samut.schema.reference import Reference
from samut.schema.stamps import Stamps
from samut.schema.style import Style
from samut.source.files import SourceFile, Sources
from samut.source.node import Node
from samut.source.packed import Packed
from samut.source.problem import Place, Problems

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Read(Generic[T_co]):
    """A record and the node it was read from; a whole file's are kept packed."""

    record: T_co
    kept: Node | Packed

    @property
    def file(self) -> SourceFile:
        """The file it was read from."""
        return self.kept.file

    @property
    def node(self) -> Node:
        """The node it was read from; a packed file's are all made anew, so `file` and `place` are cheaper."""
        return self.kept.node if isinstance(self.kept, Packed) else self.kept

    def place(self, *path: str | int) -> Place:
        """Where the value at `path` stands in the file."""
        return self.kept.place(path) if isinstance(self.kept, Packed) else self.kept.at(path).place


_NO_MARKDOWN = frozenset(("modules/course.yaml", "content/style.yaml"))


Known = dict[str, tuple[TypeAdapter[Any], Read[Any]]]
"""By file, the records last read without a problem: while an author works, most files are as they were."""


@dataclass(slots=True)
class Draft:
    """The course as far as it could be read; `broken` names files whose records are unknown."""

    sources: Sources
    known: Known
    course: Read[CourseRecord] | None = None
    modules: dict[str, Read[Module]] = field(default_factory=dict)
    quizzes: dict[str, Read[Quiz]] = field(default_factory=dict)
    forms: dict[str, Read[Form]] = field(default_factory=dict)
    terms: list[Read[Term]] = field(default_factory=list)
    references: list[Read[Reference]] = field(default_factory=list)
    ideas: list[Read[Idea]] | None = None
    style: Read[Style] | None = None
    prose: dict[tuple[Language, str], Prose] = field(default_factory=dict)
    images: list[str] = field(default_factory=list)
    parsed: dict[str, Node | Packed] = field(default_factory=dict)
    lock: Read[Lock] | None = None
    stamps: dict[str, Stamps] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    part_modules: list[Read[Module]] = field(default_factory=list)
    part_quizzes: list[Read[Quiz]] = field(default_factory=list)

    @property
    def problems(self) -> Problems:
        """Where every finding about this course is noted."""
        return self.sources.problems

    @property
    def languages(self) -> dict[Any, str]:
        """The course's languages and how complete each is meant to be."""
        return dict(self.course.record.languages) if self.course else {"th": "complete"}

    @property
    def nodes(self) -> list[tuple[Node | Packed, str]]:
        """The YAML whose texts are Markdown, by file, also where its records have problems."""
        return [
            (node, name)
            for name, node in self.parsed.items()
            if name.endswith(".yaml") and name not in _NO_MARKDOWN
        ]

    @property
    def any_modules(self) -> list[Read[Module]]:
        """Every module; of a broken one only the lessons that hold, and nothing else of it counts."""
        return [*self.modules.values(), *self.part_modules]

    @property
    def any_quizzes(self) -> list[Read[Quiz]]:
        """Every quiz; of a broken one only the questions that hold, and nothing else of it counts."""
        return [*self.quizzes.values(), *self.part_quizzes]

    @property
    def modules_in_use(self) -> list[Read[Module]]:
        """The modules that the course lists."""
        chosen = self.course.record.modules if self.course else ()
        return [one for one in self.modules.values() if one.record.id in chosen]

    @property
    def quizzes_in_use(self) -> list[Read[Quiz]]:
        """The quizzes that the course itself or a module of it names."""
        if self.course is None:
            return []
        chosen = self.course.record.modules
        named = {one.record.quiz for one in self.modules.values() if one.record.id in chosen}
        named.update(self.course.record.tests)
        return [one for one in self.quizzes.values() if one.record.id in named]

    def knows_all(self, kind: str) -> bool:
        """Whether every file of a kind was read; only then is a missing name an author's mistake."""
        return not any(name.startswith(kind) for name in self.broken)
