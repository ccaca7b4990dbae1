"""The site as MkDocs builds it: whole, linked, light-footed, and only from a course that holds."""

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest
from generating import mkdocs
from samut.site.access.audit import CRITERIA
from samut.site.search.letters import LETTERS

SHIPPED = Path(__file__).parents[2]


class Links(HTMLParser):
    """The ids of a page and everything it links to or loads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes ids and addresses."""
        values = dict(attrs)
        self.ids.add(values.get("id") or "")
        wanted = {"a": "href", "link": "href", "script": "src", "img": "src"}.get(tag)
        if wanted and values.get(wanted):
            self.links.append(str(values[wanted]))


def test_a_foot_with_nothing_to_say_is_left_out(shipped: Path) -> None:
    """No empty strip stands at the foot of a course that names neither authors, publisher nor licence."""
    assert not [page.name for page in pages(shipped) if "md-footer-meta" in page.read_text("utf-8")]


def pages(folder: Path) -> Iterator[Path]:
    """Every built page but the error page, which has no address of its own."""
    yield from (path for path in sorted(folder.rglob("*.html")) if path.name != "404.html")


def words_of(html: str) -> str:
    """The text without the spans that hold words together at the end of a line."""
    return re.sub(r"</?span[^>]*>", "", html)


def test_every_part_of_the_course_has_a_page(shipped: Path) -> None:
    """Home, module, lessons, quiz, glossary and references stand at addresses made of ids."""
    wanted = {"index.html", "glossary.html", "references.html", "modules/m5/index.html", "quizzes/m5.html"}
    wanted |= {f"lessons/m5/l5-{number}.html" for number in range(1, 7)}
    built = {path.relative_to(shipped).as_posix() for path in pages(shipped)}
    assert wanted <= built
    assert {f"en/{name}" for name in wanted} <= built


def test_no_link_is_broken(shipped: Path) -> None:
    """Every link inside the site leads to a file that exists and an id on it."""
    parsed = {path: Links(path.read_text("utf-8")) for path in pages(shipped)}
    broken = []
    for path, page in parsed.items():
        for link in page.links:
            url = urlsplit(link)
            if url.scheme or url.netloc:
                continue
            target = (path.parent / unquote(url.path)).resolve() if url.path else path
            known = parsed[target].ids if target in parsed else set()
            if not target.is_file() or (url.fragment and unquote(url.fragment) not in known):
                broken.append(f"{path.relative_to(shipped)} -> {link}")
    assert broken == []


def test_every_address_is_relative(shipped: Path) -> None:
    """A page works at a sub-path, in a frame and from a folder: no address begins with a slash."""
    rooted = [
        (path.name, link)
        for path in pages(shipped)
        for link in Links(path.read_text("utf-8")).links
        if link.startswith("/")
    ]
    assert rooted == []


def test_nothing_is_loaded_from_elsewhere(shipped: Path) -> None:
    """No style, script, font or image comes from another host."""
    foreign = re.compile(r"(?:src|href)=\"?https?://[^\">]+\.(?:js|css|woff2?|png|svg)|url\([\"']?https?:")
    files = [*pages(shipped), *shipped.rglob("*.css")]
    assert [path for path in files if foreign.search(path.read_text("utf-8"))] == []


def test_learners_never_see_what_is_for_trainers(shipped: Path) -> None:
    """Facilitation, expected answers and trainers' notes are on no page of the site."""
    module = (SHIPPED / "modules" / "m5.yaml").read_text("utf-8")
    quiz = (SHIPPED / "quizzes" / "m5.yaml").read_text("utf-8")
    secret = re.findall(r"(?:expected|reply|note|materials|grouping):\n +th: ([^\n|>]{30,})", module + quiz)
    assert len(secret) > 20
    text = words_of("".join(path.read_text("utf-8") for path in pages(shipped)))
    assert [words for words in secret if words.strip("\"' ")[:60] in text] == []


def searched(folder: Path) -> str:
    """All texts that the search of a site knows, in their own letters."""
    script = (folder / "assets" / "samut" / "search-index.js").read_text("utf-8")
    made = json.loads(script.removeprefix("samutSearch(").removesuffix(");\n"))
    assert made["coded"]
    texts = [
        text for _, _, sections in made["pages"] for _, title, text in sections for text in (title, text)
    ]
    return "\n".join(texts).translate({new: old for old, new in LETTERS.items()})


