"""The chips: what a field shows at the moment, and the tables and charts put in, as the text holds them."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit

from db.domain.kinds import Exhibit
from db.domain.rich_text import Inserted
from desktop.gui.editor.marks import CHIP_TYPE, Chip, chip_of
from desktop.gui.editor.saying import Said, Standing
from desktop.gui.icons import icon
from desktop.gui.theme import Tint, colours, space

_EDGE = 4
_ROUND = 4
_CARD_AIR = 8
_SIGN = 18
_MOST = 0.9
_NARROWEST = 80


class ChipObject(QPyTextObject):
    """Draws chips as high as the line they stand in; those in the way of the margin are shortened."""

    def __init__(self, area: QTextEdit, said: Callable[[Chip], Said]) -> None:
        super().__init__(area)
        self._area = area
        self._said = said
        area.document().documentLayout().registerHandler(CHIP_TYPE, self)

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, form: QTextFormat) -> QSizeF:
        """The room that the words need, as far as there is any."""
        chip = chip_of(form)
        if chip is None:
            return QSizeF()
        metrics = QFontMetricsF(_font(form, doc))
        width = metrics.horizontalAdvance(self._said(chip).words) + 2 * space(_EDGE)
        height = metrics.height()
        if isinstance(chip, Inserted):
            width += space(_SIGN) + space(_CARD_AIR)
            height += 2 * space(_CARD_AIR)
        return QSizeF(min(width, self._room(doc)), height)

    def drawObject(
        self, painter: QPainter, rect: QRectF, doc: QTextDocument, posInDocument: int, form: QTextFormat
    ) -> None:
        """Draw the ground and the words; what is wrong, or of another year, has a line around it."""
        chip = chip_of(form)
        if chip is None:
            return
        said = self._said(chip)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, edge = _inks(said.standing)
        painter.setBrush(ground)
        painter.setPen(edge)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), space(_ROUND), space(_ROUND))
        inner = rect.adjusted(space(_EDGE), 0, -space(_EDGE), 0)
        if isinstance(chip, Inserted):
            inner = _draw_sign(painter, inner, chip.what)
        painter.setPen(ink)
        _draw_words(painter, inner, _font(form, doc), said.words)
        painter.restore()

    def _room(self, doc: QTextDocument) -> float:
        return max(self._area.viewport().width() * _MOST - 2 * doc.documentMargin(), space(_NARROWEST))


def _draw_words(painter: QPainter, room: QRectF, font: QFont, words: str) -> None:
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
    baseline = room.top() + (room.height() - metrics.height()) / 2 + metrics.ascent()
    painter.setFont(font)
    painter.drawText(QPointF(room.left(), baseline), shown)


def _draw_sign(painter: QPainter, room: QRectF, what: Exhibit) -> QRectF:
    """Draw what it is; the room that is left for the words."""
    side = space(_SIGN)
    sign = icon("table" if what is Exhibit.TABLE else "chart-bar", Tint.ACCENT)
    top = room.top() + (room.height() - side) / 2
    sign.paint(painter, QRectF(room.left(), top, side, side).toRect())
    return room.adjusted(side + space(_CARD_AIR) / 2, 0, 0, 0)


def _font(form: QTextFormat, doc: QTextDocument) -> QFont:
    return form.toCharFormat().font().resolve(doc.defaultFont())


def _inks(standing: Standing) -> tuple[QColor, QColor, QPen]:
    """Ground, words and edge."""
    worn = colours()
    match standing:
        case Standing.KNOWN:
            return QColor(worn.info_soft), QColor(worn.text), QPen(QColor(worn.info_soft))
        case Standing.EARLIER:
            return QColor(worn.sunken), QColor(worn.text), QPen(QColor(worn.muted), 1, Qt.PenStyle.DotLine)
        case Standing.MISSING:
            return QColor(worn.warn_soft), QColor(worn.warn), QPen(QColor(worn.warn), 1, Qt.PenStyle.DashLine)
        case Standing.GONE:
            return QColor(worn.error_soft), QColor(worn.error), QPen(QColor(worn.error))
        case Standing.CARD:
            return QColor(worn.sunken), QColor(worn.text), QPen(QColor(worn.border))
