"""A Course is linked, numbered and immutable, and its fingerprint follows every byte."""

import gc
import shutil
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from pydantic import ValidationError
from samut.course import address
from samut.course.course import Course
from samut.course.read import read
from samut.handbook.document import document
from samut.handbook.edition import Edition
from samut.site.manifest import manifest

MINIMAL = Path(__file__).parents[1] / "courses" / "minimal"
FOLDERS = ("content", "modules", "quizzes")
FILES = sorted(
    path.relative_to(MINIMAL).as_posix()
    for folder in FOLDERS
    for path in (MINIMAL / folder).rglob("*")
    if path.is_file()
)


def test_reading_leaves_the_collector_as_it_was(minimal: Path) -> None:
    """How often Python looks for rubbish is the business of whoever reads a course."""
    before = gc.get_threshold()
    read(minimal)
    assert gc.get_threshold() == before


def test_parts_are_linked(course: Course) -> None:
    """Lessons know their module, modules their quiz, pages their prose."""
    assert list(course.lessons) == ["l1-1", "l1-2"]
    assert [course.number(one) for one in course.lessons] == ["1.1", "1.2"]
    assert course.lesson_uri("l1-2") == "lessons/m1/l1-2.md"
    quiz = course.quiz(course.modules[0])
    assert quiz is not None
    assert [one.id for _, one in course.questions()] == [f"m1-q{n}" for n in range(1, 8)]
    assert course.minutes == 25
    assert course.cited == {"hord1997", "kruse1995"}
    assert course.pages("th") == []


def test_prose_falls_back_to_the_courses_language(course: Course) -> None:
    """A page without an English text is shown in Thai, and says so."""
    assert course.lesson_text("l1-1", "en")[1] == "th"
    assert course.text("nothing.md", "th") is None


def test_nothing_of_a_course_can_be_changed(course: Course) -> None:
    """Records and course are frozen."""
    with pytest.raises(FrozenInstanceError):
        course.record = None  # type: ignore[misc, assignment]
    with pytest.raises(ValidationError):
        course.modules[0].title = None  # type: ignore[misc, assignment]
    with pytest.raises(ValidationError):
        course.modules[0].lessons[0].minutes = 1  # type: ignore[misc]
    hash(course.modules[0])


def test_hidden_files_are_none_of_the_courses(minimal: Path, course: Course) -> None:
    """What Emacs keeps beside a file that is being written, and a Mac beside every file on a memory stick."""
    for name in (
        "modules/m1.yaml",
        "quizzes/m1.yaml",
        "content/th/lessons/m1/l1-1.md",
        "content/images/circles.svg",
    ):
        path = minimal / name
        path.with_name(f".#{path.name}").symlink_to("somchai@school.1234")
        path.with_name(f"._{path.name}").write_bytes(b"\x00\x05\x16\x07\xff")
    found, sources = read(minimal)
    assert not sources.problems.found
    assert found is not None
    assert found.fingerprint == course.fingerprint


@pytest.mark.parametrize("name", FILES)
def test_the_fingerprint_changes_with_any_byte(name: str, minimal: Path, course: Course) -> None:
    """One more byte in any file, images included, is another fingerprint."""
    path = minimal / name
    path.write_bytes(path.read_bytes() + b"\n")
    changed, _ = read(minimal)
    assert changed is not None
    assert changed.fingerprint != course.fingerprint


def test_the_fingerprint_is_of_the_content_alone(course: Course, tmp_path: Path) -> None:
    """The same files elsewhere have the same fingerprint."""
    copy, _ = read(Path(shutil.copytree(MINIMAL, tmp_path / "elsewhere")))
    assert copy is not None
    assert copy.fingerprint == course.fingerprint
    assert len(course.fingerprint) == 12


@pytest.mark.parametrize(
    ("target", "base", "expected"),
    [
        ("l1-2.md#a", "lessons/m1/l1-1.md", ("lessons/m1/l1-2.md", "a")),
        ("#a", "lessons/m1/l1-1.md", ("lessons/m1/l1-1.md", "a")),
        ("/index.md", "lessons/m1/l1-1.md", ("index.md", "")),
        ("../../glossary.md", "lessons/m1/l1-1.md", ("glossary.md", "")),
    ],
)
def test_links_are_seen_from_their_page(target: str, base: str, expected: tuple[str, str]) -> None:
    """Relative, absolute and same-page links; `relative` is the way back."""
    assert address.split(target, base) == expected
    uri, anchor = expected
    assert address.split(address.relative(uri, base, anchor), base) == expected


@pytest.mark.parametrize(
    "target",
    ["javascript:a", "JaVaScRiPt:a", "&#106;avascript:a", "&amp;#106;avascript:a", "java\nscript:a", "data:a",
     "javascript&colon;a", "vbscript:a", "//evil.example", " javascript:a", "<javascript:a>", "file:///etc/passwd"],
)  # fmt: skip
def test_unsafe_addresses_are_known_in_every_disguise(target: str) -> None:
    """What a browser would run or fetch from elsewhere unseen is unsafe."""
    assert not address.is_safe(address.clean(target))


@pytest.mark.parametrize(
    "target", ["https://a.th/b:c", "http://a", "mailto:a@b.th", "tel:+66", "a.md#b", "/a.md", ""]
)
def test_safe_addresses_stay(target: str) -> None:
    """Pages, the web, mail and calls."""
    assert address.is_safe(address.clean(target))
    assert address.clean(target) == target


def test_a_course_may_have_a_test_before_and_after(minimal: Path) -> None:
    """Both count as quizzes of the course and as study time, and are printed; neither belongs to a module."""
    head = "title: {th: แบบทดสอบ}\nminutes: 5\nquestions:\n"
    question = (
        (minimal / "quizzes/m1.yaml").read_text("utf-8").split("questions:\n")[1].split("  - id: m1-q4")[0]
    )
    question = question[question.index("  - id: m1-q3") :]
    for name, more in (("pre", ""), ("post", "\n    parallel: pre-q3")):
        asked = question.replace("id: m1-q3", f"id: {name}-q3{more}")
        (minimal / f"quizzes/{name}.yaml").write_text(f"id: {name}\n{head}{asked}", "utf-8")
    record = minimal / "modules/course.yaml"
    tests = "minutes: 35\npretest: pre\nposttest: post\npass_mark: 60"
    record.write_text(record.read_text("utf-8").replace("minutes: 25", tests), "utf-8")
    course, sources = read(minimal)
    assert course is not None, list(sources.problems)
    assert not sources.problems.found
    assert course.pretest is course.quizzes["pre"]
    assert course.posttest is course.quizzes["post"]
    assert (course.minutes, course.record.pass_mark) == (35, 60)
    assert [one.id for _, one in course.questions()][-2:] == ["pre-q3", "post-q3"]
    made = manifest(course, course.quizzes["post"])
    assert (made["kind"], made["pass"], made["items"][0]["parallel"]) == ("posttest", 60, "pre-q3")
    assert all(
        course.quizzes[name].title.th in document(course, edition, "th")
        for name in ("pre", "post")
        for edition in Edition
    )


def test_a_course_without_them(course: Course) -> None:
    """No pre-test, no post-test, 70 per cent to pass."""
    assert (course.pretest, course.posttest, course.record.pass_mark) == (None, None, 70)
