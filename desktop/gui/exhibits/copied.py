"""The block of cells that was copied in a spreadsheet or a document."""

from PySide6.QtGui import QGuiApplication, QTextDocument, QTextTable

from desktop.app.clipboard import as_block


def copied_block() -> list[list[str]]:
    """The rows of cells on the clipboard; where it has no plain text, those of its first table."""
    copied = QGuiApplication.clipboard().mimeData()
    if copied is None:
        return []
    return (
        _first_table(copied.html()) if copied.hasHtml() and not copied.hasText() else as_block(copied.text())
    )


def _first_table(html: str) -> list[list[str]]:
    document = QTextDocument()
    document.setHtml(html)
    tables = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    table = next(tables, None)
    if table is None:
        return []
    return [[_text(table, row, column) for column in range(table.columns())] for row in range(table.rows())]


def _text(table: QTextTable, row: int, column: int) -> str:
    """What a cell says; a merged one says it in its first place only."""
    cell = table.cellAt(row, column)
    if (cell.row(), cell.column()) != (row, column):
        return ""
    lines, block = [], cell.begin()
    while not block.atEnd():
        lines.append(block.currentBlock().text())
        block += 1
    return "\n".join(lines).strip()
