"""`samut translate`: what is behind is told with place and change; stamps are written whole or not at all."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from samut.changed import NEAR, Mark, Part, changed, shortened
from samut.cli import app
from samut.course.read import read
from typer.testing import CliRunner, Result

BILINGUAL = Path(__file__).parents[1] / "courses" / "bilingual"
GOLDEN = Path(__file__).parent / "golden"
THAI = "content/th/lessons/m1/l1-1.md"
ENGLISH = "content/en/lessons/m1/l1-1.md"
STAMPS = "content/en/stamps/lessons/m1/l1-1.md.lock"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A copy of the small course that is wholly translated."""
    return Path(shutil.copytree(BILINGUAL, tmp_path / "course"))


@pytest.fixture
def edited(course: Path) -> Path:
    """The same after a few edits of the source: words in prose and in a file, an item more, a line less."""
    _edit(course, THAI, "วันต่อมาครูนิด", "สัปดาห์ต่อมาครูนิด")
    _edit(course, THAI, "| ปลายปิด มีคำตอบเดียว |", "| ปลายปิด มีคำตอบถูกข้อเดียว |")
    _edit(course, THAI, "    - ฟังคำตอบให้จบก่อน\n", "    - จดไว้\n    - ฟังคำตอบให้จบก่อน\n")
    _edit(course, THAI, "ก่อนสอนพรุ่งนี้ ลองทำสามอย่าง\n\n", "")
    _edit(course, "modules/m1.yaml", "เรารอคำตอบนานพอไหม", "เราเคยรอคำตอบนานพอไหม")
    return course


def _edit(course: Path, name: str, old: str, new: str) -> None:
    text = (course / name).read_text("utf-8")
    assert old in text
    (course / name).write_text(text.replace(old, new, 1), "utf-8")


def run(course: Path, *arguments: str) -> Result:
    """The command in a course, speaking English unless told otherwise."""
    messages = () if "--messages" in arguments else ("--messages", "en")
    return CliRunner().invoke(app, ["translate", *arguments, "--course", str(course), *messages])


def totals(course: Path) -> dict[str, int]:
    """How many units are in each state."""
    found: dict[str, int] = json.loads(run(course, "status", "--format", "json").stdout)["totals"]
    return found


def stamps(course: Path) -> dict[str, bytes]:
    """Every file of stamps."""
    folder = course / "content" / "en" / "stamps"
    return {path.relative_to(course).as_posix(): path.read_bytes() for path in folder.rglob("*.lock")}


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_status_is_the_golden_one(edited: Path, language: str, *, update: bool) -> None:
    """Totals by file, then every change word by word with file, line and column, in both languages."""
    done = run(edited, "status", "en", "--list", "--messages", language)
    golden = GOLDEN / f"translate-status.{language}.txt"
    if update:
        golden.write_text(done.stdout, "utf-8")
    assert done.stdout == golden.read_text("utf-8")
    assert done.exit_code == 1


def test_a_course_up_to_date_ends_with_0(course: Path) -> None:
    """Nothing is behind: exit status 0, and stamping it again writes nothing."""
    before = stamps(course)
    assert run(course, "status").exit_code == 0
    done = run(course, "restamp", "--all")
    assert (done.exit_code, done.output) == (0, "")
    assert stamps(course) == before


def test_a_partial_language_may_lack_what_it_likes(course: Path) -> None:
    """A text that is missing ends with 1 only where the language is said to be complete."""
    _edit(course, THAI, "    - ฟังคำตอบให้จบก่อน\n", "    - จดไว้\n    - ฟังคำตอบให้จบก่อน\n")
    assert run(course, "status").exit_code == 1
    _edit(course, "modules/course.yaml", "en: complete", "en: partial")
    assert run(course, "status").exit_code == 0
    assert totals(course)["missing"] == 1


def test_the_status_for_programs(edited: Path) -> None:
    """One JSON object: every unit with its state, its place and both wordings."""
    told = json.loads(run(edited, "status", "--format", "json").stdout)
    assert told["totals"] == {"fresh": 55, "stale": 3, "missing": 1, "unconfirmed": 0, "gone": 1}
    (file,) = [one for one in told["files"] if one["translation"] == ENGLISH]
    first = file["units"][0]
    assert (first["state"], first["kind"], first["file"], first["line"]) == ("stale", "paragraph", ENGLISH, 1)
    assert first["before"].replace("วันต่อมา", "สัปดาห์ต่อมา") == first["source"]


def test_one_line_is_stamped_and_no_other(edited: Path) -> None:
    """FILE:LINE names a text by either language; the others keep the stamps they had."""
    assert run(edited, "restamp", f"{THAI}:1:1").exit_code == 0  # as `status` writes it
    assert totals(edited)["stale"] == 2
    assert run(edited, "restamp", "modules/m1.yaml:32").exit_code == 0
    assert totals(edited)["stale"] == 1
    line = (
        (edited / ENGLISH)
        .read_text("utf-8")
        .split("\n")
        .index("| At how many degrees does water boil? | closed: one answer |")
    )
    assert run(edited, "restamp", f"{ENGLISH}:{line + 1}").exit_code == 0
    assert totals(edited)["stale"] == 0


