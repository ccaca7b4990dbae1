"""What the tests of question banks share: a quiz out and back, and what a format can say of it."""

from pathlib import Path
from typing import Any

from click.testing import Result
from pydantic import BaseModel
from samut.cli import app
from samut.course.records import QUIZ
from samut.exchange.bank import file as banks
from samut.exchange.bank.images import Images
from samut.exchange.bank.inward import inward
from samut.exchange.bank.kept import Kept
from samut.exchange.bank.reading import canonical
from samut.exchange.bank.spoken import Spoken
from samut.exchange.defaults import Defaults
from samut.exchange.formats import USUAL, Format
from samut.exchange.minted import mint
from samut.exchange.plain import written as plain
from samut.questions.quiz import Quiz
from samut.schema import reading
from samut.schema.text import Text
from samut.source import yaml
from samut.source.files import SourceFile
from samut.source.problem import Problems
from typer.testing import CliRunner

FILES = Path(__file__).parent / "files"
FORMATS = (Format.GIFT, Format.MOODLE)
_STAYS = frozenset(("was", "retired", "note"))
"""What no question bank can say."""


def out(spoken: Spoken, quiz: Quiz, form: Format) -> str:
    """The quiz as a file's text."""
    return banks.written(quiz, form, spoken).decode()


def back(spoken: Spoken, text: str, form: Format, kept: Kept) -> tuple[Quiz, Problems]:
    """The quiz of a file's text, and what was noted."""
    problems = Problems()
    bank = banks.read(SourceFile(f"quiz{USUAL[form]}", text), form, problems)
    assert bank is not None
    found = inward(bank, spoken.language, Defaults(), kept, Images(spoken.course.root), problems)
    mint(found.quiz)
    node = yaml.parse(SourceFile("quizzes/quiz.yaml", plain(found.quiz)), problems)
    assert node is not None
    quiz = reading.read(node, QUIZ, problems)
    assert quiz is not None, problems.found
    return quiz, problems


def said(spoken: Spoken, quiz: Quiz, form: Format) -> Any:
    """What the format can say of a quiz in the course's language, every text as it is read there."""
    limits = banks.LIMITS[form]

    def sayable(one: Any) -> bool:
        return limits.sayable(one.model_dump(by_alias=True))

    def reduced(value: Any) -> Any:
        if isinstance(value, Text):
            return canonical(spoken.block(value))
        if isinstance(value, BaseModel):
            fields = {name: getattr(value, name) for name in type(value).model_fields}
            kept = {name: one for name, one in fields.items() if name not in _STAYS | limits.unsaid}
            if getattr(value, "type", "") == "match":
                kept |= {"pairs": _bare(value.pairs), "decoys": _bare(value.decoys)}
            return {name: reduced(one) for name, one in kept.items()}
        if isinstance(value, tuple):
            return [reduced(one) for one in value if not hasattr(one, "type") or sayable(one)]
        return value

    def _bare(those: Any) -> Any:
        return tuple(
            {"id": one.id, "right": spoken.plain(one.right).text, "why": reduced(one.rationale)}
            | ({"left": reduced(one.left)} if hasattr(one, "left") else {})
            for one in those
        )

    return reduced(quiz)


def quiz_in(folder: Path, name: str) -> tuple[Quiz, Any]:
    """A quiz of a course's folder, and the values of its YAML."""
    problems = Problems()
    file = SourceFile(f"quizzes/{name}.yaml", (folder / f"quizzes/{name}.yaml").read_text("utf-8"))
    node = yaml.parse(file, problems)
    assert node is not None
    quiz = reading.read(node, QUIZ, problems)
    assert quiz is not None
    return quiz, node.plain()


def samut(*arguments: object, language: str = "en") -> Result:
    """Runs the command."""
    return CliRunner().invoke(app, [*map(str, arguments), "--messages", language])


def files_of(folder: Path) -> dict[Path, bytes]:
    """What stands in a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def written(folder: Path, name: str, text: str) -> Path:
    """A file of this text."""
    (folder / name).write_text(text, "utf-8")
    return folder / name
