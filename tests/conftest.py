"""What several folders of tests share: the minimal course, laid over or copied, and `--update`."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MINIMAL = HERE / "courses" / "minimal"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` rewrites golden files instead of comparing them."""
    parser.addoption("--update", action="store_true", help="rewrite golden files")


def pytest_configure(config: pytest.Config) -> None:
    """What takes long begins early, so that the processes end at about the same time."""
    config.addinivalue_line("markers", "early: takes long, and begins before the others")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Early tests come first; all others stay in their order."""
    items.sort(key=lambda one: one.get_closest_marker("early") is None)


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    """A copy of the minimal course that a test may change."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "course"))


@pytest.fixture
def change(minimal: Path) -> Callable[..., Path]:
    """Replaces one text in one file of the copied minimal course."""

    def replace(name: str, old: str, new: str) -> Path:
        path = minimal / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return minimal

    return replace
