"""How the grid looks: its headers, and what is painted over the cells."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QRect, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QTableView, QVBoxLayout

from desktop.gui.values.delegate import SheetDelegate
from desktop.gui.values.headers import LabelHeader, PeriodHeader
from desktop.gui.values.ink import Ink
from desktop.gui.values.sheet_model import SheetModel
from desktop.gui.values.titles import draw_title
from desktop.gui.values.widths import Widths
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.views import TableView


class SheetLook(TableView):
    """A table of a `SheetModel` whose titles run across all columns, and whose labels are always in sight."""

    def __init__(self, sheet: SheetModel) -> None:
        super().__init__(QCoreApplication.translate("Values", "Values of the indicators"))
        self.sheet = sheet
        self._unfitted = False
        self.ink = Ink(self.font())
        self.delegate = SheetDelegate(sheet, self.ink, self)
        self.labels = LabelHeader(sheet, self.ink, self)
        self.setItemDelegate(self.delegate)
        height = self.verticalHeader().defaultSectionSize()
        self._air = height - self.fontMetrics().height()
        self.setVerticalHeader(self.labels)
        self.labels.setDefaultSectionSize(height)
        self.setHorizontalHeader(PeriodHeader(sheet, self.ink, self))
        self.setModel(sheet)
        self.widths = Widths(self, sheet, self.labels)
        # What is half in sight is shortened there: it cannot be moved as a picture.
        self.horizontalScrollBar().valueChanged.connect(lambda: self.viewport().update())
        self._name_labels()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, the titles across them, and the ring around where the user is."""
        QTableView.paintEvent(self, event)
        painter = QPainter(self.viewport())
        last = self.rowAt(event.rect().bottom())
        last = self.sheet.rowCount() - 1 if last < 0 else last
        for row in range(max(self.rowAt(event.rect().top()), 0), last + 1):
            if not self.sheet.sheet_line(row).indicator_id:
                self._paint_title(painter, row)
        current = self.currentIndex()
        if self.hasFocus() and current.isValid():
            self.ink.draw_ring(painter, self._rect_of(current))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring in the header too."""
        super().focusInEvent(event)
        self.labels.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away from the header too."""
        super().focusOutEvent(event)
        self.labels.viewport().update()

    def row_rect(self, row: int) -> QRect:
        """Where a row is in the viewport."""
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the size of the text that was changed while another screen was shown."""
        super().showEvent(event)
        if self._unfitted:
            self._unfitted = False
            QTimer.singleShot(0, self, self.widths.fit)  # only then does Qt know how large its words are

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the labels what the columns do not need."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widths.fit_labels()

    def updateGeometries(self) -> None:
        """Have the edge of the labels where they end."""
        super().updateGeometries()
        if hasattr(self, "widths"):  # Qt calls before there are any
            self.widths.lay_grip()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the size of the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._wear()

    def _wear(self) -> None:
        self.ink.renew(self.font())
        self.labels.setDefaultSectionSize(self.fontMetrics().height() + self._air)
        self._corner.setFont(self.ink.bold)
        self._unfitted = not self.isVisible()
        if self.isVisible():
            self.widths.fit()

    def _paint_title(self, painter: QPainter, row: int) -> None:
        rect = self.row_rect(row)
        is_current = row == self.currentIndex().row()
        painter.fillRect(rect, self.ink.selected if is_current else self.ink.sunken)
        draw_title(painter, self.sheet, self.ink, row, rect.adjusted(-self.labels.width(), 0, 0, 0))
        painter.setPen(self.ink.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _rect_of(self, index: QModelIndex) -> QRect:
        """Where the ring goes: around a cell, or around the whole line of a title, headed by its label."""
        if self.sheet.title(index.row()) is None:
            return self.visualRect(index)
        return self.row_rect(index.row()).adjusted(-self.labels.width(), 0, 0, 0)

    def _name_labels(self) -> None:
        """Write over the labels what they are, in the corner, where Qt has no header of its own."""
        corner = self.findChild(QAbstractButton)
        self._corner = label(QCoreApplication.translate("Values", "Indicator"), Style.MUTED)
        self._corner.setFont(self.ink.bold)
        column = QVBoxLayout(corner)
        column.setContentsMargins(self.ink.pad, 0, 0, 0)
        column.addWidget(self._corner)
