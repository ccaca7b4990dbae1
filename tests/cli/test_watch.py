"""`samut check --watch`: told anew at every change, through vanishing files, to a clean end."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from samut.cli import app
from typer.testing import CliRunner

PATIENCE = 60
"""Seconds until a slow machine is given up."""


class Watching:
    """A running `samut check --watch` and what it has said."""

    def __init__(self, process: "subprocess.Popen[str]", said: Path) -> None:
        self.process = process
        self.file = said

    def said(self) -> str:
        """Everything so far."""
        return self.file.read_text("utf-8")

    def told(self, words: str, times: int) -> None:
        """Waits until `words` were said so many times."""
        end = time.monotonic() + PATIENCE
        while self.said().count(words) < times:
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.05)


@contextmanager
def watching(course: Path) -> Iterator[Watching]:
    """The command at work on a course."""
    said = course.parent / "said.txt"
    command = [sys.executable, "-m", "samut", "check", "--watch", "--course", str(course), "--messages", "en"]
    with said.open("w") as out, subprocess.Popen(command, stderr=out, stdout=out, text=True) as process:
        try:
            yield Watching(process, said)
        finally:
            process.kill()


def test_every_change_is_told_and_ctrl_c_ends(minimal: Path) -> None:
    """A mistake, its mending, folders that vanish and return are told; reading is not; Ctrl-C ends with 0."""
    quiz, kept = minimal / "quizzes/m1.yaml", minimal.parent / "kept"
    good = quiz.read_text("utf-8")
    with watching(minimal) as run:
        run.told("errors: 0, warnings: 0", 1)
        time.sleep(1)
        assert run.said().count("errors: 0") == 1
        quiz.write_text(good.replace("type: single", "type: singel", 1), "utf-8")
        run.told("error S06", 1)
        run.told("errors: 1,", 1)
        beside = quiz.with_name(".m1.yaml.new")
        beside.write_text(good, "utf-8")
        beside.replace(quiz)
        run.told("errors: 0, warnings: 0", 2)
        shutil.move(minimal / "content", kept)
        run.told("error L17", 1)
        shutil.move(kept, minimal / "content")
        run.told("errors: 0, warnings: 0", 3)
        (minimal / "content/th/lessons/m1/l1-1.md").unlink()
        run.told("error L17", 2)
        os.kill(run.process.pid, signal.SIGINT)
        assert run.process.wait(PATIENCE) == 0
        assert "Traceback" not in run.said()


def test_watching_is_for_people(minimal: Path) -> None:
    """With a format for programs, or the table of coverage, `--watch` is a wrong use."""
    for other in (["--format", "json"], ["--coverage"]):
        done = CliRunner().invoke(app, ["check", "--course", str(minimal), "--watch", *other])
        assert done.exit_code == 2
