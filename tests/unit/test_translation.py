"""A source edited: exactly the units whose words changed are stale, and nothing else is."""

import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samut.course.course import Course
from samut.course.read import read
from samut.course.translation.compared import Compared, Pair, State, prose, record
from samut.course.translation.restamped import restamped
from samut.course.translation.translation import NONE
from samut.schema.stamps import Stamps
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.markdown import scan
from samut.source.problem import Problems
from samut.source.units import Unit, digest, units

ROOT = Path(__file__).parents[2]
BILINGUAL = ROOT / "tests" / "courses" / "bilingual"
LESSONS = sorted((ROOT / "content" / "th" / "lessons").rglob("*.md"))[::6]
FOREIGN = {code: chr(0x391 + code % 24) for code in range(0x0E01, 0x0E5C)}
"""Another language: every Thai letter becomes a Greek one."""
NEW = "ย่อหน้าที่เพิ่งเขียน ยังไม่มีใครแปล"
EXAMPLES = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@dataclass(frozen=True, repr=False)
class Lesson:
    """A lesson with a translation that was stamped when it was made."""

    source: str
    translation: str
    stamps: Stamps

    def after(self, source: str) -> tuple[Pair, ...]:
        """The pairs once the source has become this."""
        return compared(source, self.translation, self.stamps)

    def paragraphs(self) -> list[str]:
        """The source cut at blank lines."""
        return self.source.strip().split("\n\n")


def compared(source: str, translation: str, stamps: Stamps) -> tuple[Pair, ...]:
    """The pairs of two Markdown texts."""
    return prose(units(source, scan(source)), units(translation, scan(translation)), stamps)


def stamped(pairs: tuple[Pair, ...]) -> Stamps:
    """Everything said to be up to date."""
    return Stamps(units=tuple(restamped(Compared("s", "t", "l", pairs), lambda _: True)))


def lesson(source: str, translation: str) -> Lesson:
    """A lesson, freshly stamped."""
    return Lesson(source, translation, stamped(compared(source, translation, NONE)))


def states(pairs: tuple[Pair, ...]) -> set[State]:
    """The states that occur."""
    return {pair.state for pair in pairs}


@pytest.fixture(scope="module")
def lessons() -> list[Lesson]:
    """Some lessons, each beside itself in Greek letters, and one that a person translated."""
    made = [lesson(text, text.translate(FOREIGN)) for text in (path.read_text("utf-8") for path in LESSONS)]
    page = "lessons/m1/l1-1.md"
    texts = [(BILINGUAL / "content" / one / page).read_text("utf-8") for one in ("th", "en")]
    return [*made, *[lesson(*texts)] * 2]


@pytest.fixture(scope="module")
def bilingual() -> Course:
    """The small course that is wholly translated."""
    found, sources = read(BILINGUAL)
    assert not sources.problems.found
    assert found is not None
    return found


def test_every_unit_of_the_translated_course_has_its_partner(bilingual: Course) -> None:
    """Without any stamp, a person's translation is paired unit for unit, kinds and all."""
    for file in bilingual.translations["en"].pages():
        assert states(file.pairs) == {State.FRESH}
    page = "content/{}/lessons/m1/l1-1.md"
    texts = [(BILINGUAL / page.format(one)).read_text("utf-8") for one in ("th", "en")]
    pairs = compared(*texts, NONE)
    assert states(pairs) == {State.UNCONFIRMED}
    assert all(one.source and one.translation and one.source.kind == one.translation.kind for one in pairs)
    kinds = {one.source.kind for one in pairs if one.source}
    assert kinds == {*("paragraph", "note", "heading", "row", "figure", "item", "box", "term", "definition")}


def _inside(text: str, unit: Unit, dice: random.Random) -> int:
    """A place within a unit's words where no markup stands."""
    held = [(one.start, one.end) for one in scan(text) if one.kind not in {"heading", "admonition"}]
    if unit.kind == "figure":
        return text.index("[", unit.start) + 1
    spans = unit.cells or ((unit.start, unit.end),)
    places = [
        at
        for start, end in spans
        for at in range(start + 1, end)
        if text[at - 1 : at + 1].isalpha() and not any(first < at < last for first, last in held)
    ]
    return dice.choice(places) if places else unit.end


