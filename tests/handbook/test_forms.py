"""Forms on paper: each whole and on its own page, alike in every copy; and as a file to fill in."""

import ctypes
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import outloud
import pikepdf
import pypdfium2 as pdfium
import pytest
from formed import FILES, LOG, SECRET
from once import once
from pypdf import PdfReader
from pypdfium2 import raw
from samut.course.course import Course
from samut.course.read import read
from samut.handbook.build import build, fillable
from samut.handbook.document import Book, document, forms_document
from samut.handbook.edition import Edition
from samut.handbook.fonts import FONTS
from samut.handbook.options import PLAIN, Options, Paper, file_name
from samut.handbook.press import Press, close
from samut.handbook.typeset.job import Job
from samut.source.report import report
from standards import UA, refused
from test_leak import everything
from test_parity import folios
from tiny import MODULE

TYPED = "ที่นี่ครูผู้นำ น้ำ ปู่ PLC 12"


@pytest.fixture(scope="module")
def formed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A tiny course with forms."""

    def make(root: Path) -> None:
        for name, text in FILES.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    course, sources = read(once(request, tmp_path_factory, "formed", make))
    assert course is not None, report(sources.problems, sources.lines, "en")
    return course


@pytest.fixture(scope="module")
def books(
    request: pytest.FixtureRequest, formed: Course, tmp_path_factory: pytest.TempPathFactory
) -> dict[Edition, Path]:
    """Its two books."""
    editions = (Edition.LEARNER, Edition.TRAINER)
    folder = once(request, tmp_path_factory, "formed-books", lambda folder: build(formed, folder, editions))
    return {one: folder / file_name(formed.id, one, "th", PLAIN) for one in editions}


@pytest.fixture(scope="module")
def filled(request: pytest.FixtureRequest, formed: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of forms of the tiny course."""
    folder = once(request, tmp_path_factory, "formed-file", lambda folder: fillable(formed, folder, "th"))
    (path,) = folder.iterdir()
    return path


def test_forms_share_their_pages(books: dict[Edition, Path]) -> None:
    """A form stands on the same page in the learner's and the trainer's copy."""
    learner, trainer = folios(books[Edition.LEARNER]), folios(books[Edition.TRAINER])
    assert learner["form--log"]
    assert [trainer[name] for name in ("forms", "form--log")] == [
        learner[name] for name in ("forms", "form--log")
    ]


def test_lessons_and_lists_name_the_page_of_a_form(books: dict[Edition, Path]) -> None:
    """The list in front, the appendix's opener and the lesson's box tell the page where the form begins."""
    page = folios(books[Edition.LEARNER])["form--log"]
    text = "\n".join(one.extract_text() for one in PdfReader(books[Edition.LEARNER]).pages)
    rows = re.findall(r"(?:\. ?){4,} *(\d+)\s*$", text, re.MULTILINE)
    assert rows.count(page) == 3
    assert re.search(rf"logbook \(หน้า {page}\)", text)


def test_the_schedule_is_a_trainers_sheet(books: dict[Edition, Path]) -> None:
    """The workshop's schedule is numbered apart, before the first module, its minutes computed."""
    texts = [page.extract_text() for page in PdfReader(books[Edition.TRAINER]).pages]
    (sheet,) = [text for text in texts if "xplanday" in text]
    assert re.search(r"^\s*ว 1\s*$", sheet, re.MULTILINE)
    assert "0–20" in sheet


@pytest.mark.parametrize("language", ["th", "en"])
def test_room_to_write_is_as_the_author_gave_it(formed: Course, language: str) -> None:
    """Lines add up to the millimetres in the YAML, rows of a table too."""
    html = document(formed, Edition.LEARNER, language)  # type: ignore[arg-type]
    rooms = re.findall(r'<div class="form-room[^"]*">(.*?)</div></div>', html)
    heights = [sum(map(float, re.findall(r"height: ([\d.]+)mm", f"{room}</div>"))) for room in rooms]
    assert [round(one) for one in heights[:3]] == [8, 8, 34]
    assert heights.count(pytest.approx(21, abs=0.1)) == 3


def test_every_field_has_a_name_and_a_label(filled: Path) -> None:
    """No two fields share a name, none has a dot in it, and each says in words what to write."""
    with pikepdf.open(filled) as pdf:
        said = [(str(one.T), str(one.get("/TU", ""))) for one in pdf.Root.AcroForm.Fields]
    names = Counter(name for name, _ in said)
    assert [name for name, count in names.items() if count > 1 or "." in name] == []
    assert [label for _, label in said if not re.search("[ก-๙a-z]", label)] == []
    assert ("log_agreed_one_does", "ครูแพร · ทำอะไร") in said


