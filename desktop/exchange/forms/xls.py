"""A returned workbook of the old or the binary kind: there a formula looks like its result."""

from datetime import date, datetime, time
from itertools import chain, repeat
from pathlib import Path

from python_calamine import CalamineSheet, load_workbook

from db.domain.collection import Stain
from desktop.exchange.forms.grids import MOST_CELLS, Given, Grid, Workbook, number
from desktop.exchange.sheets import biff
from desktop.exchange.sheets.formats import Style

_USUAL = Style()


def workbook(path: Path) -> Workbook:
    """All sheets, hidden ones too; what the file says of itself is not to be had."""
    with load_workbook(path) as book:
        looks = chain(biff.looks(path), repeat(biff.SheetLook()))
        sheets = zip(book.sheet_names, looks, strict=False)
        grids = tuple(_grid(book.get_sheet_by_name(name), look) for name, look in sheets)
    return Workbook(grids, has_properties=False)


def _grid(sheet: CalamineSheet, look: biff.SheetLook) -> Grid:
    grid = Grid(sheet.name)
    if sheet.total_height * sheet.total_width > 10 * MOST_CELLS:
        return grid
    for row, values in enumerate(sheet.to_python(skip_empty_area=False)):
        for column, value in enumerate(values):
            style = look.styles.get((row, column), _USUAL)
            grid.put(row + 1, column + 1, _given(value, style.code))
    for (row, column), error in look.errors.items():
        grid.put(row + 1, column + 1, Given(error, Stain.ERROR))
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        grid.merge(top + 1, left + 1, bottom - top + 1, right - left + 1)
    return grid


def _given(value: object, code: str) -> Given:
    match value:
        case bool():
            return Given("PRAWDA" if value else "FAŁSZ")
        case int() | float():
            return number(value, code)
        case datetime() | date():
            return Given(f"{value.day}.{value.month:02}.{value.year}", Stain.DATE)
        case time():
            return Given(value.isoformat(timespec="minutes"), Stain.DATE)
        case _:
            return Given(str(value))
