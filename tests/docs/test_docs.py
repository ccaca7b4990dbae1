"""The documentation is true: its commands run, its files are read, its outputs are what is said."""

import re
import shutil
from pathlib import Path

import pytest
import typer
from click import Command
from once import once
from pages import PAGES, ROOT, Block, blocks, spans
from samut.cli import app
from samut.course.read import read
from samut.course.schemas import ADAPTERS
from samut.schema.reading import read as read_record
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.problem import Problems
from samut.source.report import report
from shell import Shell

pytestmark = pytest.mark.xdist_group("docs")

ALL = [block for page in PAGES for block in blocks(page)]
KINDS = {
    r"modules/course\.yaml": "course",
    r"modules/[^/]+\.yaml": "module",
    r"quizzes/[^/]+\.yaml": "quiz",
    r"content/forms/[^/]+\.yaml": "form",
    r"content/glossary\.yaml": "glossary",
    r"content/inventory\.yaml": "inventory",
    r"content/references\.json": "references",
    r"content/style\.yaml": "style",
    r"office\.ya?ml": "office",
}
"""The kind of each file by its name."""
SHORTER = (
    ("modules/m3.yaml", r"(?m)^quiz: m3.*\n", ""),
    ("modules/course.yaml", r"(?m)^minutes: .*\n", ""),
    ("quizzes/m1.yaml", r"(?s)\n[^\n]*\n  - id: m1-q03.*", "\n"),
)
"""What is left out of the examples `samut new` writes: less to print, and a module without a quiz."""
FORM = """id: logbook
mark: ก
title: บันทึกรายครั้ง
purpose: เขียนให้จบในหนึ่งหน้า
blocks: [{type: fields, fields: [{id: notes, text: สิ่งที่เห็น, space: 40}]}]
"""
COMMANDS = {"sh"}
FILES = {"yaml", "json", "markdown"}
OTHERS = {"text", "gift"}


def practised(folder: Path) -> None:
    """The course that commands are tried on: a form, and two modules, the second without a quiz."""
    with pytest.MonkeyPatch.context() as patch:
        folder.mkdir()
        shell = Shell(folder, patch)
        for command in (
            "samut new course my-course",
            "cd my-course",
            "samut new module m3",
        ):
            shell.run(command)
        course = shell.folder
        (folder / "bank").mkdir()
        for suffix in ("xlsx", "csv", "gift", "xml"):
            shell.run(f"samut export m3 --to ../bank/m3.{suffix}")
        (course / "quizzes/m3.yaml").unlink()
        for name, old, new in SHORTER:
            text = (course / name).read_text("utf-8")
            assert re.search(old, text), name
            (course / name).write_text(re.sub(old, new, text), "utf-8")
        (course / "content/forms").mkdir()
        (course / "content/forms/logbook.yaml").write_text(FORM, "utf-8")
        shell.run("samut build")  # whoever copies this course has nothing to typeset anew


@pytest.fixture(scope="session")
def practice(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course to try on; nobody may change it."""
    return once(request, tmp_path_factory, "practice", practised) / "my-course"


@pytest.fixture
def terminal(practice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A terminal in a copy of that course."""
    course = Path(shutil.copytree(practice, tmp_path / "my-course"))
    return Shell(course, monkeypatch, bank=practice.parent / "bank")


@pytest.mark.parametrize("block", ALL, ids=str)
def test_a_block_says_what_it_is(block: Block) -> None:
    """Commands, a file with its name, or an output: nothing stands in a block that no test looks at."""
    assert block.kind in COMMANDS | FILES | OTHERS, (
        "say what the block is: sh, yaml FILE, markdown FILE, text"
    )
    assert block.kind not in FILES or block.said, "name the file after the language: yaml modules/m1.yaml"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_followed(page: str, terminal: Shell, tmp_path: Path) -> None:
    """From top to bottom: its commands run, its files are written, and what it shows is what is said.

    A page that begins a course is followed from an empty folder, any other in the course to try on.
    """
    followed = [one for one in blocks(page) if one.kind in COMMANDS | {"text"} or one.writes]
    commands = [command for one in followed if one.kind in COMMANDS for command in one.commands]
    if commands and commands[0].startswith("samut new course"):
        terminal.folder = tmp_path / "empty"
        terminal.folder.mkdir()
    said = ""
    for block in followed:
        if block.writes:
            target = terminal.folder / block.writes
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.text, "utf-8")
        elif block.kind in COMMANDS:
            said = _run(terminal, block)
        else:
            _shown(block, said)


def _run(terminal: Shell, block: Block) -> str:
    """What the commands of a block say together; `sh 1` ends with a mistake that is meant."""
    said = []
    *before, last = block.commands
    for command in before:
        terminal.run(command)
        said.append(terminal.said)
    terminal.run(last, int(block.said or 0))
    return "".join([*said, terminal.said])


