"""The page of one's own progress: several people, files, the eraser, completion."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from learner import RIGHT, WRONG, check, ready
from playwright.sync_api import Browser, Page
from visit import opened, until

At = Callable[[str], str]


@pytest.fixture
def mine(page: Page, studied: At) -> Page:
    """Somebody's page, after one right answer."""
    answer(page, studied, "m1-q1", RIGHT["m1-q1"])
    page.goto(studied("mine.html"))
    return page


def answer(page: Page, at: At, name: str, given: object) -> None:
    """Answers one question of a module's quiz."""
    page.goto(at(f"quizzes/{name.partition('-')[0]}.html"))
    ready(page)
    check(page, name, given)


def count(page: Page, at: At) -> str:
    """How many questions of module 1 the learner has answered."""
    page.goto(at("quizzes/m1.html"))
    return ready(page).locator(".samut-count").inner_text()


def saved(page: Page, folder: Path) -> Path:
    """The file the page hands over."""
    with page.expect_download() as download:
        page.get_by_role("button", name="บันทึกเป็นไฟล์").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_people_are_kept_apart(mine: Page, studied: At) -> None:
    """Two named people on one device: each finds their own answers, and the quiz says whose turn it is."""
    mine.get_by_label("ชื่อของผู้เรียนที่เลือก").fill("ครูนา")
    mine.get_by_role("button", name="เปลี่ยนชื่อ").click()
    mine.get_by_label("เพิ่มผู้เรียน").fill("ครูบัว")
    mine.get_by_role("button", name="เพิ่ม", exact=True).click()
    assert mine.get_by_role("radio", name="ครูบัว").is_checked()
    assert mine.get_by_role("status").first.inner_text() == "ผู้เรียนตอนนี้ ครูบัว"
    assert count(mine, studied) == "ตอบแล้ว 0 จาก 7 ข้อ"
    assert mine.locator(".samut-who").inner_text() == "ผู้เรียน ครูบัว"
    answer(mine, studied, "m1-q3", RIGHT["m1-q3"])
    answer(mine, studied, "m1-q6", RIGHT["m1-q6"])
    mine.goto(studied("mine.html"))
    name = mine.get_by_role("radio", name="ครูนา")
    name.check()
    assert name.evaluate("one => one === document.activeElement")
    assert count(mine, studied) == "ตอบแล้ว 1 จาก 7 ข้อ"


def test_a_file_is_named_after_the_day_here(browser: Browser, studied: At, tmp_path: Path) -> None:
    """Early in a Thai morning it is still the day before in Greenwich."""
    with opened(browser, timezone_id="Asia/Bangkok", accept_downloads=True) as page:
        page.clock.set_fixed_time("2026-06-01T20:00:00Z")
        page.goto(studied("mine.html"))
        assert saved(page, tmp_path).name == "samut-studied-2026-06-02.json"


def test_a_file_joins_two_devices(mine: Page, browser: Browser, studied: At, tmp_path: Path) -> None:
    """Answers of two devices are joined by a file, either way round, and joining twice changes nothing."""
    first = saved(mine, tmp_path)
    assert json.loads(first.read_text("utf-8"))["course"] == "studied"
    with opened(browser, accept_downloads=True) as other:
        answer(other, studied, "m1-q3", WRONG["m1-q3"])
        other.goto(studied("mine.html"))
        for said in ("รวมข้อมูลแล้ว มีรายการใหม่", "มีรายการใหม่ 0 รายการ"):
            other.locator("input[type=file]").set_input_files(first)
            until(other, "document.querySelector('[data-slot=file]').textContent")
            assert said in other.locator("[data-slot=file]").inner_text()
            other.evaluate("document.querySelector('[data-slot=file]').textContent = ''")
        second = saved(other, tmp_path / "second")
        assert count(other, studied) == "ตอบแล้ว 2 จาก 7 ข้อ"
        assert other.locator("#m1-q1 [role=status]").inner_text() == "ถูกต้อง"
    mine.locator("input[type=file]").set_input_files(second)
    until(mine, "document.querySelector('[data-slot=file]').textContent.includes('รวม')")
    assert count(mine, studied) == "ตอบแล้ว 2 จาก 7 ข้อ"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not json", "อ่านไฟล์นี้ไม่ได้"),
        ('{"a": 1}', "ไม่ใช่ไฟล์ความก้าวหน้า"),
        ('{"samut": "progress", "version": 2, "course": "other", "records": {}}', "เป็นของหลักสูตรอื่น"),
        ('{"samut": "progress", "version": 99, "course": "studied", "records": {}}', "รุ่นใหม่กว่า"),
    ],
)
def test_a_wrong_file_changes_nothing(mine: Page, studied: At, tmp_path: Path, text: str, said: str) -> None:
    """A file that is not this course's progress is refused in words, and what was there stays."""
    file = tmp_path / "file.json"
    file.write_text(text, "utf-8")
    mine.locator("input[type=file]").set_input_files(file)
    until(mine, "document.querySelector('[data-slot=file]').textContent")
    assert said in mine.locator("[data-slot=file]").inner_text()
    assert count(mine, studied) == "ตอบแล้ว 1 จาก 7 ข้อ"


