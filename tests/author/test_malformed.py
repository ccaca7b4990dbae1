"""Malformed GIFT and Moodle XML: every problem at its line and column, no traceback, nothing written."""

import base64
import re
import shutil
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from click.testing import Result
from samut.cli import app
from samut.course.course import Course
from samut.course.read import COURSE_FILE, read
from samut.exchange.defaults import Defaults
from samut.exchange.imported import imported
from samut.exchange.opened import File, opened
from samut.source import yaml
from samut.source.catalogue import CATALOGUE
from samut.source.files import SourceFile
from samut.source.node import Node
from samut.source.problem import Problem, Problems
from typer.testing import CliRunner

SHIPPED = Path(__file__).parents[2]
FILES = Path(__file__).parent / "files"

GIFT = """\
// [id:m1] [tag:module:m1] [tag:minutes:5]
$CATEGORY: $course$/top/ทบทวน

// [id:m1-q1] [tag:lesson:l1-1] [tag:outcome:l1-1-o1] [tag:level:apply]
::ข้อแรก::โจทย์ {
  =หนึ่ง#เหตุหนึ่ง
  ~สอง#เหตุสอง
}

// [id:m1-q2] [tag:lesson:l1-1] [tag:outcome:l1-1-o1] [tag:level:apply]
จับคู่ {
  =หู -> ฟัง
  =ตา -> ดู
  ####[html]<dl><dt>หู – ฟัง</dt><dd>รับเสียง</dd><dt>ตา – ดู</dt><dd>รับแสง</dd></dl>
}

// [id:m1-q3] [tag:lesson:l1-1] [tag:outcome:l1-1-o1] [tag:level:apply]
จริงหรือ {T#ผิดเพราะ#ถูกเพราะ}

// [id:m1-q4] [tag:lesson:l1-1] [tag:outcome:l1-1-o1] [tag:level:apply]
เติม {=PLC =%0%PLA#ไม่ใช่ ####ย่อจากสามคำ}
"""
WRONG_GIFT = [
    ("  ~สอง#เหตุสอง\n}", "  ~สอง#เหตุสอง\n", "X17", 5, 17),
    ("โจทย์ {", "โจทย์ ", "X17", 8, 1),
    ("  ~สอง", "\n  ~สอง", "X17", 5, 17),
    ("เหตุสอง\n}", "เหตุสอง\n} {", "X17", 8, 3),
    ("เหตุสอง", "เหตุ}สอง", "X17", 8, 1),
    ("::ข้อแรก::โจทย์", "::ข้อแรก โจทย์", "X28", 5, 1),
    ("~สอง", "~%50 สอง", "X19", 7, 4),
    ("~สอง", "~%150%สอง", "X19", 7, 4),
    ("~สอง", "~%x%สอง", "X19", 7, 4),
    ("  =หนึ่ง", "  แรก =หนึ่ง", "X18", 6, 3),
    ("{T#ผิดเพราะ", "{จริง#ผิดเพราะ", "X18", 18, 11),
    ("=ตา -> ดู", "=ตา ดู", "X27", 13, 4),
    ("=PLC =%0%PLA#ไม่ใช่", "=PLC ->", "X25", 21, 8),
    ("[tag:minutes:5]", "", "X23", 2, 12),
    ("[tag:minutes:5]", "[tag:minutes:five]", "S03", 2, 12),
    ("[id:m1] ", "[id:ข้อ] ", "", 0, 0),
    ("[id:m1] ", f"[id:{'m' * 300}] ", "S11", 2, 12),
    ("[tag:level:apply]\n::", "[tag:level:apply] [tag:module:m1]\n::", "", 0, 0),
    ("[tag:lesson:l1-1] [tag:outcome:l1-1-o1] [tag:level:apply]\n::", "\n::", "X22", 5, 11),
    ("[tag:lesson:l1-1]", "[tag:lesson:l1-9]", "L04", 4, 15),
    ("[tag:level:apply]", "[tag:level:aply]", "S05", 4, 55),
    ("[tag:outcome:l1-1-o1]", "[tag:outcome:l1-2-o1]", "L06", 4, 33),
    ("[tag:module:m1]", "[tag:module:m9]", "L02", 2, 12),
    ("~สอง#เหตุสอง", "~สอง", "X24", 7, 4),
    ("~สอง#เหตุสอง", "~#เหตุสอง", "X24", 7, 4),
    ("#ถูกเพราะ", "", "X24", 18, 11),
    ("<dt>ตา – ดู</dt><dd>รับแสง</dd>", "", "X25", 13, 4),
    (" ####ย่อจากสามคำ", "", "X26", 21, 1),
    ("~สอง", "=สาม#เหตุสาม\n  ~สอง", "X36", 5, 11),
    ("~สอง#เหตุสอง", "~หนึ่ง#เหตุสอง", "Q04", 7, 4),
    ("[id:m1-q2]", "[id:m1-q1]", "L01", 11, 1),
    ("[id:m1-q2]", "[id:m9.a]", "X32", 11, 1),
    ("โจทย์", "ดู ![](x.png)", "", 0, 0),
    ("โจทย์", "โจ\x07ทย์", "F07", 5, 13),
]