def test_radio_buttons_are_one_field(filled: Path) -> None:
    """The levels of a statement are one field that tells the statement; each button tells its level."""
    with pikepdf.open(filled) as pdf:
        (group,) = [one for one in pdf.Root.AcroForm.Fields if str(one.T) == "log_open"]
        assert str(group.TU) == "statement"
        assert [str(one.TU).rpartition(" · ")[2] for one in group.Kids] == ["1 never", "2 always", "unknown"]
        assert not [one for one in group.Kids if "/T" in one]


def test_fields_follow_one_another_as_they_are_read(filled: Path) -> None:
    """The tab key goes by structure, and the fields stand in it in the order of the form."""
    with pikepdf.open(filled) as pdf:
        assert {str(page.Tabs) for page in pdf.pages} == {"/S"}
        order = [str(one.get("/T", "")) for page in pdf.pages for one in page.get("/Annots", [])]
    wanted = ["log_team", "log_notes", "log_agreed_one_does", "log_agreed_1_who", "log_agreed_1_does"]
    assert [name for name in order if name in wanted] == wanted


def test_thai_typed_into_a_field_is_kept_and_drawn(filled: Path) -> None:
    """PDFium keeps every letter and draws all of them in the font that the file itself holds."""
    pdf = pdfium.PdfDocument(filled)
    pdf.init_forms()
    page, form = pdf[0], pdf.formenv.raw
    empty = page.render(may_draw_forms=True).to_pil()
    annotation = next(one for one in _annotations(page) if _is_text(form, one))
    place = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(annotation, ctypes.byref(place))
    x, y = (place.left + place.right) / 2, (place.top + place.bottom) / 2
    raw.FORM_OnLButtonDown(form, page.raw, 0, x, y)
    raw.FORM_OnLButtonUp(form, page.raw, 0, x, y)
    for letter in TYPED:
        raw.FORM_OnChar(form, page.raw, ord(letter), 0)
    raw.FORM_ForceToKillFocus(form)
    assert _value(form, annotation) == TYPED
    assert page.render(may_draw_forms=True).to_pil() != empty
    saved = BytesIO()
    pdf.save(saved)
    assert _drawn(saved) == TYPED


def _annotations(page: pdfium.PdfPage) -> Iterator[object]:
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        yield raw.FPDFPage_GetAnnot(page.raw, index)


def _is_text(form: object, annotation: object) -> bool:
    return bool(raw.FPDFAnnot_GetFormFieldType(form, annotation) == raw.FPDF_FORMFIELD_TEXTFIELD)


def _value(form: object, annotation: object) -> str:
    room = (ctypes.c_ushort * 200)()
    length = raw.FPDFAnnot_GetFormFieldValue(form, annotation, room, 400)
    return bytes(room)[: length - 2].decode("utf-16le")


def _drawn(saved: BytesIO) -> str:
    """What the appearance of the field that was typed into shows, if all of it is in our font."""
    with pikepdf.open(saved) as pdf:
        (field,) = [one for one in pdf.Root.AcroForm.Fields if one.get("/FT") == "/Tx" and str(one.V)]
        look = field.AP.N
        steps = pikepdf.parse_content_stream(look)
        fonts = {str(one.operands[0]) for one in steps if str(one.operator) == "Tf"}
        assert [str(look.Resources.Font[name].BaseFont) for name in fonts] == ["/SamutTyped"]
        shown = [bytes(one.operands[0]) for one in steps if str(one.operator) == "Tj"]
    return b"".join(shown).decode("cp874")


