"""A returned workbook of the old or the binary kind: there a formula looks like its result."""

from datetime import date, datetime, time
from decimal import InvalidOperation
from pathlib import Path

from python_calamine import CalamineSheet, load_workbook

from db.domain.collection import Stain
from desktop.exchange.forms.grids import MOST_CELLS, Given, Grid, Workbook
from desktop.exchange.sheets.formats import exact, plain


def workbook(path: Path) -> Workbook:
    """All sheets, hidden ones too; what the file says of itself is not to be had."""
    book = load_workbook(path)
    return Workbook(
        tuple(_grid(book.get_sheet_by_name(name)) for name in book.sheet_names), has_properties=False
    )


def _grid(sheet: CalamineSheet) -> Grid:
    grid = Grid(sheet.name)
    if sheet.total_height * sheet.total_width > 10 * MOST_CELLS:
        return grid
    for row, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
        for column, value in enumerate(values, 1):
            grid.put(row, column, _given(value))
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        grid.merge(top + 1, left + 1, bottom - top + 1, right - left + 1)
    return grid


def _given(value: object) -> Given:
    match value:
        case bool():
            return Given("PRAWDA" if value else "FAŁSZ")
        case int() | float():
            try:
                return Given(plain(exact(value)))
            except InvalidOperation:
                return Given(str(value))
        case datetime() | date():
            return Given(f"{value.day}.{value.month:02}.{value.year}", Stain.DATE)
        case time():
            return Given(value.isoformat(timespec="minutes"), Stain.DATE)
        case _:
            return Given(str(value))
