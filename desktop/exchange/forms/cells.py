"""Texts put into cells so that they stay texts, and the looks that a form has."""

import re

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.worksheet import Worksheet

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HIGHEST = 409  # points that a row may be high
LONGEST = 32_000  # characters that a cell takes, somewhat rounded down
_LINE = Side(style="thin", color="8A8F98")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
OPEN = Protection(locked=False)
INK = "1F2933"
FILLED_IN = PatternFill("solid", fgColor="FFF6CC")
HEAD = PatternFill("solid", fgColor="DCE4EF")
GOALS = (PatternFill("solid", fgColor="E9EEF5"), PatternFill("solid", fgColor="F3F6FA"))


def at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell that is not covered by a merged one."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def held(text: str) -> str:
    """The text with blanks for the signs that no workbook can hold, and no longer than one holds."""
    return _ILLEGAL.sub(" ", text)[:LONGEST]


def put(cell: Cell, text: str, *, size: int = 11, bold: bool = False, color: str = INK) -> Cell:
    """Write a text that no program takes for a formula, a date or an error, wrapped within its cell."""
    cell.value = held(text) or None
    if cell.value is not None:
        cell.data_type = "s"
        cell.quotePrefix = text[:1] in "=+-@'#"
    cell.font = Font(name="Calibri", size=size, bold=bold, color=color)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def aligned(cell: Cell, horizontal: str, *, indent: int = 0, vertical: str = "top") -> Cell:
    """The cell with its text to one side."""
    cell.alignment = Alignment(horizontal=horizontal, vertical=vertical, indent=indent, wrap_text=True)
    return cell


def rows_of_text(text: str, width: float, size: int = 11) -> int:
    """How many lines a text takes in a column so many characters wide, counted generously."""
    room = max(1, int(width * 11 / size * 0.95))
    return sum(1 + max(0, len(line) - 1) // room for line in text.split("\n"))


def set_height(sheet: Worksheet, row: int, points: float) -> None:
    """Make a row so high, as far as a spreadsheet lets it."""
    sheet.row_dimensions[row].height = min(points, _HIGHEST)
