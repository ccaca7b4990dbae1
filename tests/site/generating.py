"""Runs a site generator as an author would."""

import subprocess
import sys
from pathlib import Path


def mkdocs(folder: Path, *arguments: str, program: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    """Runs a site generator on a course."""
    command = [sys.executable, "-m", program, "build", "--strict", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
