"""The look of the help's pages: Qt reads Markdown plainly, so sizes and tables are dressed afterwards."""

from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from desktop.gui.theme import colours, space

_HEADING_SCALES = {1: 1.6, 2: 1.2, 3: 1.05}
_LINE_HEIGHT = 130.0  # per cent


def dress(document: QTextDocument) -> None:
    """Give headings, paragraphs and tables of a page the look of the program."""
    document.setDocumentMargin(space(24))
    points = document.defaultFont().pointSizeF()
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        if level:
            _dress_heading(cursor, level, points)
        elif cursor.currentTable() is None:
            _dress_paragraph(cursor)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        _dress_frame(frame)


def _dress_heading(cursor: QTextCursor, level: int, points: float) -> None:
    spacing = QTextBlockFormat()
    spacing.setTopMargin(0 if level == 1 else space(16))
    spacing.setBottomMargin(space(8))
    cursor.mergeBlockFormat(spacing)
    look = QTextCharFormat()
    look.setFontPointSize(points * _HEADING_SCALES.get(level, 1.0))
    look.setFontWeight(600)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    cursor.mergeCharFormat(look)


def _dress_paragraph(cursor: QTextCursor) -> None:
    spacing = QTextBlockFormat()
    spacing.setBottomMargin(space(4 if cursor.currentList() else 8))
    spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(spacing)


def _dress_frame(frame: QTextFrame) -> None:
    if not isinstance(frame, QTextTable):
        return
    form = frame.format()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QColor(colours().border))
    form.setBorderCollapse(True)
    form.setCellPadding(space(6))
    form.setCellSpacing(0)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setTopMargin(space(4))
    form.setBottomMargin(space(12))
    frame.setFormat(form)
    for column in range(frame.columns()):
        cell = frame.cellAt(0, column)
        look = cell.format()
        look.setBackground(QColor(colours().sunken))
        cell.setFormat(look)
