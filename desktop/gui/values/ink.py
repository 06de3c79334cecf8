"""The theme's colours and fonts as the grid's painters need them, kept from one painting to the next."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from desktop.gui.theme import colours, space

_MOST_TEXTS = 10_000


class Ink:
    """Colours, fonts and lengths of the moment; `renew` them when the theme or the text's size changes."""

    def __init__(self, font: QFont) -> None:
        self.renew(font)

    def renew(self, font: QFont) -> None:
        """Take what the window wears now."""
        worn = colours()
        self.sunken, self.selected, self.chosen = (
            QColor(worn.sunken),
            QColor(worn.selected),
            QColor(worn.info_soft),
        )
        self.text, self.muted, self.accent = QColor(worn.text), QColor(worn.muted), QColor(worn.accent)
        self.error, self.ok, self.warn = QColor(worn.error), QColor(worn.ok), QColor(worn.warn)
        self.border = QColor(worn.border)
        self.pad, self.sign, self.corner, self.indent = space(8), space(14), space(6), space(16)
        self.step, self.air, self.line = space(16), space(4), space(1)
        self.ring = QPen(self.accent, space(2))
        self.ring.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self.plain, self.bold, self.ghost = QFont(font), QFont(font), QFont(font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.ghost.setItalic(True)
        self._metrics = {style: QFontMetrics(getattr(self, style)) for style in ("plain", "bold", "ghost")}
        # The same texts are measured again and again: for the columns' widths, then to be drawn.
        self._widths: dict[str, dict[str, int]] = {style: {} for style in self._metrics}
        self._widest = self._metrics["bold"].horizontalAdvance("m")

    def width(self, text: str, style: str = "plain") -> int:
        """How wide a text is in the plain, bold or ghost font."""
        known = self._widths[style]
        found = known.get(text)
        if found is None:
            if len(known) > _MOST_TEXTS:
                known.clear()
            found = known[text] = self._metrics[style].horizontalAdvance(text)
        return found

    def fitted(self, text: str, width: int, style: str = "plain") -> str:
        """The text, with its end left off where it is too wide."""
        if len(text) * self._widest <= width:
            return text
        return self._metrics[style].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def draw_ring(self, painter: QPainter, rect: QRect) -> None:
        """Draw the focus ring just inside `rect`."""
        painter.setPen(self.ring)
        inset = self.ring.width() // 2
        painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))
