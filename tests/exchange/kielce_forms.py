"""All forms of the Kielce report by name, written as Word files and workbooks of different makers."""

from collections.abc import Callable, Iterator
from pathlib import Path

import docx
from docx.table import Table as WordTable
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from exchange import kielce_documents as typed
from exchange import kielce_pages as printed
from exchange.drafts import Draft, Grid, Place, Words, body, places, write_word

FORMS: dict[str, Callable[[], Draft]] = {
    "as published": typed.as_published,
    "in other order": typed.in_other_order,
    "a table per goal": typed.a_table_per_goal,
    "numbers in the text": typed.numbers_in_the_text,
    "no numbers": typed.no_numbers,
    "header over two rows": typed.header_over_two_rows,
    "several in one cell": typed.several_in_one_cell,
    "typed by hand": typed.typed_by_hand,
    "words around years": typed.words_around_years,
    "automatic numbers": typed.automatic_numbers,
    "realizers under goals": typed.realizers_under_goals,
    "broken over pages": printed.broken_over_pages,
    "unmerged": printed.unmerged,
    "headers in between": printed.headers_in_between,
    "numbers here and there": printed.numbers_here_and_there,
}
# A sheet has no automatic lists, and no pages that break its rows.
SHEET_FORMS = tuple(
    name for name in FORMS if name not in ("automatic numbers", "broken over pages", "unmerged")
)


def by_hand(name: str, path: Path) -> Path:
    """The form as a Word file written part by part."""
    return write_word(path, body(FORMS[name]()))


def by_python_docx(name: str, path: Path) -> Path:
    """The form as python-docx makes it, cells merged in an empty table."""
    document = docx.Document()
    for part in FORMS[name]():
        if isinstance(part, Grid):
            rows = list(places(part))
            _fill(document.add_table(len(rows), sum(each.cell.columns for each in rows[0])), rows)
        elif part.style.startswith("Nagwek"):
            document.add_heading(part.text, int(part.style[-1]))
        else:
            document.add_paragraph(part.text, "List Bullet" if part.list_id else None)
    document.save(str(path))
    return path


def by_openpyxl(name: str, path: Path) -> Path:
    """The form as a workbook with a sheet for each strategic goal; numbers are numbers."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Sprawozdanie"
    after_table = False
    for part in FORMS[name]():
        if isinstance(part, Words) and part.text.upper().startswith("CEL STRATEGICZNY"):
            sheet = book.create_sheet(part.text.partition(" ")[2][:20].translate({ord(":"): None}))
        row = sheet.max_row + 1 + after_table
        if isinstance(part, Grid):
            _lay(sheet, row, part)
        else:
            sheet.cell(row, 1, f"– {part.text}" if part.list_id else part.text)
        after_table = isinstance(part, Grid)
    book.save(path)
    return path


def _fill(table: WordTable, rows: list[list[Place]]) -> None:
    cells = [list(row.cells) for row in table.rows]
    for at, column, place in _origins(rows):
        cell = cells[at][column]
        if place.cell.rows > 1 or place.cell.columns > 1:
            cell = cell.merge(cells[at + place.cell.rows - 1][column + place.cell.columns - 1])
        cell.text = place.cell.text


def _lay(sheet: Worksheet, top: int, grid: Grid) -> None:
    for at, column, place in _origins(list(places(grid))):
        cell, row = place.cell, top + at
        sheet.cell(row, column + 1, _entered(cell.text))
        if cell.rows > 1 or cell.columns > 1:
            sheet.merge_cells(None, row, column + 1, row + cell.rows - 1, column + cell.columns)


def _origins(rows: list[list[Place]]) -> Iterator[tuple[int, int, Place]]:
    """Row, column and place of where each cell begins."""
    return ((at, each.column, each) for at, row in enumerate(rows) for each in row if not each.below)


def _entered(text: str) -> str | int:
    """What somebody who types the text into a sheet leaves there."""
    return int(text.replace(" ", "")) if text.replace(" ", "").isdigit() else text