def _shown(block: Block, said: str) -> None:
    """The lines of a block stand in what was said, in this order; … stands for anything."""
    at = 0
    for line in filter(None, (line.strip() for line in block.text.split("\n"))):
        found = re.compile(".*?".join(map(re.escape, line.split("…")))).search(said, at)
        assert found, f"{block} shows a line that is not said: {line}\n\n{said}"
        at = found.end()


INLINE = [
    pytest.param(span, id=f"{page}: {span}")
    for page in PAGES
    for span in spans(page)
    if re.match(r"(\.venv/bin/)?(samut|make) ", span)
]


@pytest.fixture
def bilingual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A terminal in a course of two languages whose translation is confirmed."""
    shell = Shell(tmp_path, monkeypatch)
    for command in (
        "samut new course both --language th --language en",
        "cd both",
        "samut translate restamp --all",
    ):
        shell.run(command)
    return shell


@pytest.mark.parametrize("command", INLINE)
def test_a_command_within_a_line_runs(command: str, request: pytest.FixtureRequest) -> None:
    """Each in a fresh copy of the course to try on; what is named without what it needs exists."""
    if not _names(command.split()):
        two = re.search(r" translate | --side-by-side ", command)
        request.getfixturevalue("bilingual" if two else "terminal").run(command)


def _names(words: list[str]) -> bool:
    """Whether this is only the name of a command, or of several, that asks for more than its name."""
    here: Command = typer.main.get_command(app)
    for word in words[1:] if words[0].endswith("samut") else ["no command of ours"]:
        if not isinstance(here, typer.core.TyperGroup) or word not in here.commands:
            return False
        here = here.commands[word]
    return isinstance(here, typer.core.TyperGroup) or any(one.required for one in here.params)


@pytest.mark.parametrize("page", PAGES)
def test_an_option_named_is_an_option(page: str) -> None:
    """A piece of code that begins with two dashes names an option of some command."""
    options = set(_options(typer.main.get_command(app)))
    named = {span.split()[0].partition("=")[0] for span in spans(page) if span.startswith("--")}
    assert named <= options | {"--update"}


def _options(command: Command) -> set[str]:
    found = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    below = command.commands.values() if isinstance(command, typer.core.TyperGroup) else ()
    return found.union(*(_options(one) for one in below))


EXCERPTS = [one for one in ALL if one.kind in {"yaml", "json"}]


@pytest.mark.parametrize("block", EXCERPTS, ids=str)
def test_a_file_is_read_as_what_it_is(block: Block) -> None:
    """Its keys and values are those of its kind of file; an excerpt may leave keys out."""
    name = block.writes or block.said
    kind = next((kind for form, kind in KINDS.items() if re.fullmatch(form, name)), None)
    assert kind in ADAPTERS, f"no kind of file is called {name}"
    file, problems = SourceFile(name, block.text), Problems()
    node = yaml.parse(file, problems)
    if node is not None:
        read_record(node, ADAPTERS[str(kind)], problems)
    wrong = [one for one in problems if one.code != "S02" or block.writes]
    assert not wrong, report(wrong, lambda _: file.lines, "en")


@pytest.mark.parametrize("block", [one for one in ALL if one.kind == "gift"], ids=str)
def test_questions_in_gift_come_in(block: Block, terminal: Shell) -> None:
    """As the quiz of a module."""
    (terminal.folder / "m3.gift").write_text(block.text, "utf-8")
    terminal.run("samut import m3.gift --quiz m3 --module m3 --minutes 20")


@pytest.fixture(scope="session")
def shipped(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The texts of the shipped course, whose ids the excerpts of Markdown use."""
    return once(request, tmp_path_factory, "shipped-texts", _texts)


def _texts(folder: Path) -> None:
    for part in ("modules", "quizzes", "content"):
        shutil.copytree(ROOT / part, folder / part)


@pytest.mark.parametrize("block", [one for one in ALL if one.kind == "markdown" and not one.writes], ids=str)
def test_a_lesson_is_read_as_one(block: Block, shipped: Path) -> None:
    """In the place of a lesson of the shipped course nothing in it is wrong: links, terms, figures."""
    path = shipped / block.said
    kept = path.read_text("utf-8")
    path.write_text(block.text, "utf-8")
    try:
        _, sources = read(shipped)
    finally:
        path.write_text(kept, "utf-8")
    wrong = [one for one in sources.problems if one.place.file == block.said]
    assert not wrong, report(wrong, sources.lines, "en")


@pytest.mark.parametrize("page", PAGES)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    """To a file of this project, and to a heading it has."""
    for target in re.findall(
        r"\]\(([^)\s]+)\)", re.sub(r"```.*?```|`[^`\n]+`", "", _text(page), flags=re.DOTALL)
    ):
        if not re.match(r"[a-z]+:", target):
            path, _, anchor = target.partition("#")
            other = (ROOT / page).parent / path if path else ROOT / page
            assert other.exists(), target
            assert not anchor or anchor in _anchors(other), target


def _text(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def _anchors(path: Path) -> set[str]:
    """The anchors GitHub gives to headings."""
    titles = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\u0e30-\u0e4e\- ]", "", one.lower()).strip().replace(" ", "-") for one in titles}