def test_erasing(mine: Page, studied: At) -> None:
    """Erasing asks to be sure, erases this person's answers and nobody else's."""
    mine.get_by_label("เพิ่มผู้เรียน").fill("ครูบัว")
    mine.get_by_role("button", name="เพิ่ม", exact=True).click()
    answer(mine, studied, "m1-q3", RIGHT["m1-q3"])
    mine.goto(studied("mine.html"))
    erase = mine.get_by_role("button", name="ลบ", exact=True)
    assert erase.is_disabled()
    mine.get_by_label("ลบคำตอบและความก้าวหน้าทั้งหมดของ").check()
    assert "ครูบัว" in mine.locator("label:has([data-do=sure])").inner_text()
    erase.click()
    assert mine.locator("[data-slot=erase]").inner_text() == "ลบแล้ว"
    assert erase.is_disabled()
    assert count(mine, studied) == "ตอบแล้ว 0 จาก 7 ข้อ"
    mine.goto(studied("mine.html"))
    mine.locator(".samut-people input:not(:checked)").first.click()
    assert count(mine, studied) == "ตอบแล้ว 1 จาก 7 ข้อ"


def state(page: Page, selector: str) -> list[str]:
    """What the table says of a module or test, after its name."""
    return [cell.inner_text() for cell in page.locator(f"tr{selector} td").all()]


def test_completion(mine: Page, studied: At) -> None:
    """A module is complete once read and passed; the course, once every module and the post-test is."""
    assert state(mine, "[data-quiz=m1]") == ["0 จาก 2", "–", "ยังไม่เริ่ม"]
    for lesson in ("m1/l1-1", "m1/l1-2", "m2/l2-1"):
        mine.goto(studied(f"lessons/{lesson}.html"))
        mine.get_by_role("button", name="อ่านบทนี้จบแล้ว").click()
    for name, given in RIGHT.items():
        if name != "m1-q1":
            answer(mine, studied, name, given)
    mine.goto(studied("mine.html"))
    assert state(mine, "[data-quiz=m1]") == ["2 จาก 2", "100%", "เสร็จแล้ว"]
    assert state(mine, "[data-quiz=m2]") == ["1 จาก 1", "100%", "เสร็จแล้ว"]
    assert mine.locator(".samut-whole").inner_text() == ""
    mine.goto(studied("quizzes/posttest.html"))
    ready(mine)
    for name, choice in (("post-q1", "b"), ("post-q2", "a"), ("post-q3", "c")):
        check(mine, name, choice)
    mine.get_by_role("button", name="ส่งแบบทดสอบ").click()
    mine.goto(studied("mine.html"))
    assert state(mine, "[data-test=posttest]") == ["–", "100%", "เสร็จแล้ว"]
    assert mine.locator(".samut-whole").inner_text() == "คุณเรียนครบทั้งหลักสูตรแล้ว"
