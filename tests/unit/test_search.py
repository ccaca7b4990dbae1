"""What search is handed of a page, and how it is written down."""

import gzip
import json

import pytest
from samut.course.course import Course
from samut.site.assets import assets
from samut.site.search.index import entry, index
from samut.site.search.letters import short
from samut.site.search.sections import Section, sections

PAGE = """
<h1 id="l1">บทที่ <em>หนึ่ง</em><a class="headerlink" href="#l1">¶</a></h1>
<p class="samut-meta">ประมาณ 30 นาที</p>
<p>ก่อน<span class="held">หัว ๆ</span> &amp; ข้อ<br>ใหม่</p><ul><li>ก</li><li>ข</li></ul>
<h2 id="a">หัวข้อ</h2><h3>ย่อย</h3><p>เนื้อ<script>no()</script></p>
<div data-search-exclude hidden><p>ไม่เอา</p><h2 id="no">ไม่มี</h2></div>
<img src="x.png" alt="รูป"><p>ท้าย
"""
QUESTION = """
<h2 id="q1-title">ข้อ 1</h2><samut-question><div><div class="samut-stem"><p>ถามว่า</p></div>
<ul class="samut-choices"><li><label><input type="radio"> <span>ตัวลวง</span></label></li></ul>
<details data-search-exclude><summary>คำใบ้</summary><div class="samut-stem">ใบ้</div></details>
</div></samut-question><p>ต่อ</p>
"""
TERMS = """
<h1 id="glossary">อภิธานศัพท์</h1>
<dl><div id="trust"><dt>ไว้ใจ <span lang="en">trust</span></dt><dd>เชื่อกัน</dd></div></dl>
<dl><dt>คำ</dt><dd>ความ</dd></dl>
"""


@pytest.mark.parametrize(
    ("html", "made"),
    [
        (
            PAGE,
            [
                Section("", "บทที่ หนึ่ง", "ก่อนหัว ๆ & ข้อ ใหม่ ก ข"),
                Section("a", "หัวข้อ", "ย่อย เนื้อ ท้าย"),
            ],
        ),
        (QUESTION, [Section("q1-title", "ข้อ 1", "ถามว่า ต่อ")]),
        (
            TERMS,
            [Section("", "อภิธานศัพท์", ""), Section("trust", "ไว้ใจ trust", "เชื่อกัน คำ ความ")],
        ),
        ("", []),
    ],
    ids=["lesson", "question", "terms", "nothing"],
)
def test_sections_hold_what_a_reader_sees(html: str, made: list[Section]) -> None:
    """Each heading with an id begins a section; what is hidden, a choice or an answer is in none."""
    assert sections(html) == made


def test_letters_come_back(course: Course) -> None:
    """Exchanging letters three times gives the text again, whatever stands in it."""
    text = "".join(map(chr, range(0x20, 0x1000))) + course.record.title.best("th")[0]
    assert short(text) != text
    assert short(short(short(text))) == text


def test_the_index_is_a_script_that_hands_over_pages(course: Course) -> None:
    """Thai is written in one byte a letter, other texts as they are; a term's names stand together."""
    thai = "".join(index({"a.html": entry([Section("", "ครู", "น\u0e4d้า")])}, course))
    made = json.loads(thai.removeprefix("samutSearch(").removesuffix(");\n"))
    assert made["coded"]
    assert made["pages"] == [["a.html", 1, [["", short("ครู"), short("น้ำ")]]]]
    names = ("ชุมชนการเรียนรู้ทางวิชาชีพ", "professional learning community")
    assert [short(name) for name in names] in made["names"]
    plain = "".join(index({"quizzes/a.html": entry([Section("x", "Teacher", "of “all”")])}, None))
    assert '"names":[],"pages":[["quizzes/a.html",0.5,[["x","Teacher","of “all”"]]]]' in plain


def test_search_is_light(course: Course) -> None:
    """The scripts of search weigh at most 9 kB as sent, the part on every page at most 1 kB."""
    files = {one.uri.rpartition("/")[2]: str(one.content).encode() for one in assets(course)}
    assert len(gzip.compress(files["search-box.js"], 9)) <= 1_000
    assert 4_000 < len(gzip.compress(files["search.js"], 9)) <= 9_000
