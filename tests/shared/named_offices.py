"""Three offices of one small course: two unlike in everything, one that leaves a module out."""

import shutil
from pathlib import Path

from samut.course.course import Course
from samut.course.profile import of_office
from samut.course.read import read
from samut.source.report import report

STUDIED = Path(__file__).parents[1] / "courses" / "studied"
MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="{colour}" d="M0 0h9v9z"/></svg>\n'
)
PROFILE = """\
id: {id}
name: {{th: สำนักงาน{word}}}
logo: {{file: logo.svg, alt: {{th: ตรา{word}}}}}
colours: {{brand: "{colour}"}}
contact: {{phone: "{phone}", email: {id}@office.example, address: {{th: ถนน{word}}}}}
address: https://{id}.example/plc/
cover: {{text: {{th: คำนำ{word}}}}}
signatory: {{name: {{th: นาง{word}}}, position: {{th: ผู้อำนวยการ{word}}}}}
annex: page.md
"""
PAGE = (
    "# หน้าของ{word} {{#own}}\n\nนัด{word}ก่อน[บทเรียนแรก](lessons/m1/l1-1.md) และ[ไม่มี](https://{id}.example/)\n"
)
NORTH = {"id": "north", "word": "ทิศอุดร", "colour": "#7a1f5c", "phone": "053 111 111"}
SOUTH = {"id": "south", "word": "ทิศทักษิณ", "colour": "#ffcc00", "phone": "074 222 222"}


def profile(folder: Path, values: dict[str, str]) -> Path:
    """An office's profile with all that it may have."""
    folder.mkdir(parents=True)
    (folder / "logo.svg").write_text(MARK.format(**values), "utf-8")
    (folder / "page.md").write_text(PAGE.format(**values), "utf-8")
    (folder / "office.yml").write_text(PROFILE.format(**values), "utf-8")
    return folder / "office.yml"


def copied(root: Path) -> Path:
    """The small course with its offices in a folder."""
    shutil.copytree(STUDIED, root, ignore=shutil.ignore_patterns(".samut", "site", "handbooks"))
    for values in (NORTH, SOUTH):
        profile(root / "offices" / values["id"], values)
    short = root / "offices" / "short.yml"
    short.write_text("id: short\nname: {th: สำนักงานย่อ}\nwithout: [m2]\n", "utf-8")
    return root


def office(root: Path, name: str) -> Course:
    """The course in the name of an office."""
    course, sources = read(root)
    assert course, report(sources.problems, sources.lines, "en")
    found, sources = of_office(course, root / "offices" / name)
    assert found, report(sources.problems, sources.lines, "en")
    return found
