"""The board of realizers as .xlsx: one sheet of realizers, one of what is missing or to be checked."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.entities import CollectionForm, Programme
from db.domain.periods import Period
from db.domain.realizer_board import Board, BoardRow
from desktop.exchange.board_words import doubts_in_words, standing

Entry = str | int | date | None

_REALIZERS = (
    ("Lp.", 6), ("Realizator", 44), ("Kontakt", 26), ("Wskaźników", 12), ("Dostarczono", 13),
    ("Brakuje", 10), ("Do sprawdzenia", 13), ("Stan", 26), ("Formularz z dnia", 13), ("Termin", 12),
    ("Oddano", 12), ("Plik", 26), ("Uwagi realizatora", 44),
)  # fmt: skip
_GAPS = (("Realizator", 40), ("Zadanie lub cel", 44), ("Wskaźnik", 50), ("Jednostka", 14), ("Uwaga", 44))
_LONGEST = 32_000  # Excel takes 32 767 signs in a cell
_HEADER_ROW = 4
_LINE = Side(style="thin", color="BFBFBF")


def write_board(board: Board, programme: Programme, period: Period, file: BinaryIO, today: date) -> None:
    """Write both sheets; text stays text, whatever it begins with."""
    workbook = Workbook()
    workbook.properties.title = f"Realizatorzy – {programme.title}"
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
    remarks = [(item, "brak danych do uzupełnienia") for item in board.named(row.missing)]
    remarks += [
        (item, doubts_in_words(board.doubts[item.indicator_id])) for item in board.named(row.doubtful)
    ]
    for item, remark in remarks:
        yield [row.realizer.name, item.goal, item.label, item.unit, remark]


def _fill(
    sheet: Worksheet, heading: Sequence[str], columns: Sequence[tuple[str, int]], rows: list[list[Entry]]
) -> None:
    for number, words in enumerate(heading, start=1):
        _put(_cell(sheet, number, 1), words).font = Font(bold=number == 1)
    for column, (title, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        _dress_header(_cell(sheet, _HEADER_ROW, column), title)
    for number, entries in enumerate(rows, start=_HEADER_ROW + 1):
        for column, entry in enumerate(entries, start=1):
            _dress(_put(_cell(sheet, number, column), entry), isinstance(entry, int | date))
    last = f"{get_column_letter(len(columns))}{_HEADER_ROW + len(rows)}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{last}"
    sheet.freeze_panes = f"C{_HEADER_ROW + 1}"
    _set_up_print(sheet)


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    found = sheet.cell(row, column)
    assert isinstance(found, Cell)  # nothing is merged here
    return found


def _put(cell: Cell, entry: Entry) -> Cell:
    """The cell with a number, a day, or text that is never taken for a formula or an error value."""
    if not isinstance(entry, str):
        cell.value = entry
        if isinstance(entry, date):
            cell.number_format = "dd.mm.yyyy"
    elif entry:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", entry)[:_LONGEST]
        cell.data_type = "s"
        cell.quotePrefix = entry[0] in "=+-@"
    return cell


def _dress_header(cell: Cell, title: str) -> None:
    _put(cell, title)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", start_color="E7E6E6")
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    cell.border = Border(bottom=_LINE, top=_LINE, left=_LINE, right=_LINE)


def _dress(cell: Cell, right: bool) -> None:
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="right" if right else "left")
    cell.border = Border(bottom=_LINE, left=_LINE, right=_LINE)


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
