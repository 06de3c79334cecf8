"""Charts on the screen, in the colours of the theme: as a widget, and as a picture for a preview."""

from decimal import localcontext

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.domain.blocks import ChartBlock
from db.domain.kinds import ChartKind
from desktop.gui.theme import space
from desktop.gui.widgets.chart_drawing import draw, legend_rows

_SMALL = 0.92
_SHAPE = 0.52
_LEAST_HEIGHT, _MOST_HEIGHT = 200, 420
_BAR_AIR = 22
_LONG_NAME = 160
_EDGE = 8
_DIGITS = 100  # more than an amount may have


def chart_image(block: ChartBlock, width: int, ratio: float = 1.0) -> QImage:
    """A picture of a chart, so many pixels wide and as high as it needs; `ratio` is that of the screen.

    Its ground is transparent, for the paper of the theme that is worn.
    """
    size = QSize(width, chart_height(block, width))
    made = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _paint(painter, block, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return made


def chart_height(block: ChartBlock, width: int) -> int:
    """How high a chart of a width is: bars need a line each, other charts keep their shape."""
    metrics = QFontMetricsF(_font())
    usual = max(min(round(width * _SHAPE), space(_MOST_HEIGHT)), space(_LEAST_HEIGHT))
    if block.kind is ChartKind.PIE:
        return max(usual, round((len(block.categories) + 1) * (metrics.height() + space(4))))
    rows = legend_rows([each.name for each in block.series], metrics, width) if len(block.series) > 1 else []
    legend = round(len(rows) * (metrics.height() + space(6)))
    if block.kind is ChartKind.BAR:
        return _bars_height(block, metrics) + legend
    return usual + max(legend - space(24), 0)


def _bars_height(block: ChartBlock, metrics: QFontMetricsF) -> int:
    """Room for every bar, and for two lines of a long name beside it."""
    widest = max(map(metrics.horizontalAdvance, block.categories), default=0)
    name = metrics.lineSpacing() * (2 if widest > space(_LONG_NAME) else 1) + space(4)
    slot = max(space(_BAR_AIR) * max(len(block.series), 1), round(name))
    return max(len(block.categories) * slot + space(48), space(_LEAST_HEIGHT) // 2)


def _font() -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(font.pointSizeF() * _SMALL)
    return font


def _paint(painter: QPainter, block: ChartBlock, area: QRectF) -> None:
    painter.setFont(_font())
    edge = space(_EDGE)
    with localcontext(prec=_DIGITS):
        draw(painter, block, area.adjusted(edge, edge, -edge, -edge))


class ChartView(QWidget):
    """Shows a chart; a screen reader is told what the chart's alternative text says."""

    def __init__(self) -> None:
        super().__init__()
        self._block: ChartBlock | None = None
        self.setAccessibleName(self.tr("Chart"))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def block(self) -> ChartBlock | None:
        """What is shown."""
        return self._block

    def show_chart(self, block: ChartBlock | None) -> None:
        """Show another chart; None shows nothing."""
        self._block = block
        self.setAccessibleDescription(block.description if block is not None else "")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A chart that becomes wider becomes higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as a picture of that width."""
        return chart_height(self._block, width) if self._block is not None else space(_LEAST_HEIGHT)

    def sizeHint(self) -> QSize:
        """Wide enough to read."""
        return QSize(space(480), self.heightForWidth(space(480)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart."""
        super().paintEvent(event)
        if self._block is not None:
            painter = QPainter(self)
            _paint(painter, self._block, QRectF(0, 0, self.width(), self.height()))
            painter.end()
