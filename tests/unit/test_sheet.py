"""One style sheet of what pages use, out of the theme's."""

import pytest
import tinycss2
from samut.site import sheet
from samut.site.sheet import Used

CSS = """@charset "utf-8";.a{color:red}.b:not(.x){content:"}{"}/* } */
@media print{.a{color:blue}.c{color:green}}
.d{background:url("data:image/svg+xml;charset=utf-8,<style>.e{f:g}</style>")}
@font-face{font-family:'}';src:url(a.woff2)}.a,.c{margin:0}"""


def names(*used: str) -> Used:
    """What pages use."""
    return Used({*used})


def test_rules_of_what_no_page_uses_are_left_out() -> None:
    """A selector asks for its classes, in print too; braces in texts and comments are no braces."""
    made = sheet.sheet([CSS], ".own{}", names("a", "b"))
    assert made == (
        '.a{color:red}.b:not(.x){content:"}{"}@media print{.a{color:blue}}'
        '@font-face{font-family:"}";src:url(a.woff2)}.a{margin:0}.own{}'
    )


@pytest.mark.parametrize("size", [0, 20, 10_000])
def test_a_sheet_read_bit_by_bit_is_the_sheet(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Wherever it is cut between two rules, the rules are those of the whole."""
    monkeypatch.setattr(sheet, "_PIECE", size)
    whole = tinycss2.parse_stylesheet(CSS, skip_comments=True, skip_whitespace=True)
    assert tinycss2.serialize(list(sheet._parsed(CSS))) == tinycss2.serialize(whole)  # noqa: SLF001
    assert (len(list(sheet._pieces(CSS))) > 1) == (size < len(CSS))  # noqa: SLF001
