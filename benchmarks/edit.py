"""Prints how soon `samut serve` shows an edited lesson of the shipped course, and what an edit costs.

From the moment a file is saved until the fresh page is fetched; processor seconds of the server, which a
busy machine disturbs less than a clock.
"""

import argparse
import contextlib
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

SHIPPED = Path(__file__).parents[1]
LESSON = "lessons/m5/l5-1"
PATIENCE = 600
"""Seconds after which a page will not come any more."""


def fetched(url: str) -> str:
    """A page, or nothing."""
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - a page of our own server
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, OSError):
        return ""


def shown(url: str, text: str) -> None:
    """Waits until a page holds the text."""
    end = time.monotonic() + PATIENCE
    while text not in fetched(url):
        if time.monotonic() > end:
            sys.exit(f"{url} never showed {text}")
        time.sleep(0.01)


def spent(process: int) -> float:
    """The processor seconds of a process."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(course: Path, edits: int) -> list[tuple[float, float]]:
    """Seconds by the clock and of the processor, edit by edit."""
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        at = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "samut", "serve", "--address", at]
    quiet = subprocess.DEVNULL
    page, source = f"http://{at}/{LESSON}.html", course / "content" / "th" / f"{LESSON}.md"
    text, taken = source.read_text("utf-8"), []
    with subprocess.Popen(command, cwd=course, stdout=quiet, stderr=quiet) as server:
        try:
            shown(page, "<article")
            for number in range(edits):
                time.sleep(1)
                cpu, start = spent(server.pid), time.monotonic()
                source.write_text(f"{text}\n\nแก้ไขครั้งที่ {number}\n", "utf-8")
                shown(page, f"แก้ไขครั้งที่ {number}<")
                taken.append((time.monotonic() - start, spent(server.pid) - cpu))
        finally:
            server.terminate()
    return taken


def main() -> None:
    """One line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        course = Path(temporary, "course")
        for name in ("content", "modules", "quizzes"):
            shutil.copytree(SHIPPED / name, course / name)
        shutil.copy(SHIPPED / "mkdocs.yml", course)
        taken = measured(course, options.edits)
    clock, cpu = (sorted(column) for column in zip(*taken, strict=True))
    print(
        f"an edited lesson shows after {statistics.median(clock):.2f} s ({clock[0]:.2f} to {clock[-1]:.2f}), "
        f"processor {statistics.median(cpu):.2f} s"
    )


if __name__ == "__main__":
    main()
