"""What a build finds of barriers in a page, each rule with a page that breaks it and one that does not."""

import pytest
from samut.site.access.audit import CRITERIA, audit

PAGE = """<!doctype html><html lang="th"><head><title>หน้า</title>
<meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body><main><h1>หนึ่ง</h1>{}</main></body></html>"""
FINE = """<h2 id="a">สอง</h2><h3>สาม</h3><a href="#a">ไป</a><a href="b.html"><img src="c.png" alt="ภาพ"></a>
<img src="d.png" alt=""><svg role="img" aria-label="ผัง"></svg><button><svg></svg> เปิด</button>
<svg aria-hidden="true"></svg><label>ชื่อ <input></label><label for="e">วัน</label><select id="e"></select>
<input type="hidden"><table><tr><th scope="col">ก</th></tr><tr><td>ข</td></tr></table>
<div hidden><button></button><input></div><p aria-describedby="a">ค</p>"""
BROKEN = {
    "headings": "<h3>สาม</h3>",
    "pictures": '<img src="c.png">',
    "names": '<a href="b.html"><svg aria-hidden="true"></svg></a>',
    "labels": "<p>ชื่อ <input></p>",
    "ids": '<p id="a">ก</p><p id="a">ข</p>',
    "tables": "<table><tr><th>ก</th></tr></table>",
}


def rules(html: str) -> list[str]:
    """The rules a page breaks."""
    return [barrier.rule for barrier in audit("page.html", html.encode())]


def test_a_page_without_barriers() -> None:
    """Names, labels, descriptions, order, headers in place: nothing is found; what is hidden is left."""
    assert rules(PAGE.format(FINE)) == []


@pytest.mark.parametrize(("rule", "html"), BROKEN.items(), ids=BROKEN)
def test_a_barrier_is_found(rule: str, html: str) -> None:
    """One mistake in the text is found once, by its own rule."""
    assert rules(PAGE.format(html)) == [rule]


@pytest.mark.parametrize(
    ("rule", "whole", "part"),
    [
        ("language", ' lang="th"', ""),
        ("title", "<title>หน้า</title>", "<title> </title>"),
        ("zoom", "initial-scale=1", "maximum-scale=1"),
        ("main", "<main>", "<main></main><main>"),
        ("headings", "<h1>หนึ่ง</h1>", "<h1>หนึ่ง</h1><h1>อีก</h1>"),
        ("ids", "</main>", '<p aria-labelledby="none">ก</p></main>'),
        ("tables", "</main>", "<table><tr><td>ก</td></tr></table></main>"),
    ],
)
def test_a_page_is_judged_as_a_whole(rule: str, whole: str, part: str) -> None:
    """What is missing or doubled on the page as a whole is found once."""
    assert PAGE.count(whole) == 1
    assert rules(PAGE.replace(whole, part).format("")) == [rule]


def test_every_rule_is_tried() -> None:
    """No rule stands without a page that breaks it."""
    assert set(CRITERIA) == {*BROKEN, "language", "title", "zoom", "main"}
