"""Problems for editors and services: every one said, its place exact, exit codes as for a person."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import Result
from samut.cli import app
from samut.source.catalogue import CATALOGUE, WORDS, explained, web_page
from samut.source.problem import Place, Problem
from samut.source.told import as_github, as_json
from typer.testing import CliRunner

SHIPPED = Path(__file__).parents[2]


def check(course: Path, form: str) -> Result:
    """What `samut check` says of a course in one format."""
    return CliRunner().invoke(app, ["check", "--course", str(course), "--format", form, "--messages", "en"])


def objects(done: Result) -> list[dict[str, Any]]:
    """Each line of standard output as JSON."""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_an_editor_reads_each_problem(change: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """One JSON object a problem, its file as seen from where the command ran; errors end with 1."""
    course = change("modules/m1.yaml", "lessons:", "lesons:")
    monkeypatch.chdir(course.parent)
    done = check(Path("course"), "json")
    assert done.exit_code == 1
    misspelt = next(one for one in objects(done) if one["code"] == "S01")
    assert list(misspelt) == [
        "code",
        "severity",
        "file",
        "line",
        "column",
        "width",
        "message",
        "remedy",
        "example",
        "url",
    ]
    line = misspelt["line"]
    assert (course / "modules/m1.yaml").read_text("utf-8").splitlines()[line - 1] == "lesons:"
    assert (misspelt["file"], misspelt["column"], misspelt["width"]) == ("course/modules/m1.yaml", 1, 6)
    assert misspelt["severity"] == "error"
    assert "Did you mean `lessons`?" in misspelt["remedy"]
    page, _, anchor = misspelt["url"].partition("#")
    assert Path(unquote(urlsplit(page).path)).is_file()
    assert anchor == "s01"
    assert done.stderr == ""


def test_a_warning_ends_with_0(change: Callable[..., Path]) -> None:
    """A warning is told to the program, and the course still holds."""
    course = change("quizzes/m1.yaml", "{th: คำสั่ง}", "{th: คำสั่งเท่านั้น}")
    done = check(course, "json")
    assert done.exit_code == 0
    assert "I05" in {one["code"] for one in objects(done)}
    assert {one["severity"] for one in objects(done)} == {"warning"}


def test_github_shows_each_problem_beside_its_line(
    change: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One workflow command a problem, with file, line and column."""
    course = change("modules/m1.yaml", "lessons:", "lesons:")
    monkeypatch.chdir(course)
    done = check(Path(), "github")
    assert done.exit_code == 1
    commands = done.stdout.splitlines()
    assert all(re.match(r"::(error|warning) file=[^,:]+,line=\d+,col=\d+,", one) for one in commands)
    assert any(
        one.startswith("::error file=modules/m1.yaml,line=8,col=1,endColumn=6,title=S01::")
        for one in commands
    )


def test_nothing_breaks_out_of_a_command() -> None:
    """Signs that end a command or a property are written as GitHub reads them; JSON keeps one line."""
    problem = Problem("F10", Place("a"))
    assert as_github(problem, "100%,a:b\n.yml", "th").startswith(
        "::warning file=100%25%2Ca%3Ab%0A.yml,line=1,col=1,"
    )
    assert json.loads(as_json(problem, "a\nb", "th"))["file"] == "a\nb"
    assert "\n" not in as_json(problem, "a\nb", "th")


def test_every_code_has_the_section_its_address_names() -> None:
    """The address of each code leads to its section of the page that is installed, which is fresh."""
    text = (SHIPPED / "generator/samut/source/problems.html").read_text("utf-8")
    assert text == web_page()
    for code in CATALOGUE:
        page, _, anchor = json.loads(_line(code))["url"].partition("#")
        assert unquote(urlsplit(page).path).endswith("/samut/source/problems.html")
        assert f'<section id="{anchor}">\n<h2>{code}</h2>' in text
    assert not re.search(r"{\w+}", re.sub(r"<style>.*</style>", "", text, flags=re.DOTALL))


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_code_is_explained(language: str) -> None:
    """`samut explain` says what a code means, in small letters too, and why where research says so."""
    done = CliRunner().invoke(app, ["explain", "i01", "L07", "--messages", language])
    assert done.exit_code == 0
    for code in ("I01", "L07"):
        assert explained(code, language) in done.stdout
    assert "Haladyna" in done.stdout


def test_a_code_misspelt() -> None:
    """A code that is none ends with 2 and the code that was meant."""
    done = CliRunner().invoke(app, ["explain", "S001"])
    assert done.exit_code == 2
    assert "did you mean S01?" in done.output


def test_a_person_is_told_once_for_each_code_how_to_read_more(change: Callable[..., Path]) -> None:
    """Below all problems stands one command with each code once."""
    course = change("modules/m1.yaml", "lessons:", "lesons:")
    done = CliRunner().invoke(app, ["check", "--course", str(course), "--messages", "en"])
    assert re.search(r"^Read more: samut explain S01( \w\d\d)*$", done.stderr, re.MULTILINE)
    assert done.stderr.count("samut explain") == 1


def _line(code: str) -> str:
    fields = dict.fromkeys(re.findall(r"{(\w+)", f"{CATALOGUE[code].what}{CATALOGUE[code].fix}"), "x")
    if "uses" in fields:
        fields["uses"] = f"{next(iter(WORDS['uses']))} #14505c"
    return as_json(Problem(code, Place("a"), fields), "a", "en")


def test_coverage_is_for_people(minimal: Path) -> None:
    """`--coverage` writes to standard output too, so that the two are not to be mixed."""
    arguments = ["check", "--course", str(minimal), "--coverage", "--format", "json"]
    assert CliRunner().invoke(app, arguments).exit_code == 2
