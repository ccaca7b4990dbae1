"""`samut serve` while an author works: changes show, mistakes show, and serving goes on."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

PATIENCE = 60
"""Seconds after which a page that does not come means that serving has stopped."""


class Server:
    """A running `samut serve`."""

    def __init__(self, course: Path) -> None:
        with contextlib.closing(socket.socket()) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [sys.executable, "-m", "samut", "serve", "--address", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(
            command, cwd=course, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def get(self, page: str) -> str:
        """The page, or an empty string where there is none."""
        url = f"http://127.0.0.1:{self.port}/{page}"
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            error.close()
            return ""
        except OSError:
            return ""

    def shows(self, page: str, text: str) -> bool:
        """Whether the page comes to hold `text`, given time to rebuild."""
        return self._until(lambda: text in self.get(page))

    def gone(self, page: str) -> bool:
        """Whether the page comes to be missing, given time to rebuild."""
        return self._until(lambda: not self.get(page) and self.get("index.html") != "")

    def _until(self, done: object) -> bool:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if done():  # type: ignore[operator]
                return True
            time.sleep(0.2)
        return False

    def stop(self) -> None:
        """Ends the server; a background job would ignore Ctrl-C."""
        self.process.terminate()
        self.process.wait(20)


@pytest.fixture
def server(minimal: Path) -> Iterator[Server]:
    """A server of the minimal course, without a second search that has a hand in every page."""
    rewrite(minimal / "mkdocs.yml", "  - search: {lang: [en]}\n", "")
    running = Server(minimal)
    yield running
    running.stop()


def rewrite(path: Path, old: str, new: str) -> None:
    """Edits a file as an editor does: written beside, then put in its place."""
    text = path.read_text("utf-8")
    assert old in text
    beside = path.with_suffix(".tmp")
    beside.write_text(text.replace(old, new, 1), "utf-8")
    os.replace(beside, path)  # noqa: PTH105


def test_an_author_at_work(server: Server, minimal: Path) -> None:
    """Edits of YAML and Markdown show; a mistake shows as a problems page, and mending brings all back."""
    module = minimal / "modules" / "m1.yaml"
    lesson = minimal / "content" / "th" / "lessons" / "m1" / "l1-1.md"
    page = "lessons/m1/l1-1.html"
    assert server.shows("index.html", "lessons/m1/l1-1.html")

    lesson.write_text(lesson.read_text("utf-8") + "\n\nข้อความที่เพิ่งเขียน\n", "utf-8")
    assert server.shows(page, "ข้อความที่เพิ่งเขียน")

    rewrite(module, "lessons:", "lesons:")
    assert server.shows(page, "S01")
    assert server.shows("index.html", "พบสิ่งที่ต้องแก้")

    rewrite(module, "lesons:", "lessons:")
    assert server.shows(page, "ข้อความที่เพิ่งเขียน")

    extra = minimal / "content" / "th" / "about.md"
    extra.write_text("# เกี่ยวกับหลักสูตร {#about}\n\nหน้าใหม่\n", "utf-8")
    assert server.shows("about.html", "หน้าใหม่")
    extra.unlink()
    assert server.gone("about.html")


def test_serving_starts_with_a_broken_course(minimal: Path) -> None:
    """Even the first build may be broken: the problems are served, and the course once mended."""
    module = minimal / "modules" / "m1.yaml"
    rewrite(module, "lessons:", "lesons:")
    server = Server(minimal)
    try:
        assert server.shows("index.html", "S01")
        rewrite(module, "lesons:", "lessons:")
        assert server.shows("lessons/m1/l1-1.html", "<article")
    finally:
        server.stop()
