"""The ground of a chart with axes: categories along one side, amounts along the other."""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from db.domain.kinds import IndicatorKind
from desktop.gui.theme import colours, space
from desktop.gui.widgets.chart_scale import Scale, marked

_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_WRAPPED_RIGHT = int(_RIGHT) | int(Qt.TextFlag.TextWordWrap)
_NAME_LINES = 3
_WIDEST_NAMES = 0.36


class Plane:
    """Where things lie in a chart; `lying`: categories go down the page, and amounts to the right."""

    def __init__(
        self,
        painter: QPainter,
        area: QRectF,
        categories: Sequence[str],
        axis: Scale,
        kind: IndicatorKind,
        *,
        lying: bool,
    ) -> None:
        self.painter, self.axis, self.lying = painter, axis, lying
        self.metrics = QFontMetricsF(painter.font())
        self._categories = categories
        self._ticks = [(tick, marked(tick, kind)) for tick in axis.ticks]
        self.line = self.metrics.height() + space(2)
        self.plot = self._plot(area)
        along = self.plot.height() if lying else self.plot.width()
        self.slot = along / max(len(categories), 1)

    def at(self, place: float, amount: Decimal) -> QPointF:
        """The point so many categories along, at an amount."""
        share = self.axis.share(amount)
        if self.lying:
            return QPointF(self.plot.left() + share * self.plot.width(), self.plot.top() + place * self.slot)
        return QPointF(self.plot.left() + place * self.slot, self.plot.bottom() - share * self.plot.height())

    def box(self, place: float, breadth: float, amount: Decimal) -> QRectF:
        """A column from zero to an amount, so many categories along and so broad."""
        return QRectF(self.at(place, Decimal(0)), self.at(place + breadth, amount)).normalized()

    def draw(self) -> None:
        """Draw the grid with its amounts, and the names of the categories."""
        for tick, text in self._ticks:
            self._draw_tick(tick, text)
        self.painter.setPen(QColor(colours().text))
        for place, name in enumerate(self._categories):
            self._draw_name(place, name)

    def _plot(self, area: QRectF) -> QRectF:
        widest = max(self.metrics.horizontalAdvance(text) for _tick, text in self._ticks)
        names = [self.metrics.horizontalAdvance(name) for name in self._categories]
        if self.lying:
            left = min(max(names, default=0), area.width() * _WIDEST_NAMES) + space(8)
            return area.adjusted(left, space(4), -max(widest / 2, space(24)), -self.line)
        left = widest + space(8)
        room = (area.width() - left) / max(len(names), 1)
        wrapped = any(width > room - space(6) for width in names)
        return area.adjusted(left, self.line, -space(4), -self.line * (_NAME_LINES if wrapped else 1))

    def _draw_tick(self, tick: Decimal, text: str) -> None:
        worn = colours()
        at, far = self.at(0, tick), self.at(len(self._categories), tick)
        self.painter.setPen(QPen(QColor(worn.outline if tick == 0 else worn.border), 1))
        self.painter.drawLine(at, far)
        self.painter.setPen(QColor(worn.muted))
        if self.lying:
            width = self.metrics.horizontalAdvance(text) + space(2)
            self.painter.drawText(QRectF(far.x() - width / 2, far.y(), width, self.line), _CENTRE, text)
        else:
            left = at.x() - space(6) - self.plot.width()
            self.painter.drawText(
                QRectF(left, at.y() - self.line / 2, self.plot.width(), self.line), _RIGHT, text
            )

    def _draw_name(self, place: int, name: str) -> None:
        """Write the name of a category on as many lines as it has room for, then shortened."""
        plot = self.plot
        if self.lying:
            room = QRectF(0, plot.top() + place * self.slot, plot.left() - space(6), self.slot)
            lines = max(int(room.height() / self.metrics.lineSpacing()), 1)
            self.painter.drawText(room, _WRAPPED_RIGHT, self._fitting(name, room.width(), lines))
        else:
            gap = space(3)
            left = plot.left() + place * self.slot + gap
            room = QRectF(left, plot.bottom() + gap, self.slot - 2 * gap, self.line * _NAME_LINES)
            self.painter.drawText(room, _WRAPPED, self._fitting(name, room.width(), _NAME_LINES))

    def _fitting(self, name: str, width: float, lines: int) -> str:
        """The name, shortened until it fits on so many lines of a width."""
        most = QRectF(0, 0, max(width, 1), 10_000)
        allowed = lines * self.metrics.lineSpacing() + 1

        def fits(text: str) -> bool:
            taken = self.metrics.boundingRect(most, int(Qt.TextFlag.TextWordWrap), text)
            return taken.height() <= allowed and taken.width() <= width + 1

        if fits(name):
            return name
        cuts = range(1, len(name))
        length = bisect_left(cuts, True, key=lambda length: not fits(f"{name[:length].rstrip()}…"))
        return f"{name[:length].rstrip()}…" if length else ""
