"""Putting prose into a document of Qt: at its beginning, or where the cursor stands."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from db.domain.blocks import ListKind
from db.domain.rich_text import (
    Inline,
    Inserted,
    RichText,
    Span,
    TextBlock,
    TextItem,
    TextList,
    TextParagraph,
    TextTable,
)
from db.domain.rich_text.marks import DEEPEST
from desktop.gui.editor.marks import OBJECT, chip_format, item_format, look, paragraph_format
from desktop.gui.theme import colours, space

_HEADING = QColor(128, 128, 128, 40)


class _Line(NamedTuple):
    """A block to be: its format and what stands in it."""

    form: QTextBlockFormat
    inlines: tuple[Inline | Inserted, ...]


def fill(document: QTextDocument, text: RichText) -> None:
    """Show a text in place of what there was; there is nothing to undo then."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # laid out once
    cursor.setBlockFormat(paragraph_format())
    _put(cursor, text)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def insert(cursor: QTextCursor, text: RichText) -> None:
    """Put a text in for what is selected, as one step to undo.

    A lone paragraph joins the one around; before anything longer, the rest of that one moves to its end.
    """
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if cursor.currentTable() is not None:
        put_inlines(cursor, _flat(text))
    elif len(text) == 1 and isinstance(text[0], TextParagraph):
        put_inlines(cursor, text[0].inlines)
    elif cursor.atBlockEnd():
        _put(cursor, text)
    else:
        _part(cursor)
        _put(cursor, text)
        _close_up(cursor)
    cursor.endEditBlock()


def put_inlines(cursor: QTextCursor, inlines: Iterable[Inline | Inserted]) -> None:
    """Put in characters and chips, without a new block."""
    for each in inlines:
        if isinstance(each, Span):
            cursor.insertText(each.text, look(each.bold, each.italic))
        elif isinstance(each, Inserted):
            cursor.insertText(OBJECT, chip_format(each, look()))
        else:
            cursor.insertText(OBJECT, chip_format(each, look(each.bold, each.italic)))


def put_table(cursor: QTextCursor, table: TextTable) -> None:
    """Put in a table in a line of its own, and go behind it."""
    if not _is_empty(cursor):
        cursor.insertBlock(paragraph_format(), look())
    columns = len(table.rows[0])
    made = cursor.insertTable(len(table.rows), columns, table_format(columns))
    for row, cells in enumerate(table.rows):
        for column, inlines in enumerate(cells):
            inner = made.cellAt(row, column).firstCursorPosition()
            inner.setBlockFormat(QTextBlockFormat())
            if row == 0:
                _head(made, column)
            put_inlines(inner, inlines)
    cursor.setPosition(made.lastPosition() + 1)
    cursor.setBlockFormat(paragraph_format())


def table_format(columns: int) -> QTextTableFormat:
    """Columns of equal width with quiet lines; the first row heads them."""
    made = QTextTableFormat()
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderBrush(QColor(colours().outline))
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setCellPadding(space(4))
    made.setCellSpacing(0)
    made.setHeaderRowCount(1)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    share = QTextLength(QTextLength.Type.PercentageLength, 100 / columns)
    made.setColumnWidthConstraints([share] * columns)
    return made


def _head(table: QTextTable, column: int) -> None:
    """Set a heading off by its ground, which is right in any theme."""
    cell = table.cellAt(0, column)
    form = cell.format()
    form.setBackground(_HEADING)
    cell.setFormat(form)


def _part(cursor: QTextCursor) -> None:
    """Move what stands behind the cursor into a block of its own."""
    place = cursor.position()
    cursor.insertBlock(cursor.blockFormat(), look())
    cursor.setPosition(place)


def _close_up(cursor: QTextCursor) -> None:
    """Leave no empty line before the block that follows."""
    following = cursor.block().next()
    if _is_empty(cursor) and following.isValid():
        form = following.blockFormat()
        cursor.deleteChar()
        cursor.setBlockFormat(form)


def _put(cursor: QTextCursor, text: RichText) -> None:
    """Put blocks in; only a paragraph at the beginning joins what stands before the cursor."""
    joins = bool(text) and isinstance(text[0], TextParagraph)
    for block in text:
        if isinstance(block, TextTable):
            put_table(cursor, block)
        else:
            _put_lines(cursor, block, joins)
        joins = False


def _put_lines(cursor: QTextCursor, block: TextBlock, joins: bool) -> None:
    for line in _lines(block):
        if _is_empty(cursor):
            cursor.setBlockFormat(line.form)
        elif not joins:
            cursor.insertBlock(line.form, look())
        joins = False
        put_inlines(cursor, line.inlines)
    if isinstance(block, Inserted):
        cursor.insertBlock(paragraph_format(), look())


def _is_empty(cursor: QTextCursor) -> bool:
    return cursor.block().length() == 1


def _lines(block: TextBlock) -> Iterator[_Line]:
    if isinstance(block, TextList):
        yield from _items(block.items, block.kind, 0)
    elif isinstance(block, Inserted):
        yield _Line(paragraph_format(), (block,))
    elif isinstance(block, TextParagraph):
        yield _Line(paragraph_format(), block.inlines)


def _items(items: Iterable[TextItem], kind: ListKind, level: int) -> Iterator[_Line]:
    """The items, each followed by those below it; the first begins a list of its own."""
    begins = level == 0
    for item in items:
        yield _Line(item_format(kind, level, begins), item.inlines)
        begins = False
        if item.below is not None:
            yield from _items(item.below.items, item.below.kind, min(level + 1, DEEPEST))


def _flat(text: RichText) -> Iterator[Inline]:
    """What of a text can stand in one cell: its words and fields, with blanks between the lines."""
    parted = False
    for block in text:
        cells = [cell for row in block.rows for cell in row] if isinstance(block, TextTable) else []
        for inlines in cells or [line.inlines for line in _lines(block)]:
            if parted:
                yield Span(" ")
            yield from (each for each in inlines if not isinstance(each, Inserted))
            parted = True
