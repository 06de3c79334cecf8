"""The pictures that Word shows in a signature line: one while the signature holds, one when it does not."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

_SIZE = (768, 384)  # pixels: four to a point of the line's 192 × 96 points
_EDGE = 24
_RULE = 236  # the height of the line under the name
_SMALLEST = 16  # pixels: below that nobody reads it on paper
_INK, _RED = "#14213d", "#a4161a"


def pictures(name: str, role: str, when: str) -> tuple[bytes, bytes]:
    """The valid and the invalid one, as PNG."""
    return _drawn(name, role, when, ""), _drawn(name, role, when, _broken())


def _broken() -> str:
    return QCoreApplication.translate("LinePictures", "SIGNATURE NOT VALID")


def _drawn(name: str, role: str, when: str, broken: str) -> bytes:
    image = QImage(*_SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setPen(QColor(_RED if broken else _INK))
    _write(painter, 16, 80, 44, broken)
    _write(painter, 96, 130, 56, name)
    painter.drawLine(_EDGE, _RULE, _SIZE[0] - _EDGE, _RULE)
    _write(painter, _RULE + 8, 88, 34, role)
    _write(painter, _RULE + 96, 42, 30, when)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _write(painter: QPainter, top: int, height: int, pixels: int, text: str) -> None:
    """Write into a strip, in two lines or smaller where the text is long."""
    room = QRectF(_EDGE, top, _SIZE[0] - 2 * _EDGE, height)
    how = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
    font = QFont(painter.font())
    for size in range(pixels, _SMALLEST - 1, -2):
        font.setPixelSize(size)
        painter.setFont(font)
        if room.contains(painter.boundingRect(room, how, text)):
            break
    painter.drawText(room, how, text)
