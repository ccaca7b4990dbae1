"""Every output carries the office's name, and nothing of it is found in another's."""

import re
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from named_offices import NORTH, SOUTH, office
from samut import work
from samut.handbook.build import build as build_books
from samut.handbook.edition import Edition
from standards import ARCHIVAL, UA, refused

pytestmark = pytest.mark.xdist_group("outputs")

WORDS = ("word", "id", "phone")


@pytest.fixture(scope="module")
def sites(root: Path) -> dict[str, Path]:
    """The sites of both offices, and one that leaves a module out, in one run."""
    names = ("north/office.yml", "south/office.yml", "short.yml")
    courses = [office(root, name) for name in names]
    return {one.office.id: work.build_site(one, place=one.office.id) for one in courses if one.office}


@pytest.fixture(scope="module")
def books(root: Path) -> dict[str, Path]:
    """The learner's handbook of both offices: one typesetting, bound twice."""
    found = {}
    for name in ("north", "south"):
        course = office(root, f"{name}/office.yml")
        (found[name],) = build_books(course, root / "handbooks" / name, [Edition.LEARNER])
    return found


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def neutral(content: bytes, values: dict[str, str]) -> str:
    """A page without what the profile says."""
    text = content.decode()
    for name in WORDS:
        text = text.replace(values[name], f"<{name}>")
    return text


def test_sites_differ_only_where_the_profile_says(sites: dict[str, Path]) -> None:
    """The same files; pages alike but for the profile's words; scripts, fonts and pictures byte for byte."""
    north, south = files(sites["north"]), files(sites["south"])
    assert set(north) == set(south)
    pages = {name for name in north if name.endswith(".html")}
    other = {name for name in set(north) - pages if north[name] != south[name]}
    for name in pages:
        assert neutral(north[name], NORTH) == neutral(south[name], SOUTH), name
    kept = {name for name in other if name.startswith("offline/")}
    assert other - kept == {
        "assets/samut/samut.css",
        "assets/samut/search-index.js",
        "icon.svg",
        "search/search_index.json",
        "site.webmanifest",
        "sitemap.xml",
        "sitemap.xml.gz",
        "sw.js",
    }


def test_no_word_of_one_office_is_in_anothers_site(sites: dict[str, Path]) -> None:
    """Searched in every file, in the codes of the search index too."""
    for name, others in (("north", [SOUTH]), ("south", [NORTH]), ("short", [NORTH, SOUTH])):
        for file, content in files(sites[name]).items():
            for values in others:
                found = [values[one] for one in (*WORDS, "colour") if values[one].encode() in content]
                assert not found, (name, file)


def test_every_page_carries_the_office(sites: dict[str, Path]) -> None:
    """Name, contact, canonical address and the key that keeps learners' records apart."""
    for name, content in files(sites["north"]).items():
        if name.endswith(".html"):
            text = content.decode()
            assert "สำนักงานทิศอุดร" in text, name
            assert 'data-samut-office="north"' in text, name
            assert "mailto:north@office.example" in text, name
            if name != "404.html":
                assert f'<link rel="canonical" href="https://north.example/plc/{name}"' in text.replace(
                    'plc/"', 'plc/index.html"'
                ), name
    assert '"theme_color":"#7a1f5c"' in (sites["north"] / "site.webmanifest").read_text("utf-8")
    assert '"course":"studied@north"' in (sites["north"] / "sw.js").read_text("utf-8")


def test_a_site_without_a_module_keeps_nothing_of_it(sites: dict[str, Path]) -> None:
    """No page, no line of search, no list of files to read offline; no contact where none is given."""
    found = files(sites["short"])
    assert not [name for name in found if "m2" in name or "l2-1" in name]
    for name, content in found.items():
        if name.endswith((".html", ".json", "search-index.js", "sw.js")):
            assert b"l2-1" not in content, name
    assert b"office.html" not in found["index.html"]


def text(path: Path) -> str:
    """All that a book says, its pages joined, without white space."""
    with pypdfium2.PdfDocument(path) as book:
        pages = [page.get_textpage().get_text_range() for page in book]
        said = [str(value) for value in book.get_metadata_dict().values()]
    return re.sub(r"\s+", "", "".join([*pages, *said]))


def test_books_carry_their_office_and_no_other(books: dict[str, Path]) -> None:
    """On the cover, in colophon, foot, annex and metadata; the annex names the book's pages."""
    for name, own, other in (("north", NORTH, SOUTH), ("south", SOUTH, NORTH)):
        said = text(books[name])
        assert not [other[one] for one in WORDS if other[one] in said]
        assert said.count(f"สำนักงาน{own['word']}") > len(Edition)
        for word in ("คำนำ", "ผู้อำนวยการ", "หน้าของ"):
            assert f"{word}{own['word']}" in said
        assert "บทเรียนแรก(หน้า7)" in said


def test_a_bound_book_is_what_it_says(books: dict[str, Path], tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a as every other copy: the foot is in no tree of tags."""
    assert refused(books["north"], tmp_path, UA) == []
    assert refused(books["north"], tmp_path, ARCHIVAL) == []


def test_codes_lead_to_the_offices_site(books: dict[str, Path], sites: dict[str, Path]) -> None:
    """Every code and every link on paper names a page that the office's site has."""
    for name, path in books.items():
        with pypdfium2.PdfDocument(path) as book:
            pictures = [page.render(scale=2).to_pil().convert("L") for page in book]
        found = [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]
        assert len(found) == len(set(found)) == 7
        for url in found:
            assert url.startswith(f"https://{name}.example/plc/")
            assert (sites[name] / url.removeprefix(f"https://{name}.example/plc/")).is_file()
        assert b"office.invalid" not in path.read_bytes()