@EXAMPLES
@given(st.integers(0, 10_000), st.integers(0, 2**32))
def test_a_word_put_into_a_unit_makes_that_unit_stale(lessons: list[Lesson], index: int, seed: int) -> None:
    """Paragraph, item, row, heading, box, figure, note, term: exactly the one that was touched."""
    dice, one = random.Random(seed), lessons[index % len(lessons)]  # noqa: S311
    found = units(one.source, scan(one.source))
    place = dice.randrange(len(found))
    at = _inside(one.source, found[place], dice)
    pairs = one.after(f"{one.source[:at]}เพิ่มคำ{one.source[at:]}")
    behind = [number for number, pair in enumerate(pairs) if pair.state is not State.FRESH]
    assert behind == [place]
    assert pairs[place].state is State.STALE
    assert pairs[place].before == found[place].text


@EXAMPLES
@given(st.integers(0, 10_000), st.integers(0, 2**32))
def test_a_unit_written_anew_is_stale_alone(lessons: list[Lesson], index: int, seed: int) -> None:
    """Even where no word of it stays, it is known by what stands around it."""
    dice, one = random.Random(seed), lessons[index % len(lessons)]  # noqa: S311
    found = [unit for unit in units(one.source, scan(one.source)) if unit.kind in {"paragraph", "item"}]
    unit = dice.choice(found)
    pairs = one.after(f"{one.source[: unit.start]}ประโยคใหม่ทั้งหมด{one.source[unit.end :]}")
    assert [pair.before for pair in pairs if pair.state is not State.FRESH] == [unit.text]


