"""A file of a question bank: GIFT or Moodle XML, read as a quiz and written."""

from collections.abc import Callable
from pathlib import Path

from samut.course.course import Course
from samut.exchange.bank.entry import Bank
from samut.exchange.bank.outward import outward
from samut.exchange.bank.spoken import Spoken, file_name
from samut.exchange.formats import Format
from samut.exchange.gift import read as gift
from samut.exchange.gift import write as gift_text
from samut.exchange.moodle import read as moodle
from samut.exchange.moodle import write as moodle_xml
from samut.questions.quiz import Quiz
from samut.source.files import CONTROL, SourceFile
from samut.source.problem import Place, Problems

LIMIT = 20_000_000
"""The largest file that is read, in bytes; images in it count."""
_READ: dict[Format, Callable[[SourceFile, Problems], Bank | None]] = {
    Format.GIFT: gift.read,
    Format.MOODLE: moodle.read,
}
LIMITS = {Format.GIFT: gift.LIMITS, Format.MOODLE: moodle.LIMITS}
"""What each format can say."""


def text(path: Path, problems: Problems) -> SourceFile | None:
    """The text of a file, or None with a problem that says why not."""
    if path.stat().st_size > LIMIT:
        problems.add("X12", Place(path.name), bank="large")
        return None
    try:
        said = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.add("X12", Place(path.name), bank="letters")
        return None
    file = SourceFile(path.name, said.replace("\r\n", "\n").replace("\r", "\n"))
    if found := CONTROL.search(file.text):
        problems.add("F07", file.place(found.start()), character=f"U+{ord(found[0]):04X}")
        return None
    return file


def read(file: SourceFile, form: Format, problems: Problems) -> Bank | None:
    """The bank of a file."""
    return _READ[form](file, problems)


def written(quiz: Quiz, form: Format, spoken: Spoken) -> bytes:
    """A quiz as the bytes of a file."""
    said = tuple(one for one in quiz.questions if LIMITS[form].sayable(one.model_dump(by_alias=True)))
    entries = list(outward(quiz.model_copy(update={"questions": said}), spoken))
    if form is Format.GIFT:
        return gift_text.write(entries).encode()
    return moodle_xml.write(entries, lambda name: _image(spoken.course, name))


def _image(course: Course, name: str) -> bytes:
    found = next(one for one in course.images if file_name(one) == name)
    return (course.root / found).read_bytes()
