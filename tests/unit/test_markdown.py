"""The scanner finds what the course must resolve, in running Thai too, and nothing inside code."""

import pytest
from samut.source.markdown import cited, headings, scan


def kinds(text: str) -> list[str]:
    """The kinds of the tokens, in order."""
    return [token.kind for token in scan(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ครูใช้[[plc]]กับ[[team|ทีม]]ทุกวัน", ["term", "term"]),
        ("กล่าวไว้[@hord1997]ว่า [-@a; @b, น. 5]", ["citation", "citation"]),
        ("@hord1997 กับ@kruse1995 และ info@school.ac.th", ["mention", "mention"]),
        ('![ภาพ](../a.svg "คำ"){#fig-a}', ["image"]),
        ('อ่าน[บทนี้](l1.md#a "ชื่อ")ต่อ', ["link"]),
        ("[ก](a(b).md)", ["link"]),
        ("<https://x.th> <a@b.th>", ["auto", "auto"]),
        ("<br> </u> <!-- ก -->", ["tag", "tag", "tag"]),
        ("ก[^1]\n\n[^1]: ข", ["footnote", "footnote"]),
        ("[ก]: http://x.th", ["definition", "loose"]),
        ('!!! tip "ก"\n    ข', ["admonition"]),
        ("??? tip", ["admonition"]),
        ("*ก*{.note}", ["attributes"]),
        ("ก\n---", ["underline"]),
        ("[ก](b 'c')", ["odd"]),
        ("[@hord1997, น. 5; @b]", ["miscited"]),
        ("#ก", ["loose"]),
        ("1 < 2 { ` [ก]: ข ค", ["loose", "loose", "loose", "loose"]),
        ("```\nก", ["fence"]),
        ("ไม่มีอะไรเลย - ก", []),
    ],
)  # fmt: skip
def test_each_kind_is_found(text: str, expected: list[str]) -> None:
    """Thai needs no spaces around a token."""
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "inner", ["[[a]]", "[@a]", "@a", "[x](y)", "![x](y)", "<b>", "{.x}", "## x {#y}", "\\*"]
)
@pytest.mark.parametrize(
    "around", ["`{}`", "`` ` {} ``", "```\n{}\n```", "~~~text\n{}\n~~~", "    ```\n    {}\n    ```"]
)
def test_nothing_in_code_is_a_token(around: str, inner: str) -> None:
    """Code is one token, whatever it holds."""
    assert kinds(around.format(inner)) in (["code"], ["listing"])


@pytest.mark.parametrize(
    "text", ["\\[[a]]", "\\[\\@a]", "\\@a", "\\`a\\`", "\\{.x\\}", "\\<b>", "\\# a", "!\\[x\\](y)"]
)
def test_an_escaped_character_begins_nothing(text: str) -> None:
    """A backslash makes the next sign text."""
    found = set(kinds(text))
    assert not found & {
        "term",
        "citation",
        "mention",
        "code",
        "attributes",
        "tag",
        "heading",
        "link",
        "image",
    }


def test_places_and_parts() -> None:
    """A token's span is its own characters, and its parts are named."""
    text = "ที่[[plc|ชุมชน]]นี้"
    (token,) = scan(text)
    assert text[token.start : token.end] == "[[plc|ชุมชน]]"
    assert token.parts == {"id": "plc", "label": "ชุมชน"}


def test_citations_name_their_works() -> None:
    """Several works of one citation, the locator apart."""
    (token,) = scan("[@a; @b;@c, น. 5–7]")
    assert cited(token) == ["a", "b", "c"]
    assert token.parts["locator"] == "น. 5–7"


def test_headings_are_found_wherever_an_output_makes_one() -> None:
    """Pinned ids, levels and words; also in boxes, lists and quotations; not in code."""
    text = "## ก {#a}\n### ข\n    #### ค {: #c }\n- ## ง\n> ## จ {#e}\n```\n## ฉ\n```\n## `#` ช {#g}\n"
    found = [(one.level, one.anchor, one.title) for one in headings(scan(text))]
    assert found == [
        (2, "a", "ก"),
        (3, "", "ข"),
        (4, "c", "ค"),
        (2, "", "ง"),
        (2, "e", "จ"),
        (2, "g", "`#` ช"),
    ]


def test_tokens_nest() -> None:
    """A heading, a box or a label may hold other tokens; a link's label is scanned."""
    assert kinds("## [[a]] {#b}") == ["heading", "term", "attributes"]
    assert kinds('!!! tip "[x](y) <b>"') == ["admonition", "link", "tag"]
    assert kinds("[![ภาพ](a.svg)](b.md)") == ["image", "link"]


@pytest.mark.parametrize(
    "unit",
    ["[", "[[", "](", "![", "<", "<!--", "{", "`", "``` \n", "` `` ", "@a ", "[@a, ", "# ", "\\",
    '!!! a "', '](a "',
     "[x]: ", "<a ", "a\n-", "((", "](((", " ", ">", "1.", "~~~\n", "[^a", "*", "|"],
)  # fmt: skip
def test_the_scanner_is_linear(unit: str) -> None:
    """A file at the size limit made of one awkward sign is scanned well within the hang bound of 5 s."""
    assert isinstance(scan(unit * (300_000 // len(unit))), tuple)
