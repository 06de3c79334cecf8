"""What is drawn in a cell that has more to show than there is room for."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.gui.values.cells import Cell, Sign
from desktop.gui.values.drawing import draw_cell
from desktop.gui.values.ink import Ink

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(cell: Cell, width: int) -> QImage:
    """The picture of a cell."""
    picture = QImage(width, 30, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    with QPainter(picture) as painter:
        draw_cell(painter, Ink(QApplication.font()), QRect(0, 0, width, 30), cell)
    return picture


def test_a_flag_is_drawn_beside_what_was_not_understood_and_the_words_give_way() -> None:
    unread = Cell("około dwustu, trzeba dopytać", wordy=True, signs=(Sign.UNREAD,))
    flagged = unread._replace(signs=(Sign.UNREAD, Sign.FLAG))
    assert drawn(flagged, 100) != drawn(unread, 100)
    assert drawn(flagged, 400) != drawn(unread, 400)


def test_a_number_does_not_give_way_to_a_flag() -> None:
    number = Cell("1 234 567 890")
    wide = Ink(QApplication.font()).width(number.text) + 20
    assert drawn(number._replace(signs=(Sign.FLAG,)), wide) == drawn(number, wide)
