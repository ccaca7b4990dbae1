"""What is kept while an author writes is what would be made anew."""

import re
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader
from samut.course.draft import Known
from samut.course.read import read
from samut.site import steady
from samut.site.page import Page, Site
from samut.site.pages import site
from samut.site.themefiles import ThemeFiles

KNOWN: Known = {}
"""What the course was last read from."""


def made(root: Path) -> Site:
    """The course's site in its own language."""
    course, sources = read(root, known=KNOWN)
    assert course is not None, list(sources.problems)
    return site(course, course.language)


def anew(root: Path) -> Site:
    """The same with nothing remembered."""
    steady._last.clear()  # noqa: SLF001 - a process begins with nothing kept
    KNOWN.clear()
    return made(root)


def quiz(one: Site) -> Page:
    """The first page of a quiz."""
    return next(page for page in one.pages if page.uri.startswith("quizzes/"))


def test_an_edited_lesson_leaves_the_pages_of_questions(minimal: Path) -> None:
    """Only pages made of prose are made again, and all are as in a first build."""
    first, lesson = anew(minimal), next((minimal / "content" / "th" / "lessons").rglob("*.md"))
    lesson.write_text(f"ย่อหน้าแรก\n\n{lesson.read_text('utf-8')}", "utf-8")
    second = made(minimal)
    assert quiz(second) is quiz(first)
    assert second.pages != first.pages
    assert second == anew(minimal)


@pytest.mark.parametrize("folder", ["modules", "quizzes"])
def test_an_edited_record_is_read_again(minimal: Path, folder: str) -> None:
    """An edit of YAML shows on every page that is made of it."""
    first = anew(minimal)
    path = next(one for one in sorted((minimal / folder).glob("*.yaml")) if one.name != "course.yaml")
    text = path.read_text("utf-8")
    path.write_text(re.sub("(title:[^ก-ฮ]*)", r"\1แก้", text, count=1), "utf-8")
    second = made(minimal)
    assert second.pages != first.pages
    assert second == anew(minimal)


def test_theme_files_are_those_a_site_is_given(tmp_path: Path) -> None:
    """The list is Jinja's own, without what stands in hidden folders at the top."""
    for name in ("main.html", "partials/nav.html", "assets/.keep", ".icons/a/b.svg", ".top"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    listed = FileSystemLoader(tmp_path).list_templates()
    assert ThemeFiles(tmp_path).list_templates() == [one for one in listed if not one.startswith(".icons/")]
