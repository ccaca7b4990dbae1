"""The rules of language find faults put into good Thai, and leave good Thai alone."""

import random
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samut.course.check.language import RULES, hidden, letters, marks, names, spelling, terms, wording
from samut.course.check.language.finding import Find
from samut.course.check.language.lexicon import counts, speller
from samut.course.check.language.passage import BLANK, Body, Passage, shown
from samut.schema.style import Instead, Style
from samut.source.files import SourceFile
from samut.source.markdown import scan

LESSONS = sorted((Path(__file__).parents[2] / "content" / "th" / "lessons").rglob("*.md"))
TONES = "่้๊๋"
EVERY = [rule.find for rule in RULES]


def passage(text: str, name: str = "content/th/lessons/m1/l1-1.md") -> Passage:
    """A text as the prose of a lesson."""
    return Passage(SourceFile(name, text), shown(text, scan(text)))


def codes(find: Find, text: str, style: Style | None = None) -> list[str]:
    """What one rule finds in a text."""
    return [one.code for one in find(passage(text), style or Style())]


TEXT = "\n".join(path.read_text("utf-8") for path in LESSONS[::3])
WORDS = re.findall("[ก-๎]{8,}", shown(TEXT, scan(TEXT)))
"""Runs of good Thai, from every third lesson of the shipped course."""

FAULTS: dict[str, tuple[str, str, Callable[[str], str]]] = {
    "private": ("T01", f"[{TONES}]", lambda _: "\uf70a"),
    "hidden": ("T02", "[ก-ฮ](?=[ก-ฮ])", lambda found: f"{found}\u200b"),
    "order": ("T03", f"[ัิ-ู][{TONES}]", lambda found: found[::-1]),
    "late": ("T03", f"[{TONES}]ำ", lambda found: found[::-1]),
    "repeated": ("T04", f"[{TONES}ัิ-ู์]", lambda found: found * 2),
    "stray": ("T05", f"[{TONES}ัิ-ู์]", lambda found: f" {found}"),
    "loose": ("T05", "[เแโใไ]", lambda found: f"{found} "),
    "ae": ("T06", "แ", lambda _: "เเ"),
    "am": ("T06", "ำ", lambda _: "ํา"),
    "digits": ("T07", "(?<=[ก-ฮา])", lambda _: " ๒๕6 "),
    "repetition": ("T08", "$", lambda _: "ๆ"),
}
"""Code, what to spoil, and how."""


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_put_in_are_found(fault: str) -> None:
    """Of 200 faults of each kind in good Thai at least 95 % are found, with the code of their kind."""
    code, where, spoil = FAULTS[fault]
    chance = random.Random(fault)  # noqa: S311
    fitting = [run for run in WORDS if re.search(where, run)]
    found = 0
    for run in chance.choices(fitting, k=200):
        at = chance.choice(list(re.finditer(where, run)))
        spoilt = run[: at.start()] + spoil(at[0]) + run[at.end() :]
        found += any(code in codes(rule, f"ครู {spoilt} 7") for rule in EVERY)
    assert found >= 190


def test_good_thai_is_left_alone() -> None:
    """Not one finding of letters, marks, digits or spaces in the shipped lessons."""
    rules = EVERY[:3]
    for path in LESSONS:
        text = path.read_text("utf-8")
        assert [code for rule in rules for code in codes(rule, text)] == [], path.name


@given(st.text(st.sampled_from("กมฤฦๅๆฯเแะาำิ ุู่้็ัฺํ๎์๐a1*\n\xad\u200b\uf70aé\u0301“→[]|`"), max_size=12))
def test_no_fault_is_passed_over(text: str) -> None:
    """What is told of a whole file at once never hides what the rules find in one of its texts."""
    body = Body(f"ก [[a|ก]]\n{text}\nข", lambda: iter(()))
    for rule in RULES[:3]:
        quick = rule.may(body, Style())
        seen = (passage(text), passage(body.whole))
        slow = letters.RULES if rule.find is letters.damaged else (rule.find,)
        assert quick or not [one for find in slow for text in seen for one in find(text, Style())]


def test_files_are_seldom_looked_at_twice() -> None:
    """Lessons without faults are told at once to have none: else nothing were won."""
    bodies = [Body(path.read_text("utf-8"), lambda: iter(())) for path in LESSONS]
    assert not any(rule.may(body, Style()) for rule in RULES for body in bodies)


@pytest.mark.parametrize(
    "word",
    ["ธุ์พันธุ์", "สิทธิ์", "ศักดิ์สิทธิ์", "ก๊วยเตี๋ยว", "น้ำแข็ง", "เปรี้ยว", "ฤๅษี", "ฯลฯ", "เป็น", "กตัญญู", "แม่ค้า ๆ มา"],
)
def test_rare_shapes_are_good_thai(word: str) -> None:
    """Vowels and marks in the orders Thai does have."""
    assert [code for rule in EVERY for code in codes(rule, word)] == []


def test_a_private_code_is_told_with_its_mark() -> None:
    """The finding of an old font's code says which mark it stands for."""
    (one,) = hidden.private(passage("เรียนรู\uf70b"), Style())
    assert one.data == {"found": "U+F70B", "suggestion": "ู้"}


def test_order_is_told_as_it_should_be() -> None:
    """The remedy is the word's letters in the right order."""
    (one,) = marks.order(passage("ก่ีครั้ง"), Style())
    assert one.data["right"] == "กี่"


