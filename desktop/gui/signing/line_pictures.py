"""The pictures that Word shows in a signature line: one while the signature holds, one when it does not."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

_SIZE = (768, 384)  # pixels: four to a point of the line's 192 × 96 points
_EDGE = 24
_RULE = 250  # the height of the line under the name
_INK, _RED = "#14213d", "#a4161a"


def pictures(name: str, role: str, when: str) -> tuple[bytes, bytes]:
    """Valid and invalid, as PNG; what they say is Polish in every language of the window."""
    return _drawn(name, role, when, ""), _drawn(name, role, when, _broken())


def _broken() -> str:
    return QCoreApplication.translate("LinePictures", "SIGNATURE NOT VALID")


def _drawn(name: str, role: str, when: str, broken: str) -> bytes:
    image = QImage(*_SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setPen(QColor(_RED if broken else _INK))
    _write(painter, 100, 150, 56, name)
    painter.drawLine(_EDGE, _RULE, _SIZE[0] - _EDGE, _RULE)
    _write(painter, _RULE + 8, 56, 34, role)
    _write(painter, _RULE + 64, 56, 30, when)
    _write(painter, 16, 80, 44, broken)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _write(painter: QPainter, top: int, height: int, pixels: int, text: str) -> None:
    """Write a line of text, smaller where it would not fit."""
    font = QFont(painter.font())
    room = QRectF(_EDGE, top, _SIZE[0] - 2 * _EDGE, height)
    font.setPixelSize(pixels)
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(text)
    if width > room.width():
        font.setPixelSize(max(int(pixels * room.width() / width), 10))
        painter.setFont(font)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)
