"""Prints what Lighthouse's phone makes of a lesson, a quiz and the front page, sent compressed.

Lighthouse is a Node.js program: `npm install --prefix .tools/lighthouse lighthouse@12.2.3`. It slows network
and processor down by a model of its own; blocking time is only to be trusted on a machine that does nothing
else, and layout shift on one with a phone's fonts, Roboto and Noto Sans Thai. `--folder` takes a site that is
built already. Before, without Lighthouse: the HTML of a lesson of a course of 8 and of 256 modules.
"""

import argparse
import functools
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PAGES = ("lessons/m5/l5-1.html", "quizzes/m5.html", "index.html")
SCORES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu"
PACKED = (".html", ".js", ".css", ".svg", ".json", ".webmanifest")
PROGRAMS = (ROOT / ".tools" / "lighthouse" / "node_modules" / ".bin" / "lighthouse", "lighthouse")


class Host(http.server.SimpleHTTPRequestHandler):
    """A host that sends texts compressed and lets browsers keep files, as docs/hosting.md has it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """One file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        packed = path.suffix in PACKED
        body = gzip.compress(path.read_bytes(), 6) if packed else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=31536000")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing of each request."""


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address of a folder."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def main() -> None:
    """The table: the median of some rounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--modules", type=int, nargs="*", default=[8, 256])
    given = parser.parse_args()
    for modules in given.modules:
        print(f"{modules} modules   kB of HTML {lesson(modules) / 1000:.1f}", flush=True)
    program = next((found for one in PROGRAMS if (found := shutil.which(one))), None)
    if not program:
        sys.exit("Lighthouse is missing: npm install --prefix .tools/lighthouse lighthouse@12.2.3")
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or built(ROOT, Path(scratch) / "site")
        with hosted(folder) as address:
            for page in PAGES:
                show(page, [visit(program, address + page, Path(scratch)) for _ in range(given.rounds)])


def built(course: Path, folder: Path) -> Path:
    """A course's site."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    subprocess.run(command, cwd=course, check=True)
    return folder


def lesson(modules: int) -> int:
    """What a lesson in the middle of a synthetic course weighs as sent, without what it loads."""
    with tempfile.TemporaryDirectory() as scratch:
        course = Path(scratch) / "course"
        synthetic = [sys.executable, str(ROOT / "benchmarks" / "synthetic.py"), str(modules), str(course)]
        subprocess.run(synthetic, check=True)
        middle = modules // 2
        page = built(course, Path(scratch) / "site") / "lessons" / f"m{middle}" / f"l{middle}-3.html"
        return len(gzip.compress(page.read_bytes(), 6))


def visit(program: str, address: str, scratch: Path) -> dict[str, float]:
    """The figures of one first visit."""
    report = scratch / "report.json"
    command = [program, address, "--quiet", "--output=json", f"--output-path={report}"]
    command += [f"--chrome-flags={FLAGS}", f"--only-categories={','.join(SCORES)}"]
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or ""
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": chromium})
    return figures(json.loads(report.read_text("utf-8")))


def figures(report: dict[str, Any]) -> dict[str, float]:
    """What is asked for, from all that Lighthouse tells."""
    audits = report["audits"]
    # Pictures that stand in the style sheet are told too, and are asked of nobody.
    items = audits["network-requests"]["details"]["items"]
    requests = [one for one in items if not one["url"].startswith("data:")]
    page = next(one for one in requests if one["resourceType"] == "Document")
    return {
        **{name: 100 * report["categories"][name]["score"] for name in SCORES},
        "blocking ms": audits["total-blocking-time"]["numericValue"],
        "largest paint ms": audits["largest-contentful-paint"]["numericValue"],
        "shift": audits["cumulative-layout-shift"]["numericValue"],
        "kB": sum(one["transferSize"] for one in requests) / 1000,
        "kB of HTML": page["transferSize"] / 1000,
        "requests": len(requests),
    }


def show(page: str, rounds: list[dict[str, float]]) -> None:
    """One page's medians."""
    middle = {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}
    print(page, *(f"{name} {value:.4g}" for name, value in middle.items()), sep="   ", flush=True)


if __name__ == "__main__":
    main()
