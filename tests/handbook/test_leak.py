"""The learner edition tells no answer and nothing that is for the trainer."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject, StreamObject
from samut.course.course import Course
from samut.handbook.document import document
from samut.handbook.edition import Edition

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
    """All that a PDF holds: text of every page, decoded streams, metadata, outlines, raw bytes."""
    reader = PdfReader(path)
    parts = [page.extract_text() for page in reader.pages]
    for number in range(1, len(reader.xref[0]) + 1):
        found = IndirectObject(number, 0, reader).get_object()
        parts.append(repr(found))
        if isinstance(found, StreamObject):
            parts.append(found.get_data().decode("latin-1"))
    parts += [repr(reader.metadata), repr(reader.outline), repr(dict(reader.attachments))]
    return "\n".join(parts).casefold()


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
