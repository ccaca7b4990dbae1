"""Who may import whom: the flow of the design, proved on the syntax trees."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "generator" / "samut"
FILES = sorted(PACKAGE.rglob("*.py"))
LAYERS = ("source", "schema", "questions", "course", "render", "site", "handbook")
"""From the first stage to the last; site and handbook stand side by side."""
ALONE = {
    "coloraide": ["course/colours.py"],
    "openpyxl": ["exchange/sheet/book.py", "exchange/sheet/grid.py"],
    "mkdocs": ["site/mkdocs/"],
    "weasyprint": ["handbook/lines/pango.py", "handbook/overleaf.py", "handbook/pdf.py"],
    "yaml": ["source/yaml.py"],
}
ABOVE = frozenset(("mkdocs", "weasyprint", "jinja2", "markdown", "citeproc", "typer", "rich", "pypdf"))
"""What nothing up to the Course may know."""
SLOW = ("mkdocs", "weasyprint", "openpyxl", "numpy", "fontTools", "pikepdf", "citeproc")
"""Libraries that take long to import, and that few commands need."""


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, also within functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield str(node.module)
            yield from (f"{node.module}.{one.name}" for one in node.names)


def layer(name: str) -> str:
    """The layer a module of Samut belongs to; empty for the command line and top modules."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == "samut" and parts[1] in LAYERS else ""


@pytest.mark.parametrize("library", ALONE)
def test_only_its_door_imports_it(library: str) -> None:
    """A heavy or replaceable library stays behind its door; the typesetter has two more."""
    found = [path for path in FILES if any(one.split(".")[0] == library for one in imports(path))]
    names = [path.relative_to(PACKAGE).as_posix() for path in found]
    assert [name for name in names if not name.startswith(tuple(ALONE[library]))] == []


@pytest.mark.parametrize("folder", ["source", "schema", "questions", "course"])
def test_nothing_up_to_the_course_knows_an_output(folder: str) -> None:
    """No MkDocs, no WeasyPrint, no Jinja, no Markdown renderer above the line."""
    for path in (PACKAGE / folder).rglob("*.py"):
        assert not {one.split(".")[0] for one in imports(path)} & ABOVE, path


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(PACKAGE).as_posix() for path in FILES])
def test_data_goes_one_way(path: Path) -> None:
    """A stage imports earlier stages only; site and handbook never each other."""
    own = layer(".".join(("samut", *path.relative_to(PACKAGE).with_suffix("").parts)))
    if not own:
        return
    allowed = set(LAYERS[: LAYERS.index(own) + 1]) - ({"site"} if own == "handbook" else set())
    used = {layer(one) for one in imports(path)} - {""}
    assert used <= allowed
    outside = {one for one in imports(path) if one.split(".")[0] == "samut" and len(one.split(".")) > 1}
    assert not any(one.startswith(("samut.cli", "samut.__main__")) for one in outside)


def test_the_engine_speaks_of_no_course() -> None:
    """No word, path or example of the engine is about the course it ships with."""
    kinds = {".py", ".toml", ".html", ".css", ".js", ".yaml", ".yml", ".md", ".json", ".txt"}
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in kinds and path.is_file():
            text = re.sub(r"noqa: PLC\d+", "", path.read_text("utf-8"))
            assert not re.search(r"\bplc\b|ชุมชนการเรียนรู้", text, re.IGNORECASE), path


def test_a_command_waits_for_no_library_it_does_not_use() -> None:
    """The command line, as it starts, has loaded neither MkDocs nor the typesetter nor spreadsheets."""
    script = "import sys, samut.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert "samut.course.read" in loaded.stdout.split()
    assert set(SLOW) & set(loaded.stdout.split()) == set()
