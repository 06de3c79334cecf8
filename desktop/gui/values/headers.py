"""The grid's headers: the labels of the lines, always in sight, and the periods, the chosen one marked."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.gui.icons import icon
from desktop.gui.theme import Tint
from desktop.gui.values.ink import Ink
from desktop.gui.values.lead import lead_of
from desktop.gui.values.sheet_model import SheetModel
from desktop.gui.values.titles import draw_title, tally_width, text_start

_LABEL = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_MEASURE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class LabelHeader(QHeaderView):
    """One line for each row: a node's title, or an indicator's label and what it is measured in."""

    pressed = Signal(int)

    def __init__(self, model: SheetModel, ink: Ink, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._sheet = model
        self._ink = ink
        self._width = 0
        self._current = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.tallied.connect(self._show_tallies)

    def set_width(self, width: int) -> None:
        """Give the labels so much room."""
        if width != self._width:
            self._width = width
            self.updateGeometry()
            self.geometriesChanged.emit()

    def sizeHint(self) -> QSize:
        """The given width; asking the lines for theirs would read them all."""
        return QSize(self._width, 0)

    def show_current(self, current: QModelIndex) -> None:
        """Mark the label of the row that the keyboard is in."""
        self._current = current.row()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which row was pressed."""
        row = self.logicalIndexAt(event.position().toPoint())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(row)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw a line's title or label, with the quiet lines between rows and before the values."""
        ink, current = self._ink, logicalIndex == self._current
        line = self._sheet.line(logicalIndex)
        if line is None or current:
            painter.fillRect(rect, ink.selected if current else ink.sunken)
        painter.setPen(ink.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if line is None:
            whole = rect.adjusted(0, 0, self.parent().viewport().width(), 0)
            draw_title(painter, self._sheet, ink, logicalIndex, whole)
            if current and self.parent().hasFocus():
                ink.draw_ring(painter, whole)
        else:
            self._draw_label(painter, rect, logicalIndex)
            painter.setPen(ink.border)
            painter.drawLine(rect.topRight(), rect.bottomRight())

    def _show_tallies(self) -> None:
        """Draw the right ends of the titles anew, where their counts are."""
        viewport, width = self.parent().viewport(), tally_width(self._ink)
        viewport.update(viewport.width() - width, 0, width, viewport.height())

    def _draw_label(self, painter: QPainter, rect: QRect, row: int) -> None:
        ink, line = self._ink, self._sheet.line(row)
        left = rect.left() + text_start(ink, self._sheet.depth(row))
        # The cells beside it are a pixel lower at their foot, where Qt draws the line between rows.
        room = QRect(left, rect.top(), rect.right() - ink.pad - left, rect.height() - 1)
        painter.setFont(ink.plain)
        painter.setPen(ink.muted)
        if line.measure:
            painter.drawText(room, _MEASURE, line.measure)
            room.setRight(room.right() - ink.width(line.measure) - ink.pad)
        lead = lead_of(self._sheet, row)
        if lead:
            painter.drawText(room, _LABEL, lead)
            room.setLeft(room.left() + ink.width(lead + " "))
        style = "bold" if self._sheet.is_heading(row) else "plain"
        painter.setFont(getattr(ink, style))
        painter.setPen(ink.text)
        painter.drawText(room, _LABEL, ink.fitted(line.label, room.width(), style))


class PeriodHeader(QHeaderView):
    """The periods across; the chosen one stands out, and the closed ones carry a lock."""

    def __init__(self, model: SheetModel, ink: Ink, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sheet = model
        self._ink = ink
        self.setHighlightSections(False)
        self.setResizeContentsPrecision(0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw a period's label; the chosen one bold, in the accent's colour, on a tint."""
        ink, is_closed = self._ink, self._sheet.columns.is_closed(logicalIndex)
        if logicalIndex != self._sheet.columns.chosen:
            painter.save()
            super().paintSection(painter, rect, logicalIndex)
            painter.restore()
            if is_closed:
                self._draw_lock(painter, rect, Tint.MUTED)
            return
        painter.fillRect(rect, ink.chosen)
        painter.setFont(ink.bold)
        painter.setPen(ink.accent)
        label = self._sheet.columns.periods[logicalIndex].label
        painter.drawText(rect.adjusted(ink.pad, 0, -ink.pad, -1), _MEASURE, label)
        painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, ink.accent)
        if is_closed:
            self._draw_lock(painter, rect, Tint.ACCENT)

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        """Room for the lock beside the label of a closed period."""
        size = super().sectionSizeFromContents(logicalIndex)
        return size + QSize(self._ink.step, 0) if self._sheet.columns.is_closed(logicalIndex) else size

    def _draw_lock(self, painter: QPainter, rect: QRect, tint: Tint) -> None:
        ink = self._ink
        place = QRect(rect.left() + ink.pad, rect.center().y() - ink.sign // 2, ink.sign, ink.sign)
        icon("lock", tint).paint(painter, place)
