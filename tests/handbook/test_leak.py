"""The learner edition tells no answer and nothing that is for the trainer."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader
from samut.course.course import Course
from samut.handbook.document import document
from samut.handbook.edition import Edition
from samut.questions.quiz import TYPES

CANARIES = [
    *("xexpected", "xstepone", "xsteptwo", "xmaterials", "xgrouping", "xbelief", "xreply"),
    *("xnoteone", "xnotetwo", "xnotethree", "xraona", "xraonb", "xratwa", "xratwb", "xratwc"),
    *("xratrue", "xrafalse"),
    *("xnotefour", "xrapaira", "xrapairb", "xrapairc", "xradecoy"),
    *("xnotefive", "xraitem", "xraorder"),
    *("xnotesix", "xacceptedone", "xacceptedtwo", "xrafill", "xmistake", "xramistake"),
    *("xnoteseven", "xraparta", "xrapartb", "xrapartc", "xrapartd"),
]
"""A word for every rationale, expected answer, step, note and misconception of the tiny course."""
HIDDEN = ["xhiddenterm", "xhiddendefinition", "xsecretwork", "xsecretauthor"]
"""Words a reader would meet only by following a link out of those texts."""


def everything(path: Path) -> str:
    """All that a PDF holds: text of every page, every object and decoded stream, and what readers list.

    Names and texts are taken apart, however they are written: literal, hexadecimal, UTF-16 or escaped.
    """
    reader = PdfReader(path)
    parts = [page.extract_text() for page in reader.pages]
    parts += [repr(reader.metadata), repr(reader.xmp_metadata and reader.xmp_metadata.stream.get_data())]
    parts += [repr(reader.outline), repr(dict(reader.attachments)), repr(reader.get_fields())]
    with pikepdf.open(path) as pdf:
        for thing in (*pdf.objects, pdf.trailer):
            parts += told(thing)
        forms = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/BBox" in one]
        for drawing in (*pdf.pages, *forms):
            parts += drawn(drawing)
    return "\n".join(parts).casefold()


def told(thing: Any) -> Iterator[str]:
    """Every name, text and stream within one object of a PDF; what it refers to is another one."""
    if isinstance(thing, pikepdf.Stream):
        with suppress(pikepdf.PdfError):
            yield thing.read_bytes().decode("latin-1")
    if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for key, value in thing.items():
            yield key
            yield from told(value) if not value_is_reference(value) else ()
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            yield from told(value) if not value_is_reference(value) else ()
    elif isinstance(thing, (pikepdf.String, pikepdf.Name, str, bytes)):
        yield str(thing)


def value_is_reference(value: Any) -> bool:
    """Whether a value stands elsewhere in the file."""
    return isinstance(value, pikepdf.Object) and value.is_indirect


def drawn(stream: Any) -> Iterator[str]:
    """The texts in a page's drawing, such as the words a screen reader is given in place of glyphs."""
    for step in pikepdf.parse_content_stream(stream):
        for operand in step.operands:
            yield from told(operand)


def test_the_learner_pdf_holds_no_canary(pdfs: dict[Edition, Path]) -> None:
    """No word of a rationale, expected answer, facilitation or note is anywhere in the learner PDF."""
    held = everything(pdfs[Edition.LEARNER])
    assert "alpha" in held
    assert [word for word in [*CANARIES, *HIDDEN] if word in held] == []


def test_the_learner_html_holds_no_canary(tiny: Course) -> None:
    """Not even hidden HTML, comments or attributes hold one, in either language."""
    for language in ("th", "en"):
        held = document(tiny, Edition.LEARNER, language).casefold()
        assert [word for word in [*CANARIES, *HIDDEN] if word in held] == []


def test_the_trainer_and_key_editions_hold_every_canary(pdfs: dict[Edition, Path]) -> None:
    """The control: the same search finds every word where it belongs."""
    held = everything(pdfs[Edition.TRAINER]) + everything(pdfs[Edition.KEY])
    assert [word for word in CANARIES if word not in held] == []


def test_right_and_wrong_choices_look_alike(tiny: Course) -> None:
    """A printed choice is marked up alike whether right or wrong, decoy or part of a pair."""
    html = document(tiny, Edition.LEARNER, "th")
    questions = re.findall(r'<ul class="choices">(.*?)</ul>', html, re.DOTALL)
    assert len(questions) == 3 + 2 + 1 + 2
    for question in questions:
        shapes = [re.sub(r">[^<]+<", "><", row) for row in question.split("</li>") if row.strip()]
        assert len(set(shapes)) == 1


