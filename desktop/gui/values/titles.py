"""Drawing the titles of nodes: each runs from the labels' header into the grid as if both were one."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from db.domain.completeness import Completeness, State
from desktop.gui.icons import icon
from desktop.gui.theme import Tint
from desktop.gui.values.ink import Ink
from desktop.gui.values.sheet_model import SheetModel

_BOLD_DEPTH = 2
_FULL_CIRCLE = 360 * 16  # Qt counts in sixteenths of a degree
_LEAST_SEEN = 0.1
_ICONS = {
    State.NOTHING: ("circle-dashed", Tint.MUTED),
    State.DOUBTFUL: ("circle-check", Tint.MUTED),
    State.COMPLETE: ("circle-check", Tint.OK),
}
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
    start = rect.left() + text_start(ink, node.depth)
    end = _draw_tally(painter, ink, rect, model.tallies.of(node.id))
    painter.setFont(getattr(ink, style))
    painter.setPen(ink.text)
    place = QRect(start, rect.top(), end - ink.pad - start, rect.height())
    if node.mark:
        painter.drawText(place, _LINE, node.mark)
        place.setLeft(start + ink.width(node.mark, style) + ink.pad)
    painter.drawText(place, _LINE, ink.fitted(node.text, place.width(), style))


def tally_width(ink: Ink) -> int:
    """The room at the right end of a title that its counts may take."""
    return ink.width("00 00000/00000") + 3 * ink.pad + 2 * ink.step


def _draw_tally(painter: QPainter, ink: Ink, rect: QRect, counted: Completeness) -> int:
    """Draw how much is there of what stands below, from the right; where that begins."""
    right = rect.right() - ink.pad
    if not counted.expected:
        return right
    _draw_state(painter, ink, _sign_before(ink, rect, right), counted)
    right = _draw_word(
        painter, ink, rect, right - ink.step - ink.line, f"{counted.delivered}/{counted.expected}", ink.muted
    )
    if not counted.doubtful:
        return right
    right = _draw_word(painter, ink, rect, right - ink.pad, str(counted.doubtful), ink.warn)
    icon("alert-triangle", Tint.WARN).paint(painter, _sign_before(ink, rect, right))
    return right - ink.step


def _draw_word(painter: QPainter, ink: Ink, rect: QRect, right: int, word: str, colour: QColor) -> int:
    width = ink.width(word)
    painter.setFont(ink.plain)
    painter.setPen(colour)
    painter.drawText(QRect(right - width, rect.top(), width, rect.height()), _LINE, word)
    return right - width - ink.pad // 2


def _sign_before(ink: Ink, rect: QRect, right: int) -> QRect:
    return QRect(right - ink.sign, rect.center().y() - ink.sign // 2, ink.sign, ink.sign)


def _draw_state(painter: QPainter, ink: Ink, place: QRect, counted: Completeness) -> None:
    """A ring that fills up with the values, and closes with a tick."""
    if counted.state in _ICONS:
        icon(*_ICONS[counted.state]).paint(painter, place)
        return
    inset, share = 2 * ink.line, counted.delivered / counted.expected
    seen = min(max(share, _LEAST_SEEN), 1 - _LEAST_SEEN)  # a ring all but closed would look closed
    ring = place.adjusted(inset, inset, -inset, -inset)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, share in ((ink.border, 1.0), (ink.accent, seen)):
        painter.setPen(QPen(colour, inset))
        painter.drawArc(ring, _FULL_CIRCLE // 4, -round(_FULL_CIRCLE * share))
    painter.restore()
