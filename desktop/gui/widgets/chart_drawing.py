"""How charts are drawn: columns that stand or lie, lines with marks, and the pieces of a pie."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from db.domain.blocks import ChartBlock
from db.domain.kinds import ChartKind, IndicatorKind
from desktop.gui.theme import colours, space
from desktop.gui.widgets.chart_ink import draw_mark, draw_swatch, fill, ink, stroke
from desktop.gui.widgets.chart_plane import Plane
from desktop.gui.widgets.chart_scale import scale, written

_COLUMNS_SHARE = 0.72
_WIDEST_COLUMN = 64
_MARK_EVERY = 64
_CIRCLE = 360 * 16
_LABELLED_SHARE = 0.07  # of the circle: a smaller piece has no room for words
_UNKNOWN = "–"
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def draw(painter: QPainter, block: ChartBlock, area: QRectF) -> None:
    """Draw a chart with its legend; a caption stands beside it elsewhere."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if block.kind is ChartKind.PIE:
        _draw_pie(painter, block, area)
        return
    names = [each.name for each in block.series]
    if len(names) > 1:
        area = _draw_legend(painter, names, area, lines=block.kind is ChartKind.LINE)
    _draw_on_axes(painter, block, area)


def legend_rows(names: Sequence[str], metrics: QFontMetricsF, width: float) -> list[list[tuple[int, str]]]:
    """The entries of a legend by lines; a name as wide as all is shortened."""
    rows: list[list[tuple[int, str]]] = [[]]
    used = 0.0
    for place, name in enumerate(names):
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width - space(40))
        wide = metrics.horizontalAdvance(shown) + space(40)
        if rows[-1] and used + wide > width:
            rows.append([])
            used = 0.0
        rows[-1].append((place, shown))
        used += wide
    return rows


def _draw_on_axes(painter: QPainter, block: ChartBlock, area: QRectF) -> None:
    lying = block.kind is ChartKind.BAR
    known = [amount for each in block.series for amount in each.amounts if amount is not None]
    long = area.width() if lying else area.height()
    axis = scale(known, block.values, max(int(long / space(_MARK_EVERY)), 2))
    plane = Plane(painter, area, block.categories, axis, block.values, lying=lying)
    plane.draw()
    if block.kind is ChartKind.LINE:
        _draw_lines(plane, block)
    else:
        _draw_columns(plane, block)


def _draw_columns(plane: Plane, block: ChartBlock) -> None:
    count = max(len(block.series), 1)
    breadth = min(_COLUMNS_SHARE / count, space(_WIDEST_COLUMN) / plane.slot if plane.slot > 0 else 1)
    labelled = _have_room(plane, block, breadth)
    for category in range(len(block.categories)):
        start = category + (1 - breadth * count) / 2
        for place, series in enumerate(block.series):
            amount = series.amounts[category]
            if amount is None:
                continue
            box = plane.box(start + place * breadth, breadth, amount)
            plane.painter.setPen(ink(place))
            plane.painter.setBrush(fill(place))
            plane.painter.drawRect(box)
            if labelled:
                _label_column(plane, box, amount, written(amount, series.kind or block.values))


def _have_room(plane: Plane, block: ChartBlock, breadth: float) -> bool:
    """Whether every column has room for its amount: either all of them show it or none does."""
    if plane.lying:
        return breadth * plane.slot >= plane.metrics.height() * 0.8
    widest = max(
        (
            plane.metrics.horizontalAdvance(written(amount, series.kind or block.values))
            for series in block.series
            for amount in series.amounts
            if amount is not None
        ),
        default=0,
    )
    room = plane.slot if len(block.series) == 1 else breadth * plane.slot
    return widest <= room


def _label_column(plane: Plane, box: QRectF, amount: Decimal, text: str) -> None:
    plane.painter.setPen(QColor(colours().text))
    wide, line, gap = plane.metrics.horizontalAdvance(text) + space(4), plane.line, space(3)
    if plane.lying:
        left = box.left() - gap - wide if amount < 0 else box.right() + gap
        at = QRectF(left, box.center().y() - line / 2, wide, line)
        ground = plane.plot.right() + space(24)
        if at.right() > ground:  # at the end of the sheet the amount goes into the bar's end
            plane.painter.setPen(QColor(colours().surface))
            at.moveRight(box.right() - gap)
    else:
        top = box.bottom() if amount < 0 else box.top() - line
        at = QRectF(box.center().x() - wide / 2, top, wide, line)
    plane.painter.drawText(at, _CENTRE, text)


def _draw_lines(plane: Plane, block: ChartBlock) -> None:
    """Draw the lines; where an amount is missing, the line is broken."""
    for place, series in enumerate(block.series):
        points = [
            None if amount is None else plane.at(category + 0.5, amount)
            for category, amount in enumerate(series.amounts)
        ]
        plane.painter.setPen(stroke(place))
        for first, second in pairwise(points):
            if first is not None and second is not None:
                plane.painter.drawLine(first, second)
        for point, amount in zip(points, series.amounts, strict=True):
            if point is not None and amount is not None:
                draw_mark(plane.painter, place, point)
                if len(block.series) == 1:
                    _label_point(plane, point, written(amount, series.kind or block.values))


