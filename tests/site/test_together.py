"""Pages made side by side are those made one after the other, and so is what is said of them."""

import logging
import os
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest
from samut.output import RefusedError
from samut.site.mkdocs import command, crew, together


@pytest.fixture
def config(minimal: Path) -> Path:
    """The settings of the minimal course without a second search, which has a hand in every page."""
    path = minimal / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").replace("  - search: {lang: [en]}\n", ""), "utf-8")
    return path


@pytest.fixture
def _several(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes, however small the course is."""
    monkeypatch.setattr(crew, "FEW", 1)
    monkeypatch.setattr(crew, "FIRST", 2)
    monkeypatch.setattr(crew, "cores", lambda: 2)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a site, but for the sitemap's packed copy, which knows its date."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".gz"
    }


@pytest.mark.skipif(not crew.fits(crew.FEW + 1), reason="one process is all there is")
@pytest.mark.usefixtures("_several")
def test_side_by_side_and_one_by_one_give_the_same_site(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every page, the search, the lists for offline reading and the report on barriers."""
    made, crews = config.parent / "together", []
    monkeypatch.setattr(together, "Crew", lambda *given: crews.append(given) or crew.Crew(*given))
    command.build(config, made)
    assert len(crews) == 2
    monkeypatch.setattr(crew, "fits", lambda count: count < 0)
    command.build(config, config.parent / "alone")
    assert len(crews) == 2
    assert files(made) == files(config.parent / "alone")


def children() -> set[str]:
    """The processes that this one has begun and not yet parted from."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {one for task in tasks for one in task.read_text("utf-8").split()}


@pytest.mark.skipif(not crew.fits(crew.FEW + 1), reason="one process is all there is")
@pytest.mark.usefixtures("_several")
def test_what_a_process_fails_at_stops_the_build(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The build ends with what was wrong, and leaves no process behind."""

    def fail(page: str, _html: bytes) -> None:
        message = f"no {page}"
        raise ValueError(message)

    monkeypatch.setattr("samut.site.mkdocs.finishing.audit", fail)
    monkeypatch.setattr(crew, "FIRST", 0)
    before = children()
    with pytest.raises(RefusedError, match="ValueError: no "):
        command.build(config, config.parent / "site")
    assert children() == before


@pytest.mark.usefixtures("_several")
def test_a_crew_hands_back_what_was_made_and_said() -> None:
    """Each number's result, in whatever order it is asked for, with what was logged meanwhile."""

    def make(number: int) -> int:
        if number == 5:
            raise KeyError(number)
        logging.getLogger("mkdocs.pages").warning("page %s", number)
        return number * number

    made = crew.Crew(make, 9)
    found = {number: made.of(number) for number in (8, 2, 5, 3)}
    assert {number: one.made for number, one in found.items()} == {8: 64, 2: 4, 5: None, 3: 9}
    assert found[5].failed == "KeyError: 5"
    assert found[8].said == (("mkdocs.pages", logging.WARNING, "page 8"),)
    made.dismiss(done=True)


@pytest.mark.usefixtures("_several")
def test_a_crew_that_the_system_ends_says_so() -> None:
    """Nobody waits for pages of processes that are no more."""

    def make(number: int) -> int:
        if number >= crew.FIRST:
            os._exit(9)
        return number

    made = crew.Crew(make, 9)
    with pytest.raises(BrokenExecutor):
        made.of(8)
    made.dismiss(done=True)