@EXAMPLES
@given(st.integers(0, 10_000), st.integers(0, 2**32))
def test_wrapping_and_spaces_make_nothing_stale(lessons: list[Lesson], index: int, seed: int) -> None:
    """Lines broken elsewhere, spaces doubled, blank lines added."""
    dice, one = random.Random(seed), lessons[index % len(lessons)]  # noqa: S311
    text, tokens = one.source, scan(one.source)
    for unit in reversed(units(text, tokens)):
        if unit.kind not in {"paragraph", "item", "note", "definition"}:
            continue
        line = text[text.rfind("\n", 0, unit.start) + 1 :]
        lead = "> " if line.startswith(">") else " " * (len(line) - len(line.lstrip()))
        spaces = [
            at
            for at in range(unit.start, unit.end)
            if re.match(r" (?=[^\s\-+*#>:!|\d=~`\[])", text[at : at + 2])
            and not any(token.start < at < token.end for token in tokens)
        ]
        for at in sorted(dice.sample(spaces, len(spaces) // 2), reverse=True):
            text = text[:at] + dice.choice((f"\n{lead}", "  ")) + text[at + 1 :]
    assert states(one.after(text.replace("\n\n", "\n\n\n"))) == {State.FRESH}


@EXAMPLES
@given(st.integers(0, 10_000), st.integers(0, 2**32))
def test_a_paragraph_moved_makes_nothing_stale(lessons: list[Lesson], index: int, seed: int) -> None:
    """To anywhere on the page, also under another heading."""
    dice, one = random.Random(seed), lessons[index % len(lessons)]  # noqa: S311
    parts = one.paragraphs()
    plain = [at for at, part in enumerate(parts) if part[0] not in " #!|>-1234567890[:" and "\n" not in part]
    moved = parts.pop(dice.choice(plain))
    tops = [at for at, part in enumerate(parts) if not part.startswith(" ")]
    parts.insert(dice.choice(tops), moved)
    assert states(one.after("\n\n".join(parts))) == {State.FRESH}


@EXAMPLES
@given(st.integers(0, 10_000), st.integers(0, 2**32))
def test_a_paragraph_put_in_is_missing_alone(lessons: list[Lesson], index: int, seed: int) -> None:
    """What stands behind it stays fresh."""
    dice, one = random.Random(seed), lessons[index % len(lessons)]  # noqa: S311
    parts = one.paragraphs()
    tops = [at for at, part in enumerate(parts) if not part.startswith(" ")]
    parts.insert(dice.choice(tops), NEW)
    behind = [pair for pair in one.after("\n\n".join(parts)) if pair.state is not State.FRESH]
    assert [(pair.state, pair.text) for pair in behind] == [(State.MISSING, NEW)]


def test_a_translation_edited_stays_fresh(lessons: list[Lesson]) -> None:
    """Mending the translation alone asks for no new stamp; a stale unit stays so until it is stamped."""
    one = lessons[-1]
    mended = one.translation.replace("This time nobody", "Nobody").replace("Choose one question", "Take one")
    assert states(compared(one.source, mended, one.stamps)) == {State.FRESH}
    changed = one.source.replace("เลือกคำถามหนึ่งข้อ", "เลือกคำถามสองข้อ")
    behind = [pair for pair in compared(changed, mended, one.stamps) if pair.state is not State.FRESH]
    assert [pair.state for pair in behind] == [State.STALE]
    assert behind[0].translation
    assert behind[0].translation.text == "Take one from your lesson plan."
    assert states(compared(changed, mended, stamped(compared(changed, mended, one.stamps)))) == {State.FRESH}


def test_what_the_source_lost_is_gone_until_it_is_kept(lessons: list[Lesson]) -> None:
    """A paragraph deleted in the source is told of once; stamped as it is, it is the translation's own."""
    one = lessons[-1]
    shorter = one.source.replace("ก่อนสอนพรุ่งนี้ ลองทำสามอย่าง\n\n", "")
    pairs = one.after(shorter)
    assert [pair.before for pair in pairs if pair.state is State.GONE] == ["ก่อนสอนพรุ่งนี้ ลองทำสามอย่าง"]
    assert states(compared(shorter, one.translation, stamped(pairs))) == {State.FRESH}


def test_a_value_of_yaml_changed_is_stale_alone(bilingual: Course, tmp_path: Path) -> None:
    """Each text of each file: its words changed in the file, everything else as it was."""
    translation = bilingual.translations["en"]
    root_of = Path(shutil.copytree(BILINGUAL, tmp_path / "course"))
    for name in translation.records:
        file = SourceFile(name, (BILINGUAL / name).read_text("utf-8"))
        root = yaml.parse(file, Problems())
        assert root is not None
        before = translation.values(name).pairs
        for pair in before:
            node = root.at((*pair.path, "th"))
            at = next(at for at in range(node.start, node.end) if "ก" <= file.text[at] <= "ไ")
            course = _changed(root_of, name, f"{file.text[:at]}ใหม่{file.text[at:]}")
            now = course.translations["en"].values(name).pairs
            assert [one.before for one in now if one.state is not State.FRESH] == [pair.text]


def _changed(root: Path, name: str, text: str) -> Course:
    """A copy of the small course with one file changed, only while it is read."""
    before = (root / name).read_text("utf-8")
    (root / name).write_text(text, "utf-8")
    course, sources = read(root)
    (root / name).write_text(before, "utf-8")
    assert course is not None, sources.problems.errors
    return course


def test_values_without_ids_are_found_behind_one_that_was_put_in(tmp_path: Path) -> None:
    """A question for discussion put first: the others keep their stamps."""
    name = "modules/m1.yaml"
    text = (BILINGUAL / name).read_text("utf-8")
    new = "    discussion:\n      - question: {th: เพิ่มข้อแรก, en: A first one}\n"
    root = Path(shutil.copytree(BILINGUAL, tmp_path / "course"))
    course = _changed(root, name, text.replace("    discussion:\n", new))
    behind = [one for one in course.translations["en"].values(name).pairs if one.state is not State.FRESH]
    assert [(one.state, one.text) for one in behind] == [(State.UNCONFIRMED, "เพิ่มข้อแรก")]


def test_stamps_of_an_unchanged_course_are_the_same_bytes(bilingual: Course) -> None:
    """Stamping twice changes nothing."""
    for file in bilingual.translations["en"].files():
        once = restamped(file, lambda _: True)
        assert tuple(once) == bilingual.stamps[file.stamps].units
        assert restamped(file, lambda _: False) == once


def test_white_space_and_composition_do_not_count() -> None:
    """The digest of a text is that of its letters, composed."""
    assert digest("cafe\u0301 ครู\nดี") == digest("café ครูดี")
    assert digest("ครูดี") != digest("ครูดี ๆ")


def test_records_of_one_language_have_no_pairs(bilingual: Course) -> None:
    """A text that serves both languages needs no translation."""
    assert record(bilingual.records["modules/course.yaml"], "th", "th", NONE) == ()