XML = """\
<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category">
    <category><text>$course$/top/ทบทวน</text></category>
    <info><text>module:m1 minutes:5</text></info>
    <idnumber>m1</idnumber>
  </question>
  <question type="multichoice">
    <questiontext format="html"><text>โจทย์</text></questiontext>
    <idnumber>m1-q1</idnumber>
    <answer fraction="100"><text>หนึ่ง</text><feedback><text>เหตุหนึ่ง</text></feedback></answer>
    <answer fraction="0"><text>สอง</text><feedback><text>เหตุสอง</text></feedback></answer>
    <tags><tag><text>lesson:l1-1</text></tag><tag><text>outcome:l1-1-o1</text></tag>
      <tag><text>level:apply</text></tag></tags>
  </question>
  <question type="matching">
    <questiontext format="html"><text>จับคู่</text></questiontext>
    <generalfeedback format="html">
      <text><![CDATA[<dl><dt>หู – ฟัง</dt><dd>เสียง</dd><dt>ตา – ดู</dt><dd>แสง</dd></dl>]]></text>
    </generalfeedback>
    <subquestion><text>หู</text><answer><text>ฟัง</text></answer></subquestion>
    <subquestion><text>ตา</text><answer><text>ดู</text></answer></subquestion>
    <tags><tag><text>lesson:l1-1</text></tag><tag><text>outcome:l1-1-o1</text></tag>
      <tag><text>level:apply</text></tag></tags>
  </question>
  <question type="ordering">
    <questiontext format="html"><text>เรียง</text></questiontext>
    <generalfeedback format="html"><text>ตามเวลา</text></generalfeedback>
    <answer><text>เช้า</text></answer><answer><text>สาย</text></answer><answer><text>บ่าย</text></answer>
    <tags><tag><text>lesson:l1-1</text></tag><tag><text>outcome:l1-1-o1</text></tag>
      <tag><text>level:apply</text></tag></tags>
  </question>
</quiz>
"""
WRONG_XML = [
    ("</quiz>", "", "X13", 34, 1),
    ("<quiz>", "<quiz><", "X13", 2, 8),
    ("<text>สอง</text>", "<text>สอง", "X13", 12, 85),
    ("โจทย์", "โจทย์ & คำตอบ", "X13", 9, 46),
    ("โจทย์", "โจทย์ &nbsp;", "X13", 9, 51),
    ('fraction="0"', "fraction=0", "X13", 12, 22),
    ("<quiz>", '<!DOCTYPE quiz SYSTEM "http://example.org/x.dtd"><quiz>', "X14", 2, 1),
    ("<quiz>", '<!DOCTYPE q [<!ENTITY a "b">]><quiz>', "X14", 2, 1),
    ("<quiz>", '<!DOCTYPE q [<!ENTITY a SYSTEM "file:///etc/passwd">]><quiz>', "X14", 2, 1),
    (XML, "<questions/>", "X15", 1, 1),
    ('<question type="matching">', "<question>", "X15", 16, 3),
    ("</quiz>", "<choice/></quiz>", "X15", 33, 1),
    ('<questiontext format="html"><text>โจทย์</text></questiontext>', "", "X16", 8, 3),
    ("<answer><text>ดู</text></answer>", "", "X16", 22, 5),
    ('fraction="0"', 'fraction="half"', "X19", 12, 5),
    ('fraction="0"', 'fraction="500"', "X19", 12, 5),
    ('fraction="0"', 'fraction="nan"', "X19", 12, 5),
    ("โจทย์", "โจ&#x7f;ทย์", "F07", 9, 33),
    ("minutes:5", "", "X23", 3, 3),
    ("<idnumber>m1</idnumber>", "<idnumber>m-</idnumber>", "", 0, 0),
    ("<tag><text>lesson:l1-1</text></tag>", "", "X22", 8, 3),
    ("level:apply", "level:aply", "S05", 14, 7),
    ("lesson:l1-1", "lesson:l1-9", "L04", 13, 11),
    ("outcome:l1-1-o1", "outcome:l1-2-o1", "L06", 13, 46),
    ("module:m1", "module:m9", "L02", 3, 3),
    ("<feedback><text>เหตุสอง</text></feedback>", "", "X24", 12, 5),
    ("<text>สอง</text>", "<text></text>", "X24", 12, 5),
    ("<dt>ตา – ดู</dt><dd>แสง</dd>", "", "X25", 22, 5),
    ("<text>ตามเวลา</text>", "<text/>", "X26", 26, 3),
    ('fraction="0"', 'fraction="100"', "X36", 8, 3),
    ("<text>สอง</text>", "<text>หนึ่ง</text>", "Q04", 12, 26),
    ("<answer><text>บ่าย</text></answer>", "", "S07", 26, 3),
    ("<idnumber>m1-q1</idnumber>", "<idnumber>m9.a</idnumber>", "X32", 8, 3),
    ("โจทย์</text>", 'โจทย์</text><file name="a.png">!!</file>', "X29", 9, 51),
]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The minimal course without its quiz."""
    folder = Path(shutil.copytree(SHIPPED / "tests/courses/minimal", tmp_path_factory.mktemp("c") / "course"))
    (folder / "quizzes/m1.yaml").unlink()
    for name, old, new in (("m1", "quiz: m1\n", ""), ("course", "minutes: 25", "minutes: 20")):
        path = folder / f"modules/{name}.yaml"
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    found, _ = read(folder)
    assert found is not None
    return found


def node(course: Course, name: str) -> Node:
    """A file of the course."""
    found = yaml.parse(SourceFile(name, (course.root / name).read_text("utf-8")), Problems())
    assert found is not None
    return found


def told(course: Course, path: Path) -> Iterable[Problem]:
    """What an author is told of a file: what reading it finds, then what the course would say."""
    problems = Problems()
    given = opened(File(path, None, Defaults(), "th"), course, lambda name: node(course, name), problems)
    yield from problems
    if given.found is not None:
        parts = {"m1": node(course, "modules/m1.yaml")}
        yield from imported(course, given.found, node(course, COURSE_FILE), parts).problems


def written(folder: Path, name: str, text: str) -> Path:
    """A file of this text."""
    (folder / name).write_text(text, "utf-8")
    return folder / name


@pytest.mark.parametrize(
    ("name", "good", "old", "new", "code", "line", "column"),
    [("m1.gift", GIFT, *one) for one in WRONG_GIFT] + [("m1.xml", XML, *one) for one in WRONG_XML],
)
def test_a_mistake_is_told_at_its_place(
    name: str,
    good: str,
    old: str,
    new: str,
    code: str,
    line: int,
    column: int,
    course: Course,
    tmp_path: Path,
) -> None:
    """One mistake put into a good file: its code, its line and its column."""
    assert old in good
    found = [(one.code, one.place.line, one.place.column) for one in
             told(course, written(tmp_path, name, good.replace(old, new, 1))) if one.is_error]  # fmt: skip
    if code:
        assert (code, line, column) in found
    else:
        assert not found


def test_the_first_of_two_alike_is_told_in_the_same_file(course: Course, tmp_path: Path) -> None:
    """Not in the YAML that is not written."""
    path = written(tmp_path, "m1.gift", GIFT.replace("[id:m1-q2]", "[id:m1-q1]"))
    (first,) = (one.data["first"] for one in told(course, path) if one.code == "L01")
    assert first == "m1.gift:5"


def samut(*arguments: object, language: str = "en") -> Result:
    """Runs the command."""
    return CliRunner().invoke(app, [*map(str, arguments), "--messages", language])


def files_of(folder: Path) -> dict[Path, bytes]:
    """What stands in a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["messy.gift", "messy.xml"])
