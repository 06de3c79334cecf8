"""Workbooks in the binary formats .xls and .xlsb."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain, repeat
from pathlib import Path

from python_calamine import CalamineSheet, SheetTypeEnum, SheetVisibleEnum, load_workbook

from db.domain.foreign import Table
from desktop.exchange.sheets import biff
from desktop.exchange.sheets.formats import INDENT, Style, date_shown, held_number
from desktop.exchange.sheets.grid import Held, Merge, Place, check_size, table

_USUAL = Style()


def tables(path: Path) -> Iterator[Table]:
    """The sheets that show, in their order; .xlsb files do not say here what their numbers look like.

    Raises CalamineError.
    """
    with load_workbook(path) as workbook:
        looks = chain(biff.looks(path), repeat(biff.SheetLook()))
        for sheet, look in zip(workbook.sheets_metadata, looks, strict=False):
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet:
                yield _table(workbook.get_sheet_by_name(sheet.name), look)


def _table(sheet: CalamineSheet, look: biff.SheetLook) -> Table:
    _, left = sheet.start or (0, 0)
    held: dict[Place, Held] = {}
    for row, values in enumerate(sheet.iter_rows()):  # empty rows above come too, empty columns do not
        check_size(held)
        for column, value in enumerate(values, left):
            what = _held(value, look.styles.get((row, column), _USUAL))
            if what.text:
                held[row, column] = what
    held |= {place: Held(error) for place, error in look.errors.items()}
    merges = [
        Merge(first_row, first, last_row - first_row + 1, last - first + 1)
        for (first_row, first), (last_row, last) in sheet.merged_cell_ranges or ()
    ]
    return table(held, merges, sheet.name)


def _held(value: object, style: Style) -> Held:
    match value:
        case bool():
            return Held("PRAWDA" if value else "FAŁSZ")
        case int() | float():
            return held_number(value, style)
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
            text = str(value).replace("\r\n", "\n").replace("\r", "\n").rstrip()
            return Held(text, None, style.bold, "", style.indent * INDENT)
