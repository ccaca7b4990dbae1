"""Nothing is typeset twice from the same input, nothing stale is handed out, and no process is left."""

import os
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import pikepdf
import pytest
from samut.course.course import Course
from samut.handbook.build import Unprintable, build, volumes
from samut.handbook.edition import Edition
from samut.handbook.fonts import FONTS
from samut.handbook.options import PLAIN
from samut.handbook.pdf import Printed
from samut.handbook.typeset import cache as caching
from samut.handbook.typeset import workers
from samut.handbook.typeset.cache import Cache
from samut.handbook.typeset.job import Folios, Job
from samut.handbook.typeset.volume import Binding, Volume
from samut.handbook.typeset.workers import Task
from samut.render import thai

HTML = """<html lang="th"><title>ก</title>
<style>@font-face {{ font-family: Sarabun; src: url("{font}") }} body {{ font-family: Sarabun }}</style>
<p>{text}</p>{more}"""
IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h{width}v9z"/></svg>'


def page(root: Path, text: str, more: str = "") -> Job:
    """A page with one word."""
    fonts = tuple(path for _, _, path in FONTS)
    return Job(text, HTML.format(font=fonts[0].as_uri(), text=text, more=more), fonts, root)


def found(cache: Cache, job: Job) -> bool:
    """Whether the cache holds a document."""
    return cache.get(cache.key(job.parts)) is not None


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """An empty cache."""
    return Cache(tmp_path / "cache")


@pytest.fixture
def kept(cache: Cache, tmp_path: Path) -> Job:
    """A job with an image and one that is missing, in the cache."""
    (tmp_path / "a.svg").write_text(IMAGE.format(width=9))
    images = "".join(f'<img alt="x" src="{(tmp_path / name).as_uri()}">' for name in ("a.svg", "b.svg"))
    one = page(tmp_path, "ก", images)
    cache.put(cache.key(one.parts), one.run())
    return one


