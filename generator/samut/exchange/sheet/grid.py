"""A table of cells that know where they stand."""

from dataclasses import dataclass
from string import ascii_uppercase

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
        return self.at(cell.row, cell.column)

    def at(self, row: int, column: int) -> Place:
        """The place of a row and column, be there anything or not."""
        sheet = f"{self.sheet}!" if self.sheet else ""
        return Place(self.file, row, column, cell=f"{sheet}{_letters(column)}{row}")


def _letters(column: int) -> str:
    """A column's name: A to Z, then AA. openpyxl knows it too, and takes a second to be imported."""
    before, last = divmod(column - 1, len(ascii_uppercase))
    return (_letters(before) if before else "") + ascii_uppercase[last]
