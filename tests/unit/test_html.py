"""Markdown that ends up inside other HTML: short texts, and the header cells of tables."""

import pytest
from samut.render import html

TABLE = "| {} | ข |\n|---|:--|\n| ค | ง |"


@pytest.mark.parametrize("marker", ["1.", "12)", "-", "+", "*", "#", "##", ">"])
def test_a_short_text_is_never_a_list_or_a_heading(marker: str) -> None:
    """A cell or a title that begins like a list shows the marker its author wrote."""
    assert html.plain(html.inline(f"{marker} มุ่งผลผลิต")) == f"{marker} มุ่งผลผลิต"
    assert html.inline(f"{marker} ก **ข**").endswith(" ก <strong>ข</strong>")


def test_more_than_one_line_may_be_a_list() -> None:
    """Only a single line is taken at its word."""
    assert html.inline("1. ก\n2. ข").count("<li>") == len("กข")


def test_header_cells_name_their_columns() -> None:
    """A screen reader says the column's name with each cell, aligned or not."""
    made = html.block(TABLE.format("ก"))
    assert '<th scope="col">ก</th>' in made
    assert '<th scope="col" style="text-align: left;">ข</th>' in made


def test_an_empty_corner_heads_nothing() -> None:
    """A header cell without words is no header."""
    made = html.block(TABLE.format(""))
    assert "<td></td>" in made
    assert made.count("<th ") == 1
