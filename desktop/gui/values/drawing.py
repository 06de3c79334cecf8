"""Drawing what a cell holds: its text, and before it the signs that there is room for."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygon

from db.domain.deviation import Course
from desktop.gui.icons import icon
from desktop.gui.theme import Tint
from desktop.gui.values.cells import Cell, Sign
from desktop.gui.values.ink import Ink

_SINGLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT, _RIGHT = int(_SINGLE | Qt.AlignmentFlag.AlignLeft), int(_SINGLE | Qt.AlignmentFlag.AlignRight)
_CENTRE = int(_SINGLE | Qt.AlignmentFlag.AlignHCenter)
_ICONS = {
    Sign.LOCK: ("lock", Tint.MUTED),
    Sign.UNREAD: ("help-circle", Tint.ERROR),
    Sign.DOUBT: ("alert-triangle", Tint.WARN),
    Sign.FLAG: ("flag", Tint.ACCENT),
    Sign.CONFIRMED: ("check", Tint.MUTED),
    Sign.REACHED: ("check", Tint.OK),
}
_LETTERS = {Sign.FORMULA: "ƒ", Sign.SUM: "Σ"}
# These are drawn even where a text leaves no room for them.
_ALWAYS = (Sign.LOCK, Sign.UNREAD, Sign.DOUBT)
_BEFORE_WORDS = (*_ALWAYS, Sign.FLAG)  # words can be shortened: unlike a number they stay what they are


def width_of(cell: Cell, ink: Ink) -> int:
    """How wide a cell must be to show all of it."""
    signs = len(cell.signs) + (cell.course is Course.BETTER or cell.course is Course.WORSE)
    return 2 * ink.pad + ink.air + signs * ink.step + ink.width(cell.text or cell.ghost)


def draw_cell(painter: QPainter, ink: Ink, rect: QRect, cell: Cell) -> None:
    """Draw the signs, the corners and the text; a text that has no room is shortened."""
    room = rect.adjusted(ink.pad, 0, -ink.pad, 0)
    if cell.signs:
        room.setLeft(_draw_signs(painter, ink, rect, cell))
    elif cell.course is not None and cell.course is not Course.NEUTRAL:
        _draw_course(painter, ink, room, cell)
        room.setLeft(room.left() + ink.step)
    if cell.commented:
        _draw_corner(painter, rect.topRight(), ink.corner, ink.accent)
    if cell.remarked:
        _draw_corner(painter, rect.bottomRight(), -ink.corner, ink.muted)
    if cell.text or cell.ghost:
        _draw_text(painter, ink, room, cell)


def _draw_signs(painter: QPainter, ink: Ink, rect: QRect, cell: Cell) -> int:
    """Draw as many signs as the text leaves room for; where the text may begin."""
    left = rect.left() + ink.pad // 2
    spare = rect.width() - 2 * ink.pad - ink.width(cell.text or cell.ghost)
    always = _BEFORE_WORDS if cell.wordy else _ALWAYS
    for sign in cell.signs:
        if spare < ink.step and sign not in always:
            break
        place = QRect(left, rect.center().y() - ink.sign // 2, ink.sign, ink.sign)
        _draw_sign(painter, ink, place, sign)
        left, spare = left + ink.step, spare - ink.step
    return max(left, rect.left() + ink.pad)


def _draw_sign(painter: QPainter, ink: Ink, place: QRect, sign: Sign) -> None:
    if sign in _ICONS:
        icon(*_ICONS[sign]).paint(painter, place)
        return
    painter.setFont(ink.ghost if sign is Sign.FORMULA else ink.plain)
    painter.setPen(ink.muted)
    painter.drawText(place.adjusted(0, -ink.sign, 0, ink.sign), _CENTRE, _LETTERS[sign])


def _draw_course(painter: QPainter, ink: Ink, room: QRect, cell: Cell) -> None:
    """An arrowhead the way that the value went: filled for the better, hollow for the worse."""
    is_better = cell.course is Course.BETTER
    colour, half = (ink.ok if is_better else ink.error), ink.sign // 3
    centre = QPoint(room.left() + half, room.center().y())
    tip, aside = QPoint(0, -half if cell.rises else half), QPoint(half, 0)
    painter.setPen(QPen(colour, ink.line))
    painter.setBrush(colour if is_better else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygon([centre + tip, centre - tip + aside, centre - tip - aside]))


def _draw_corner(painter: QPainter, corner: QPoint, down: int, colour: QColor) -> None:
    side = abs(down)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygon([corner, corner - QPoint(side, 0), corner + QPoint(0, down)]))


def _draw_text(painter: QPainter, ink: Ink, room: QRect, cell: Cell) -> None:
    style = "plain" if cell.text else "ghost"
    painter.setPen(_pen(ink, cell))
    painter.setFont(getattr(ink, style))
    text = ink.fitted(cell.text or cell.ghost, room.width(), style)
    painter.drawText(room, _LEFT if cell.wordy else _RIGHT, text)


def _pen(ink: Ink, cell: Cell) -> QColor:
    if Sign.UNREAD in cell.signs:
        return ink.error
    if cell.course is Course.BETTER:
        return ink.ok
    if cell.course is Course.WORSE:
        return ink.error
    return ink.muted if cell.quiet or not cell.text else ink.text
