"""Prints what a site costs beside plain MkDocs with Material on the same course, small and large, in one run.

Whole processes in turn: processor seconds of all their processes, which a busy machine disturbs less than a
clock, the clock, and the memory of the largest.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
BUILD = [sys.executable, "-m", "mkdocs", "build", "-q"]


class Cost(NamedTuple):
    """What one process took."""

    cpu: float
    wall: float
    memory: float


def cost(folder: Path) -> Cost:
    """The cost of building the site in `folder`, helpers of the process included."""
    start = time.monotonic()
    with subprocess.Popen(BUILD, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"the build in {folder} failed")
    wall = time.monotonic() - start
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def measured(modules: int, folder: Path) -> tuple[Cost, Cost, Cost]:
    """A first build, a second of the same course, and plain MkDocs on the same pages."""
    ours, plain = folder / f"ours-{modules}", folder / f"plain-{modules}"
    synthetic = [sys.executable, str(HERE / "synthetic.py"), str(modules), str(ours)]
    subprocess.run(synthetic, check=True)
    staged = [sys.executable, "-m", "samut", "stage", str(plain), "--course", str(ours)]
    subprocess.run(staged, check=True, capture_output=True)
    shutil.rmtree(ours / ".samut", ignore_errors=True)
    return cost(ours), cost(ours), cost(plain)


def main() -> None:
    """The table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--modules", type=int, nargs="*", default=[64, 256])
    options = parser.parse_args()
    firsts = []
    with tempfile.TemporaryDirectory() as temporary:
        for modules in options.modules:
            first, again, plain = measured(modules, Path(temporary))
            firsts.append(first.cpu)
            print(
                f"{modules:>4} modules: first {first.cpu:6.1f} s, again {again.cpu:6.1f} s, "
                f"plain {plain.cpu:6.1f} s; ratio {first.cpu / plain.cpu:.2f}, again "
                f"{again.cpu / plain.cpu:.2f}; by the clock {first.wall:.1f} s against {plain.wall:.1f} s, "
                f"ratio {first.wall / plain.wall:.2f}; memory {first.memory:.0f} MiB against "
                f"{plain.memory:.0f} MiB",
                flush=True,
            )
    if len(firsts) > 1:
        print(f"growth from the first size to the last: {firsts[-1] / firsts[0]:.1f}")


if __name__ == "__main__":
    main()
