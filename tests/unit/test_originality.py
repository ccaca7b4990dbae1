"""The course is in its own words: nowhere do 40 Thai characters in a row stand as in the source article.

The article itself is not here: `scripts/shingles.py` made a number of every run of 40 characters, and the
same numbers are made of a text. Spaces and signs do not count: a sentence spaced otherwise is still found.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.problem import Problems
from shingles import LENGTH, SIZE, TARGET, shingles

ROOT = Path(__file__).parents[2]
PACKED = TARGET.read_bytes()
ARTICLE = frozenset(PACKED[at : at + SIZE] for at in range(0, len(PACKED), SIZE))
NAMES = ("สิ่งกระตุ้นการเรียนรู้", "กระบวนการขององค์กร", "เงื่อนไขปัจจัยภายนอก", "เงื่อนไขภายในโรงเรียน", "ภาวะผู้นำ")
"""The five conditions are names: a list of them is nobody's sentence."""
FILES = sorted(
    path
    for folder in ("content", "modules", "quizzes")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".md", ".yaml", ".svg"}
)


def texts(path: Path) -> Iterator[str]:
    """What is one text in a file: a lesson, a value of YAML, the words of a drawing."""
    raw = path.read_text("utf-8")
    if path.suffix != ".yaml":
        yield re.sub("<[^<>]*>", " ", raw) if path.suffix == ".svg" else raw
        return
    node = yaml.parse(SourceFile(path.name, raw), Problems())
    assert node is not None
    yield from (str(value.value) for value in node.texts())


def common(text: str) -> list[str]:
    """The runs of a text that the article has too; the names part them."""
    parted = re.split("|".join(NAMES), text)
    return [run for part in parted for number, run in shingles(part) if number in ARTICLE]


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(ROOT).as_posix() for path in FILES])
def test_nothing_is_copied(path: Path) -> None:
    """Not one run of 40 Thai characters is the article's."""
    assert [run for text in texts(path) for run in common(text)] == []


def test_a_copy_is_found() -> None:
    """The index answers: what the article holds is found however it is spaced, other words are not."""
    heading = "การเรียนรู้ร่วมกัน และการประยุกต์ ใช้ความรู้ของครู"
    assert common(heading)
    assert not common("ครูต้นช่วยครูบัวยกกล่องไปที่รถ ในกล่องมีแผนการสอนสามสิบเอ็ดปี เกียรติบัตรสองแฟ้ม")
    assert len(ARTICLE) > 20_000
    assert LENGTH == 40