def test_forms_are_read_by_everybody(shipped: Path) -> None:
    """Every form for learners has a page whose tables tell their headings; a lesson and a list lead to it."""
    names = {path.stem for path in (SHIPPED / "content" / "forms").glob("*.yaml")} - {"workshop"}
    assert {path.stem for path in (shipped / "forms").glob("*.html")} - {"index"} == names
    listed = Links((shipped / "forms" / "index.html").read_text("utf-8")).links
    lessons = [Links(path.read_text("utf-8")).links for path in (shipped / "lessons").rglob("*.html")]
    for name in names:
        html = (shipped / "forms" / f"{name}.html").read_text("utf-8").partition('class="samut-form"')[2]
        assert re.findall(r"<th(?![^>]*\bscope=)\b(?!ead)[^>]*>", html) == []
        assert not re.search(r"<(?:input|textarea|button)\b|\bstyle=", html.partition("</article>")[0])
        assert f"{name}.html" in listed
        assert any(f"../../forms/{name}.html" in links for links in lessons)


def test_the_schedule_is_on_no_page(shipped: Path) -> None:
    """The workshop's schedule is for trainers: no page, no entry in the navigation, no word in the search."""
    title = "ตารางอบรมเชิงปฏิบัติการ"
    assert title in (SHIPPED / "content" / "forms" / "workshop.yaml").read_text("utf-8")
    assert [
        path
        for path in shipped.rglob("*.*")
        if path.suffix in {".html", ".json", ".js"} and title in path.read_text("utf-8")
    ] == []


def test_search_tells_no_answers(shipped: Path) -> None:
    """The search index holds stems, but no choice, rationale, hint or verdict."""
    quiz = (SHIPPED / "quizzes" / "m5.yaml").read_text("utf-8")
    text = searched(shipped)
    reasons = re.findall(r"(?:rationale|hint):\n +th: ([^\n|>]{30,})", quiz)
    assert len(reasons) > 20
    assert [reason for reason in reasons if reason.strip("\"' ")[:40] in text] == []
    assert "ข้อนี้ถูก" not in text
    assert "เตรียมทางเลือกไว้ 3 ทาง" not in text
    assert "แม้หลักสูตรเรียงห้ามิติ" in text


@pytest.mark.parametrize("language", ["", "en"])
def test_search_is_light(shipped: Path, language: str) -> None:
    """All that search loads weighs at most 120 kB as sent; the theme's own is not in the site."""
    folder = shipped / language / "assets"
    loaded = [gzip.compress(path.read_bytes(), 9) for path in (folder / "samut").glob("search*.js")]
    assert len(loaded) == 3
    assert sum(map(len, loaded)) <= 120_000
    assert not (folder / "javascripts" / "lunr").exists()
    assert not (shipped / language / "search").exists()


def test_questions_can_be_read_without_scripts(shipped: Path) -> None:
    """Answer and reasons of each question stand in the page, in a closed <details>."""
    html = (shipped / "quizzes" / "m5.html").read_text("utf-8")
    quiz = (SHIPPED / "quizzes" / "m5.yaml").read_text("utf-8")
    questions = len(re.findall(r"^  - id: ", quiz, re.MULTILINE))
    assert html.count('<details class="samut-reading"') == questions
    assert html.count("<samut-question") == questions
    for item in html.split("<samut-question")[1:]:
        assert re.search("data-correct|data-pair=|data-step=|data-accepted=", item)
        assert item.count('class="samut-because"') >= 2


def test_language_of_borrowed_text_is_marked(shipped: Path) -> None:
    """Thai prose on an English page says so, to readers and to screen readers."""
    html = (shipped / "en" / "lessons" / "m5" / "l5-1.html").read_text("utf-8")
    assert '<html lang="en"' in html
    # Prose, activity, reflection and discussion.
    assert html.count('class="samut-notice"') == 4
    assert '<div lang="th">' in html
    assert 'class="samut-notice"' not in (shipped / "lessons" / "m5" / "l5-1.html").read_text("utf-8")
    quiz = (shipped / "en" / "quizzes" / "m5.html").read_text("utf-8")
    assert '<p class="samut-notice">Some of this is not yet translated' in quiz
    noted = lxml.html.parse(shipped / "en" / "lessons" / "m1" / "l1-2.html").getroot()
    (notes,) = noted.find_class("footnote")
    assert [one.get("lang") for one in notes.iterancestors("div") if one.get("lang")] == ["th"]