def test_the_report_is_the_golden_one(name: str, course: Course, *, update: bool) -> None:
    """Every problem of a messy file at once, word for word, with its line and a caret; nothing written."""
    before = files_of(course.root)
    for language in ("th", "en"):
        done = samut("import", FILES / name, "--course", course.root, language=language)
        assert done.exit_code == 1
        golden = Path(__file__).parent / "golden" / f"{name}.{language}.txt"
        if update:
            golden.write_text(done.stderr, "utf-8")
        assert done.stderr == golden.read_text("utf-8")
    assert files_of(course.root) == before


@pytest.mark.parametrize("ending", ["gift", "xml"])
def test_a_strangers_file_is_carried_as_far_as_it_goes(ending: str, tmp_path: Path, course: Course) -> None:
    """With what the file cannot say given once, its questions are in the course, and it still checks."""
    folder = Path(shutil.copytree(course.root, tmp_path / "course"))
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


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMBS = [
    ("a.xml", f'<!DOCTYPE q [<!ENTITY l0 "ha">{LAUGHS}]><quiz>&l9;</quiz>', "X14"),
    ("a.xml", "<quiz>" + "<a>" * 100_000, "X13"),
    ("a.xml", "<quiz>" + "<!--" * 100_000, "X13"),
    ("a.xml", "<!--x-->" * 50_000, "X13"),
    ("a.xml", XML.replace("โจทย์", "<![CDATA[" + "<div>" * 10_000 + "]]>"), "X21"),
    ("a.xml", XML.replace("โจทย์", "<![CDATA[" + " " * 300_000 + "<p>x]]>"), ""),
    ("a.gift", "{" * 200_000, "X17"),
    ("a.gift", "q {" + "=a\n" * 100_000, "X17"),
    ("a.gift", GIFT.replace("~สอง", "~" * 20_000), "S12"),
    ("a.gift", "// [tag:a]\n" * 20_000 + "q {T}", "X24"),
    ("a.gift", "::" * 100_000, "X33"),
    ("a.gift", "", "X33"),
    ("a.gift", "//\n\n", "X33"),
    ("a.xml", "", "X13"),
    ("a.xml", "<quiz/>", "X33"),
    ("a.gift", "q {T#a#b}\n\n" * 20_000, "S12"),
    ("ก.gift", GIFT.replace("[id:m1] ", ""), "X23"),
]


