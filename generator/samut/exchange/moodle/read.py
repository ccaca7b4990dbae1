"""Moodle XML as the entries of a question bank, every mistake noted."""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import nan

from samut.exchange.bank.entry import (
    NONE,
    WHOLE,
    Answer,
    Bank,
    Entry,
    Form,
    Limits,
    Lost,
    Pair,
    Tag,
    Words,
    bare,
)
from samut.exchange.moodle.located import Element, Located, located
from samut.source.files import SourceFile
from samut.source.problem import Problems

LIMITS = Limits()
"""Moodle XML knows every question type."""
FORMS = {
    "html": Form.HTML,
    "plain_text": Form.PLAIN,
    "markdown": Form.MARKDOWN,
    "moodle_auto_format": Form.MOODLE,
}
"""Moodle's names of the forms of a text."""
INFO = re.compile(r"\b(module|minutes):(\S+)")
COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
_EXPECTED = '<question type="…">'
_USUAL = {"", "1", "1.0", "1.0000000"}
_TRUE = {"true", "1"}


def read(file: SourceFile, problems: Problems) -> Bank | None:
    """The bank of a file, or None with what keeps it from being read."""
    found = located(file, problems)
    if found is None:
        return None
    if found.root.tag != "quiz":
        problems.add("X15", found.place(found.root), element=str(found.root.tag), within="<quiz>")
        return None
    reader = _Reader(found, problems)
    entries = tuple(entry for element in found.root.iterchildren("*") for entry in reader.entries(element))
    return Bank(file.name, entries, LIMITS)


@dataclass(frozen=True, slots=True)
class _Reader:
    xml: Located
    problems: Problems

    def entries(self, element: Element) -> Iterator[Entry]:
        kind = element.get("type")
        if element.tag != "question" or not kind:
            self.problems.add("X15", self.xml.place(element), element=str(element.tag), within=_EXPECTED)
        elif kind == "category":
            yield self._category(element)
        elif element.find("questiontext/text") is None:
            self.problems.add("X16", self.xml.place(element), element="questiontext")
        else:
            yield self._question(element, kind)

    def _category(self, element: Element) -> Entry:
        path = element.findtext("category/text") or ""
        info = element.find("info")
        said = INFO.findall(info.findtext("text") or "") if info is not None else []
        tags = tuple(Tag(f"{key}:{value}", self.xml.place(element)) for key, value in said)
        return Entry("category", self.xml.place(element), _text(element, "idnumber"), path.strip(), tags=tags)

    def _question(self, element: Element, kind: str) -> Entry:
        shuffle = _text(element, "shuffleanswers")
        return Entry(
            kind,
            self.xml.place(element),
            _text(element, "idnumber"),
            (element.findtext("name/text") or "").strip(),
            self._words(element.find("questiontext")),
            tuple(self._answer(one, kind) for one in element.findall("answer")),
            tuple(self._pair(one) for one in element.findall("subquestion")),
            _text(element, "single") in _TRUE if element.find("single") is not None else True,
            shuffle in _TRUE if shuffle else None,
            self._words(element.find("generalfeedback")),
            tuple(words for one in element.findall("hint") if (words := self._words(one)).text),
            tuple(self._tags(element)),
            tuple(self._lost(element)),
        )

    def _answer(self, element: Element, kind: str) -> Answer:
        given = element.get("fraction") or "0"
        fraction = _number(given) if kind != "ordering" else 0.0
        if not -WHOLE <= fraction <= WHOLE:
            self.problems.add("X19", self.xml.place(element), found=given[:40])
            fraction = 0.0
        text = self._words(element)
        text = bare(text) if kind == "shortanswer" else text
        feedback = self._words(element.find("feedback"))
        return Answer(text, fraction, feedback, element.get("id") or "", self.xml.place(element))

    def _pair(self, element: Element) -> Pair:
        answer = element.find("answer")
        if answer is None:
            self.problems.add("X16", self.xml.place(element), element="answer")
        right = bare(self._words(answer))
        return Pair(self._words(element), right, element.get("id") or "", self.xml.place(element))

    def _words(self, element: Element | None) -> Words:
        if element is None:
            return NONE
        text = element.find("text")
        said = "".join(text.itertext()) if text is not None else ""
        form = FORMS.get(element.get("format") or "", Form.MOODLE)
        place = self.xml.place(element if text is None else text)
        return Words(said.strip(), form, place, tuple(self._files(element)))

    def _files(self, element: Element) -> Iterator[tuple[str, bytes]]:
        for one in element.findall("file"):
            try:
                yield (
                    one.get("name") or "",
                    base64.b64decode("".join((one.text or "").split()), validate=True),
                )
            except (binascii.Error, ValueError):
                self.problems.add("X29", self.xml.place(one), found=one.get("name") or "")

    def _tags(self, element: Element) -> Iterator[Tag]:
        for one in element.findall("tags/tag"):
            if said := (one.findtext("text") or "").strip():
                yield Tag(said, self.xml.place(one))

    def _lost(self, element: Element) -> Iterator[Lost]:
        """What a question says that no quiz of a course can hold."""
        if any(element.findtext(f"{name}/text") for name in COMBINED):
            yield Lost("combined", self.xml.place(element))
        if element.get("type") != "description" and _text(element, "defaultgrade") not in _USUAL:
            yield Lost("grade", self.xml.place(element))
        if _text(element, "usecase") == "1":
            yield Lost("case", self.xml.place(element))
        if _text(element, "hidden") == "1":
            yield Lost("hidden", self.xml.place(element))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return nan


def _text(element: Element, name: str) -> str:
    return (element.findtext(name) or "").strip()
