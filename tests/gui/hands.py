"""The hands of the tests: dialogs are brought before the user, keys are pressed, Polish is typed."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def bring(qtbot: QtBot, window: QWidget) -> None:
    """Show a window as the active one, so that it has the focus."""
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def type_text(widget: QWidget, text: str) -> None:
    """Type into a widget; QTest itself knows no Polish letters."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                widget, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)
            )


def retype(widget: QWidget, text: str) -> None:
    """Replace what stands in a field by typing."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    type_text(widget, text)


def press(window: QWidget, *keys: Qt.Key) -> None:
    """Press keys where the focus of the window is."""
    for key in keys:
        QTest.keyClick(window.focusWidget(), key)
