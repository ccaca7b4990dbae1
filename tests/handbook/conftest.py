"""A tiny course whose every word for trainers is unlike any other word, and its three editions."""

from collections.abc import Callable
from pathlib import Path

import pytest
from samut.course.course import Course
from samut.course.read import read
from samut.handbook.build import build
from samut.handbook.edition import Edition
from samut.source.report import report
from shipped import Book, typeset
from tiny import COURSE, GLOSSARY, MODULE, QUIZ, REFERENCES
from whole import WHOLE

LESSON_ONE = """\
เปิดเรื่องด้วย[[trust]]และ[[norm]] ทำบ่อย ๆ [@hord1997]

## หัวข้อ {#topic}

อ่าน[บทที่สอง](l1-2.md#topic) และ[หน้าแรก](../../index.md)[^note]

[^note]: เชิงอรรถ
"""
LESSON_TWO = "## หัวข้อ {#topic}\n\nเนื้อความ[^note]\n\n[^note]: เชิงอรรถที่สอง\n"

FILES = {
    "modules/course.yaml": COURSE,
    "modules/m1.yaml": MODULE,
    "quizzes/q1.yaml": QUIZ,
    "content/glossary.yaml": GLOSSARY,
    "content/references.json": REFERENCES,
    "content/th/index.md": "หน้าแรก\n",
    "content/th/lessons/m1/l1-1.md": LESSON_ONE,
    "content/th/lessons/m1/l1-2.md": LESSON_TWO,
}

Make = Callable[[dict[str, str]], Course]


def write(root: Path, files: dict[str, str]) -> Course:
    """The course that these files describe."""
    for name, text in (FILES | files).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    course, sources = read(root)
    assert course is not None, report(sources.problems, sources.lines, "en")
    return course


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes the tiny course, with other texts for some of its files, and reads it."""
    return lambda files: write(tmp_path / "course", files)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The tiny course."""
    return write(tmp_path_factory.mktemp("tiny"), {})


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The tiny course with all that makes a book."""
    return write(tmp_path_factory.mktemp("whole"), WHOLE)


@pytest.fixture(scope="session")
def books(whole: Course, tmp_path_factory: pytest.TempPathFactory) -> dict[Edition, Path]:
    """Its three editions."""
    paths = build(whole, tmp_path_factory.mktemp("whole-out"))
    return dict(zip(Edition, paths, strict=True))


@pytest.fixture(scope="session")
def pdfs(tiny: Course, tmp_path_factory: pytest.TempPathFactory) -> dict[Edition, Path]:
    """The three editions of the tiny course."""
    paths = build(tiny, tmp_path_factory.mktemp("out"))
    return dict(zip(Edition, paths, strict=True))


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> dict[Edition, Book]:
    """The three editions of the shipped course; there is one such build in the suite."""
    return typeset(tmp_path_factory.mktemp("shipped"))
