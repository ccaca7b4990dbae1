"""The linked course: everything an output needs, and nothing that depends on an output."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from samut.course import address
from samut.course.locked import with_former
from samut.course.office import Office
from samut.course.prose import Prose, citations
from samut.course.translation.translation import Translation
from samut.course.wording import plain
from samut.questions.contract import Question
from samut.questions.meaning import Numbers, Plain
from samut.questions.quiz import Quiz, numbers_of
from samut.schema.base import Language, Record
from samut.schema.course import CourseRecord
from samut.schema.form import Form
from samut.schema.glossary import Glossary, Term
from samut.schema.inventory import Idea
from samut.schema.lock import Lock
from samut.schema.module import Lesson, Module, Outcome
from samut.schema.reference import Reference
from samut.schema.stamps import Stamps
from samut.schema.text import Text, texts
from samut.source.markdown import scan


@dataclass(frozen=True)
class Course:
    """A course whose ids are unique and whose references resolve."""

    root: Path
    record: CourseRecord
    modules: tuple[Module, ...]
    quizzes: Mapping[str, Quiz]
    forms: Mapping[str, Form]
    terms: Mapping[str, Term]
    references: Mapping[str, Reference]
    inventory: Mapping[str, Idea]
    prose: Mapping[tuple[Language, str], Prose]
    images: tuple[str, ...]
    digests: Mapping[str, str]
    lock: Lock
    stamps: Mapping[str, Stamps]
    office: Office | None = None
    """Whose copy this is; none where the course speaks for itself."""
    absent: frozenset[str] = frozenset()
    """Pages that the office left out: links to them keep their words alone."""

    @property
    def id(self) -> str:
        """The course's pinned id."""
        return self.record.id

    @property
    def label(self) -> str:
        """What files made of the course are called by: its id, and the office's whose copy it is."""
        return f"{self.id}-{self.office.id}" if self.office else self.id

    @property
    def language(self) -> Language:
        """The language in which every text exists."""
        return self.record.language

    @cached_property
    def lessons(self) -> Mapping[str, tuple[Module, Lesson]]:
        """Every lesson with its module, in the order of study."""
        return {lesson.id: (module, lesson) for module in self.modules for lesson in module.lessons}

    @cached_property
    def outcomes(self) -> Mapping[str, tuple[int, Outcome]]:
        """Every outcome with its place in the order of study."""
        every = [outcome for _, lesson in self.lessons.values() for outcome in lesson.outcomes]
        return {outcome.id: (place, outcome) for place, outcome in enumerate(every)}

    @cached_property
    def drawings(self) -> tuple[tuple[str, str], ...]:
        """Every SVG with the digest of its file."""
        return tuple((name, self.digests.get(name, "")) for name in self.images if name.endswith(".svg"))

    @cached_property
    def fingerprint(self) -> str:
        """Twelve hexadecimal digits that change when any source file changes (SHA-256)."""
        lines = "\n".join(f"{name} {digest}" for name, digest in sorted(self.digests.items()))
        return sha256(lines.encode()).hexdigest()[:12]

    def number(self, lesson: str) -> str:
        """A lesson's number as shown, such as 5.2."""
        module, record = self.lessons[lesson]
        return f"{module.number}.{module.lessons.index(record) + 1}"

    def text(self, uri: str, language: Language) -> tuple[Prose, Language] | None:
        """The prose of a page in this language or else the course's own, and the language it is in."""
        for one in (language, self.language):
            if prose := self.prose.get((one, uri)):
                return prose, one
        return None

    def lesson_text(self, lesson: str, language: Language) -> tuple[Prose, Language]:
        """The prose of a lesson; it exists at least in the course's own language."""
        found = self.text(self.lesson_uri(lesson), language)
        if found is None:
            message = f"lesson {lesson} has no prose"
            raise LookupError(message)
        return found

    def lesson_uri(self, lesson: str) -> str:
        """The page of a lesson."""
        return address.lesson(self.lessons[lesson][0].id, lesson)

    @cached_property
    def lesson_pages(self) -> frozenset[str]:
        """The pages of all lessons."""
        return frozenset(map(self.lesson_uri, self.lessons))

    def pages(self, language: Language) -> list[str]:
        """Hand-written pages other than the front page and the lessons, sorted."""
        known = {uri for one, uri in self.prose if one in {language, self.language}}
        return sorted(known - self.lesson_pages - {address.HOME})

    def quiz(self, module: Module) -> Quiz | None:
        """The quiz that closes a module, if it has one."""
        return self.quizzes.get(module.quiz) if module.quiz else None

    @cached_property
    def translations(self) -> Mapping[Language, Translation]:
        """Every language but the first, compared with it."""
        return {
            one: Translation(self.language, one, self.prose, self.records, self.stamps)
            for one in self.record.languages
            if one != self.language
        }

    @property
    def records(self) -> dict[str, Record]:
        """What each YAML file holds that has texts for readers, by its name."""
        glossary = Glossary(terms=tuple(self.terms.values()))
        return {
            "modules/course.yaml": self.record,
            **{f"modules/{one.id}.yaml": one for one in self.modules},
            **{f"quizzes/{one.id}.yaml": one for one in self.quizzes.values()},
            **{f"content/forms/{one.id}.yaml": one for one in self.forms.values()},
            **({"content/glossary.yaml": glossary} if self.terms else {}),
        }

    @property
    def pretest(self) -> Quiz | None:
        """The quiz taken before the course, if it has one."""
        return self.quizzes.get(self.record.pretest or "")

    @property
    def posttest(self) -> Quiz | None:
        """The quiz taken after the course, parallel to the pre-test, if it has one."""
        return self.quizzes.get(self.record.posttest or "")

    @cached_property
    def plain(self) -> Plain:
        """Texts in plain words of the course's first language, made comparable."""
        return plain(self.language, self.terms)

    def numbers(self, question: Question) -> Numbers:
        """What the question means, as numbers, with former ones the author declared to mean the same."""
        return with_former(self.lock, question, numbers_of(question, self.plain))

    def questions(self) -> Iterator[tuple[Quiz, Question]]:
        """Every question of every quiz, those of the pre-test and post-test too."""
        for quiz in self.quizzes.values():
            for question in quiz.questions:
                yield quiz, question

    @cached_property
    def minutes(self) -> int:
        """Study time of the whole course in minutes: its lessons and their quizzes."""
        quizzes = sum(quiz.minutes for quiz in self.quizzes.values())
        return quizzes + sum(module.minutes for module in self.modules)

    @cached_property
    def cited(self) -> frozenset[str]:
        """The sources cited anywhere in the course."""
        found = {key for prose in self.prose.values() for key in citations(prose.tokens)}
        for record in (*self.modules, *self.quizzes.values(), *self.forms.values(), *self.terms.values()):
            found.update(key for _, text in texts(record) for key in _citations(text))
        return frozenset(found)


def _citations(text: Text) -> Iterator[str]:
    for words in {text.th, text.en} - {None}:
        yield from citations(scan(str(words)))
