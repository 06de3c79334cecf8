"""The last periods of an indicator as bars: gaps stay gaps, the target is a dashed line."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.domain.entities import Value
from db.domain.kinds import Form
from db.queries.value_card import ValueCard
from desktop.gui.panel import words
from desktop.gui.theme import colours, space

_SMALL = 0.92
_HEIGHT = 120
_WIDEST_SLOT, _WIDEST_BAR = 104, 52
_BAR_SHARE = 0.6


class Bar(NamedTuple):
    """A period: its name, what it came to, and how high that is; None: nothing that could be drawn.

    `text` is empty where nothing is entered, and has no note.
    """

    name: str
    text: str
    height: Decimal | None
    chosen: bool


def bars_of(card: ValueCard) -> tuple[Bar, ...]:
    """The bars for a cell and the periods that it is compared with."""
    kind = card.indicator.kind
    return tuple(
        Bar(
            str(period.year),
            words.said(replace(value.content, note=""), kind) if value is not None else "",
            _height(value),
            period.year == card.period.year,
        )
        for period, value in card.past
    )


def _height(value: Value | None) -> Decimal | None:
    """Up to where a value is drawn; a range up to its middle."""
    if value is None or value.amount is None:
        return None
    if value.form is Form.RANGE and value.upper is not None:
        return (value.amount + value.upper) / 2
    return value.amount if value.form is Form.NUMBER else None


class PastChart(QWidget):
    """Draws bars with their values; hidden while there is nothing to compare."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self._target: Decimal | None = None
        self.setAccessibleName(self.tr("Chart of the last periods"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar], target: Decimal | None) -> None:
        """Draw these, with a line for what should be reached."""
        self._bars, self._target = tuple(bars), target
        drawn = sum(bar.height is not None for bar in bars)
        self.setVisible(drawn > 1 or (drawn == 1 and target is not None))
        self.setAccessibleDescription(self._described())
        self.setToolTip(self.accessibleDescription())
        self.update()

    def sizeHint(self) -> QSize:
        """High enough to tell bars apart."""
        return QSize(space(240), space(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars from zero on, their values at their ends, their periods below."""
        super().paintEvent(event)
        if self._bars:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            target = None if self._target is None else _Target(self._target, self.tr("goal"))
            _Drawing(painter, self.rect().toRectF(), self.font(), self._bars, target).draw()
            painter.end()

    def _described(self) -> str:
        nothing = self.tr("not entered")
        told = [f"{bar.name}: {bar.text or nothing}" for bar in self._bars]
        if self._target is not None:
            told.append(self.tr("goal: {}").format(words.number(self._target)))
        return "; ".join(told)


class _Target(NamedTuple):
    """How high the line of the target lies, and what it is called."""

    height: Decimal
    name: str


class _Drawing:
    """One painting: where zero is, how high one is, and how wide a bar with the air around it."""

    def __init__(
        self, painter: QPainter, area: QRectF, font: QFont, bars: Sequence[Bar], target: _Target | None
    ) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * _SMALL)
        painter.setFont(small)
        self._painter, self._bars, self._target = painter, bars, target
        self._metrics = QFontMetricsF(small)
        self._line = self._metrics.height() + space(2)
        amounts = [bar.height for bar in bars if bar.height is not None]
        levels = [Decimal(0), *amounts, *([target.height] if target is not None else [])]
        self._low, self._high = min(levels), max(levels)
        below = self._line if self._low < 0 else 0
        beside = self._metrics.horizontalAdvance(target.name) + space(4) if target is not None else 0
        self._plot = area.adjusted(0, self._line, -beside, -self._line - below)
        self._names_at = area.bottom() - self._line
        self._slot = min(self._plot.width() / len(bars), space(_WIDEST_SLOT))

    def draw(self) -> None:
        """Draw it all; the line of the target goes over the bars and behind the words."""
        worn = colours()
        self._painter.fillRect(
            QRectF(self._plot.left(), self._y(Decimal(0)), self._plot.width(), 1), QColor(worn.outline)
        )
        placed = [(self._plot.left() + place * self._slot, bar) for place, bar in enumerate(self._bars)]
        for left, bar in placed:
            if bar.height is not None:
                self._fill(left, bar.height, bar.chosen)
        if self._target is not None:
            self._draw_target(self._target)
        for left, bar in placed:
            self._write(left, bar)

    def _y(self, amount: Decimal) -> float:
        span = self._high - self._low
        share = float((amount - self._low) / span) if span else 0.0
        return self._plot.bottom() - share * self._plot.height()

    def _write(self, left: float, bar: Bar) -> None:
        """Write the value at the end of its bar, on a ground of the panel's paper, and the period below."""
        centre = Qt.AlignmentFlag.AlignCenter
        top = self._y(Decimal(0)) - self._line
        if bar.height is not None:
            end = self._y(bar.height)
            top = end if bar.height < 0 else end - self._line
        value, slot = self._fitting(bar), QRectF(left, top, self._slot, self._line)
        width = self._metrics.horizontalAdvance(value) + space(4) if value else 0
        air = (self._slot - width) / 2
        self._painter.fillRect(slot.adjusted(air, 1, -air, -1), QColor(colours().surface))
        self._painter.setPen(QColor(colours().text if bar.chosen else colours().muted))
        self._painter.drawText(slot, centre, value)
        self._painter.drawText(QRectF(left, self._names_at, self._slot, self._line), centre, bar.name)

    def _fill(self, left: float, height: Decimal, chosen: bool) -> None:
        worn = colours()
        zero, end = self._y(Decimal(0)), self._y(height)
        width = min(self._slot * _BAR_SHARE, space(_WIDEST_BAR))
        body = QRectF(left + (self._slot - width) / 2, min(zero, end), width, max(abs(end - zero), 1))
        self._painter.setPen(QPen(QColor(worn.fill if chosen else worn.outline), 1))
        self._painter.setBrush(QColor(worn.fill if chosen else worn.hover))
        self._painter.drawRect(body)

    def _fitting(self, bar: Bar) -> str:
        """The value as long as there is room for; nothing rather than a piece of it."""
        offers = [bar.text] if bar.height is None else [bar.text, words.short(bar.height)]
        room = self._slot - space(4)
        return next((each for each in offers if self._metrics.horizontalAdvance(each) <= room), "")

    def _draw_target(self, target: _Target) -> None:
        at, right = self._y(target.height), self._plot.right()
        self._painter.setPen(QPen(QColor(colours().accent), 1.5, Qt.PenStyle.DashLine))
        self._painter.drawLine(QPointF(self._plot.left(), at), QPointF(right, at))
        name = QRectF(right + space(4), at - self._line / 2, self._plot.width(), self._line)
        self._painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, target.name)
