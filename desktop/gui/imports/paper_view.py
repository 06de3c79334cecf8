"""The document on the screen: its lines are walked through, and a cell can be pointed at."""

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from db.domain.foreign import Spot
from desktop.gui.imports.fates import Line
from desktop.gui.imports.paper_delegate import PaperDelegate
from desktop.gui.imports.paper_model import PaperModel
from desktop.gui.theme import space
from desktop.gui.widgets.views import draw_ring

_LEAST = 260


class PaperView(QListView):
    """`pointed` carries the spot that the user went to; `laid_out` tells that columns stand elsewhere."""

    pointed = Signal(object)
    came_to = Signal(int)
    laid_out = Signal()

    def __init__(self, paper: PaperModel) -> None:
        super().__init__()
        self._paper = paper
        self._following = False
        self.lines = PaperDelegate(self, paper)
        self.setAccessibleName(self.tr("The document as it stands"))
        self._dress()
        self.setItemDelegate(self.lines)
        self.setModel(paper)

    @property
    def line(self) -> Line | None:
        """The line that is current."""
        index = self.currentIndex()
        return self._paper.lines[index.row()] if index.isValid() else None

    def show_spot(self, spot: Spot) -> None:
        """Bring a place of the document into sight and mark it, without telling that it was pointed at."""
        index = self._paper.index(self._paper.row_of(spot))
        line = self._paper.lines[index.row()]
        self.lines.marked = (line, self._begin(line, spot.column))
        self._following = True
        self.setCurrentIndex(index)
        self._following = False
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which line is current, and, where the user went there, its spot."""
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        line = self._paper.lines[current.row()]
        self.came_to.emit(line.block)
        if not self._following:
            self.lines.marked = None
            self.viewport().update()
            self.pointed.emit(Spot(line.block, max(line.row, 0)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Point at a cell."""
        super().mousePressEvent(event)
        line = self.line
        if line is None or not self.indexAt(event.position().toPoint()).isValid():
            return
        self._mark(line, self.lines.column_at(line, round(event.position().x()) + self._scrolled()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from cell to cell."""
        line, steps = self.line, {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: +1}
        if line is None or line.row < 0 or event.key() not in steps or event.modifiers():
            super().keyPressEvent(event)
            return
        at = self.lines.marked[1] if self.lines.marked and self.lines.marked[0] == line else -1
        self._mark(line, self._next(line, at, steps[Qt.Key(event.key())]))

    def doItemsLayout(self) -> None:
        """Lay the lines out once they are seen: before that, each change of the width would cost as much."""
        if self.isVisible():
            super().doItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the lines out and begin at the current one."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tables out anew for another width."""
        if event.size().width() != event.oldSize().width():
            self.lines.forget_widths()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
        self.laid_out.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the tables out anew for letters of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.lines.forget_widths()
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, then the ring around the current one."""
        super().paintEvent(event)
        place = QRect(self.visualRect(self.currentIndex()))
        place.setLeft(0)
        place.setRight(self.viewport().width() - 1)
        draw_ring(self, place if self.currentIndex().isValid() else self.viewport().rect())

    def _mark(self, line: Line, column: int) -> None:
        if self._paper.cell(line, column) is None:
            return
        begin = self._begin(line, column)
        self.lines.marked = (line, begin)
        self.viewport().update()
        self.pointed.emit(Spot(line.block, line.row, begin))

    def _begin(self, line: Line, column: int) -> int:
        """The column in which the cell begins that reaches over one."""
        cell = self._paper.cell(line, column)
        while cell is not None and column and self._paper.cell(line, column - 1) is cell:
            column -= 1
        return column

    def _next(self, line: Line, column: int, by: int) -> int:
        here = self._paper.cell(line, column)
        column += by
        while here is not None and self._paper.cell(line, column) is here:
            column += by
        return column

    def _scrolled(self) -> int:
        return self.horizontalScrollBar().value()

    def _dress(self) -> None:
        self.setMinimumWidth(space(_LEAST))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # With a bar that comes and goes, all lines would be laid out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