@pytest.mark.parametrize(("name", "text", "code"), BOMBS, ids=range(len(BOMBS)))
def test_no_file_explodes(name: str, text: str, code: str, course: Course, tmp_path: Path) -> None:
    """Entities, depth, repetition, nothing at all: told within seconds, never a traceback."""
    start = time.process_time()
    codes = {one.code for one in told(course, written(tmp_path, name, text))}
    assert (code in codes) if code else not codes
    assert time.process_time() - start < 5


BYTES = [
    ("a.gift", "ครู".encode("tis-620"), "X12"),
    ("a.xml", XML.encode("utf-16"), "X12"),
    ("a.gift", "\ufeff".encode() + GIFT.replace("\n", "\r\n").encode(), ""),
]


@pytest.mark.parametrize(("name", "data", "code"), BYTES)
def test_letters_of_another_kind_are_told(
    name: str, data: bytes, code: str, course: Course, tmp_path: Path
) -> None:
    """UTF-8 alone is read, with the mark and the line ends of Windows."""
    (tmp_path / name).write_bytes(data)
    assert {one.code for one in told(course, tmp_path / name)} == ({code} if code else set())


def test_a_file_too_large_is_told(course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is said, and nothing is read."""
    monkeypatch.setattr("samut.exchange.bank.file.LIMIT", 10)
    assert [one.code for one in told(course, written(tmp_path, "a.xml", XML))] == ["X12"]


def test_the_format_may_be_named(course: Course, tmp_path: Path) -> None:
    """A file of any name with --format; without it a name that tells nothing is refused."""
    path = written(tmp_path, "m1.bak", GIFT)
    assert "X01" in samut("import", path, "--course", course.root).stderr
    folder = Path(shutil.copytree(course.root, tmp_path / "course"))
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


def test_every_code_of_question_banks_is_shown() -> None:
    """No code that a bank can be told of is without a test that shows it."""
    shown = {one[2] for one in (*WRONG_GIFT, *WRONG_XML, *BOMBS, *BYTES)} | {"X34", "X35"}
    golden = "".join(path.read_text("utf-8") for path in (Path(__file__).parent / "golden").glob("messy.*"))
    ours = {code for code in CATALOGUE if "X12" <= code <= "X99"}
    assert not {code for code in ours - shown if f" {code}: " not in golden}
    assert min(len(WRONG_GIFT), len(WRONG_XML)) >= 20
