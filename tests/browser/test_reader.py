"""What the transcripts rest on: browsers tell names, states and announcements, and silence is silence."""

from pathlib import Path

import pytest
from reader import Reader

PAGE = """<!doctype html><html lang="th"><title>t</title>
<button onclick="note.textContent = note.textContent || 'หนึ่ง'">เพิ่ม</button>
<button onclick="note.textContent = 'สอง'">ซ้ำ</button>
<button onclick="note.textContent = ''">ล้าง</button>
<button onclick="put.innerHTML = '<p role=status>ใหม่</p>'">ใส่</button>
<button onclick="plain.textContent = 'เงียบ'">เงียบ</button>
<button onclick="gone.textContent = 'ซ่อน'">ซ่อน</button>
<button></button>
<button aria-pressed="false" onclick="this.ariaPressed = 'true'">ธง</button>
<button aria-disabled="true" aria-describedby="told">ใช้ไม่ได้</button>
<div role="group" aria-label="กลุ่ม"><input type="checkbox" aria-label="ช่อง"></div>
<details><summary>คำใบ้</summary>ลึก</details>
<section class="samut-item" id="q"><input aria-label="ตอบ" value="ก" readonly></section>
<p id="note" role="status"></p><p id="plain"></p><p id="gone" role="status" hidden></p><div id="put"></div>
<p id="told">เหตุ</p>
"""


@pytest.fixture
def opened_page(reader: Reader, tmp_path: Path) -> Reader:
    """A page where each button does one thing."""
    file = tmp_path / "page.html"
    file.write_text(PAGE, "utf-8")
    reader.open(file.as_uri())
    return reader


def test_announcements(opened_page: Reader) -> None:
    """Text put into a live region is heard, again too; an emptied, hidden, new or common element is not."""
    heard = []
    for presses in (1, 2, 1, 1, 1, 1):
        opened_page.press("Tab")
        for _ in range(presses):
            opened_page.press("Enter")
            heard.append(opened_page.heard())
    assert heard == [["หนึ่ง"], ["สอง"], ["สอง"], [], [], [], []]


def test_names_and_states(opened_page: Reader) -> None:
    """Each control is told with its role, name, states, value, description, group and question."""
    told = []
    for _ in range(12):
        opened_page.press("Tab")
        opened_page.heard()
        told.append(opened_page.focus())
    nameless, flag, dead, box, hint, field = told[6:]
    assert (nameless.role, nameless.name) == ("button", "")
    assert (flag.role, "unpressed" in flag.states) == ("button", True)
    assert ("unavailable" in dead.states, dead.description) == (True, "เหตุ")
    assert ("group", "กลุ่ม") in [tuple(one) for one in box.groups]
    assert (box.role, box.name, "checkable" in box.states) == ("checkbox", "ช่อง", True)
    assert (hint.role, hint.name, "collapsed" in hint.states) == ("summary", "คำใบ้", True)
    assert (field.value, "readonly" in field.states, field.item) == ("ก", True, "q")


@pytest.mark.parametrize(("back", "state"), [(5, "pressed"), (3, "checked"), (2, "expanded")])
def test_states_change(opened_page: Reader, back: int, state: str) -> None:
    """What a key has changed is told as it then stands."""
    for _ in range(13 - back):
        opened_page.press("Tab")
    assert state not in opened_page.focus().states
    opened_page.press("Space")
    opened_page.heard()
    assert state in opened_page.focus().states