def test_wordings_keep_what_holds_them() -> None:
    """A wording is not found within the right one, nor within what the style says may hold it."""
    style = Style(instead=(Instead(wrong="องค์การ", right="องค์กร", reason="ก", within=("องค์การบริหารส่วน",)),))
    assert codes(wording.settled, "องค์กร องค์การบริหารส่วนตำบล", style) == []
    assert codes(wording.settled, "องค์การ องค์การบริหารส่วนตำบล", style) == ["T09"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hord (ฮอร์ด) บอก แล้ว Hord ก็ว่า ฮอร์ดเอง", []),
        ("ฮอร์ด (Shirley Hord) บอก", []),
        ("## Hord บอก {#a}\n\nHord (ฮอร์ด) บอก", []),
        ("Hordes บอก [@hord1997]", []),
        ("Hord บอก แล้ว Hord (ฮอร์ด) ก็ว่า", ["T13"]),
        ("ตามฮอร์ด บอก", ["T13"]),
        ("Vescio พบ แล้ว Vescio ก็ว่า", ["T13"]),
        ("Vescio (เวสซิโอ) พบ แล้ว Vescio ก็ว่า", []),
    ],
)
def test_names_are_given_in_both_scripts_once(text: str, found: list[str]) -> None:
    """The first mention has both, for authors not listed too; titles and citations are no mention."""
    assert codes(names.introduced(("Hord", "Vescio")).find, text, Style(names={"Hord": "ฮอร์ด"})) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("เราใช้[[cycle]]แล้ววงจรพีแอลซีก็เดิน", []),
        ("## วงจรพีแอลซี {#a}\n\n[[cycle|วงจรพีแอลซี]]", []),
        ("[ดูวงจรพีแอลซี](a.md) แล้ว[[cycle]]", []),
        ("[[long]]คือวงจรพีแอลซีสมบูรณ์แบบ", []),
        ("โรงเรียน", []),
        ("เราใช้วงจรพีแอลซี แล้ว[[cycle]]", ["T14"]),
    ],
)
def test_terms_are_links_at_first_use(text: str, found: list[str]) -> None:
    """A term in running text is a link the first time; within a longer term or as a plain word it is none."""
    known = {"cycle": "วงจรพีแอลซี", "long": "วงจรพีแอลซีสมบูรณ์แบบ", "school": "โรงเรียน"}
    assert codes(terms.linked(terms.names(known)), text, Style(words=("วงจรพีแอลซี",))) == found


def test_a_term_is_a_word_wherever_it_is_used() -> None:
    """A term no dictionary has is doubted in the glossary, where it is defined, and nowhere else."""
    rule, text = spelling.spelt(["ฮฌฮญฮ"]), "ครูใช้ฮฌฮญฮกับฬฑฬฒฬในห้อง"
    found = [text[one.start : one.end] for one in rule(passage(text), Style())]
    assert found
    assert not any("ฌฮญ" in one for one in found)
    defined = [text[one.start : one.end] for one in rule(passage(text, spelling.GLOSSARY), Style())]
    assert any("ฌฮญ" in one for one in defined)


def test_lost_marks_are_found() -> None:
    """Of 600 marks taken from good Thai at least 75 % are found; of good runs less than 1 % is doubted."""
    chance = random.Random(5)  # noqa: S311
    reader = speller(())
    doubted = [run for run in WORDS if _doubts(run) > 0]
    assert len(doubted) <= len(WORDS) / 100, doubted
    marked = [run for run in WORDS if re.search(f"[{TONES}์]", run) and run not in doubted]
    found = 0
    for run in chance.sample(marked, 600):
        at = chance.choice(list(re.finditer(f"[{TONES}์]", run)))
        lost = run[: at.start()] + run[at.end() :]
        found += any(word.meant != lost[word.start : word.end] for word in reader.words(lost))
    assert found >= 450, found


def _doubts(run: str) -> int:
    return sum(word.meant != run[word.start : word.end] for word in speller(()).words(run))


def test_words_are_told_apart() -> None:
    """A run is read as the words a reader sees, a slip as the word meant, a stranger as unknown."""
    reader = speller(())
    text = "ครูแลวบรุนเนอร์"
    read = [(text[word.start : word.end], word.meant) for word in reader.words(text)]
    assert read[:2] == [("ครู", "ครู"), ("แลว", "แล้ว")]
    assert any(meant is None for _, meant in read[2:])
    assert [word.meant for word in speller(("บรุนเนอร์",)).words("บรุนเนอร์")] == ["บรุนเนอร์"]


def test_a_long_run_is_read_in_linear_time() -> None:
    """Letters without end neither hang nor exhaust the reader; the words cover the run."""
    run = "การเรียนรู้ของครู" * 500 + "ซซซซซ" * 500
    words = speller(()).words(run)
    assert words[0].start == 0
    assert words[-1].end == len(run)
    assert all(one.end == two.start for one, two in pairwise(words))


def test_the_dictionary_is_whole() -> None:
    """The packed dictionary holds the words and counts it says it does."""
    assert len(counts()) == 60_960
    assert counts()["การ"] > 100_000


def test_markup_is_no_text() -> None:
    """Ids, targets and code are blanked, every character in its old place; words of links stay."""
    text = '[[plc|ทีม]] และ[บท](l1-2.md#a) `โค๊ด` ## ![ภาพ](a.svg "คำ")'
    seen = shown(text, scan(text))
    assert len(seen) == len(text)
    assert re.findall("[ก-๎]+", seen) == ["ทีม", "และ", "บท", "ภาพ", "คำ"]
    assert BLANK in seen
