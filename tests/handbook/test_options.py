"""What a printing is asked to be, and that it is that."""

import re
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from markupsafe import Markup
from PIL import Image
from pypdf import PdfReader
from samut.course.course import Course
from samut.handbook.booklet import order
from samut.handbook.build import typeset
from samut.handbook.digits import PRINTED, thai, thai_digits
from samut.handbook.document import document
from samut.handbook.edition import Edition
from samut.handbook.grey import grey
from samut.handbook.options import PLAIN, Digits, Options, Paper, file_name
from samut.handbook.style import css
from tiny import COURSE, MODULE, QUIZ

Make = Callable[[dict[str, str]], Course]
POINTS = {Paper.A4: (595, 842), Paper.A5: (420, 595), Paper.B5: (499, 709)}
COLOURED = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><defs><linearGradient id="g">'
    '<stop offset="0" stop-color="red"/><stop offset="1" stop-color="rgb(0,0,255)"/></linearGradient></defs>'
    '<rect width="90" height="20" fill="url(#g)"/><text x="1" y="15" fill="green">x</text></svg>'
)
SECOND = (
    MODULE.replace("id: m1", "id: m2")
    .replace("number: 1", "number: 2")
    .replace("l1-", "l2-")
    .replace("quiz: q1", "quiz: q2\nrequires: [m1]")
    .replace("โมดูลแรก", "โมดูลสอง")
)
TWO = {
    "modules/course.yaml": COURSE.replace("[m1]", "[m1, m2]"),
    "modules/m2.yaml": SECOND,
    "quizzes/q2.yaml": re.sub(
        r"  - id: (\w+)\n    type", r"  - id: m2-\1\n    type", QUIZ.replace("l1-", "l2-").replace("q1", "q2")
    ).replace("module: m1", "module: m2"),
    "content/th/lessons/m2/l2-1.md": "อ่าน[บทแรก](../m1/l1-1.md#topic)กับ[[trust]]\n",
    "content/th/lessons/m2/l2-2.md": "เนื้อความ\n",
}


def test_a_file_name_tells_the_options() -> None:
    """What is unlike a plain printing stands in the name, and nothing else."""
    assert file_name("c", "learner", "th", Options()) == "c-learner-th.pdf"
    full = Options(("m3", "m5"), Paper.B5, Digits.THAI, grey=True, only_questions=True, crop_marks=True)
    assert file_name("c", "key", "en", full) == "c-key-en-m3-m5-b5-thai-digits-questions-grey-crop.pdf"
    folded = Options(paper=Paper.A5, booklet=True)
    assert file_name("c", "learner", "th", folded) == "c-learner-th-booklet.pdf"


def test_options_that_clash_say_what_to_write() -> None:
    """An unknown module, a booklet on other paper or with crop marks."""
    known = ["m1", "m2"]
    clashes = [
        Options(("m11",)).clash(known),
        Options(booklet=True).clash(known),
        Options(paper=Paper.A5, booklet=True, crop_marks=True).clash(known),
    ]
    assert [one.option for one in clashes if one] == ["--modules", "--booklet", "--booklet"]
    assert clashes[0] is not None
    assert "did you mean m1?" in clashes[0].message
    assert Options(("m2",), Paper.A5, booklet=True).clash(known) is None


