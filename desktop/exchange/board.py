"""The board of realizers as .xlsx: one sheet of realizers, one of what is missing or to be checked."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.entities import CollectionForm, Programme
from db.domain.periods import Period
from db.domain.realizer_board import Board, BoardRow
from desktop.exchange.board_words import doubts_in_words, standing
from desktop.exchange.forms.cells import BOX, HEAD, aligned, at, held, put, rows_of_text, set_height

Entry = str | int | date | None

_REALIZERS = (
    ("Lp.", 5), ("Realizator", 40), ("Kontakt", 24), ("Wskaźników", 12), ("Dostarczono", 13),
    ("Brakuje", 9), ("Do sprawdzenia", 14), ("Stan", 20), ("Formularz z dnia", 12), ("Termin", 12),
    ("Oddano", 12), ("Plik", 22), ("Uwagi realizatora", 34),
)  # fmt: skip
_GAPS = (("Realizator", 40), ("Zadanie lub cel", 44), ("Wskaźnik", 50), ("Jednostka", 14), ("Uwaga", 44))
_HEADER_ROW = 4
_LINE_HEIGHT = 15.0


def write_board(board: Board, programme: Programme, period: Period, file: BinaryIO, today: date) -> None:
    """Write both sheets; text stays text, whatever it begins with."""
    workbook = Workbook()
    workbook.properties.title = held(f"Realizatorzy – {programme.title}")
    workbook.properties.creator = "Sprawozdawca"
    heading = (programme.title, f"Okres: {period.label}. Stan na dzień {today:%d.%m.%Y}.")
    realizers = workbook.active
    assert isinstance(realizers, Worksheet)
    realizers.title = "Realizatorzy"
    _fill(realizers, heading, _REALIZERS, list(_realizer_rows(board, today)))
    gaps = workbook.create_sheet("Braki i wątpliwości")
    _fill(gaps, heading, _GAPS, list(_gap_rows(board)))
    workbook.save(file)


def _realizer_rows(board: Board, today: date) -> Iterator[list[Entry]]:
    for number, row in enumerate(board.rows, start=1):
        form = row.form or CollectionForm(0, 0, row.realizer.id, "", "")
        yield [
            number,
            row.realizer.name,
            row.realizer.contact,
            len(row.asked),
            row.completeness.delivered,
            len(row.missing),
            len(row.doubtful),
            standing(row, today),
            _day(form.issued),
            _day(form.due),
            _day(form.returned),
            form.document,
            form.remarks,
        ]


def _gap_rows(board: Board) -> Iterator[list[Entry]]:
    for row in board.rows:
        yield from _gaps_of(board, row)


def _gaps_of(board: Board, row: BoardRow) -> Iterator[list[Entry]]:
    remarks = [(item, "do uzupełnienia") for item in board.named(row.missing)]
    remarks += [
        (item, doubts_in_words(board.doubts[item.indicator_id], row.figures.get(item.indicator_id)))
        for item in board.named(row.doubtful)
    ]
    for item, remark in remarks:
        yield [row.realizer.name, item.goal, item.label, item.unit, remark]


def _fill(
    sheet: Worksheet, heading: Sequence[str], columns: Sequence[tuple[str, int]], rows: list[list[Entry]]
) -> None:
    for number, words in enumerate(heading, start=1):
        put(at(sheet, number, 1), words, bold=number == 1).alignment = Alignment(wrap_text=False)
    for column, (title, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        _dress(put(at(sheet, _HEADER_ROW, column), title, bold=True)).fill = HEAD
    set_height(sheet, _HEADER_ROW, 2 * _LINE_HEIGHT)
    widths = [width for _, width in columns]
    for number, entries in enumerate(rows, start=_HEADER_ROW + 1):
        for column, entry in enumerate(entries, start=1):
            _dress(_written(at(sheet, number, column), entry))
        set_height(sheet, number, _lines(entries, widths) * _LINE_HEIGHT)
    last = f"{get_column_letter(len(columns))}{_HEADER_ROW + len(rows)}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{last}"
    sheet.freeze_panes = f"C{_HEADER_ROW + 1}"
    _set_up_print(sheet)


def _written(cell: Cell, entry: Entry) -> Cell:
    """The cell with a number, a day, or text that is never taken for a formula or an error value."""
    if entry is None or isinstance(entry, str):
        return put(cell, entry or "")
    put(cell, "")
    cell.value = entry
    if isinstance(entry, date):
        cell.number_format = "dd.mm.yyyy"
    return aligned(cell, "right")


def _dress(cell: Cell) -> Cell:
    cell.border = BOX
    return cell


def _lines(entries: Sequence[Entry], widths: Sequence[int]) -> int:
    """How many lines the longest text of a row takes."""
    texts = ((entry, width) for entry, width in zip(entries, widths, strict=True) if isinstance(entry, str))
    return max((rows_of_text(text, width) for text, width in texts), default=1)


def _set_up_print(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"


def _day(text: str) -> Entry:
    """A day, with or without a time, as a day; what a dump may bring in its place as it is."""
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return text
