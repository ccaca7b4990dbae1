"""What the commands make: site, handbooks, stage. Nothing here prints.

MkDocs, templates and the typesetter take long to import, so only who needs them does.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from samut.course.course import Course
from samut.handbook.edition import Edition
from samut.handbook.options import PLAIN, Options
from samut.output import swap, workplace
from samut.render.words import word
from samut.schema.base import Language
from samut.site.package import packed

CONFIG = "mkdocs.yml"
SITE = "site"
HANDBOOKS = "handbooks"
PACKAGES = "packages"
HEADERS = "headers"
Say = Callable[[str], object]
"""Told what is being worked on, for a progress display."""


def summary(course: Course, language: Language) -> str:
    """One line that says how much was checked."""
    modules, lessons = len(course.modules), len(course.lessons)
    questions = sum(1 for _ in course.questions())
    if language == "th":
        return f"เรียบร้อย: {modules} โมดูล {lessons} บทเรียน {questions} ข้อ"
    return f"Fine: {modules} modules, {lessons} lessons, {questions} questions"


def build(course: Course, say: Say, *, offline: bool = True, place: str = "") -> Iterator[Path]:
    """Builds the site, then every handbook; yields each output as it is finished.

    `place` is a folder of one office's outputs among those of others.
    """
    say(SITE)
    yield build_site(course, offline=offline, place=place)
    yield from handbooks(course, list(Edition), course.language, say, place=place)


def build_site(course: Course, *, offline: bool = True, place: str = "") -> Path:
    """Builds the whole site beside the old one and swaps it in."""
    target = course.root / SITE / place
    with workplace(course.root) as folder:
        _site(course, folder / SITE, offline=offline, sweeps=not place)
        swap(folder / SITE, target)
    return target


def _site(course: Course, folder: Path, *, offline: bool, sweeps: bool = True) -> None:
    from samut.site.mkdocs import command as mkdocs  # noqa: PLC0415

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    mkdocs.build(course.root / CONFIG, folder, offline=offline, course=course, sweeps=sweeps)


def serve(root: Path, address: str | None, office: Path | None = None) -> None:
    """Serves the site of a course while it is written."""
    from samut.site.mkdocs import command as mkdocs  # noqa: PLC0415

    mkdocs.serve(root / CONFIG, address, office)


def package(course: Course, language: Language) -> Path:
    """Packs a site that opens by double-click and needs no server; returns the archive."""
    name = f"{course.label}-{course.record.version}"
    with workplace(course.root) as folder:
        _site(course, folder / SITE, offline=False)
        readme = word(language, "package-readme", title=_title(course, language))
        file = packed(folder / SITE, folder / f"{name}-site.zip", name, course.record.date, readme)
        (course.root / PACKAGES).mkdir(exist_ok=True)
        return file.replace(course.root / PACKAGES / file.name)


def _title(course: Course, language: Language) -> str:
    title = course.record.title.best(language)[0]
    return f"{title} · {course.office.record.name.best(language)[0]}" if course.office else title


def headers(root: Path, at: str, folder: str) -> Path:
    """Writes the settings of each kind of web server; returns their folder."""
    from samut.site.hosting.files import server_files  # noqa: PLC0415

    with workplace(root) as beside:
        (beside / HEADERS).mkdir()
        for name, text in server_files(at, folder.rstrip("/")).items():
            (beside / HEADERS / name).write_text(text, "utf-8")
        swap(beside / HEADERS, root / PACKAGES / HEADERS)
    return root / PACKAGES / HEADERS


def handbooks(
    course: Course,
    editions: list[Edition],
    language: Language,
    say: Say,
    options: Options = PLAIN,
    *,
    place: str = "",
) -> Iterator[Path]:
    """Builds these editions of the handbook."""
    from samut.handbook.build import build  # noqa: PLC0415

    folder, come_to = course.root / HANDBOOKS / place, dict.fromkeys(editions, 0)

    def told(edition: Edition, page: int) -> None:
        come_to[edition] = max(page, come_to.get(edition, 0))
        say(", ".join(f"{one} {pages}" for one, pages in come_to.items() if pages))

    say(HANDBOOKS)
    yield from build(course, folder, editions, language, told, options)


def learners(paths: Iterable[Path], course: Course, options: Options = PLAIN) -> Path | None:
    """The learner's book among these files, if its pages can be counted: those of a booklet are imposed."""
    names = (path for path in paths if path.name.startswith(f"{course.label}-{Edition.LEARNER}-"))
    return None if options.booklet or options.only_questions else next(names, None)


def has_forms(course: Course, options: Options) -> bool:
    """Whether there is any form for learners to fill in."""
    from samut.handbook.forms import chosen  # noqa: PLC0415

    return bool(chosen(course, options))


def forms(
    course: Course, language: Language, say: Say, options: Options = PLAIN, *, place: str = ""
) -> Iterator[Path]:
    """Builds the forms alone, to fill in on a screen."""
    from samut.handbook.build import FORMS, fillable  # noqa: PLC0415

    folder = course.root / HANDBOOKS / place
    yield from fillable(course, folder, language, lambda page: say(f"{FORMS} {page}"), options)


def stage(course: Course, language: Language, folder: Path) -> Path:
    """Writes the site's pages for another site generator."""
    from samut.site.pages import site  # noqa: PLC0415
    from samut.site.stage import stage  # noqa: PLC0415

    with workplace(course.root) as beside:
        stage(site(course, language), beside / "stage", language)
        swap(beside / "stage", folder)
    return folder
