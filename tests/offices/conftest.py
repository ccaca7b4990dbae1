"""The small course and its offices."""

from pathlib import Path

import pytest
from named_offices import copied


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course's folder."""
    return copied(tmp_path_factory.mktemp("offices") / "course")