def test_what_is_to_be_found_is_printed_mixed(tiny: Course) -> None:
    """Right sides do not stand as the left sides do, nor items in their order."""
    html = document(tiny, Edition.LEARNER, "th")
    for answer in (["golf", "india", "kilo"], ["mike", "november", "oscar"]):
        assert sorted(answer, key=html.index) != answer


def test_parts_of_a_scenario_carry_its_number(tiny: Course) -> None:
    """The seventh question has the parts 7.1 and 7.2, in the workbook and in the key."""
    for edition in (Edition.LEARNER, Edition.KEY):
        html = document(tiny, edition, "th")
        assert re.findall(r'class="number">(7\.\d)\.</span><div><p>', html) == ["7.1", "7.2"]


@pytest.mark.parametrize("name", ["workbook.py", "trainer.py"])
def test_learner_records_cannot_hold_trainers_texts(name: str) -> None:
    """The module of the learner's pages does not import the trainer's, nor name a field of theirs."""
    source = (Path(document.__code__.co_filename).parent / name).read_text("utf-8")
    secret = re.findall(r"\.(facilitation|expected|rationale|note|correct|key)\b", source)
    assert bool(secret) == (name == "trainer.py")


LEAKS = {
    "the text": lambda pdf: pdf.pages[0].Contents.write(b"BT /F1 9 Tf (xnoteone) Tj ET"),
    "words for a screen reader": lambda pdf: pdf.pages[0].Contents.write(
        b"/Span <</ActualText <FEFF" + "xnoteone".encode("utf-16-be").hex().encode() + b">>> BDC EMC"
    ),
    "metadata": lambda pdf: pdf.docinfo.__setitem__("/Keywords", "xnoteone"),
    "an outline": lambda pdf: pdf.Root.Outlines.First.__setitem__("/Title", "xnoteone"),
    "an attachment": lambda pdf: pdf.attachments.__setitem__(
        "a.txt", pikepdf.AttachedFileSpec(pdf, b"xnoteone", filename="a.txt")
    ),
    "a form field": lambda pdf: pdf.Root.__setitem__(
        "/AcroForm",
        pikepdf.Dictionary(
            Fields=pikepdf.Array(
                [pdf.make_indirect(pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="field", V="xnoteone"))]
            )
        ),
    ),
    "a place's name": lambda pdf: pikepdf.NameTree(pdf.Root.Names.Dests).__setitem__(
        "xnoteone", pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])
    ),
    "the structure": lambda pdf: pdf.Root.StructTreeRoot.__setitem__("/Alt", "xnoteone"),
}
"""Every place where a word may hide, with one hidden there."""


@pytest.mark.parametrize("hidden", LEAKS)
def test_a_word_is_found_wherever_it_hides(pdfs: dict[Edition, Path], tmp_path: Path, hidden: str) -> None:
    """The control of the search: it would see a leak in each of these places."""
    with pikepdf.open(pdfs[Edition.LEARNER]) as pdf:
        LEAKS[hidden](pdf)
        pdf.save(tmp_path / "leaking.pdf")
    assert "xnoteone" in everything(tmp_path / "leaking.pdf")


FILTERS: dict[str, tuple[type, str, Any]] = {
    "sheets for everyone": (Edition, "has_sheets", property(lambda _: True)),
    "the key as a book": (Edition, "is_book", property(lambda _: False)),
}
"""Each filter that keeps a trainer's words out of the learner's copy, taken away."""


@pytest.mark.parametrize("gone", FILTERS)
def test_without_its_filter_the_learner_copy_leaks(
    tiny: Course, monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    """The control of the filter: where it is removed, the canaries are found."""
    owner, name, value = FILTERS[gone]
    monkeypatch.setattr(owner, name, value)
    held = document(tiny, Edition.LEARNER, "th").casefold()
    assert any(word in held for word in CANARIES)


def test_a_printed_form_that_tells_is_caught(tiny: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is where a question type prints its key in the workbook."""
    single = TYPES["single"]
    monkeypatch.setitem(TYPES, "single", replace(single, paper=single.key))
    held = document(tiny, Edition.LEARNER, "th").casefold()
    assert "xraona" in held