def _label_point(plane: Plane, point: QPointF, text: str) -> None:
    wide = plane.metrics.horizontalAdvance(text) + space(4)
    if wide <= plane.slot:
        plane.painter.setPen(QColor(colours().text))
        at = QRectF(point.x() - wide / 2, point.y() - plane.line - space(5), wide, plane.line)
        plane.painter.drawText(at, _CENTRE, text)


def _draw_legend(painter: QPainter, names: Sequence[str], area: QRectF, *, lines: bool) -> QRectF:
    """Draw the names of the series below the chart; the room that is left for the chart."""
    metrics = QFontMetricsF(painter.font())
    line = metrics.height() + space(6)
    rows = legend_rows(names, metrics, area.width())
    top = area.bottom() - len(rows) * line
    for number, row in enumerate(rows):
        left = area.left()
        for place, name in row:
            _draw_key(painter, place, QRectF(left, top + number * line, space(22), line), lines=lines)
            wide = metrics.horizontalAdvance(name) + space(4)
            painter.setPen(QColor(colours().text))
            painter.drawText(QRectF(left + space(26), top + number * line, wide, line), _LEFT, name)
            left += wide + space(36)
    return area.adjusted(0, 0, 0, -len(rows) * line - space(4))


def _draw_key(painter: QPainter, place: int, room: QRectF, *, lines: bool) -> None:
    middle = room.center()
    if lines:
        painter.setPen(stroke(place))
        painter.drawLine(QPointF(room.left(), middle.y()), QPointF(room.right(), middle.y()))
        draw_mark(painter, place, middle)
    else:
        half = space(6)
        draw_swatch(painter, place, QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half))


def _draw_pie(painter: QPainter, block: ChartBlock, area: QRectF) -> None:
    """Draw the pieces clockwise from noon; beside them what each is and comes to."""
    amounts = block.series[0].amounts if block.series else ()
    drawn = [max(amount or Decimal(0), Decimal(0)) for amount in amounts]
    total = sum(drawn, Decimal(0))
    side = min(area.height() - space(8), area.width() * 0.45)
    circle = QRectF(area.left() + space(4), area.center().y() - side / 2, side, side)
    start = Decimal(0)
    for place, amount in enumerate(drawn):
        if total and amount:
            share = float(amount / total)
            painter.setPen(QColor(colours().surface))
            painter.setBrush(fill(place))
            painter.drawPie(circle, round(_CIRCLE * (0.25 - float(start / total))), -round(_CIRCLE * share))
            if share >= _LABELLED_SHARE:
                percents = block.values is IndicatorKind.PERCENT
                text = written(amount, block.values) if percents else _percent(amount / total)
                _label_piece(painter, circle, float(start / total) + share / 2, text)
        start += amount
    texts = [
        (block.categories[place], _piece_words(block, amount, total)) for place, amount in enumerate(amounts)
    ]
    of = block.series[0].name if block.series else ""
    _draw_pie_legend(painter, of, texts, area.adjusted(side + space(28), 0, 0, 0))


def _label_piece(painter: QPainter, circle: QRectF, middle: float, text: str) -> None:
    """Write how much of the whole a piece is within it, at its middle as a share of the circle."""
    angle = 2 * pi * middle
    reach = circle.width() * 0.34
    at = circle.center() + QPointF(sin(angle) * reach, -cos(angle) * reach)
    painter.setPen(QColor(colours().surface))
    wide, high = space(72), space(20)
    painter.drawText(QRectF(at.x() - wide / 2, at.y() - high / 2, wide, high), _CENTRE, text)


def _piece_words(block: ChartBlock, amount: Decimal | None, total: Decimal) -> str:
    """What a piece comes to, and how much of the whole that is; what is less than nothing has no piece."""
    if amount is None:
        return _UNKNOWN
    shown = written(amount, block.values)
    if block.values is IndicatorKind.PERCENT or not total or amount < 0:
        return shown
    return f"{shown} ({_percent(amount / total)})"


def _percent(share: Decimal) -> str:
    percents = (share * 100).quantize(Decimal("0.1"))
    return written(percents if percents % 1 else percents.quantize(Decimal(1)), IndicatorKind.PERCENT)


def _draw_pie_legend(painter: QPainter, of: str, texts: Sequence[tuple[str, str]], area: QRectF) -> None:
    """Write of what the pie is, what its pieces are, shortened where that is long, and come to."""
    metrics = QFontMetricsF(painter.font())
    line = min(metrics.height() + space(8), area.height() / (len(texts) + 1))
    top = area.center().y() - line * (len(texts) - 1) / 2
    painter.setPen(QColor(colours().muted))
    heading = metrics.elidedText(of, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(QRectF(area.left(), top - line, area.width(), line), _LEFT, heading)
    for place, (name, amount) in enumerate(texts):
        room = QRectF(area.left(), top + place * line, area.width(), line)
        _draw_key(painter, place, QRectF(room.left(), room.top(), space(22), line), lines=False)
        painter.setPen(QColor(colours().text))
        left = room.width() - space(28) - metrics.horizontalAdvance(f": {amount}")
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left)
        painter.drawText(room.adjusted(space(28), 0, 0, 0), _LEFT, f"{shown}: {amount}")
