"""A table of cells that know where they stand."""

from dataclasses import dataclass

from samut.source.problem import Place


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell holds; row and column count from 1. `odd` says what it holds in place of a text."""

    text: str
    row: int
    column: int
    odd: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one sheet, its cells without those that are empty."""

    file: str
    sheet: str
    rows: tuple[tuple[Cell, ...], ...]

    def place(self, cell: Cell) -> Place:
        """Where the cell stands, named as a spreadsheet names it."""
        # It takes a second to import, and most tables are right.
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        name = f"{get_column_letter(cell.column)}{cell.row}"
        sheet = f"{self.sheet}!" if self.sheet else ""
        return Place(f"{self.file} {sheet}{name}", cell.row, cell.column)
