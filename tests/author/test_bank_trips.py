"""Question banks of strangers, and of authors who changed theirs elsewhere: what comes in, what goes out."""

import base64
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from banks import FILES, files_of, samut, written
from samut.course.course import Course
from samut.course.read import read
from samut.source.catalogue import CATALOGUE
from wrong import GIFT


@pytest.mark.parametrize("ending", ["gift", "xml"])
def test_a_strangers_file_is_carried_as_far_as_it_goes(ending: str, tmp_path: Path, ready: Course) -> None:
    """With what the file cannot say given once, its questions are in the course, and it still checks."""
    folder = Path(shutil.copytree(ready.root, tmp_path / "course"))
    said = [
        "--module",
        "m1",
        "--minutes",
        "5",
        "--lesson",
        "l1-1",
        "--outcome",
        "l1-1-o1",
        "--level",
        "apply",
    ]
    file = FILES / f"stranger.{ending}"
    done = samut("import", file, "--course", folder, *said)
    assert done.exit_code == 0, done.stderr
    codes = {code for code in CATALOGUE if f" {code}: " in done.stderr}
    assert {"X20", "X21", "X31"} <= codes
    found, sources = read(folder, words=True)
    assert found is not None
    assert {one.code for one in sources.problems} <= {"I09", "T10", "T11", "T12", "I06", "I01", "I07"}
    assert len(found.quizzes["stranger"].questions) == {"gift": 6, "xml": 3}[ending]
    again = samut("export", "stranger", "--to", tmp_path / f"again.{ending}", "--course", folder)
    assert again.exit_code == 0
    before = files_of(folder)
    assert samut("import", tmp_path / f"again.{ending}", "--course", folder).exit_code == 2
    assert samut("import", tmp_path / f"again.{ending}", "--course", folder, "--replace").exit_code == 0
    assert files_of(folder) == before


def test_the_format_may_be_named(ready: Course, tmp_path: Path) -> None:
    """A file of any name with --format; without it a name that tells nothing is refused."""
    path = written(tmp_path, "m1.bak", GIFT)
    assert "X01" in samut("import", path, "--course", ready.root).stderr
    folder = Path(shutil.copytree(ready.root, tmp_path / "course"))
    assert samut("import", path, "--course", folder, "--format", "gift").exit_code == 0


@pytest.mark.parametrize("ending", ["gift", "xml"])
def test_an_export_says_what_it_leaves_in_the_course(ending: str, minimal: Path, tmp_path: Path) -> None:
    """Trainer's notes in both, hints and ordering in GIFT: told with their line, kept on the way back."""
    target = tmp_path / f"m1.{ending}"
    done = samut("export", "m1", "--to", target, "--course", minimal)
    assert done.exit_code == 0
    assert "X35" in done.stderr
    assert ("quizzes/m1.yaml:71:11: warning X34: `m1-q5` (order)" in done.stderr) == (ending == "gift")
    assert isinstance(samut("export", "m1", "--to", target, "--course", minimal).exception, FileExistsError)
    before, _ = read(minimal)
    assert samut("import", target, "--course", minimal, "--replace").exit_code == 0
    after, _ = read(minimal)
    assert before is not None
    assert after is not None
    assert after.quizzes == before.quizzes
    assert after.record == before.record


def test_images_go_out_under_names_of_their_own(change: Callable[..., Path], tmp_path: Path) -> None:
    """Two of one name in two folders, and one with a sign that HTML writes otherwise: each with its bytes."""
    names = ("a/one.svg", "b/one.svg", "R&D.svg")
    for name, words in zip(names, ("ฟังก่อนพูด", "สิ่งที่เห็นคือหลักฐาน", "คะแนนปิดปากเพื่อน"), strict=True):
        course = change("quizzes/m1.yaml", f"{{th: {words}}}", f'{{th: "{words} ![ก](/images/{name})"}}')
        path = course / "content/images" / name
        path.parent.mkdir(exist_ok=True)
        text = (course / "content/images/circles.svg").read_text("utf-8")
        path.write_text(text.replace("</svg>", f"<title>{name.replace('&', ' ')}</title></svg>"), "utf-8")
    assert samut("export", "m1", "--to", tmp_path / "m1.xml", "--course", course).exit_code == 0
    files = re.findall(r'<file name="([^"]*)"[^>]*>([^<]*)', (tmp_path / "m1.xml").read_text("utf-8"))
    sent = {name: base64.b64decode(data) for name, data in files}
    assert sent == {
        kept: (course / "content/images" / name).read_bytes()
        for kept, name in zip(("a--one.svg", "b--one.svg", "R&amp;D.svg"), names, strict=True)
    }
    before, _ = read(course)
    assert samut("import", tmp_path / "m1.xml", "--course", course, "--replace").exit_code == 0
    after, _ = read(course)
    assert before is not None
    assert after is not None
    assert (after.quizzes, after.images) == (before.quizzes, before.images)


def test_what_an_author_changed_in_moodle_comes_back(minimal: Path, tmp_path: Path) -> None:
    """Moodle keeps no ids of answers: they are found again by their words, and a new answer gets a new id."""
    target = tmp_path / "m1.xml"
    assert samut("export", "m1", "--to", target, "--course", minimal).exit_code == 0
    text = re.sub(r' id="[^"]*"', "", target.read_text("utf-8")).replace("ให้คะแนน", "ตัดสิน")
    one, two = (re.search(rf'<answer format="html" fraction="50">.*?{words}.*?</answer>', text, re.DOTALL)
                for words in ("ฟัง", "จดสิ่งที่เห็น"))  # fmt: skip
    assert one is not None
    assert two is not None
    second = two[0].rpartition("<answer ")
    text = (
        text.replace(one[0], "\x00")
        .replace("<answer " + second[2], one[0])
        .replace("\x00", "<answer " + second[2])
    )
    target.write_text(text, "utf-8")
    assert samut("import", target, "--course", minimal, "--replace").exit_code == 0
    found, _ = read(minimal)
    assert found is not None
    multiple = found.quizzes["m1"].questions[1]
    assert [(each.id, each.text.th) for each in multiple.choices] == [  # type: ignore[attr-defined]
        ("b", "จดสิ่งที่เห็น"),
        ("a", "ฟัง"),
        ("c", "ตัดสิน"),
    ]
    match = found.quizzes["m1"].questions[3]
    assert [each.id for each in match.pairs] == ["listen", "look"]  # type: ignore[attr-defined]