def test_a_broken_course_leaves_the_old_site(minimal: Path, change: Callable[..., Path]) -> None:
    """Plain `mkdocs build` of a broken course fails with the problems before it touches the site."""
    assert mkdocs(minimal).returncode == 0
    before = {path: path.read_bytes() for path in (minimal / "site").rglob("*") if path.is_file()}
    change("modules/m1.yaml", "lessons:", "lesons:")
    done = mkdocs(minimal)
    assert done.returncode != 0
    assert "S01" in done.stderr
    assert "Traceback" not in done.stderr
    after = {path: path.read_bytes() for path in (minimal / "site").rglob("*") if path.is_file()}
    assert after == before


def test_the_error_page_knows_where_the_site_is(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shown at any wrong address, however deep, it begins its links with the folder that SITE_URL names.

    And every page is named for the course, whatever mkdocs.yml calls the site.
    """
    line = next(one for one in (SHIPPED / "mkdocs.yml").read_text("utf-8").splitlines() if "SITE_URL" in one)
    config = minimal / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}{line}\n", "utf-8")
    monkeypatch.setenv("SITE_URL", "https://www.example.go.th/plc/")
    assert mkdocs(minimal).returncode == 0
    links = Links((minimal / "site" / "404.html").read_text("utf-8")).links
    assert "/plc/index.html" in links
    assert [link for link in links if not link.startswith("/plc/")] == []
    assert "site_name: หลักสูตรเล็ก\n" in config.read_text("utf-8")
    assert "<title>หลักสูตรจิ๋ว</title>" in (minimal / "site" / "index.html").read_text("utf-8")
    assert "<title>A tiny course</title>" in (minimal / "site" / "en" / "index.html").read_text("utf-8")


def test_properdocs_builds_the_same_site(minimal: Path) -> None:
    """The plugin runs unchanged under ProperDocs, the maintained fork of MkDocs 1."""
    done = mkdocs(minimal, "-f", "mkdocs.yml", "--site-dir", "other", program="properdocs")
    assert done.returncode == 0, done.stderr
    assert mkdocs(minimal).returncode == 0
    ours = {path.relative_to(minimal / "site").as_posix() for path in pages(minimal / "site")}
    theirs = {path.relative_to(minimal / "other").as_posix() for path in pages(minimal / "other")}
    assert ours == theirs
    lesson = "lessons/m1/l1-1.html"
    article = re.compile(r"<article.*?</article>", re.DOTALL)
    texts = [article.search((minimal / folder / lesson).read_text("utf-8")) for folder in ("site", "other")]
    assert texts[0]
    assert texts[1]
    assert texts[0].group() == texts[1].group()


def test_a_stage_builds_without_our_plugin(minimal: Path) -> None:
    """`samut stage` writes what plain MkDocs builds, links checked, to pages with the same anchors."""
    command = [sys.executable, "-m", "samut", "stage", "stage", "--course", "."]
    assert subprocess.run(command, cwd=minimal, check=False).returncode == 0
    assert "samut:" not in (minimal / "stage" / "mkdocs.yml").read_text("utf-8")
    assert mkdocs(minimal).returncode == 0
    done = mkdocs(minimal / "stage")
    assert done.returncode == 0, done.stderr
    for name in ("index.html", "lessons/m1/l1-1.html", "quizzes/m1.html"):
        ours = Links((minimal / "site" / name).read_text("utf-8"))
        staged = Links((minimal / "stage" / "site" / name).read_text("utf-8"))
        assert {one for one in ours.ids if not one.startswith("__")} == {
            one for one in staged.ids if not one.startswith("__")
        }


def test_a_build_tells_the_barriers_it_found(shipped: Path) -> None:
    """The page on accessibility says, in each language, how many pages were looked at and what was found."""
    for folder, said in ((shipped, "ตรวจ {} หน้า"), (shipped / "en", "{} pages were checked")):
        text = (folder / "accessibility.html").read_text("utf-8")
        count = len([path for path in folder.rglob("*.html") if folder != shipped or "en" not in path.parts])
        assert said.format(count) in text
        assert text.count('<tr><th scope="row">') == len(CRITERIA)
