"""Quizzes as GIFT and Moodle XML: there and back without loss, for every question type."""

from pathlib import Path
from typing import Any

import pytest
from banks import FORMATS, back, out, quiz_in, said
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from samut.course.read import read
from samut.course.records import QUIZ
from samut.exchange.bank.kept import Kept, kept
from samut.exchange.bank.spoken import Spoken
from samut.exchange.formats import Format
from samut.questions.quiz import TYPES, Quiz

SHIPPED = Path(__file__).parents[2]
MINIMAL = SHIPPED / "tests/courses/minimal"


@pytest.fixture(scope="module")
def spoken() -> Spoken:
    """The course in whose words the quizzes here are."""
    course, _ = read(MINIMAL)
    assert course is not None
    return Spoken(course, "th")


@pytest.fixture(scope="module")
def shipped() -> Spoken:
    """The course this project ships."""
    course, _ = read(SHIPPED)
    assert course is not None
    return Spoken(course, "th")


@pytest.mark.parametrize("form", FORMATS)
def test_every_shipped_question_comes_back(form: Format, shipped: Spoken) -> None:
    """Alone a file gives all that its format can say; over the quiz it came from, exactly that quiz."""
    count = 0
    for name, quiz in shipped.course.quizzes.items():
        text = out(shipped, quiz, form)
        alone, problems = back(shipped, text, form, Kept())
        assert not problems.found, name
        assert said(shipped, alone, form) == said(shipped, quiz, form), name
        _, plain = quiz_in(SHIPPED, name)
        assert back(shipped, text, form, kept(quiz, plain, shipped))[0] == quiz, name
        count += len(quiz.questions)
    assert count >= 170


@pytest.mark.parametrize("form", FORMATS)
def test_texts_alike_in_one_language_alone_are_not_mixed_up(form: Format) -> None:
    """Two rationales with the same Thai and other English come back each with its own English."""
    course, _ = read(SHIPPED / "tests/courses/bilingual")
    assert course is not None
    spoken = Spoken(course, "th")
    plain = plain_of(course.quizzes["m1"])
    for number, choice in enumerate(plain["questions"][0]["choices"]):
        choice["rationale"] = {"th": "เหตุผลเดียวกัน", "en": f"Reason {number}"}
    quiz = QUIZ.validate_python(plain)
    assert back(spoken, out(spoken, quiz, form), form, kept(quiz, plain, spoken))[0] == quiz


SIGNS = "~=#{}:%*_<>&@[]|/\\\"'.!-+()$;"
WORDS = st.one_of(
    st.text("กขฟหะำิ่๑ab1 ", min_size=1, max_size=8),
    st.text(SIGNS, min_size=1, max_size=4),
    st.sampled_from(("->", "//", "::", "####", "%50%", "[html]", "\\n", "T", "_____", "&amp;", "$CATEGORY:")),
)


def escaped(text: str) -> str:
    """Markdown that reads as these very signs."""
    return "".join(
        f"\\{one}" if one in "\\`*_{}[]()>#+.!|<@-" else "&amp;" if one == "&" else one for one in text
    )


LINES = st.lists(WORDS, min_size=1, max_size=4).map("".join).map(str.strip).filter(bool).map(escaped)
PLAIN = LINES.filter(lambda text: not text.startswith((":", "~", "=", "$")) and text.strip() == text)
RICH = st.one_of(
    PLAIN,
    st.tuples(PLAIN, PLAIN).map("\n\n".join),
    PLAIN.map(lambda text: f"ก **หนา** {text}"),
)
IDS = ("a", "b", "listen", "c-1", "z9", "d")


@st.composite
def quizzes(draw: Any) -> Quiz:
    """A quiz with one to four questions of any type."""
    count = draw(st.integers(1, 4))
    questions = [draw(question(index)) for index in range(count)]
    title = {"th": f"ก{draw(PLAIN)}ฮ"}  # Moodle's own paths cannot say a / at an end
    value = {"id": "any", "module": "m1", "title": title, "minutes": draw(st.integers(1, 90))}
    return QUIZ.validate_python(value | {"questions": tuple(questions)})


def text(draw: Any, kind: Any = PLAIN) -> dict[str, str]:
    """A text in Thai, often in both languages; equal texts are so in both."""
    found = {"th": draw(kind)}
    return found | ({"en": f"E {found['th']}"} if len(found["th"]) % 3 else {})


def unlike(draw: Any, count: int, kind: Any = PLAIN) -> list[dict[str, str]]:
    """Texts that differ when read and when typed."""
    return [{"th": f"{'กขคงจฉช'[index]} {draw(kind)}"} for index in range(count)]


