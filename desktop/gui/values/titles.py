"""Drawing the titles of nodes: each runs from the labels' header into the grid as if both were one."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from desktop.gui.icons import icon
from desktop.gui.theme import Tint
from desktop.gui.values.ink import Ink
from desktop.gui.values.sheet_model import SheetModel

_BOLD_DEPTH = 2
_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def text_start(ink: Ink, depth: int) -> int:
    """Where the words of a line begin, after the sign that folds it."""
    return ink.pad + depth * ink.indent + ink.sign + ink.pad // 2


def draw_title(painter: QPainter, model: SheetModel, ink: Ink, row: int, rect: QRect) -> None:
    """Draw the title in a row; `rect` is where the whole row would be, of which the painter has a part."""
    node = model.title(row)
    if node is None:
        return
    left = rect.left() + ink.pad + node.depth * ink.indent
    name = "chevron-right" if model.outline.is_folded(row) else "chevron-down"
    icon(name, Tint.MUTED).paint(painter, QRect(left, rect.center().y() - ink.sign // 2, ink.sign, ink.sign))
    style = "bold" if node.depth < _BOLD_DEPTH else "plain"
    painter.setFont(getattr(ink, style))
    painter.setPen(ink.text)
    start = rect.left() + text_start(ink, node.depth)
    place = QRect(start, rect.top(), rect.right() - ink.pad - start, rect.height())
    if node.mark:
        painter.drawText(place, _LINE, node.mark)
        place.setLeft(start + ink.width(node.mark, style) + ink.pad)
    painter.drawText(place, _LINE, ink.fitted(node.text, place.width(), style))
