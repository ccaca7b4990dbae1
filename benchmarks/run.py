"""Prints what a site costs beside plain MkDocs on the same work, in one run; `books.py` tells of handbooks.

Whole processes, in turn (A B A B …), the median of each and of the ratios pair by pair.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from samut.course.read import read
from samut.site.pages import site
from samut.site.stage import stage

HERE = Path(__file__).parent


def timed(command: list[str], folder: Path) -> float:
    """Seconds of wall time of one process."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def pair(name: str, ours: list[str], theirs: list[str], folder: Path, plain: Path, rounds: int) -> None:
    """Runs two commands in turn and prints their medians and the median ratio."""
    runs = [(timed(ours, folder), timed(theirs, plain)) for _ in range(rounds)]
    mine, others = (statistics.median(column) for column in zip(*runs, strict=True))
    ratio = statistics.median(one / other for one, other in runs)
    print(f"{name:<38} {mine:7.2f} s {others:7.2f} s   ratio {ratio:5.2f}", flush=True)


def main() -> None:
    """The table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--modules", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-handbooks", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "course"
        synthetic = [sys.executable, str(HERE / "synthetic.py"), str(options.modules), str(folder)]
        subprocess.run(synthetic, check=True)
        measure(folder, Path(temporary) / "plain", options)


def measure(folder: Path, plain: Path, options: argparse.Namespace) -> None:
    """Times each output of the course in `folder` against the plain tools."""
    course, _ = read(folder)
    if course is None:
        sys.exit("the synthetic course does not hold together")
    stage(site(course, "th"), plain, "th")
    python = sys.executable
    print(f"{options.modules} modules, {options.rounds} rounds: Samut, plain tool, ratio")
    ours = [python, "-m", "mkdocs", "build", "-q"]
    pair("site: plugin / staged plain MkDocs", ours, ours, folder, plain, options.rounds)
    share = [python, str(HERE / "share.py"), str(folder)]
    print("engine's share of a site build        ", _share(share))
    if options.no_handbooks:
        return
    print("engine's share of a whole build       ", _share([*share, "--handbooks"]))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process: {peak:.0f} MiB")


def _share(command: list[str]) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures = json.loads(done.stdout.splitlines()[-1])
    return f"{figures['engine']:.2f} s of {figures['total']:.2f} s = {figures['share']:.1%}"


if __name__ == "__main__":
    main()
