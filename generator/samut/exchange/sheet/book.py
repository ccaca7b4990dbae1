"""Files of tables: xlsx and csv read as a grid, and written. The only file that imports openpyxl's books.

It takes a second to import, so only who reads or writes an xlsx does.
"""

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from samut.exchange.sheet.grid import Cell, Grid
from samut.source.problem import Place, Problems

LIMIT = 5_000_000
"""The largest file that is read, in bytes."""
UNPACKED = 50_000_000
"""The most an xlsx may come to once unpacked."""
ROWS, COLUMNS = 5_000, 100
"""How far down and to the right a sheet may hold something."""
KINDS = (".xlsx", ".csv")
TITLE = 31
"""How many letters of a sheet's name Excel takes; with more it calls the file damaged."""
_WIDE = 36
_RETURN = re.compile(r"_x000D_\n?|\r\n?")
"""How tables write the end of a line; Excel spells the sign that no cell can hold."""
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, SyntaxError, LookupError, ValueError, TypeError, AttributeError),
    *(OSError, EOFError, RuntimeError, csv.Error),
)
"""What those who unpack and read a table raise when it is damaged or locked."""


def read(path: Path, problems: Problems, kind: str = "") -> Grid | None:
    """The first sheet of an xlsx, or a csv; or None with a problem that says why not."""
    kind = kind or path.suffix.lower()
    if kind not in KINDS:
        reason = "kind"
    elif path.stat().st_size > LIMIT:
        reason = "large"
    else:
        data = path.read_bytes()
        try:
            grid = _sheet(path.name, data) if kind == ".xlsx" else Grid(path.name, "", tuple(_lines(data)))
            if all(cell.row <= ROWS and cell.column <= COLUMNS for row in grid.rows for cell in row):
                return grid
            reason = "large"
        except UnicodeDecodeError:
            reason = "letters"
        except _BROKEN:
            reason = "broken"
    problems.add("X01", Place(path.name), table=reason)
    return None


def _sheet(name: str, data: bytes) -> Grid:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(one.file_size for one in archive.infolist()) > UNPACKED:
            raise zipfile.BadZipFile
    from openpyxl import load_workbook  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and rules of entry that openpyxl leaves out
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_row=ROWS + 1, max_col=COLUMNS + 1)
        found = [tuple(_cells(row)) for row in rows]
    return Grid(name, str(sheet.title), tuple(row for row in found if row))


def _cells(row: Iterable[Any]) -> Iterator[Cell]:
    for cell in row:
        if cell.value is None or (isinstance(cell.value, str) and not cell.value.strip()):
            continue
        yield Cell(_text(cell.value), cell.row, cell.column, _odd(cell))


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _RETURN.sub("\n", str(value))


def _odd(cell: Any) -> str:
    if cell.data_type == "f":
        return "formula"
    if cell.data_type == "e":
        return "error"
    return "date" if isinstance(cell.value, date | datetime | time | timedelta) else ""


def _lines(raw: bytes) -> Iterator[tuple[Cell, ...]]:
    text = raw.decode("utf-8-sig")
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True), 1):
        cells = (Cell(_text(value), number, column) for column, value in enumerate(row, 1) if value.strip())
        if found := tuple(cells):
            yield found


def written(rows: Sequence[Sequence[str]], title: str, help_: Sequence[Sequence[str]], kind: str) -> bytes:
    """The rows as the bytes of a csv, or of an xlsx with a second sheet of explanations."""
    if kind == ".csv":
        text = io.StringIO(newline="")
        csv.writer(text).writerows(rows)
        return text.getvalue().encode("utf-8-sig")
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in ((title[:TITLE], rows), ("วิธีกรอก", help_)):
        _fill(book.create_sheet(name), lines)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(sheet: Any, rows: Sequence[Sequence[str]]) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value:
                cell = sheet.cell(number, column)
                cell.value = value
                cell.data_type = "s"  # a text that begins with = is no formula
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                cell.number_format = "@"
                cell.font = Font(bold=number == 1)
    for column, name in enumerate(rows[0], 1):
        longest = max(len(row[column - 1]) for row in rows)
        sheet.column_dimensions[get_column_letter(column)].width = min(_WIDE, max(len(name), longest) + 2)
    sheet.freeze_panes = "A2"
