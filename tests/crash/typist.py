"""A clerk who types into the real window until the process is killed; what was saved is told at once."""

from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.domain.journal import Changed
from desktop.app import files
from desktop.gui.ask import Dialogs
from desktop.gui.context import Context
from desktop.gui.main_window import MainWindow
from desktop.gui.theme import Theme


def type_until_killed(path: Path, first: int, acknowledged: Connection) -> None:
    """Type first, first + 1, … into one cell after the other; every commit goes into the pipe."""
    app = QApplication([])
    workspace = files.open_file(path)
    window = MainWindow(Context(workspace), Dialogs(), Theme(app))
    window.resize(1200, 700)
    window.show()
    QTest.qWaitForWindowActive(window)
    window.open_screen("values")

    def acknowledge(changed: Changed) -> None:
        for value_id in changed.rows.get("value", ()):
            acknowledged.send(
                workspace.read(
                    lambda connection, number=value_id: connection.execute(
                        "SELECT indicator_id, period_id, amount FROM value WHERE id = ?", (number,)
                    ).fetchone()
                )
            )

    window.context.changed.connect(acknowledge)
    number = first
    while True:
        for key in str(number):
            QTest.keyClick(app.focusWidget(), key)
        QTest.keyClick(app.focusWidget(), Qt.Key.Key_Return)
        number += 1
