"""Icons: outlines of one set (Tabler), coloured by the theme when they are drawn, crisp at any scale."""

from functools import cache
from typing import ClassVar

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache

from desktop import paths
from desktop.gui.theme.tokens import Tint, colours


@cache
def icon(name: str, tint: Tint = Tint.TEXT) -> QIcon:
    """The icon of that file name. It follows the theme by itself: nobody needs to make it again.

    Raises FileNotFoundError at once, and not when it is drawn.
    """
    if name not in _names():
        raise FileNotFoundError(name)
    return QIcon(_OutlineEngine(name, tint))


@cache
def _names() -> frozenset[str]:
    return frozenset(file.stem for file in (paths.resources() / "icons").iterdir())


@cache
def _outline(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _colour(tint: Tint, mode: QIcon.Mode, state: QIcon.State) -> str:
    if mode is QIcon.Mode.Disabled:
        return colours().faint
    if state is QIcon.State.On and tint is not Tint.ON_FILL:
        return colours().accent
    return str(getattr(colours(), tint))


def _drawn(name: str, colour: str, pixels: int) -> QPixmap:
    """The outline in a square of that many device pixels, kept for the next time."""
    key = f"{name} {colour} {pixels}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _render(_outline(name).replace("currentColor", colour), pixels)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _render(outline: str, pixels: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # loaded with the first icon drawn, not with the program

    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(outline.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


class _OutlineEngine(QIconEngine):
    """Draws one outline in the colour that the theme has at that moment."""

    # Qt does not keep the Python half of an engine that it cloned.
    _clones: ClassVar[list["_OutlineEngine"]] = []

    def __init__(self, name: str, tint: Tint) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon at the left of `rect`, as large a square as fits."""
        side = min(rect.width(), rect.height())
        scale = painter.device().devicePixelRatio()
        pixmap = _drawn(self._name, _colour(self._tint, mode, state), round(side * scale))
        painter.drawPixmap(QRect(rect.topLeft(), QSize(side, side)), pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon by itself; `size`, in device pixels, may be wider to leave air before the words."""
        pixmap = QPixmap(size)
        if pixmap.isNull():
            return pixmap  # a button that is painted before it is laid out has no room yet
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """A copy, for an icon that someone adds pixmaps to."""
        self._clones.append(_OutlineEngine(self._name, self._tint))
        return self._clones[-1]
