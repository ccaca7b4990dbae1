"""Notes at the foot of the page hold all that their author wrote, and are called by the numbers they bear."""

import re

import pytest
from samut.handbook.footnotes import at_the_foot, beside
from samut.render import html


def prose(text: str) -> str:
    """A lesson's text as the book prints it."""
    return at_the_foot(re.sub(r'(id="|href="#)(fn(?:ref\d*)?):\d+-', r"\1l1--\2-", str(html.block(text))))


def foot(name: str, text: str) -> str:
    """A note where it is called."""
    return f'<span class="foot" id="l1--fn-{name}">{text}</span>'


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("หนึ่ง", "หนึ่ง"),
        ("หนึ่ง\n\n    สอง", "หนึ่ง<br>สอง"),
        ("หนึ่ง\n\n    - ก\n    - ข\n\n    ท้าย", "หนึ่ง<br>• ก<br>• ข<br>ท้าย"),
        ("\n    - ก\n    - **ข**", "• ก<br>• <strong>ข</strong>"),
        ("\n    > ก\n\n    ข", "ก<br>ข"),
    ],
)
def test_a_note_is_printed_whole(note: str, printed: str) -> None:
    """Paragraphs and items each on a line of their own, with no block that would end the paragraph."""
    found = prose(f"คำ[^a] และ[^b]\n\n[^a]: {note}\n\n[^b]: อีก\n")
    assert found.strip() == f"<p>คำ{foot('a', printed)} และ{foot('b', 'อีก')}</p>"


def test_a_later_call_shows_the_number_at_the_foot() -> None:
    """Notes are numbered as they are called, in whichever order they were written down."""
    found = prose("คำ[^a] และ[^b] กับ[^a] กับ[^b]\n\n[^b]: สอง\n[^a]: หนึ่ง\n")
    assert re.findall(r'href="#l1--fn-(\w)">(\d)</a>', found) == [("a", "1"), ("b", "2")]


def test_a_note_of_a_note_stands_in_it() -> None:
    """In brackets: the foot of a page has no foot of its own."""
    assert foot("a", "หนึ่ง (สอง)") in prose("คำ[^a]\n\n[^a]: หนึ่ง[^b]\n[^b]: สอง\n")


def test_names_beside_the_text_are_text() -> None:
    """A name with a sign of HTML is printed as it was written."""
    term = '<p><a class="term" href="#term--a">ก</a></p>'
    assert '<span class="side">R&amp;D &lt;b</span>' in beside(term, {"a": "R&D <b"}, set())
