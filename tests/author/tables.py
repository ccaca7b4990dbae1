"""What the tests of tables share: the command, and a good table with one cell changed."""

import io
import zipfile
from pathlib import Path
from typing import Any

from click.testing import Result
from openpyxl import Workbook
from samut.cli import app
from typer.testing import CliRunner

COURSES = Path(__file__).parents[1] / "courses"


def samut(*arguments: object) -> Result:
    """Runs the command, its problems in English."""
    return CliRunner().invoke(app, [*map(str, arguments), "--messages", "en"])


GOOD = [
    ["row", "id", "type", "text", "correct", "rationale", "module", "minutes", "lesson", "outcome", "level"],
    ["quiz", "m1", "", "ทบทวน", "", "", "m1", "5", "", "", ""],
    ["question", "m1-q1", "single", "โจทย์", "", "", "", "", "l1-1", "l1-1-o1", "apply"],
    ["choice", "a", "", "หนึ่ง", "x", "เหตุหนึ่ง", "", "", "", "", ""],
    ["choice", "b", "", "สอง", "", "เหตุสอง", "", "", "", "", ""],
    ["question", "m1-q2", "true-false", "จริงหรือ", "", "", "", "", "l1-2", "l1-2-o1", "apply"],
    ["true", "", "", "", "x", "ใช่เพราะ", "", "", "", "", ""],
    ["false", "", "", "", "", "ไม่ใช่เพราะ", "", "", "", "", ""],
]


def sheet(folder: Path, cell: str = "A1", value: Any = "row") -> Path:
    """The good table with one cell changed."""
    workbook = Workbook()
    page = workbook.worksheets[0]
    page.title = "คำถาม"
    for row in GOOD:
        page.append([text or None for text in row])
    page[cell].value = value
    workbook.save(folder / "quiz.xlsx")
    return folder / "quiz.xlsx"


def repacked(old: bytes = b"", new: bytes = b"", without: str = "", reason: str = "เหตุ") -> bytes:
    """The good table as an xlsx, one text in its parts replaced, or without one of them."""
    made, stream = io.BytesIO(), io.BytesIO()
    workbook = Workbook()
    for row in GOOD:
        workbook.worksheets[0].append([text or None for text in row])
    workbook.worksheets[0]["F4"].value = reason
    workbook.save(made)
    with zipfile.ZipFile(made) as given, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in given.namelist():
            if name != without:
                archive.writestr(name, given.read(name).replace(old, new))
    return stream.getvalue()
