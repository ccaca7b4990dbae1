"""The site of the course this project ships, built once."""

from pathlib import Path

import pytest
from generating import mkdocs
from once import once

SHIPPED = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shipped(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the course this project ships."""

    def make(folder: Path) -> None:
        done = mkdocs(SHIPPED, "--site-dir", str(folder))
        assert done.returncode == 0, done.stderr

    return once(request, tmp_path_factory, "shipped-site", make)
