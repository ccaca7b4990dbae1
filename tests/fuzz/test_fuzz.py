"""Whatever an author's files become, Samut answers with a course or with problems: never a traceback."""

import random
import shutil
import signal
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samut.course.course import Course
from samut.course.draft import Known
from samut.course.read import read
from samut.questions.quiz import type_of
from samut.render import html
from samut.render.citations import Citations
from samut.render.medium import Medium
from samut.site.target import HtmlTarget
from samut.source.report import report

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MINIMAL = HERE.parent / "courses" / "minimal"
EXAMPLES = {"minimal": 900, "shipped": 30}
"""How often each course is mutated in one run; the shipped one takes thirty times as long."""
KNOWN: defaultdict[Path, Known] = defaultdict(dict)
"""What each course was last read from: of many files one is mutated."""
BOUND = 5
"""Seconds of processor time after which an example counts as hanging."""
SPECIALS = (
    "[[", "]]", "[@", "@", "](", "](javascript:", "![", "<", "</", "<script>", "<!--", "`", "```\n", "~~~\n",
    "{", "}", "{#", "{: onclick=x}", "!!! ", '"', "'", "\\", "|", "\n---\n", "\n===\n", "# ", "\n> ", "\n- ",
    "\n    ", "[^1]", "[^1]: ", "*", "_", "&#106;", "&", "*a", "&a ", "!!python/object:a ", "? ", ": ",
    "%YAML",
    "\t", "\r", "\x00", "\ufeff", "\u200b", "\u0e31", "\u0e4d\u0e32", "\u0e48" * 9, "[" * 50, "0x", ".inf",
    "~",
    "null", "true", "1e999", "<<: *a\n", "\u202e", "\U0001f9d1\u200d\U0001f3eb", "9" * 5000, "[]", "{}",
    "- - - ",
)  # fmt: skip


def _sources(root: Path) -> list[tuple[str, str]]:
    paths = [
        path for folder in ("content", "modules", "quizzes") for path in sorted((root / folder).rglob("*"))
    ]
    kept = [path for path in paths if path.suffix in {".yaml", ".md", ".json", ".svg"}]
    return [(path.relative_to(root).as_posix(), path.read_text("utf-8")) for path in kept]


def _mutate(text: str, others: list[str], dice: random.Random) -> str:
    """One to five small injuries, of the kinds editors, merges and mistakes cause."""
    for _ in range(dice.randint(1, 5)):
        at = dice.randint(0, len(text))
        end = min(len(text), at + dice.choice((1, 2, 5, 30, 300)))
        lines = text.split("\n")
        line = dice.randrange(len(lines))
        match dice.randrange(11):
            case 0:
                text = text[:at] + text[end:]
            case 1:
                text = text[:end] + text[at:]
            case 2 | 3 | 4:
                text = text[:at] + dice.choice(SPECIALS) + text[at:]
            case 5:
                lines.insert(dice.randrange(len(lines)), lines[line])
                text = "\n".join(lines)
            case 6:
                del lines[line]
                text = "\n".join(lines)
            case 7:
                lines[line] = " " * dice.randint(0, 9) + lines[line].lstrip(" ")
                text = "\n".join(lines)
            case 8:
                other = dice.choice(others)
                start = dice.randint(0, len(other))
                text = text[:at] + other[start : start + dice.choice((20, 200, 2000))] + text[at:]
            case 9:
                text = text[:at] if dice.random() < 0.2 else text
            case _:
                text = text[:at] + "".join(chr(dice.choice((0x0E00, 0x2000, 0x300)) + dice.randrange(127))
                                           for _ in range(dice.randint(1, 6))) + text[at:]  # fmt: skip
    return text


@contextmanager
def _bounded() -> Iterator[None]:
    def hang(_number: int, _frame: FrameType | None) -> None:
        message = f"longer than {BOUND} s"
        raise TimeoutError(message)

    before = signal.signal(signal.SIGPROF, hang)
    signal.setitimer(signal.ITIMER_PROF, BOUND)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _render(course: Course, name: str) -> None:
    """Lessons and questions, as the site and the handbook ask for them.

    Where a lesson or a quiz was mutated, that one: the others are shown as they were before.
    """
    proses = [one for one in course.prose.values() if one.file.name == name]
    quizzes = [one for one in course.quizzes.values() if name == f"quizzes/{one.id}.yaml"]
    elsewhere = not (proses or quizzes)
    if elsewhere:
        proses, quizzes = [*course.prose.values()], [*course.quizzes.values()]
    for language in course.record.languages:
        medium = Medium(course, language, HtmlTarget("index.md"), Citations(course, language))
        for prose in proses:
            made = medium.dialect.standard(prose.file.text, prose.uri, prose.file.name, prose.tokens)
            html.block(made)
        for term in course.terms.values() if elsewhere else ():
            medium.block(term.definition)
        for key in medium.citations.listed(course.cited) if elsewhere else ():
            medium.citations.entry(key)
        for quiz in quizzes:
            for item in medium.items(quiz):
                kind = type_of(item.question)
                shown = (kind.web, kind.reading, kind.paper, kind.key, kind.note, kind.plain, kind.label)
                assert all(isinstance(show(item, medium), str) for show in shown)


def _try(folder: Path, name: str, data: bytes) -> None:
    path = folder / name
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        with _bounded():
            course, sources = read(folder, known=KNOWN[folder])
            texts = [report(sources.problems, sources.lines, language) for language in ("th", "en")]
            assert (course is None) == bool(sources.problems.errors)
            assert all(texts) == bool(len(sources.problems))
            if course is not None:
                _render(course, name)
    finally:
        path.write_bytes(before)


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """Copies of the two courses, each beside the folder it came from."""
    copies = {
        MINIMAL: tmp_path_factory.mktemp("fuzz") / "minimal",
        ROOT: tmp_path_factory.mktemp("fuzz") / "plc",
    }
    shutil.copytree(MINIMAL, copies[MINIMAL])
    for folder in ("content", "modules", "quizzes"):
        shutil.copytree(ROOT / folder, copies[ROOT] / folder)
    return copies


@pytest.mark.early
@pytest.mark.parametrize("root", [MINIMAL, ROOT], ids=["minimal", "shipped"])
def test_no_mutation_of_a_course_meets_a_traceback_or_a_hang(root: Path, courses: dict[Path, Path]) -> None:
    """Mutated YAML, Markdown, JSON and SVG are read, reported in both languages and rendered within 5 s."""
    sources = _sources(courses[root])
    texts = [text for _, text in sources]

    @settings(
        max_examples=EXAMPLES["minimal" if root == MINIMAL else "shipped"],
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.integers(0, len(sources) - 1), st.integers(0, 2**32), st.binary(max_size=3))
    def mutated(index: int, seed: int, raw: bytes) -> None:
        name, text = sources[index]
        dice = random.Random(seed)  # noqa: S311 - the examples are meant to repeat
        data = _mutate(text, texts, dice).encode("utf-8", "replace")
        if raw and dice.random() < 0.05:
            at = dice.randrange(len(data) + 1)
            data = data[:at] + raw + data[at:]
        _try(courses[root], name, data)

    mutated()