@pytest.mark.parametrize("count", [4, 8, 24])
def test_a_stitched_booklet_reads_in_order(count: int) -> None:
    """Folding the sheets and turning the leaves gives every page once, in order."""
    sides = list(order(count))
    sheets = [(sides[index], sides[index + 1]) for index in range(0, len(sides), 2)]
    first = [page for front, back in sheets for page in (front[1], back[0])]
    last = [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    assert first + last == list(range(count))


def test_a_booklet_has_two_pages_on_every_side_of_a4(tiny: Course, tmp_path: Path) -> None:
    """Its outer side holds the cover at the right; every folio is there once."""
    path = tmp_path / "booklet.pdf"
    path.write_bytes(typeset(tiny, Edition.LEARNER, "th", Options(paper=Paper.A5, booklet=True)))
    sides = PdfReader(path).pages
    assert len(sides) % 2 == 0
    assert {tuple(round(float(one)) for one in side.mediabox[2:]) for side in sides} == {(842, 595)}
    assert "ฉบับผู้เรียน" in sides[0].extract_text()
    folios = re.findall(r"^\s*(\d+)\s*$", "\n".join(side.extract_text() for side in sides), re.MULTILINE)
    assert sorted(map(int, folios)) == list(range(2, max(map(int, folios)) + 1))


@pytest.mark.parametrize("paper", list(Paper))
def test_everything_stands_within_the_page(
    tiny: Course, pdfs: dict[Edition, Path], paper: Paper, tmp_path: Path
) -> None:
    """Pages have the size asked for, and no letter comes nearer than 6 mm to an edge."""
    path = tmp_path / "out.pdf" if paper is not Paper.A4 else pdfs[Edition.TRAINER]
    if paper is not Paper.A4:
        path.write_bytes(typeset(tiny, Edition.TRAINER, "th", Options(paper=paper)))
    width, height = POINTS[paper]
    for page in pypdfium2.PdfDocument(path):
        assert tuple(round(one) for one in page.get_size()) == (width, height)
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        edge = 6 / 25.4 * 72
        inked = [box for box in boxes if box[0] < box[2]]
        assert all(edge < one[0] and one[2] < width - edge for one in inked)
        assert all(edge < one[1] and one[3] < height - edge for one in inked)


def streams(path: Path) -> Iterator[Any]:
    """Everything in a PDF that paints: pages, forms and patterns."""
    with pikepdf.open(path) as pdf:
        yield from pdf.pages
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream) and (
                one.get("/Subtype") == "/Form" or one.get("/PatternType") == 1
            ):
                yield one


def colours(path: Path) -> list[str]:
    """The colours of a PDF: operators that set one, and colour spaces of pictures and gradients."""
    found = [
        str(step.operator)
        for stream in streams(path)
        for step in pikepdf.parse_content_stream(stream)
        if str(step.operator) in {"rg", "RG", "k", "K", "sc", "SC", "scn", "SCN"}
        and not any(isinstance(one, pikepdf.Name) for one in step.operands)
    ]
    with pikepdf.open(path) as pdf:
        spaces = [
            str(one.get("/ColorSpace"))
            for one in pdf.objects
            if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)) and "/ColorSpace" in one
        ]
    return found + [one for one in spaces if "RGB" in one or "CMYK" in one]


def test_grey_is_without_any_colour(make: Make, tmp_path: Path) -> None:
    """Text, rules, figures, gradients and photographs; the learner's plain printing has colours."""
    lesson = "## หัวข้อ {#topic}\n\n![ภาพ](../../../images/a.svg)\n\n![ภาพ](../../../images/b.png)\n"
    course = make({"content/images/a.svg": COLOURED, "content/images/b.png": ""})
    Image.new("RGB", (8, 8), "orange").save(course.root / "content/images/b.png")
    course = make({"content/images/a.svg": COLOURED, "content/th/lessons/m1/l1-2.md": lesson})
    found = {}
    for without, edition in ((False, Edition.LEARNER), (True, Edition.TRAINER)):
        path = tmp_path / f"{without}.pdf"
        path.write_bytes(typeset(course, edition, "th", Options(grey=without)))
        found[without] = colours(path)
    assert {"rg", "RG", "/DeviceRGB"} <= set(found[False])
    assert found[True] == []


def test_grey_ends_no_stream_where_archives_miscount_it() -> None:
    """A carriage return as its last byte, which is a checksum, would read as part of the end of its line."""
    drawn = (f"0.2126 g\n/{'A' * count} gs".encode() for count in range(256))
    unlucky = next(one for one in drawn if zlib.adler32(one) % 256 == ord("\r"))
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].Contents = pdf.make_stream(unlucky)
        pdf.save(plain := BytesIO())
    assert b"\r\nendstream" in plain.getvalue()
    assert b"\r\nendstream" not in grey(plain.getvalue())


