"""The house dialect becomes safe HTML: what Samut does not know as markup is text."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samut.course.course import Course
from samut.course.read import read
from samut.render import html
from samut.render.citations import Citations
from samut.render.medium import Medium
from samut.site.target import HtmlTarget

NASTY = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    "<a href='javascript:x'>y</a>",
    "```\n<script>alert(1)</script>\n```", "a ` b\nc ` <img src=x onerror=alert(1)> ` d",
    "``` ` <script>x</script> ` `",
    "[x](javascript:alert(1) 'y')", "[x](\njavascript:alert(1))", "[x](<javascript:alert(1)>)",
    "[x](java&#115;cript:a)",
    "[x](java&amp;#115;cript:a)", "[x]:\n  javascript:alert(1)\n\n[x]", "[x\\]: javascript:a\n\n[x\\]",
    "<javascript:a>",
    "!!! note\n    [x]: javascript:alert(1)\n\n[x]", "> [x]: javascript:a\n\n[x]",
    "- [x]: javascript:a\n\n[x]",
    '*x*{ onclick="alert(1)//{}" }', "*x*{: onclick=a}", "# x {onclick=a}", "x\n{: onclick=a }",
    "[[plc|*x*{onclick=a}]]",
    "<div title='[x](javascript:a)'>", "<u onclick=a>x</u>", "<br onclick=a>", "<!-- --><script>x</script>",
    "<?x <script>",
    '![a](x "<script>"){onclick=a}', "<kbd\nonclick=a>", "| a |\n|---|\n| <script>x</script> |",
    "~~~\n<script>\n~~~",
    "x\n:   <script>x</script>", "[^1]\n\n[^1]: <script>x</script>", "    <script>x</script>",
    "<scr<script>ipt>",
    '!!! note "<script>x</script>"\n    y', '!!! note" onclick=a\n    y',
    "&lt;script&gt;x&lt;/script&gt;", "\\<script>x",
    "<a@b.c onclick=x>", '<https://x.th/"onclick=a>', '[x](https://a.th/"onmouseover=alert`1`)',
    "\x02klzzwxh:0\x03",
)  # fmt: skip
OURS = re.compile(r'<img src="[^"<>]*" alt="[^"<>]*" loading="lazy">')
ACTIVE = re.compile(
    r"<\s*(?:script|iframe|object|embed|img|div title|a href='|kbd\s)|<!--|<\?", re.IGNORECASE
)
EVENT = re.compile(r"<[^>]*\s(?:on\w+|style)\s*=", re.IGNORECASE)
RUNS = re.compile(r"""(?:href|src)\s*=\s*["']?\s*(?:javascript|data|vbscript)""", re.IGNORECASE)


def render(course: Course, text: str) -> str:
    """The text as HTML on a lesson's page."""
    target = HtmlTarget("lessons/m1/l1-1.md")
    return html.block(Medium(course, "th", target, Citations(course, "th")).markdown(text))


def harmless(made: str) -> None:
    """No element, attribute or address in the HTML can run anything."""
    attributes_hidden = re.sub(r'"[^"]*"', '""', made)
    assert not ACTIVE.search(OURS.sub("", made)), made
    assert not EVENT.search(attributes_hidden), made
    assert not RUNS.search(made), made


@pytest.mark.parametrize("text", NASTY)
def test_nothing_nasty_survives(text: str, course: Course) -> None:
    """Even what the checks would have refused is harmless once rendered."""
    harmless(render(course, text))


@pytest.mark.parametrize(
    "around", ["{}", "> {}", "- {}", "!!! tip\n    {}", "| a |\n|---|\n| {} |", "## {} {{#x}}"]
)
@pytest.mark.parametrize("text", NASTY)
def test_nothing_nasty_survives_inside_other_markup(text: str, around: str, course: Course) -> None:
    """The same in quotations, lists, boxes, tables and headings."""
    harmless(render(course, around.format(text.replace("\n", "\n    "))))


@settings(
    max_examples=400, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
@given(
    st.lists(
        st.sampled_from((*NASTY, *"`[](){}<>\\\"'*_#!|:\n ", "\n\n", "    ", "ก", "[[plc]]", "[@hord1997]")),
        max_size=9,
    )
)
def test_no_splice_of_nasty_texts_survives(course: Course, parts: list[str]) -> None:
    """Nor does any mixture of them, as far as it names only known terms and sources."""
    harmless(render(course, "".join(parts)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("น้ำ H<sub>2</sub>O<br>ข", "<p>น้ำ H<sub>2</sub>O<br>ข</p>"),
        ("`<b>` กับ \\*ดาว\\*", "<p><code>&#60;b&#62;</code> กับ &#42;ดาว&#42;</p>"),
        ("กด <b>ตกลง</b>", "<p>กด &#60;b&#62;ตกลง&#60;/b&#62;</p>"),
        ("1 < 2", "<p>1 &#60; 2</p>"),
        ("อ่าน[บทถัดไป](/lessons/m1/l1-2.md#next)", '<p>อ่าน<a href="l1-2.html#next">บทถัดไป</a></p>'),
        ("ใน[[plc|ทีม]]นี้", '<p>ใน<a class="term" href="../../glossary.html#plc">ทีม</a>นี้</p>'),
    ],
)
def test_what_is_allowed_is_kept(text: str, expected: str, course: Course) -> None:
    """Allowed tags, code, escapes and the dialect's own signs."""
    assert render(course, text) == expected


def test_an_image_in_yaml_counts_from_the_content_folder(change: Callable[..., Path]) -> None:
    """`/images/…` in a record shows the figure with its words for those who cannot see it."""
    root = change("modules/m1.yaml", "วันนี้ใครช่วยคุณคิด", '"![วง](/images/circles.svg)"')
    course, sources = read(root)
    assert not sources.problems.found
    assert course is not None
    prompt = course.modules[0].lessons[0].reflection
    assert prompt is not None
    assert 'aria-label="วง"' in render(course, str(prompt.prompt.th))
