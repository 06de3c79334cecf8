"""Simple tables as they are filled and grown with the keys."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextTable
from PySide6.QtWidgets import QMenu

from db.domain.rich_text import RichText, TextTable
from desktop.gui.editor.filling import table_format

_NEW = (3, 3)


def empty() -> RichText:
    """A table to fill in."""
    rows, columns = _NEW
    return (TextTable(tuple(((),) * columns for _ in range(rows))),)


def beside(cursor: QTextCursor, step: int) -> QTextCursor:
    """In the next cell, or the one before; behind the last cell a row is added."""
    table = cursor.currentTable()
    cell = table.cellAt(cursor)
    place = cell.row() * table.columns() + cell.column() + step
    if place >= table.rows() * table.columns():
        add_row(table, table.rows())
    row, column = divmod(max(place, 0), table.columns())
    return _at(table, row, column)


def below(cursor: QTextCursor) -> QTextCursor:
    """In the cell below; below the last row behind the table."""
    table = cursor.currentTable()
    cell = table.cellAt(cursor)
    if cell.row() + 1 < table.rows():
        return _at(table, cell.row() + 1, cell.column())
    behind = QTextCursor(cursor.document())
    behind.setPosition(table.lastPosition() + 1)
    return behind


def add_row(table: QTextTable, row: int) -> None:
    """A row before the `row`-th."""
    table.insertRows(row, 1)
    for column in range(table.columns()):
        _at(table, row, column).setBlockFormat(QTextBlockFormat())


def add_column(table: QTextTable, column: int) -> None:
    """A column before the `column`-th; all have one width again."""
    table.insertColumns(column, 1)
    table.setFormat(table_format(table.columns()))


def remove_rows(cursor: QTextCursor) -> None:
    """Take away the rows that the cursor or the selection touches; with the last one the table goes."""
    table = cursor.currentTable()
    first, count = _touched(cursor, table)[0]
    table.removeRows(first, count)


def remove_columns(cursor: QTextCursor) -> None:
    """Take away the columns that the cursor or the selection touches; with the last one the table goes."""
    table = cursor.currentTable()
    first, count = _touched(cursor, table)[1]
    columns = table.columns()
    table.removeColumns(first, count)
    if count < columns:
        table.setFormat(table_format(columns - count))


def fill_menu(menu: QMenu, cursor: QTextCursor) -> None:
    """Add to a menu what can be done with the table that the cursor stands in."""
    table = cursor.currentTable()
    if table is None:
        return
    cell = table.cellAt(cursor)
    for words, act in (
        (QCoreApplication.translate("Tables", "Add a row below"), lambda: add_row(table, cell.row() + 1)),
        (
            QCoreApplication.translate("Tables", "Add a column to the right"),
            lambda: add_column(table, cell.column() + 1),
        ),
        (QCoreApplication.translate("Tables", "Remove the row"), lambda: remove_rows(cursor)),
        (QCoreApplication.translate("Tables", "Remove the column"), lambda: remove_columns(cursor)),
    ):
        menu.addAction(words).triggered.connect(lambda _on=False, act=act: act())
    menu.addSeparator()


def _touched(cursor: QTextCursor, table: QTextTable) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and number of the rows, then of the columns."""
    row, rows, column, columns = cursor.selectedTableCells()
    if row < 0:
        cell = table.cellAt(cursor)
        return (cell.row(), 1), (cell.column(), 1)
    return (row, rows), (column, columns)


def _at(table: QTextTable, row: int, column: int) -> QTextCursor:
    return table.cellAt(row, column).firstCursorPosition()
