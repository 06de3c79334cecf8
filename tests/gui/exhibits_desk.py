"""The screen of tables, charts, SWOT and money over a small programme, and a clerk at its keyboard."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.domain.entities import DataTable
from db.domain.exhibits import DataSheet
from db.domain.numbers import plain
from db.queries import exhibits
from desktop.app import data_tables, files
from desktop.app.clipboard import as_block
from desktop.gui.context import Context
from desktop.gui.exhibits.grid_view import GridView
from desktop.gui.exhibits.screen import ExhibitsScreen
from gui.answers import Answers

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
ENTER, TAB, BACK_TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape
UP, DOWN, LEFT, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right
F2, DELETE, HOME, INSERT = Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_Insert
TABLE = "\t2022\t2023\nDomowe\t1050\t980\nPubliczne\t300\t320\n"


class Desk:
    """The screen with the programme in it; refusals are kept by their names."""

    def __init__(self, path: Path, *answers: object) -> None:
        self.answers = Answers(*answers)
        self.context = Context(files.open_file(path))
        self.refusals: list[str] = []
        self.context.refused.connect(lambda error: self.refusals.append(error.refusal))
        self.screen = ExhibitsScreen(self.context, self.answers)
        self.screen.resize(1100, 640)
        self.screen.show()
        self.screen.activateWindow()
        self.screen.first_focus().setFocus()
        self.tables, self.charts = self.screen.tables, self.screen.charts

    def press(self, *keys: object) -> None:
        """Type texts and press keys, pairs being a key with its modifiers, wherever the focus is."""
        for key in keys:
            focused = QApplication.focusWidget()
            if isinstance(key, str):
                for letter in key:
                    QTest.keyClick(QApplication.focusWidget(), letter)
            elif isinstance(key, tuple):
                QTest.keyClick(focused, *key)
            else:
                QTest.keyClick(focused, key)

    def add_table(self, block: str = TABLE, title: str = "Interwencje") -> int:
        """A table of these cells, which is chosen then; the grid has the focus."""
        made = data_tables.add_from_block(self.context.workspace, DataTable(1, title), as_block(block))
        self.tables.choose(made)
        self.tables.pane.view.setFocus()
        return made

    def turn_to(self, page: object) -> None:
        """Show another page."""
        self.screen.tabs.setCurrentWidget(page)

    @property
    def grid(self) -> GridView:
        """The grid of the chosen table."""
        return self.tables.pane.view

    def sheet(self, table_id: int = 1) -> DataSheet:
        """The table as the file has it."""
        return self.context.workspace.read(exhibits.data_sheet, table_id)

    def stored(self, table_id: int = 1) -> str:
        """The table as the file has it, as text for a spreadsheet."""
        sheet = self.sheet(table_id)
        lines = [[sheet.table.corner, *(column.title for column in sheet.columns)]]
        for row in sheet.rows:
            cells = (plain(sheet.content(row, each), sheet.kind(row, each)) for each in sheet.columns)
            lines.append([row.label, *cells])
        return "".join("\t".join(line) + "\n" for line in lines)

    def shown(self, row: int, column: int) -> str:
        """What stands in a cell of the grid, with ordinary spaces."""
        return self.tables.pane.model.index(row, column).data().replace("\N{NO-BREAK SPACE}", " ")

    @property
    def toast(self) -> str:
        """What was told."""
        return self.screen._toast.accessibleName()

    @property
    def clipboard(self) -> str:
        """The text on the clipboard."""
        return QGuiApplication.clipboard().text()

    def put_on_clipboard(self, text: str) -> None:
        """Copy a text elsewhere."""
        QGuiApplication.clipboard().setText(text)

    def undo(self) -> None:
        """Take the last gesture back, as the window does."""
        self.context.perform(lambda workspace: workspace.undo())

    def settle(self) -> None:
        """Let happen what waits for the next turn of the event loop."""
        QApplication.processEvents()

    def close(self) -> None:
        """Close the screen and its file; the screen goes at once, not when an event loop ends."""
        self.screen.close()
        self.context.workspace.close()
        self.screen.deleteLater()
        QApplication.sendPostedEvents(self.screen, QEvent.Type.DeferredDelete)
