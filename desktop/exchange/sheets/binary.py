"""Workbooks in the binary formats .xls and .xlsb."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import InvalidOperation
from pathlib import Path

from python_calamine import CalamineSheet, SheetTypeEnum, SheetVisibleEnum, load_workbook

from db.domain.foreign import Table
from desktop.exchange.sheets.formats import date_shown, exact, plain
from desktop.exchange.sheets.grid import Held, Merge, table


def tables(path: Path) -> Iterator[Table]:
    """The sheets that show, in their order. Raises CalamineError."""
    with load_workbook(path) as workbook:
        for sheet in workbook.sheets_metadata:
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet:
                yield _table(workbook.get_sheet_by_name(sheet.name))


def _table(sheet: CalamineSheet) -> Table:
    top, left = sheet.start or (0, 0)
    held = {
        (top + row, left + column): what
        for row, values in enumerate(sheet.to_python())
        for column, value in enumerate(values)
        if (what := _held(value)).text
    }
    merges = [
        Merge(first_row, first, last_row - first_row + 1, last - first + 1)
        for (first_row, first), (last_row, last) in sheet.merged_cell_ranges or ()
    ]
    return table(held, merges, sheet.name)


def _held(value: object) -> Held:
    match value:
        case bool():
            return Held("PRAWDA" if value else "FAŁSZ")
        case int() | float():
            return _number(value)
        case datetime():
            moment = value.replace(tzinfo=UTC)
            return Held(date_shown(moment, "dmy" if moment.time() == time() else "dmyh"))
        case date():
            return Held(value.strftime("%d.%m.%Y"))
        case time():
            return Held(value.strftime("%H:%M"))
        case timedelta():
            minutes = round(value.total_seconds() / 60)
            return Held(f"{minutes // 60}:{minutes % 60:02}")
        case _:
            return Held(str(value).replace("\r\n", "\n").replace("\r", "\n").rstrip())


def _number(value: float) -> Held:
    try:
        number = exact(value)
    except InvalidOperation:
        return Held(str(value))
    return Held(plain(number), number)
