"""Draws a line of the document: a paragraph, a table's caption, or a row with its merged cells."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.domain.foreign import Cell, Table
from desktop.gui.icons import icon
from desktop.gui.imports.fates import CAPTION, PARAGRAPH, Fate, Line
from desktop.gui.imports.paper_layout import MOST_LINES, Ruler, cells, edges, row_lines
from desktop.gui.imports.paper_model import LINE, PaperModel
from desktop.gui.theme import Tint, colours, space

_GUTTER = 26
_SIGN = 14
_AIR = 5
_LEAST_COLUMN = 70
_SAMPLE = "How many people have made use of the advice for families"
_MOST_SHOWN = 1200  # signs
_LOOSELY = 1.1  # words do not fill their lines to the end
_ROW_AIR = 6
_CAPTION_AIR = 16

_SIGNS = {
    Fate.ELEMENT: ("list-tree", Tint.ACCENT),
    Fate.INDICATOR: ("check", Tint.OK),
    Fate.TEXT: ("writing", Tint.MUTED),
    Fate.LEFT: ("help-circle", Tint.WARN),
}


class PaperDelegate(QStyledItemDelegate):
    """Knows where the columns of each table stand; `marked` is the column of the cell that is meant."""

    def __init__(self, view: QListView, paper: PaperModel) -> None:
        super().__init__(view)
        self._view = view
        self._paper = paper
        self._edges: dict[int, tuple[int, ...]] = {}
        self._sizes: dict[int, QSize] = {}
        self._measured: Ruler | None = None
        self.marked: tuple[Line, int] | None = None

    def forget_widths(self) -> None:
        """The view has another width or another size of letters now."""
        self._edges.clear()
        self._sizes.clear()
        self._measured = None

    def edges(self, block: int) -> tuple[int, ...]:
        """Where the columns of a table stand, in pixels from the beginning of a line."""
        if block not in self._edges:
            table = self._paper.table(block)
            room = self._view.viewport().width() - space(_GUTTER) - space(8)
            found = edges(table, room, self._ruler()) if table is not None else (0, room)
            self._edges[block] = tuple(each + space(_GUTTER) for each in found)
        return self._edges[block]

    def column_at(self, line: Line, x: int) -> int:
        """The column under a point of a line; -1 where there is none."""
        at = self.edges(line.block)
        return next((column for column in range(len(at) - 1) if at[column] <= x < at[column + 1]), -1)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """As high as the text needs, up to a few lines; as wide as the table."""
        row = index.row()
        if row not in self._sizes:
            self._sizes[row] = self._size(self._paper.lines[row])
        return self._sizes[row]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the ground that tells what became of the line, then its words."""
        line: Line = index.data(LINE)
        painter.save()
        painter.setPen(QColor(self._ink(line)))
        if line.row == CAPTION:
            self._paint_caption(painter, option, self._paper.words(line))
        else:
            self._paint_ground(painter, option, line)
            self._paint_sign(painter, option.rect, line)
            if line.row == PARAGRAPH:
                self._paint_paragraph(painter, option, line)
            else:
                self._paint_row(painter, option, line)
        painter.restore()

    def _size(self, line: Line) -> QSize:
        ruler = self._ruler()
        height = ruler.line * self._lines(line, ruler) + (ruler.caption if line.row == CAPTION else ruler.row)
        return QSize(self.edges(line.block)[-1] + ruler.air, height)

    def _lines(self, line: Line, ruler: Ruler) -> int:
        table, at = self._paper.table(line.block), self.edges(line.block)
        if table is not None and line.row >= 0:
            return row_lines(table, line.row, at, ruler)
        return 1 if table is not None else self._paragraph_lines(line, at[-1] - at[0] - ruler.air)

    def _paragraph_lines(self, line: Line, width: int) -> int:
        """How many lines a paragraph takes, as many as are shown at most."""
        metrics = QFontMetrics(_font(self._view.font(), self._is_bold(line)))
        wrapped, room = Qt.TextFlag.TextWordWrap, QRect(0, 0, max(width, 1), MOST_LINES * 1000)
        height = metrics.boundingRect(room, wrapped, _begin(self._paper.words(line))).height()
        return max(1, min(MOST_LINES, round(height / metrics.lineSpacing())))

    def _is_bold(self, line: Line) -> bool:
        paragraph = self._paper.paragraph(line.block)
        return paragraph.bold or bool(paragraph.heading)

    def _ruler(self) -> Ruler:
        if self._measured is None:
            metrics = self._view.fontMetrics()
            self._measured = Ruler(
                letter=metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _LOOSELY,
                least=space(_LEAST_COLUMN),
                air=space(_AIR),
                line=metrics.lineSpacing(),
                row=space(_ROW_AIR),
                caption=space(_ROW_AIR + _CAPTION_AIR),
            )
        return self._measured

    def _ink(self, line: Line) -> str:
        faded = self._paper.fate(line) in (Fate.UNUSED, Fate.HEADER) or line.row == CAPTION
        return colours().muted if faded else colours().text

    def _paint_caption(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        room = option.rect.adjusted(space(_GUTTER), space(_CAPTION_AIR) // 2, -space(8), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        inks = colours()
        grounds = {
            Fate.ELEMENT: inks.info_soft,
            Fate.HEADER: inks.sunken,
            Fate.LEFT: inks.warn_soft,
        }
        ground = grounds.get(self._paper.fate(line))
        if option.state & QStyle.StateFlag.State_Selected:
            ground = inks.selected
        if ground:
            painter.fillRect(option.rect, QColor(ground))

    def _paint_sign(self, painter: QPainter, rect: QRect, line: Line) -> None:
        doubted = self._paper.fates.is_doubted(line) or self._paper.fates.is_left(line)
        sign = ("alert-triangle", Tint.WARN) if doubted else _SIGNS.get(self._paper.fate(line))
        if sign is not None:
            side = space(_SIGN)
            place = QRect(rect.left() + (space(_GUTTER) - side) // 2, rect.top() + space(4), side, side)
            icon(*sign).paint(painter, place)

    def _paint_paragraph(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        painter.setFont(_font(option.font, self._is_bold(line)))
        room = option.rect.adjusted(space(_GUTTER) + space(_AIR), space(_ROW_AIR) // 2, 0, 0)
        # A line of the list may be wider than the view: as wide as the widest table.
        room.setRight(option.rect.left() + self.edges(line.block)[-1])
        painter.drawText(QRectF(room), _begin(self._paper.words(line)), _wrapped())

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        table, at, rect = self._paper.table(line.block), self.edges(line.block), option.rect
        if table is None:
            return
        for column, cell in cells(table.rows[line.row]):
            left, right = at[column], at[min(column + _reach(cell, column), len(at) - 1)]
            place = QRect(rect.left() + left, rect.top(), right - left, rect.height())
            self._paint_cell(painter, option, place, cell, line)
            _paint_frame(painter, place, table, line.row, cell)
            if self.marked == (line, column):
                painter.setPen(QPen(QColor(colours().accent), space(2)))
                painter.drawRect(place.adjusted(1, 1, -2, -2))
                painter.setPen(QColor(self._ink(line)))

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, cell: Cell, line: Line
    ) -> None:
        """A cell that began above is blank here."""
        if cell.row != line.row:
            return
        painter.setFont(_font(option.font, cell.bold))
        air, line_height = space(_AIR), painter.fontMetrics().lineSpacing()
        room = place.adjusted(air, space(_ROW_AIR) // 2, -air, 0)
        room.setHeight(min(room.height(), MOST_LINES * line_height))
        painter.save()
        painter.setClipRect(place)
        painter.drawText(QRectF(room), _begin(f"{cell.text}{cell.raised}"), _wrapped())
        painter.restore()


def _reach(cell: Cell, column: int) -> int:
    return max(1, cell.column + cell.columns - column)


def _begin(text: str) -> str:
    """As much of a text as there is room for at most: laying out a whole page for each painting is slow."""
    return text[:_MOST_SHOWN]


def _wrapped() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _font(font: QFont, bold: bool) -> QFont:
    if not bold:
        return font
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _paint_frame(painter: QPainter, place: QRect, table: Table, row: int, cell: Cell) -> None:
    """The edges of a cell; no line parts the rows that it reaches over."""
    pen = painter.pen()
    painter.setPen(QColor(colours().border))
    painter.drawLine(place.left(), place.top(), place.left(), place.bottom())
    painter.drawLine(place.right(), place.top(), place.right(), place.bottom())
    if cell.row == row:
        painter.drawLine(place.topLeft(), place.topRight())
    if row + 1 == min(cell.row + cell.rows, len(table.rows)):
        painter.drawLine(place.bottomLeft(), place.bottomRight())
    painter.setPen(pen)
