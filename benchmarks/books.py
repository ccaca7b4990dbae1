"""Prints what three handbooks cost beside plain WeasyPrint on the same HTML, in one run.

Whole processes, in turn. Cold is without anything kept from before; then nothing is changed, then one word
of one lesson. CPU time is told too: on a busy machine it says more than the clock.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from samut.course.read import read
from samut.handbook.document import document
from samut.handbook.edition import Edition

HERE = Path(__file__).parent
SHIPPED = HERE.parent
PLAIN = """
import sys
from weasyprint import HTML
for name in sys.argv[1:]:
    HTML(name).write_pdf(name + ".pdf", presentational_hints=True, pdf_tags=True)
"""
BOOKS = [sys.executable, "-m", "samut", "handbook"]


class Cost(NamedTuple):
    """What a command took: seconds by the clock, seconds of CPU, MiB of its largest process."""

    wall: float
    cpu: float
    peak: float


def cost(command: list[str], folder: Path) -> Cost:
    """Runs a command and all its children through."""
    watched = [sys.executable, str(Path(__file__)), "--watch", *command]
    done = subprocess.run(watched, cwd=folder, check=True, capture_output=True, text=True)
    return Cost(*map(float, done.stdout.split()[-3:]))


def watch(command: list[str]) -> None:
    """Prints the cost of a command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def compare(name: str, folder: Path, rounds: int) -> None:
    """Times a course's handbooks."""
    course, _ = read(folder)
    if course is None:
        sys.exit(f"{name} does not hold together")
    pages = []
    for edition in Edition:
        path = folder / f"{edition}.html"
        path.write_text(document(course, edition, "th"), "utf-8")
        pages.append(str(path))
    lesson = min((folder / "content" / "th" / "lessons").rglob("*.md"))
    text = lesson.read_text("utf-8")
    for number in range(1, rounds + 1):
        shutil.rmtree(folder / ".samut", ignore_errors=True)
        lesson.write_text(text, "utf-8")
        cold, plain, same = (
            cost(BOOKS, folder),
            cost([sys.executable, "-c", PLAIN, *pages], folder),
            cost(BOOKS, folder),
        )
        lesson.write_text(text + "\n\nข้อความเพิ่ม\n", "utf-8")
        word = cost(BOOKS, folder)
        print(f"{name}, round {number} of {rounds}, {os.cpu_count()} cores")
        for what, one, other in (
            ("plain WeasyPrint", plain, plain),
            ("cold", cold, plain),
            ("nothing changed", same, cold),
            ("one word changed", word, cold),
        ):
            ratio, of = one.wall / other.wall, one.cpu / other.cpu
            print(
                f"  {what:<18} {one.wall:7.1f} s, CPU {one.cpu:7.1f} s, largest process {one.peak:5.0f} MiB"
                f"   ratio {ratio:5.2f}, CPU {of:5.2f}",
                flush=True,
            )


def main() -> None:
    """The tables: the shipped course, then a synthetic one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--modules", type=int, default=8, help="of the synthetic course; 0 for none")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        shipped, synthetic = Path(temporary) / "shipped", Path(temporary) / "synthetic"
        for name in ("modules", "quizzes", "content"):
            shutil.copytree(SHIPPED / name, shipped / name)
        shutil.copy(SHIPPED / "mkdocs.yml", shipped)
        compare("the shipped course", shipped, options.rounds)
        if options.modules:
            made = [sys.executable, str(HERE / "synthetic.py"), str(options.modules), str(synthetic)]
            subprocess.run(made, check=True)
            compare(f"a synthetic course of {options.modules} modules", synthetic, options.rounds)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--watch"]:
        watch(sys.argv[2:])
    else:
        main()
