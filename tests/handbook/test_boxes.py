"""What reads the lines of a page sees a name on two of them, and a text that leaves its column."""

from boxes import divided, overflowing, patterns
from test_lines import boxed, page

TERM = "กัลยาณมิตรเชิงวิชาการ"
SIDE = "<style>.side { float: right; width: 29mm; margin: 0 -35mm 0 6mm; font-size: 8pt }</style>"


def test_a_name_on_two_lines_is_seen_where_one_line_has_room_for_it() -> None:
    """Left to itself the typesetter divides it; held, it stands on the second line, and what follows too."""
    text = f"<p>4 เป็น<a>{TERM}</a> (collegial)</p>"
    plain, held = (boxed(page(text, 44, TERM), keep=keep) for keep in (False, True))
    assert [found.replace("|", "") for top in plain for found in divided(top, patterns([TERM]))] == [TERM]
    assert [found for top in held for found in divided(top, patterns([TERM]))] == []
    assert [found for top in held for found in overflowing(top)] == []


def test_a_name_after_a_note_beside_the_text_stays_whole() -> None:
    """The narrow lines of the note do not count as those of the text."""
    side = '<span class="side">shared personal practice</span>'
    for count in range(3, 9):
        text = f"{SIDE}<p>{'ครูเปิดห้อง ' * count}{side}<a>{TERM}</a> คือครูเปิดการสอน</p>"
        (top,) = boxed(page(text, 90, TERM))
        assert [*divided(top, patterns([TERM])), *overflowing(top)] == []


def test_a_line_may_end_between_words_of_two_boxes_and_not_within_one() -> None:
    """A link in the middle of a run of Thai is no word of its own unless it is one."""
    for width in range(20, 60, 4):
        for top in boxed(page("<p>ครูร่วมกันสร้าง<a>โรงเรียน</a>และ<b>โรง</b>เรียนชวนครู</p>", width)):
            assert list(divided(top, patterns(["โรงเรียน"]))) == []


def test_a_text_wider_than_its_column_is_seen() -> None:
    """And a note in the margin is not."""
    wide = "<p style='white-space: nowrap'>" + "ครู" * 60
    assert [text for top in boxed(page(wide, 60)) for text in overflowing(top)] == ["ครู" * 60]
    aside = f"{SIDE}<p>ครู<span class='side'>professional</span></p>"
    assert [text for top in boxed(page(aside, 60)) for text in overflowing(top)] == []
