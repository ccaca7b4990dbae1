"""Runs the commands of the documentation in this process, as a reader would in a folder of his own."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from pages import ROOT
from samut.cli import app
from typer.testing import CliRunner

TOOLS = frozenset(("cp", "ls", "mkdir", "mv", "rm", "unzip"))
"""What else a reader may be told to type; these run as they are."""
UNRUN = frozenset(("bench", "browser", "clean", "docs", "lint", "setup", "test"))
"""Targets of the Makefile that concern this project and not a course; that they exist is tested."""
OUTPUTS = ("build", "handbook", "package", "stage")
"""Commands that only make outputs: on one state of a course they are run once, whichever page names them."""
_TARGET = re.compile(r"^(?P<name>[a-z]+):.*\n(?P<recipe>(?:\t.*\n)*)", re.MULTILINE)
_MADE = {found["name"]: found["recipe"] for found in _TARGET.finditer((ROOT / "Makefile").read_text("utf-8"))}


class Shell:
    """A reader's terminal: the folder it stands in, what was said last, and files he may have to import."""

    done: dict[tuple[str, str], str] = {}  # noqa: RUF012 - shared by all terminals on purpose

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, bank: Path | None = None) -> None:
        self.folder = folder
        self.bank = bank
        self.monkeypatch = monkeypatch
        self.said = ""
        monkeypatch.setattr("samut.commands.shared.locale.getlocale", lambda: ("th_TH", "UTF-8"))
        monkeypatch.setattr("samut.site.mkdocs.command.serve", self._open)
        monkeypatch.setattr("samut.commands.watch.watch", lambda _root, tell: tell())

    def run(self, line: str, status: int = 0) -> None:
        """Runs one line; anything but `status` at its end fails."""
        words = shlex.split(line)
        while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
            name, _, value = words.pop(0).partition("=")
            self.monkeypatch.setenv(name, value)
        with self._here():
            ended = self._program(words)
        assert ended == status, f"{line}\nended with {ended}\n{self.said}"

    def _program(self, words: list[str]) -> int:
        match words:
            case ["cd", folder]:
                self.folder = self.folder / folder
                return 0 if self.folder.is_dir() else 1
            case ["samut" | ".venv/bin/samut", *arguments]:
                return self._samut(arguments)
            case ["make", target] if target in UNRUN:
                return 0 if target in _MADE else 1
            case ["make", target]:
                recipe = re.findall(r"^\t\$\(RUN\)/samut (.+)$", _MADE[target], re.MULTILINE)
                assert recipe, f"make {target} makes nothing of a course"
                return max(self._samut(shlex.split(one)) for one in recipe)
            case [tool, *_] if tool in TOOLS:
                done = subprocess.run(words, cwd=self.folder, capture_output=True, text=True, check=False)
                self.said = done.stdout + done.stderr
                return done.returncode
        message = f"the documentation tells to run {words}, which no test can"
        raise AssertionError(message)

    def _samut(self, arguments: list[str]) -> int:
        state = (" ".join(arguments), _state(self.folder))
        if arguments[0] in OUTPUTS and state in self.done:
            self.said = self.done[state]
            return 0
        if arguments[0] == "import" and self.bank and not (self.folder / arguments[1]).exists():
            kept = self.bank / f"m3{Path(arguments[1]).suffix}"
            (self.folder / arguments[1]).write_bytes(kept.read_bytes())
        result = CliRunner().invoke(app, arguments)
        assert not result.exception or isinstance(result.exception, SystemExit), result.exception
        self.said = result.stdout + result.stderr
        if result.exit_code == 0:
            self.done[state] = self.said
        return result.exit_code

    def _open(self, config: Path, address: str | None = None, *_office: object) -> None:
        """In place of a server, which would not end: the settings it would be started with are there."""
        assert config.is_file()
        assert address is None or re.fullmatch(r"[\w.]+:\d+", address)

    @contextmanager
    def _here(self) -> Iterator[None]:
        with self.monkeypatch.context() as moved:
            moved.chdir(self.folder)
            yield


def _state(folder: Path) -> str:
    """What a course is made of, as a number."""
    digest = sha256()
    for part in ("modules", "quizzes", "content", "mkdocs.yml", "office.yml"):
        base = folder / part
        for path in sorted([base] if base.is_file() else base.rglob("*")):
            if path.is_file():
                digest.update(f"{path.relative_to(folder)}\n".encode() + path.read_bytes())
    return digest.hexdigest()
