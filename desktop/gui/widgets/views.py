"""Tables and trees with quiet headers, rows as high as the text needs and a ring around the current cell."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeView

from desktop.gui.theme import colours, space

_ROW_AIR = 10


def _quiet(header: QHeaderView) -> None:
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def draw_ring(view: QAbstractItemView, rect: QRect) -> None:
    """Draw the focus ring just inside `rect` of the viewport."""
    if not view.hasFocus() or rect.isEmpty():
        return
    painter = QPainter(view.viewport())
    pen = QPen(QColor(colours().accent), space(2))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    inset = space(2) // 2
    painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))


def keep_in_sight(view: QAbstractItemView, event: QResizeEvent) -> None:
    """Keep the current row in sight in a view that has become lower, if it was."""
    current = view.currentIndex()
    if QRect(QPoint(), event.oldSize()).intersects(view.visualRect(current)):
        view.scrollTo(current)


class TableView(QTableView):
    """A grid. Rows have one height: asking each row for its own costs seconds in a long table."""

    def __init__(self, name: str) -> None:
        """`name` is what a screen reader calls the table."""
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        _quiet(self.horizontalHeader())

    def changeEvent(self, event: QEvent) -> None:
        """Keep the rows as high as their text when the user zooms."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then the ring over them."""
        super().paintEvent(event)
        draw_ring(self, self.visualRect(self.currentIndex()))

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + space(_ROW_AIR))


class TreeView(QTreeView):
    """A tree of rows of equal height; the ring goes around the current row, or else around all."""

    def __init__(self, name: str) -> None:
        """`name` is what a screen reader calls the tree."""
        super().__init__()
        self.setAccessibleName(name)
        self.setUniformRowHeights(True)
        self.setIndentation(space(20))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        _quiet(self.header())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight."""
        super().resizeEvent(event)
        keep_in_sight(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then the ring over them."""
        super().paintEvent(event)
        if not self.currentIndex().isValid():
            draw_ring(self, self.viewport().rect())
            return
        row = self.visualRect(self.currentIndex())
        row.setLeft(0)
        row.setRight(self.viewport().width() - 1)
        draw_ring(self, row)