def test_thai_digits_are_everywhere_a_reader_counts(tiny: Course, tmp_path: Path) -> None:
    """Folios, contents, numbers and dates; not in English, where a word holds Latin letters."""
    path = tmp_path / "thai.pdf"
    path.write_bytes(typeset(tiny, Edition.TRAINER, "th", Options(digits=Digits.THAI)))
    text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    for words in ("บทเรียน ๑.๑", "พ.ศ. ๒๕๖๙", "๐–๘", "ว ๑", "รุ่น ๑.๒.๐"):
        assert words in text
    left = {line for line in text.splitlines() if re.search(r"[0-9]", line)}
    assert all(re.search(r"Hord|SIL|[0-9a-f]{12}", line) for line in left)


def test_digits_of_foreign_words_stay() -> None:
    """Addresses, ids, codes and a work in Latin letters keep their digits, a Thai work does not."""
    assert thai("ข้อ3 มี 12 คน A4 m5 https://a.example/5") == "ข้อ๓ มี ๑๒ คน A4 m5 https://a.example/5"
    english = '<a class="citation" href="#r1">Hord, 1997</a>'
    native = '<a class="citation" href="#r2">วิจารณ์, 2555</a>'
    turned = thai_digits(english + native + '<code>5</code><h1 data-number="5.1">5.1</h1>')  # type: ignore[arg-type]
    assert "Hord, 1997" in turned
    assert "วิจารณ์, ๒๕๕๕" in turned
    assert '<code>5</code><h1 data-number="๕.๑">๕.๑</h1>' in turned


def test_digits_that_style_sheets_print_are_turned(whole: Course) -> None:
    """Every attribute a rule prints is known, and a reference tells a figure's number as its caption does."""
    assert set(re.findall(r"attr\((data-[\w-]+)\)", css(PLAIN))) == PRINTED
    html = document(whole, Edition.LEARNER, "th", Options(digits=Digits.THAI))
    assert set(re.findall(r'data-plate="([^"]*)"', html)) == {"ภาพที่ ๑.๒ ", "ตารางที่ ๑.๑ "}
    assert 'data-head="ก &amp; ๒"' in thai_digits(Markup('<p data-head="ก &amp; 2">'))


def test_what_smaller_paper_sets_otherwise_is_set_at_all() -> None:
    """A class renamed in the style sheets of every book and not in those of A5 or B5 would be lost there."""
    every = classes(css(PLAIN))
    assert len(every) > 100
    for paper in (Paper.A5, Paper.B5):
        assert classes(css(Options(paper=paper))[len(css(PLAIN)) :]) <= every


def classes(sheet: str) -> set[str]:
    """The classes that a style sheet names."""
    return set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"\{[^{}]*\}|/\*.*?\*/", "", sheet, flags=re.DOTALL)))


@pytest.mark.parametrize("edition", list(Edition))
def test_a_book_of_some_modules_leads_nowhere_else(make: Make, edition: Edition) -> None:
    """Of a module left out there is no page and no link; words that linked there stay."""
    html = document(make(TWO), edition, "th", Options(("m2",)))
    ids = set(re.findall(r'\bid="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]*)"', html)) <= ids
    assert not any(name.startswith(("l1-", "module--m1", "quiz--q1")) for name in ids)
    if edition.is_book:
        assert "อ่านบทแรกกับ" in html
        assert "บทเรียน 2.1" in html
        assert "โมดูลแรก" in html


def test_only_questions_leaves_the_questions(tiny: Course) -> None:
    """The learner's copy has every question and no lesson; the key has every answer."""
    asked = Options(only_questions=True)
    learner, key = (document(tiny, one, "th", asked) for one in (Edition.LEARNER, Edition.KEY))
    assert len(re.findall(r'id="question--', learner)) == 7
    assert "l1-1" not in re.findall(r'\bid="([^"]+)"', learner)
    assert "xraona" not in learner
    assert "xraona" in key


def test_crop_marks_stand_outside_the_page(tiny: Course, tmp_path: Path) -> None:
    """The sheet is larger than the trimmed page, which keeps its size."""
    path = tmp_path / "crop.pdf"
    path.write_bytes(typeset(tiny, Edition.KEY, "th", Options(crop_marks=True)))
    page = PdfReader(path).pages[0]
    assert [round(float(page.trimbox[2 + side] - page.trimbox[side])) for side in (0, 1)] == [595, 842]
    assert float(page.mediabox.width) > 600
