"""The frame of a page: a short menu, one sheet of what is used, parts kept whole, kept conversions."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from samut.render.html import block
from samut.site.beside import Beside
from samut.site.converted import Converted
from samut.site.menu import Menu, Row
from samut.site.page import Page, Site
from samut.site.policy import policy
from samut.site.sheet import Used, sheet
from samut.site.whole import Whole, finished

ALL = Row("All", "index.html#path", "all")


def page(title: str) -> Any:
    """A page as MkDocs' navigation holds it."""
    return SimpleNamespace(title=title, url=f"{title}.html", is_section=False, children=None, parent=None)


def course(modules: int) -> list[Any]:
    """Home, modules of two pages, glossary."""
    items: list[Any] = [page("home")]
    for number in range(modules):
        pages = [page(f"m{number}"), page(f"l{number}")]
        section = SimpleNamespace(title=f"m{number}", is_section=True, children=pages, parent=None)
        for one in pages:
            one.parent = section
        items.append(section)
    return [*items, page("glossary")]


@pytest.mark.parametrize("modules", [8, 256])
def test_a_menu_does_not_grow_with_the_course(modules: int) -> None:
    """A page shows its own module, its neighbours and the way to all, however many there are."""
    items = course(modules)
    rows = Menu(items, ALL).rows(items[4].children[1])
    assert [row.title for row in rows] == ["home", "All", "m2", "m3", "m4", "glossary"]
    section = rows[3]
    assert (section.url, section.here) == ("m3.html", False)
    assert [(row.title, row.here) for row in section.rows] == [("l3", True)]


def test_a_page_outside_the_modules_shows_the_way_to_them() -> None:
    """The first page lists no module; it links to all of them."""
    items = course(3)
    rows = Menu(items, ALL).rows(items[0])
    assert [(row.title, row.here) for row in rows] == [("home", True), ("All", False), ("glossary", False)]
    assert Menu(items, ALL).rows(None)[0].here is False


def test_a_sheet_holds_what_pages_use() -> None:
    """Rules of unknown classes, other directions and unread properties go; what may show stays."""
    used = Used()
    used.page('<body dir="ltr"><p class="kept also">')
    used.script('row.className = "drawn";', "")
    theme = (
        ":root{--read:red;--unread:url(\"data:image/svg+xml;x,<a b='}'>\")}"
        ".kept{color:var(--read)}.gone,.drawn{margin:0}[dir=rtl] .kept{left:0}[dir=ltr] .kept{right:0}"
        "@media print{.gone{top:0}.also{top:1px}}@keyframes turn{to{top:0}}p:not(.never){top:2px}"
    )
    kept = sheet([theme], ".own{top:3px}", used)
    assert kept == (
        ":root{--read:red;}.kept{color:var(--read)}.drawn{margin:0}[dir=ltr] .kept{right:0}"
        "@media print{.also{top:1px}}@keyframes turn{to{top:0}}p:not(.never){top:2px}.own{top:3px}"
    )


def test_finished_html_comes_back_letter_for_letter() -> None:
    """A figure and a finished block pass the Markdown reader unread; shown as code they stay code."""
    figure, section = '<svg id="a"><path/></svg>', '<section id="b">\n\n*x*\n\n</section>'
    escaped = "<code>&lt;svg id=&#34;a&#34;&gt;&lt;path/&gt;&lt;/svg&gt;</code>"
    whole = Whole()
    text = whole.aside(f"{figure}\n\n{finished(section)}\n`{figure}`")
    assert "<svg" not in text
    assert "*x*" not in text
    code = "<code>&lt;b data-whole=&#34;2&#34;&gt;&lt;/b&gt;</code>"
    assert whole.back(str(block(text)).replace('<code>&lt;b data-whole="2"&gt;&lt;/b&gt;</code>', code)) == (
        f"<p>{figure}</p>\n{section}\n\n<p>{escaped}</p>"
    )
    assert whole.ids == {"a", "b"}


def test_a_page_for_other_generators_has_no_marks() -> None:
    """What a template marked as finished is standard Markdown for a reader that knows no marks."""
    assert Page("a.md", f"# A\n\n{finished('<p>b</p>')}", "a").content == "# A\n\n<p>b</p>\n"


def test_a_kept_conversion_is_that_of_this_very_page(tmp_path: Path) -> None:
    """Another text, another page or other programs convert again; what no page uses is swept away."""
    kept = Converted(tmp_path, "programs")
    kept.keep("a.md", "text", {"content": "<p>text</p>"})
    assert kept.find("a.md", "text") == {"content": "<p>text</p>"}
    assert kept.find("a.md", "text.") is None
    assert kept.find("b.md", "text") is None
    assert Converted(tmp_path, "newer programs").find("a.md", "text") is None
    Converted(tmp_path, "programs").sweep()
    assert kept.find("a.md", "text") is None


def test_a_damaged_conversion_is_none(tmp_path: Path) -> None:
    """Half a file, or a file of something else, is as good as no file."""
    kept = Converted(tmp_path, "")
    kept.keep("a.md", "", {"content": ""})
    (path,) = tmp_path.glob("*.json")
    for text in ("{", "[]"):
        path.write_text(text, "utf-8")
        assert kept.find("a.md", "") is None


def test_a_served_language_is_put_back_only_unchanged(tmp_path: Path) -> None:
    """An edit that does not touch the other language leaves it as it was built; any other builds it again."""
    config = SimpleNamespace(config_file_path=tmp_path / "mkdocs.yml", site_dir=tmp_path / "site")
    config.config_file_path.write_text("", "utf-8")

    def shown(text: str) -> Site:
        return Site("", "", [Page("a.md", text, "a")], [], [])

    beside = Beside()
    try:
        assert not beside.fetch("en", shown("old"), config)
        (tmp_path / "site" / "en").mkdir(parents=True)
        beside.store(config.site_dir)
        assert not (tmp_path / "site" / "en").exists()
        assert beside.fetch("en", shown("old"), config)
        assert (tmp_path / "site" / "en").is_dir()
        beside.store(config.site_dir)
        assert not beside.fetch("en", shown("new"), config)
    finally:
        beside.empty()


def test_the_policy_allows_no_script_in_a_page() -> None:
    """Neither unsafe-inline nor unsafe-eval, no other host, nothing by default."""
    directives = dict(one.split(" ", 1) for one in policy().split("; "))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["style-src"] == "'self'"
    assert "unsafe" not in policy()
    assert "http" not in policy()
