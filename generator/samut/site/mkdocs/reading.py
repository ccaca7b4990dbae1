"""The course a site is built of, and what an author is told of it while MkDocs works."""

import logging
from pathlib import Path

from samut.course.course import Course
from samut.course.draft import Known
from samut.course.read import read as read_course
from samut.schema.base import Language
from samut.source.report import report

log = logging.getLogger("mkdocs.plugins.samut")


def read(
    root: Path, profile: Path | None, spoken: Language, known: Known | None
) -> tuple[Course | None, str]:
    """The course in the name of its office, if a profile is given, or none and why; warnings are told."""
    course, sources = read_course(root, known=known)
    every = [sources]
    if course and profile:
        from samut.course.profile import of_office  # noqa: PLC0415 - most courses have no office

        course, sources = of_office(course, profile)
        every.append(sources)
    for one in every:
        if warnings := one.problems.warnings:
            # MkDocs counts its own warnings and stops for them in strict mode; an author's stop nothing.
            log.info("\n%s", report(warnings, one.lines, spoken))
    errors = (report(one.problems.errors, one.lines, spoken) for one in every)
    return course, "\n".join(filter(None, errors))
