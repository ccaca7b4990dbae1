"""What an office's profile makes of a course."""

from pathlib import Path

import pytest
from named_offices import NORTH, copied, office, profile
from samut.course import address
from samut.course.profile import namesakes, of_office, profiles
from samut.course.read import read
from samut.site.pages import site
from samut.source.report import report


def test_what_is_left_out_is_gone_everywhere(root: Path) -> None:
    """Module, lessons, quiz, questions of the tests, minutes, pages, menu; nothing links to what is gone."""
    whole, _ = read(root)
    short = office(root, "short.yml")
    assert whole
    assert [one.id for one in short.modules] == list(short.record.modules) == ["m1"]
    assert {one.lesson for _, one in short.questions()} <= set(short.lessons)
    assert short.pretest
    assert whole.pretest
    assert len(short.pretest.questions) < len(whole.pretest.questions)
    assert short.pretest.minutes < whole.pretest.minutes
    assert short.minutes < whole.minutes
    shown = site(short, "th")
    gone = {page.uri for page in site(whole, "th").pages} - {page.uri for page in shown.pages}
    assert gone == set(short.absent) == {"modules/m2/index.md", "lessons/m2/l2-1.md", "quizzes/m2.md"}
    text = "".join(page.content for page in shown.pages) + str(shown.nav)
    assert "l2-1" not in text
    assert "modules/m2" not in text


def test_a_link_to_what_is_left_out_keeps_its_words(tmp_path: Path) -> None:
    """In prose and in the records alike, brackets within the words too."""
    root = copied(tmp_path / "course")
    lesson = root / "content/th/lessons/m1/l1-1.md"
    link = "อ่าน[บท [สอง] ต่อ](../m2/l2-1.md) แล้ว[กลับ](l1-2.md)"
    lesson.write_text(f"{lesson.read_text('utf-8')}\n{link}\n", "utf-8")
    shown = site(office(root, "short.yml"), "th")
    page = next(one.content for one in shown.pages if one.uri == "lessons/m1/l1-1.md")
    assert "อ่านบท [สอง] ต่อ แล้ว[กลับ](l1-2.md)" in page


def test_offices_of_one_run_have_ids_of_their_own(tmp_path: Path) -> None:
    """O08: the second profile of an id is told where the first one stands."""
    root = copied(tmp_path / "course")
    profile(root / "offices" / "other", NORTH)
    course, _ = read(root)
    assert course
    found = [of_office(course, file) for file in profiles(root / "offices")]
    namesakes([(one, sources) for one, sources in found if one])
    told = [report(sources.problems.errors, sources.lines, "en") for _, sources in found]
    (text,) = filter(None, told)
    assert text.startswith("offices/other/office.yml:1:5: error O08")
    assert "offices/north/office.yml" in text


def test_the_offices_address_takes_the_place_of_the_courses(root: Path) -> None:
    """And the office's own page stands in the course's navigation."""
    course = office(root, "north/office.yml")
    assert course.record.address == "https://north.example/plc/"
    assert course.label == "studied-north"
    assert {"หน้าของทิศอุดร": address.OFFICE} in site(course, "th").nav


@pytest.mark.parametrize("name", ["north/office.yml", "south/office.yml", "short.yml"])
def test_the_copy_says_which_it_is(root: Path, name: str) -> None:
    """The fingerprint of the content tells the copies of two offices apart."""
    whole, _ = read(root)
    assert whole
    assert office(root, name).fingerprint != whole.fingerprint
