"""A course in two whole languages as MkDocs builds it: a third way to read a lesson, all else unchanged."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

BILINGUAL = Path(__file__).parents[1] / "courses" / "bilingual"
SIDE = "en/side/lessons/m1/l1-1.html"
PAGES = {"th": "lessons/m1/l1-1.html", "en": "en/lessons/m1/l1-1.html", "both": SIDE}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built without a warning: quiet, MkDocs would not count any."""
    root = tmp_path_factory.mktemp("both")
    shutil.copytree(BILINGUAL, root / "course", ignore=shutil.ignore_patterns(".samut"))
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--site-dir",
        str(root / "site"),
    ]
    done = subprocess.run(command, cwd=root / "course", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return root / "site"


def menu(site: Path, page: str) -> dict[str, str]:
    """The language menu of a page: the file each entry leads to, by its name."""
    path = site / page
    links = html.parse(str(path)).xpath("//a[@class='md-select__link']")
    return {
        one.text: (path.parent / one.get("href")).resolve().relative_to(site.resolve()).as_posix()
        for one in links
    }


@pytest.mark.parametrize("page", PAGES)
def test_the_language_menu_leads_to_each_language_and_to_both(site: Path, page: str) -> None:
    """From any of the three pages of a lesson to the other two, each named in the reader's language."""
    both = "สองภาษาคู่กัน" if page == "th" else "Side by side"
    assert menu(site, PAGES[page]) == {"ไทย": PAGES["th"], "English": PAGES["en"], both: SIDE}


def test_other_pages_offer_only_what_there_is(site: Path) -> None:
    """The front page, a module and a quiz have no page of both languages."""
    for page in ("index.html", "en/modules/m1/index.html", "en/quizzes/m1.html"):
        assert len(menu(site, page)) == 2


def test_no_link_is_broken(site: Path) -> None:
    """Every link of every page leads to a file that exists and an id on it."""
    pages = {
        path.resolve(): html.parse(str(path)) for path in site.rglob("*.html") if path.name != "404.html"
    }
    ids = {path: set(page.xpath("//@id")) for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        for link in page.xpath("//a/@href | //link/@href | //script/@src | //img/@src"):
            url = urlsplit(link)
            if url.scheme or url.netloc:
                continue
            target = (path.parent / unquote(url.path)).resolve() if url.path else path
            if not target.is_file() or (url.fragment and unquote(url.fragment) not in ids.get(target, set())):
                broken.append(f"{path.name} -> {link}")
    assert broken == []


def test_a_page_of_both_asks_for_one_small_style_sheet(site: Path) -> None:
    """Beside what every page asks for; pages of one language do not know it."""
    asked = {name: re.findall(r"(?:src|href)=\"([^\"]+\.(?:css|js))\"", (site / page).read_text("utf-8"))
             for name, page in PAGES.items()}  # fmt: skip
    names = {name: {one.rpartition("/")[2] for one in files} for name, files in asked.items()}
    assert names["both"] - names["en"] == {"side.css"}
    assert "side.css" not in names["th"] | names["en"]
    assert (site / "assets/samut/side.css").stat().st_size < 2000


def test_search_finds_each_text_once(site: Path) -> None:
    """Pages of both languages are not searched: their words stand on the pages of one."""
    index = (site / "en" / "assets/samut/search-index.js").read_text("utf-8")
    pages = json.loads(index[index.index("(") + 1 : index.rindex(")")])["pages"]
    assert [one[0] for one in pages if "side/" in one[0]] == []
    assert any(one[0] == "lessons/m1/l1-1.html" for one in pages)


def test_a_page_of_both_is_kept_with_its_module(site: Path) -> None:
    """Who keeps a module for reading offline keeps these pages too, and nobody else fetches them."""
    lists = {path.name: path.read_text("utf-8") for path in (site / "offline").iterdir()}
    assert [name for name, text in lists.items() if "side/lessons" in text and "base" in name] == []
    assert any("side/lessons/m1/l1-1.html" in text for text in lists.values())
