"""Problems as programs read them: JSON for editors, workflow commands for GitHub."""

import json
from enum import StrEnum
from pathlib import Path

from samut.source.catalogue import CATALOGUE
from samut.source.problem import Problem
from samut.source.report import message

PAGE = Path(__file__).with_name("problems.html").as_uri()
"""Where every code has a section of its own: a page that is installed with Samut."""


class Format(StrEnum):
    """How problems are shown: to a person, to an editor, beside a change on GitHub."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def as_json(problem: Problem, file: str, language: str) -> str:
    """One problem as one line of JSON; line and column count from 1, in characters."""
    what, remedy = message(problem, language)
    place = problem.place
    said = {
        "code": problem.code,
        "severity": CATALOGUE[problem.code].severity,
        "file": file,
        "line": place.line,
        "column": place.column,
        "width": place.width,
        "message": what,
        "remedy": remedy,
        "example": problem.data.get("example", ""),
        "url": f"{PAGE}#{problem.code.lower()}",
    }
    return json.dumps(said, ensure_ascii=False)


def as_github(problem: Problem, file: str, language: str) -> str:
    """One problem as a workflow command, which GitHub shows beside the line it is about."""
    what, remedy = message(problem, language)
    place = problem.place
    last = place.column + place.width - 1
    told = {"file": file, "line": place.line, "col": place.column, "endColumn": last, "title": problem.code}
    named = ",".join(f"{name}={_property(str(value))}" for name, value in told.items())
    more = f"samut explain {problem.code}"
    return f"::{CATALOGUE[problem.code].severity} {named}::{_data(f'{what} — {remedy} ({more})')}"


WRITERS = {Format.JSON: as_json, Format.GITHUB: as_github}
"""How each format for programs writes one problem."""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
