"""What tells the series of a chart apart: colours of 3 : 1 to the paper and more, patterns and shapes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from desktop.gui.theme import colours, space

_ON_LIGHT = ("#2f52a6", "#b5560f", "#1f7a5c", "#8b3a8f", "#6b6457", "#0e7490")
_ON_DARK = ("#a3b9f2", "#f0a868", "#7fcfa8", "#d8a2dc", "#c2bbae", "#6cc8dd")
_PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.HorPattern,
)
_DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)
_SHAPES = (
    ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    ((0, -1.2), (1.2, 1), (-1.2, 1)),
    ((0, 1.2), (1.2, -1), (-1.2, -1)),
)
_MARK = 4


def ink(place: int) -> QColor:
    """The colour of the series at a place."""
    known = (
        _ON_DARK if QColor(colours().surface).lightness() < QColor(colours().text).lightness() else _ON_LIGHT
    )
    return QColor(known[place % len(known)])


def fill(place: int) -> QBrush:
    """What the columns of a series are filled with: after six colours they come again in a pattern."""
    return QBrush(ink(place), _PATTERNS[place // len(_ON_LIGHT) % len(_PATTERNS)])


def stroke(place: int) -> QPen:
    """The line of a series; each has dashes of its own too."""
    return QPen(ink(place), space(2), _DASHES[place % len(_DASHES)], Qt.PenCapStyle.FlatCap)


def draw_swatch(painter: QPainter, place: int, box: QRectF) -> None:
    """Draw what a legend shows for a series of columns or a piece of a pie."""
    painter.setPen(QPen(ink(place), 1))
    painter.setBrush(fill(place))
    painter.drawRect(box)


def draw_mark(painter: QPainter, place: int, at: QPointF) -> None:
    """Draw the mark of a line's point: a disc, a square, a diamond, a triangle…"""
    painter.setPen(QPen(ink(place), 1))
    painter.setBrush(ink(place))
    size = space(_MARK)
    shape = place % (len(_SHAPES) + 1)
    if shape == 0:
        painter.drawEllipse(at, size, size)
    else:
        painter.drawPolygon(QPolygonF([at + QPointF(x * size, y * size) for x, y in _SHAPES[shape - 1]]))
