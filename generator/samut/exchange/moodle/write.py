"""The entries of a question bank as Moodle XML, as Moodle 4 and 5 import it."""

import base64
import re
from collections.abc import Callable, Iterable, Mapping
from html import unescape
from urllib.parse import unquote

from lxml import etree

from samut.exchange.bank.entry import NONE, Answer, Entry, Form, Pair, Words
from samut.exchange.bank.markdown import PLUGIN
from samut.exchange.moodle.located import Element
from samut.exchange.moodle.read import COMBINED, FORMS

Images = Callable[[str], bytes]
"""For the plain name of an image its bytes."""
_FILE = re.compile(rf"{re.escape(PLUGIN)}([^\"'\s<>]+)")
_NAMES = {form: name for name, form in FORMS.items()}
_ORDERING: Mapping[str, str] = {
    "layouttype": "VERTICAL",
    "selecttype": "ALL",
    "gradingtype": "ABSOLUTE_POSITION",
    "showgrading": "SHOW",
    "numberingstyle": "none",
}
_GRADED = frozenset(("multichoice", "matching", "ordering"))
"""The kinds whose feedback depends on how much is right; Moodle wants all of its fields, though empty."""


def write(entries: Iterable[Entry], images: Images) -> bytes:
    """The bytes of a file."""
    root = etree.Element("quiz")
    for entry in entries:
        question = etree.SubElement(root, "question", type=entry.kind)
        if entry.kind == "category":
            _category(question, entry)
        else:
            _question(question, entry, images)
    etree.indent(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _category(question: Element, entry: Entry) -> None:
    _text(etree.SubElement(question, "category"), entry.name)
    info = etree.SubElement(question, "info", format="plain_text")
    _text(info, " ".join(tag.text for tag in entry.tags))
    _value(question, "idnumber", entry.id)


def _question(question: Element, entry: Entry, images: Images) -> None:
    described = entry.kind == "description"
    _text(etree.SubElement(question, "name"), entry.name)
    _words(question, "questiontext", entry.stem, images)
    _words(question, "generalfeedback", entry.feedback, images)
    _value(question, "defaultgrade", "0" if described else "1")
    _value(question, "penalty", "0" if described else "0.3333333")
    _value(question, "hidden", "0")
    _value(question, "idnumber", entry.id)
    for name, value in _settings(entry).items():
        _value(question, name, value)
    if entry.kind in _GRADED:
        for name in COMBINED:
            _words(question, name, NONE, images)
        _value(question, "shownumcorrect", "1")
    for index, answer in enumerate(entry.answers, 1):
        _answer(question, answer, images, index if entry.kind == "ordering" else answer.fraction)
    for pair in entry.pairs:
        _pair(question, pair, images)
    for hint in entry.hints:
        _words(question, "hint", hint, images)
    _tags(question, entry)


def _settings(entry: Entry) -> dict[str, str]:
    """What Moodle asks of each kind beside its texts."""
    mixed = {} if entry.shuffle is None else {"shuffleanswers": str(entry.shuffle).lower()}
    by_kind: dict[str, dict[str, str]] = {
        "multichoice": {
            "single": str(entry.single).lower(),
            "answernumbering": "abc",
            "showstandardinstruction": "0",
        },
        "shortanswer": {"usecase": "0"},
        "ordering": {**_ORDERING, "selectcount": str(len(entry.answers))},
    }
    return mixed | by_kind.get(entry.kind, {})


def _answer(question: Element, answer: Answer, images: Images, fraction: float) -> None:
    element = _words(question, "answer", answer.text, images)
    element.set("fraction", f"{round(fraction, 5):g}")
    if answer.id:
        element.set("id", answer.id)
    _words(element, "feedback", answer.feedback, images)


def _pair(question: Element, pair: Pair, images: Images) -> None:
    element = _words(question, "subquestion", pair.left, images)
    element.set("id", pair.id)
    _text(etree.SubElement(element, "answer"), pair.right.text)


def _tags(question: Element, entry: Entry) -> None:
    if entry.tags:
        tags = etree.SubElement(question, "tags")
        for tag in entry.tags:
            _text(etree.SubElement(tags, "tag"), tag.text)


def _words(parent: Element, name: str, words: Words, images: Images) -> Element:
    """A text with its form and the images it shows."""
    element = etree.SubElement(parent, name, format=_NAMES[words.form])
    _text(element, words.text)
    if words.form is Form.HTML:
        for shown in dict.fromkeys(unquote(unescape(one)) for one in _FILE.findall(words.text)):
            file = etree.SubElement(element, "file", name=shown, path="/", encoding="base64")
            file.text = base64.b64encode(images(shown)).decode()
    return element


def _text(parent: Element, text: str) -> None:
    element = etree.SubElement(parent, "text")
    element.text = etree.CDATA(text) if "<" in text and "]]>" not in text else text


def _value(parent: Element, name: str, value: str) -> None:
    etree.SubElement(parent, name).text = value