def test_a_line_of_yaml_names_the_text_whose_key_it_holds(course: Path) -> None:
    """From its key to its last word, and not the text before, which YAML ends where the next thing begins."""
    _edit(course, "modules/m1.yaml", "          1. เลือกคำถามที่คุณ", "          1. จงเลือกคำถามที่คุณ")
    lines = (course / "modules/m1.yaml").read_text("utf-8").split("\n")
    assert (lines[21], lines[28]) == ("      text:", "    reflection:")
    assert run(course, "restamp", "modules/m1.yaml:29").exit_code == 2
    assert totals(course)["stale"] == 1
    assert run(course, "restamp", "modules/m1.yaml:22").exit_code == 0
    assert totals(course)["stale"] == 0


def test_a_whole_file_is_stamped(edited: Path) -> None:
    """What is translated there is fresh; what is not stays missing; other files keep their stamps."""
    before = stamps(edited)
    assert run(edited, "restamp", ENGLISH).exit_code == 0
    assert totals(edited) == {"fresh": 58, "stale": 1, "missing": 1, "unconfirmed": 0, "gone": 0}
    assert {name for name, text in stamps(edited).items() if text != before[name]} == {STAMPS}


def test_what_is_missing_is_refused(edited: Path) -> None:
    """A text without translation cannot be up to date: it is told with its place, and nothing is written."""
    line = (edited / THAI).read_text("utf-8").split("\n").index("    - จดไว้") + 1
    before = stamps(edited)
    done = run(edited, "restamp", f"{THAI}:{line}", ENGLISH)
    assert done.exit_code == 1
    assert f"{THAI}:{line}:7: error V04" in done.output
    assert stamps(edited) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["restamp"], "--all"),
        (["restamp", "--all", THAI], "--all"),
        (["restamp", "content/th/nowhere.md"], "no text"),
        (["restamp", f"{THAI}:2"], "line 2"),
        (["restamp", f"{THAI}:9999"], "line 9999"),
        (["restamp", "modules/m1.yaml:29"], "line 29"),
        (["status", "th"], "translated into en"),
        (["status", "fr"], "th or en"),
    ],
)
def test_wrong_use(course: Path, arguments: list[str], said: str) -> None:
    """What cannot be meant ends with 2 and says what can be."""
    done = run(course, *arguments)
    assert done.exit_code == 2
    assert said in done.output


def test_a_course_of_one_language(course: Path) -> None:
    """It has nothing to compare, and says so."""
    _edit(course, "modules/course.yaml", "  en: complete\n", "")
    assert run(course, "status").exit_code == 2


DAMAGE: dict[str, Callable[[str], str]] = {
    "empty": lambda _: "",
    "merge": lambda text: text.replace("units:", "<<<<<<< ours\nunits:\n=======\n"),
    "cut": lambda text: text[: len(text) // 2],
    "digest": lambda text: text.replace('  to: "', '  to: "x', 1),
    "key": lambda text: text.replace("  from:", "  form:", 1),
    "list": lambda text: text.replace("units:", "units: 3 #"),
    "binary": lambda _: "\x00\x01",
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_file_of_stamps_is_a_problem_with_a_place(course: Path, kind: str) -> None:
    """Whatever became of it: problems that name the file, in both languages, and nothing written."""
    text = (course / STAMPS).read_text("utf-8")
    (course / STAMPS).write_text(DAMAGE[kind](text), "utf-8")
    before = stamps(course)
    for arguments in (["status"], ["restamp", "--all"], ["status", "--messages", "th"]):
        done = run(course, *arguments)
        assert done.exit_code == 1
        assert isinstance(done.exception, SystemExit)
        assert STAMPS in done.output
    assert stamps(course) == before


def test_the_stamps_are_part_of_what_an_edition_is_made_of(course: Path) -> None:
    """They change what readers are told, so they change the course's fingerprint."""
    one, _ = read(course)
    (course / STAMPS).unlink()
    other, _ = read(course)
    assert one
    assert other
    assert one.fingerprint != other.fingerprint


def test_what_is_shortened_is_cut_between_letters() -> None:
    """No mark is left behind or stands alone at the sign that something was left out."""
    word, out = "ที่", Part(Mark.OUT, "ก")
    for more in range(3):
        kept = Part(Mark.KEPT, f"{'ก' * more}{word * NEAR}{'ก' * more}")
        text = list(shortened([out, kept, out]))[1].text
        assert re.fullmatch(r"ก*(ที่)+…(ที่)+ก*", text), text


def test_thai_is_compared_word_by_word() -> None:
    """Words are taken out and put in whole; the rest is kept letter for letter."""
    parts = changed("ครูเรียนรู้เร็วในโรงเรียน", "ครูเรียนรู้ในโรงเรียนของเรา")
    assert "".join(part.text for part in parts if part.mark is not Mark.IN) == "ครูเรียนรู้เร็วในโรงเรียน"
    assert "".join(part.text for part in parts if part.mark is not Mark.OUT) == "ครูเรียนรู้ในโรงเรียนของเรา"
    assert [part.text for part in parts if part.mark is Mark.OUT] == ["เร็ว"]
    assert [part.text for part in parts if part.mark is Mark.IN] == ["ของเรา"]
