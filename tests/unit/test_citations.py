"""Sources in the text and in the list, as APA 7 and Thai readers have them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from samut.course.course import Course
from samut.course.read import read
from samut.render.citations import Citations
from samut.schema.base import Language


def cite(root: Path, works: list[dict[str, Any]], language: Language = "th") -> Citations:
    """The citations of a copy of the minimal course that cites all of `works`."""
    minimal = json.loads((root / "content/references.json").read_text("utf-8"))
    (root / "content/references.json").write_text(json.dumps([*minimal, *works]), "utf-8")
    page = root / "content/th/lessons/m1/l1-2.md"
    cited = " ".join(f"[@{work['id']}]" for work in works)
    page.write_text(f"{page.read_text('utf-8')}\n{cited}\n", "utf-8")
    course, sources = read(root)
    assert not sources.problems.found
    assert course is not None
    return Citations(course, language)


def work(key: str, **fields: object) -> dict[str, Any]:
    """A book by one author."""
    return {"id": key, "type": "book", "title": "T", "author": [{"family": "Hord", "given": "S."}], **fields}


def test_one_and_two_authors(course: Course) -> None:
    """Author and year, in brackets and in the sentence."""
    citations = Citations(course, "en")
    assert citations.parenthetical("hord1997") == "Hord, 1997"
    assert citations.narrative("hord1997") == "Hord (1997)"
    assert citations.year("hord1997") == "1997"


def test_second_hand(course: Course) -> None:
    """A work read in another names that other, and only that other is listed."""
    assert Citations(course, "th").parenthetical("kruse1995") == "Kruse & Louis, 1995 อ้างใน Hord, 1997"
    assert "as cited in Hord, 1997" in Citations(course, "en").narrative("kruse1995")
    assert Citations(course, "th").read("kruse1995") == "hord1997"
    assert Citations(course, "th").listed(["kruse1995", "hord1997"]) == ["hord1997"]


def test_works_of_one_author_and_year_get_letters(minimal: Path) -> None:
    """2001a and 2001b, in the text and in the list alike."""
    issued = {"date-parts": [[2001]]}
    citations = cite(minimal, [work("x1", title="A", issued=issued), work("x2", title="B", issued=issued)])
    letters = {citations.parenthetical("x1"), citations.parenthetical("x2")}
    assert letters == {"Hord, 2001a", "Hord, 2001b"}
    assert "2001a" in citations.entry("x1") + citations.entry("x2")


@pytest.mark.parametrize(("language", "year"), [("th", "2562"), ("en", "2019")])
def test_thai_works_came_out_in_a_thai_year(minimal: Path, language: Language, year: str) -> None:
    """A work under a Thai title is dated in the Buddhist era for readers of Thai, letters included."""
    issued = {"date-parts": [[2019, 3, 1]]}
    thai = [work(key, title=f"ทีม 2019 {key}", issued=issued) for key in ("x1", "x2")]
    citations = cite(minimal, [*thai, work("x3", title="Team", issued=issued)], language)
    assert citations.parenthetical("x1") == f"Hord, {year}a"
    assert f"({year}b" in citations.entry("x2")
    assert "ทีม 2019 x2" in citations.entry("x2")
    assert citations.parenthetical("x3") == ("Hord, 2019" if language == "th" else "Hord, 2019c")


def test_a_work_by_nobody_says_its_title_once(minimal: Path) -> None:
    """The title stands in the author's place, and nowhere else."""
    entry = cite(minimal, [work("x1", title="ข่าวครู", author=[], issued={"date-parts": [[2018]]})]).entry("x1")
    assert entry.count("ข่าวครู") == 1
    assert "(2561)" in entry


def test_undated_works(minimal: Path) -> None:
    """A work without a year is ม.ป.ป. in Thai."""
    assert cite(minimal, [work("x1")]).parenthetical("x1") == "Hord, ม.ป.ป."


def test_markup_in_a_source_is_text(minimal: Path) -> None:
    """A title or name cannot bring HTML into the list."""
    nasty = work(
        "x1", title="<script>alert(1)</script>", author=[{"literal": "<img src=x onerror=alert(2)>"}]
    )
    entry = cite(minimal, [nasty]).entry("x1")
    assert "<script" not in entry
    assert "<img" not in entry


@pytest.mark.parametrize(
    "fields",
    [{"author": []}, {"author": [{}]}, {"issued": {}}, {"issued": {"date-parts": []}},
    {"issued": {"date-parts": [[]]}},
     {"issued": {"date-parts": [[2020, 13, 40]]}}, {"issued": {"date-parts": [[0]]}},
     {"issued": {"raw": "2563"}},
     {"type": "made-up"}, {"volume": 12}, {"page": "1-5"}, {"editor": "ก"}, {"author": [{"given": "ก"}]},
     {"title": "ก & ข"}, {"URL": "https://x.th/?a=1&b=2"}, {"DOI": 5}, {"accessed": "x"}, {"language": 7}],
)  # fmt: skip
def test_odd_sources_are_rendered_or_reported(fields: dict[str, object], change: Callable[..., Path]) -> None:
    """Whatever a reference manager exports, there is an entry or a problem, never a traceback."""
    entry = json.dumps(work("hord1997") | fields)
    root = change("content/references.json", "[\n", f"[\n{entry.replace('hord1997', 'odd')},\n")
    page = root / "content/th/index.md"
    page.write_text("[@odd]\n", "utf-8")
    course, sources = read(root)
    assert (course is None) == bool(sources.problems.errors)
    if course is not None:
        assert Citations(course, "th").entry("odd")
        assert Citations(course, "th").parenthetical("odd")
