"""Workbooks and texts with columns: each sheet a table of what a reader sees in it."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from python_calamine import load_workbook

from db.domain.foreign import Cell, ForeignDocument, ForeignKind, Table


def read_workbook(path: Path) -> ForeignDocument:
    """Its sheets, each as a table."""
    with load_workbook(path) as workbook:
        tables = tuple(
            _table(workbook.get_sheet_by_name(name).to_python(skip_empty_area=False), name)
            for name in workbook.sheet_names
        )
    return ForeignDocument(path.name, ForeignKind.WORKBOOK, tuple(t for t in tables if t.rows))


def read_text(path: Path) -> ForeignDocument:
    """The lines of a text with columns as a table."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines, delimiter=";"))
    return ForeignDocument(path.name, ForeignKind.TEXT, (_table(rows, ""),))


def _table(rows: Iterable[Iterable[object]], title: str) -> Table:
    return Table(
        tuple(
            tuple(_cell(value, row, column) for column, value in enumerate(values))
            for row, values in enumerate(rows)
        ),
        title=title,
    )


def _cell(value: object, row: int, column: int) -> Cell:
    match value:
        case bool():
            return Cell("PRAWDA" if value else "FAŁSZ", row, column)
        case int() | float():
            number = Decimal(format(value, ".15g"))
            return Cell(f"{number:f}".replace(".", ","), row, column, number=number)
        case _:
            return Cell(str(value), row, column)