def choices(draw: Any, count: int, right: set[int]) -> tuple[dict[str, Any], ...]:
    """Choices, those at `right` correct."""
    return tuple(
        {"id": IDS[index], "text": said_, "correct": index in right, "rationale": text(draw, RICH)}
        for index, said_ in enumerate(unlike(draw, count, RICH))
    )


@st.composite
def question(draw: Any, index: int) -> dict[str, Any]:
    """A question of any type with any of its keys."""
    kind = draw(st.sampled_from(sorted(TYPES)))
    stem = "case" if kind == "scenario" else "stem"
    made: dict[str, Any] = {
        "id": f"q{index}",
        "type": kind,
        "lesson": "l1-1",
        "outcome": "l1-1-o1",
        "level": "apply",
        stem: text(draw, RICH),
    }
    if draw(st.booleans()):
        made |= {
            "hint": text(draw),
            "note": text(draw),
            "section": "team",
            "covers": ("A-1", "b2"),
            "was": ("o",),
        }
    return made | PARTS[kind](draw)


def single(draw: Any) -> dict[str, Any]:
    """One right choice."""
    return {"choices": choices(draw, draw(st.integers(2, 5)), {1}), "keep_order": draw(st.booleans())}


def multiple(draw: Any) -> dict[str, Any]:
    """Some right choices."""
    right = draw(st.sets(st.integers(0, 3), min_size=1, max_size=3))
    return {"choices": choices(draw, draw(st.integers(4, 6)), right), "keep_order": draw(st.booleans())}


def part(draw: Any, index: int) -> dict[str, Any]:
    """A question about a case."""
    kind, made = draw(st.sampled_from((("single", single), ("multiple", multiple))))
    return {"id": f"p{index}", "type": kind, "stem": text(draw, RICH)} | made(draw)


PARTS: dict[str, Any] = {
    "single": single,
    "multiple": multiple,
    "true-false": lambda draw: {
        "answer": draw(st.booleans()),
        "rationales": {"true": text(draw, RICH), "false": text(draw, RICH)},
    },
    "match": lambda draw: {
        "pairs": tuple(
            {"id": IDS[at], "left": left, "right": right, "rationale": text(draw, RICH)}
            for at, (left, right) in enumerate(zip(unlike(draw, 3), unlike(draw, 3), strict=True))
        ),
        "decoys": ({"id": "odd", "right": {"th": f"ฮ {draw(PLAIN)}"}, "rationale": text(draw)},),
    },
    "order": lambda draw: {
        "items": tuple(
            {"id": IDS[at], "text": one} | ({"rationale": text(draw, RICH)} if at else {})
            for at, one in enumerate(unlike(draw, 4))
        ),
        "rationale": text(draw, RICH),
    },
    "fill": lambda draw: {
        "accepted": tuple({"id": IDS[at], "text": one} for at, one in enumerate(unlike(draw, 2))),
        "rationale": text(draw, RICH),
        "mistakes": ({"id": "m", "text": {"th": f"ฮ {draw(PLAIN)}"}, "rationale": text(draw, RICH)},),
    },
    "scenario": lambda draw: {"parts": tuple(part(draw, index) for index in range(draw(st.integers(1, 3))))},
}


def plain_of(quiz: Quiz) -> Any:
    """The quiz as its YAML would read."""
    return quiz.model_dump(by_alias=True, exclude_defaults=True)


@pytest.mark.parametrize("form", FORMATS)
def test_any_quiz_comes_back(form: Format, spoken: Spoken) -> None:
    """Every type and key, with every sign that means something in GIFT, Markdown, HTML or XML."""

    @settings(
        max_examples=15,
        deadline=None,
        derandomize=True,
        phases=(Phase.generate,),  # a failing quiz is short enough to read
        suppress_health_check=list(HealthCheck),
    )
    @given(quizzes())
    def holds(quiz: Quiz) -> None:
        assume(said(spoken, quiz, form)["questions"])
        text = out(spoken, quiz, form)
        alone, problems = back(spoken, text, form, Kept())
        assert not problems.found
        came, went = said(spoken, alone, form), said(spoken, quiz, form)
        assert {key: came[key] for key in came if key != "questions"} == {
            key: went[key] for key in went if key != "questions"
        }
        for one, other in zip(came["questions"], went["questions"], strict=True):
            for key in other:
                assert one[key] == other[key]
        before = kept(quiz, plain_of(quiz), spoken)
        assert back(spoken, text, form, before)[0] == quiz

    holds()