def test_what_did_not_change_is_not_typeset_again(
    tiny: Course, pdfs: dict[Edition, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second build gives the same bytes though nothing can be typeset any more."""
    monkeypatch.setattr(Job, "run", None)
    monkeypatch.setattr(Volume, "bind", None)
    again = build(tiny, tmp_path)
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in pdfs.values()]


def test_an_entry_is_found_by_all_that_went_into_it(
    cache: Cache, kept: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another word, another way to finish, another typesetter or other code: nothing is found."""
    assert found(cache, kept)
    assert not found(cache, replace(kept, html=kept.html + "ข"))
    assert not found(cache, replace(kept, fonts=kept.fonts[1:]))
    monkeypatch.setattr(caching, "typesetter", lambda: "another")
    assert not found(Cache(cache.folder), kept)


def test_how_a_volume_is_bound_is_part_of_it(kept: Job) -> None:
    """Another document, another order or another way to finish: another volume."""
    volume = Volume("v", (kept,), bytes)
    others = [
        replace(volume, jobs=(kept, kept)),
        replace(volume, order=((0, "a"),)),
        replace(volume, finish=bytearray),
        replace(volume, whole=kept),
        replace(volume, jobs=(replace(kept, late=dict),)),
    ]
    assert all(other.parts != volume.parts for other in others)


@pytest.mark.parametrize("name", ["a.svg", "b.svg"])
def test_an_image_that_changed_or_appeared_is_seen(
    cache: Cache, kept: Job, tmp_path: Path, name: str
) -> None:
    """The entry names the files that were read or looked for, with what they held."""
    (tmp_path / name).write_text(IMAGE.format(width=5))
    assert not found(cache, kept)


def test_the_code_of_the_engine_is_part_of_the_input(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A changed line makes every entry unknown, of what sorts the index too; so does another binder."""
    assert Path(thai.__file__).is_relative_to(caching.PACKAGE)
    assert f"pikepdf {pikepdf.__version__}" in caching.typesetter()
    monkeypatch.setattr(caching, "PACKAGE", tmp_path)
    before = cache.engine
    (tmp_path / "code.py").write_text("1")
    assert Cache(cache.folder).engine != before


@pytest.mark.parametrize("cut", [0, 1, 40, -1])
def test_a_damaged_entry_is_ignored(cache: Cache, kept: Job, cut: int) -> None:
    """Whatever is left of a file."""
    path = cache.folder / cache.key(kept.parts)
    path.write_bytes(path.read_bytes()[:cut])
    assert not found(cache, kept)


@pytest.mark.parametrize("entry", [b"[]\n", b'{"content": 1, "read": 2}\n', b"\xff\n", b"null"])
def test_a_strange_entry_is_ignored(cache: Cache, kept: Job, entry: bytes) -> None:
    """Whatever stands in a file."""
    (cache.folder / cache.key(kept.parts)).write_bytes(entry)
    assert not found(cache, kept)


def test_what_cannot_be_printed_is_not_kept(make: Callable[[dict[str, str]], Course], tmp_path: Path) -> None:
    """The same mistake is told again at the next build."""
    course = make({"content/th/lessons/m1/l1-2.md": "## หัวข้อ {#topic}\n\nดี \U000f1234\n"})
    for _ in range(2):
        with pytest.raises(Unprintable):
            build(course, tmp_path / "out", [Edition.LEARNER])
    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    """The cache is a help and no need."""
    (tmp_path / "file").write_text("")
    Cache(tmp_path / "file").put("key", Printed(b"", (), ()))
    Cache(tmp_path / "file").prune([])
    assert (tmp_path / "file").read_text() == ""


def test_what_was_used_longest_ago_makes_room(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """The build's own entries stay, then the newest that fit."""
    for name in "abcd":
        cache.put(name, Printed(b"x" * 1000, (), ()))
    now = (cache.folder / "d").stat().st_mtime
    for age, name in enumerate("abcd"):
        os.utime(cache.folder / name, (now, now - age))
    monkeypatch.setattr(caching, "ROOM", 2500)
    cache.prune(["d"])
    assert sorted(path.name for path in cache.folder.iterdir()) == ["a", "d"]


def test_processes_give_the_same_bytes_and_all_problems(
    tiny: Course, pdfs: dict[Edition, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Side by side as one after another; a character that lacks comes back with its font."""
    monkeypatch.setattr(workers, "SMALL", 0)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    told: set[str] = set()
    (learner,) = volumes(tiny, [Edition.LEARNER], "th", PLAIN)
    jobs = [page(tmp_path, "ดี \U000f1234"), *learner.jobs]
    places: dict[str, Folios] = {}
    done: dict[str, Printed] = {}

    def then(task: Task, printed: Printed) -> list[Task]:
        if isinstance(task, Binding):
            done["bound"] = printed
            return []
        assert isinstance(task, Job)
        done[task.name] = printed
        return [Binding(learner, (printed,))] if task is jobs[1] else []

    def learn(name: str, folios: Folios) -> list[Task]:
        assert name not in done
        places[name] = folios
        return []

    workers.run([*jobs], then, learn, lambda name, _: told.add(name))
    assert done["bound"].content == pdfs[Edition.LEARNER].read_bytes()
    assert places["learner"] == done["learner"].folios
    assert [lack.character for lack in done[jobs[0].name].lacks] == ["\U000f1234"]
    assert told == {job.name for job in jobs}
    assert active_children() == []


def test_who_stops_waits_for_no_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt ends the processes that are still at work."""
    monkeypatch.setattr(workers, "SMALL", 0)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    long = page(tmp_path, "ยาว", "<p>ข้อความ" * 2_000)

    def interrupt(name: str, _: object) -> None:
        if name == long.name:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        workers.run([long, page(tmp_path, "ก")], lambda *_: [], lambda *_: [], interrupt)
    assert active_children() == []


def test_a_process_that_the_system_ends_ends_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told as what it is, and the other processes end too."""
    monkeypatch.setattr(workers, "SMALL", 0)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    long = page(tmp_path, "ยาว", "<p>ข้อความ" * 2_000)

    def kill(*_: object) -> None:
        for process in active_children():
            process.kill()

    with pytest.raises(BrokenExecutor):
        workers.run([long, page(tmp_path, "ก")], lambda *_: [], lambda *_: [], kill)
    assert active_children() == []
