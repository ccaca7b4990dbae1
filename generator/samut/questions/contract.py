"""What every question type must supply, and what it may ask of the medium it is shown in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Generic, Protocol, TypeVar

from markupsafe import Markup

from samut.questions.meaning import Meaning, Plain
from samut.schema.base import Code, Former, Id, Language, Level, Named, about
from samut.schema.text import Text


class Question(Named):
    """What every question has: the lesson and outcome it tests, its stem, a hint, a trainer's note.

    `was` holds ids it had before, `retired` the ids of parts it has no longer, and `parallel`, in the
    post-test, the question of the pre-test that asks the same in other words.
    """

    id: Annotated[Id, about("รหัสคำถาม คำตอบของผู้เรียนเก็บไว้ใต้รหัสนี้", "m1-q1")]
    was: Annotated[Former, about("ทุกรหัสที่คำถามนี้เคยใช้", ["m1-q01"])] = ()
    retired: Annotated[Former, about("รหัสตัวเลือกหรือรายการที่เอาออกแล้ว", ["c"])] = ()
    parallel: Annotated[Id | None, about("ในแบบทดสอบหลังเรียน คือรหัสข้อก่อนเรียนที่ถามเรื่องเดียวกัน", "pre-q01")] = None
    lesson: Annotated[Id, about("รหัสบทเรียนที่ข้อนี้วัด", "m1-l1")]
    outcome: Annotated[Id, about("รหัสผลการเรียนรู้ที่ข้อนี้วัด เป็นของบทเรียนเดียวกัน", "m1-l1-o1")]
    section: Annotated[Id | None, about("รหัสหัวข้อในบทที่ควรกลับไปอ่าน", "count-to-three")] = None
    level: Annotated[Level, about("ระดับการคิดตาม Bloom ฉบับปรับปรุง", "understand")]
    covers: Annotated[tuple[Code, ...], about("รหัสสาระที่ข้อนี้วัด จาก content/inventory.yaml", ["HORD-2"])] = ()
    stem: Annotated[Text, about("โจทย์", {"th": "ครูควรรอกี่วินาทีหลังถาม"})]
    hint: Annotated[Text | None, about("คำใบ้เมื่อตอบผิด", {"th": "ย้อนดูตัวเลขในบทเรียน"})] = None
    note: Annotated[Text | None, about("ข้อสังเกต เห็นเฉพาะวิทยากร", {"th": "ชวนคุยว่าในห้องเรารอกี่วินาที"})] = None


Q = TypeVar("Q", bound=Question)

R = TypeVar("R")
"""A response as JSON holds it: ids, ids in order, ids by id, a typed text; each type names its own."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A share of the point, from 0 to 1, and whether the response was wholly right."""

    score: float

    @property
    def right(self) -> bool:
        """Nothing missing and nothing wrong."""
        return self.score == 1


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule of item writing that a question breaks: catalogue code, place in the record, words."""

    code: str
    path: tuple[str | int, ...]
    data: dict[str, str]


class Medium(Protocol):
    """A page, on screen or on paper, that shows a question in one language."""

    @property
    def language(self) -> Language:
        """The reader's language."""

    def inline(self, text: Text) -> Markup:
        """A short text as HTML without a paragraph."""

    def block(self, text: Text) -> Markup:
        """A text of one or more paragraphs as HTML."""

    def plain(self, text: Text) -> str:
        """A text without any markup."""

    def word(self, name: str, **data: object) -> str:
        """A word of the interface."""

    def lesson_link(self, question: Question) -> Markup:
        """A link to the place in the lesson that teaches what the question tests."""


@dataclass(frozen=True, slots=True)
class Item(Generic[Q]):
    """A question at its place in a quiz; `number` counts from 1."""

    question: Q
    number: int


@dataclass(frozen=True, slots=True)
class QuestionType(Generic[Q, R]):
    """The twelve facets of a question type."""

    name: str
    record: type[Q]
    """The schema: the keys an author writes."""
    mark: Callable[[Q, R], Mark]
    """Marking: a pure function of question and response."""
    web: Callable[[Item[Q], Medium], Markup]
    """The controls a learner answers with; they work and make sense without JavaScript."""
    reading: Callable[[Item[Q], Medium], Markup]
    """Answer and reasons, to be read where no script marks the answer."""
    paper: Callable[[Item[Q], Medium], Markup]
    """The printed form: nothing in it tells the answer."""
    sheet: Callable[[Item[Q], Medium], Markup]
    """Its rows on a separate answer sheet: what is marked or written, without a word of the question."""
    key: Callable[[Item[Q], Medium], Markup]
    """The printed key: the answer and a reason for every choice."""
    label: Callable[[Item[Q], Medium], str]
    """The accessible name of the question as a group of controls."""
    note: Callable[[Item[Q], Medium], Markup]
    """What the trainer should know; empty where the author wrote nothing."""
    plain: Callable[[Item[Q], Medium], str]
    """Stem and choices as plain text, for search and exchange; no answers."""
    meaning: Callable[[Q, Plain], Meaning]
    """What an answer depends on: while this stays, the answer stays, however the question is edited."""
    lint: Callable[[Q], Iterator[Finding]]
    """The rules of item writing this type can break."""

    def missing(self) -> list[str]:
        """The facets this type lacks; an honest type lacks none."""
        facets: dict[str, Any] = {name: getattr(self, name) for name in FACETS}
        return [name for name, facet in facets.items() if not callable(facet)]


FACETS = (
    "record",
    "mark",
    "web",
    "reading",
    "paper",
    "sheet",
    "key",
    "label",
    "note",
    "plain",
    "meaning",
    "lint",
)