def test_typed_tone_marks_meet_no_vowel(filled: Path) -> None:
    """In the font of the fields, every tone mark begins above the highest vowel."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # noqa: PLC0415

    with pikepdf.open(filled) as pdf:
        (font,) = pdf.Root.AcroForm.DR.Font.values()
        face = TTFont(BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    cmap, outlines = face.getBestCmap(), face["glyf"]
    top = max(outlines[cmap[vowel]].yMax for vowel in (0x0E31, *range(0x0E34, 0x0E38)))
    assert min(outlines[cmap[tone]].yMin for tone in range(0x0E48, 0x0E4D)) > top


def test_learners_are_given_no_schedule(formed: Course, books: dict[Edition, Path], filled: Path) -> None:
    """No word of a workshop's schedule is in the learner's copy nor in the file of forms."""
    for language in ("th", "en"):
        held = document(formed, Edition.LEARNER, language) + forms_document(formed, language)
        assert [word for word in SECRET if word in held] == []
    for path in (books[Edition.LEARNER], filled):
        held = everything(path)
        assert "formtitle" in held
        assert [word for word in SECRET if word in held] == []
    held = everything(books[Edition.TRAINER])
    assert [word for word in SECRET[:-1] if word not in held] == []


def test_forms_that_are_only_read_have_no_fields(
    writing: Callable[[Path, dict[str, str]], Course], tmp_path: Path
) -> None:
    """An agreement, say; nor is there a file where the modules asked for use no form."""
    words = FILES | {"content/forms/log.yaml": LOG.split("  - type: fields")[0]}
    (path,) = fillable(writing(tmp_path / "words", words), tmp_path, "th")
    assert "formtitle" in everything(path)
    unused = FILES | {"modules/m1.yaml": MODULE, "content/th/lessons/m1/l1-1.md": "ก\n"}
    assert fillable(writing(tmp_path / "unused", unused), tmp_path, "th", options=Options(("m1",))) == []


def test_every_form_of_the_course_fits_its_pages(tmp_path: Path) -> None:
    """The shipped forms: a page each, but for the self-assessment, the plan and the nine points."""
    course, _ = read(Path(__file__).parents[2])
    assert course is not None
    (path,) = fillable(course, tmp_path, "th")
    reader = PdfReader(path)
    starts = {
        name.removeprefix("form--"): reader.get_destination_page_number(place) or 0
        for name, place in reader.named_destinations.items()
        if name.startswith("form--")
    }
    assert set(starts) == {form.id for form in course.forms.values() if form.audience == "learner"}
    order = sorted(starts, key=starts.__getitem__)
    ends = [*(starts[name] for name in order[1:]), len(reader.pages)]
    pages = {name: end - starts[name] for name, end in zip(order, ends, strict=True)}
    longer = {name: count for name, count in pages.items() if count > 1}
    assert longer == {"self-assessment": 3, "capstone": 3, "nine-contrasts": 2}
    assert order[:3] == ["self-assessment", "logbook-meeting", "logbook-cycle"]


@pytest.mark.parametrize("paper", [Paper.A5, Paper.B5])
def test_wide_forms_fit_smaller_paper(paper: Paper, tmp_path: Path) -> None:
    """A rubric of four levels and a drawing beside a table of three columns: no letter is cut off."""
    course, _ = read(Path(__file__).parents[2])
    assert course is not None
    wide = {name: course.forms[name] for name in ("capstone", "self-assessment")}
    options = Options(paper=paper)
    book = Book(Press(replace(course, forms=wide), "th", options), Edition.LEARNER)
    html = book.whole("forms", close(book.forms()))
    content = Job("forms", html, tuple(path for _, _, path in FONTS), tmp_path).run().content
    with pdfium.PdfDocument(content) as pages:
        for page in pages:
            text = page.get_textpage()
            boxes = [text.get_charbox(index) for index in range(text.count_chars())]
            inked = [box for box in boxes if box[0] < box[2]]
            edge = 6 / 25.4 * 72
            assert all(edge < left and right < page.get_width() - edge for left, _, right, _ in inked)
            assert all(edge < bottom for _, bottom, _, _ in inked)


def test_the_file_to_fill_in_is_accessible(filled: Path, tmp_path: Path) -> None:
    """PDF/UA-1, to two validators; it is no PDF/A, for what is still to be written belongs in no archive."""
    assert refused(filled, tmp_path, UA) == []
    result = outloud.check(str(filled))
    assert (result.error, result.errors) == (None, 0)


def test_the_contents_follow_the_pages(formed: Course) -> None:
    """The list of contents names the parts of the book, the forms among them, in the order of their pages."""
    made = document(formed, Edition.LEARNER, "th")
    nav = made[made.index('<nav class="contents"') :].split("</nav>")
    listed = re.findall(r'href="#([^"]+)"', nav[0] + nav[1])
    places = [made.index(f' id="{anchor}"') for anchor in listed]
    assert {"forms", "glossary"} <= {re.sub("--.*", "", anchor) for anchor in listed}
    assert places == sorted(places)
