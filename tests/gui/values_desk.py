"""A small programme in the grid, and a clerk at its keyboard."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db import store
from db.domain.entities import Indicator, Level, Node, Placement, Programme, ProgrammePeriod, Unit, Value
from db.domain.kinds import Act, IndicatorKind, Numbering
from db.domain.numbers import plain, read
from db.domain.periods import year
from db.queries.indicator_sheet import sheet_indicators
from db.store import Edit
from desktop.app import files
from desktop.gui.context import Context
from desktop.gui.values.paste_dialog import PasteDialog
from desktop.gui.values.screen import ValuesScreen
from gui.answers import Answers

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ENTER, TAB, BACK_TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape
UP, DOWN, LEFT, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right
HOME, END, F2, F8, DELETE = (
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_F2,
    Qt.Key.Key_F8,
    Qt.Key.Key_Delete,
)

PASTE_ALL_THE_SAME = (Qt.Key.Key_Backtab, Qt.Key.Key_Space)
YEARS = (2022, 2023, 2024)
_KIND = IndicatorKind
# Under each task its indicators: kind, label (indented: a part of the one above), values of 2022 and 2023.
TASKS = {
    "Poradnictwo": (
        (_KIND.WHOLE, "Liczba porad", "120", "130"),
        (_KIND.WHOLE, "  prawnych", "20", "30"),
        (_KIND.WHOLE, "  psychologicznych", "100", "100"),
        (_KIND.WHOLE, "Liczba konsultacji", "8", "12"),
        (_KIND.WHOLE, "Liczba zaświadczeń", "", ""),
    ),
    "Finanse": (
        (_KIND.HEADING, "Nakłady", "", ""),
        (_KIND.MONEY, "Wydatki", "1200,50", "173731,80"),
        (_KIND.PERCENT, "Odsetek zadłużonych", "10", "12,5"),
        (_KIND.DECIMAL, "Etaty", "1,5", "2"),
        (_KIND.TEXT, "Uwagi", "bez uwag", ""),
        (_KIND.COMPOSITE, "Spotkania", "", "12 spotkań, 36 godzin"),
    ),
}


def build(path: Path) -> None:
    """A file with the programme: the years 2022, 2023 and 2024, values in the first two."""
    with store.create(path) as made, made.transaction(Act.IMPORT, "") as edit:
        edit.add(Programme("Program wsparcia", 2022, 2030, id=1))
        edit.add_all(year(number) for number in YEARS)
        edit.add_all(ProgrammePeriod(1, period_id) for period_id in (1, 2, 3))
        edit.add(Level(1, "Cel", "Cele", numbering=Numbering.ROMAN, id=1))
        edit.add(Level(1, "Zadanie", "Zadania", 1, id=2))
        edit.add(Unit("porada", "porady", "porad", id=1))
        edit.add(Node(1, 1, "Wsparcie rodzin", id=1))
        for position, (task, indicators) in enumerate(TASKS.items()):
            _add_task(edit, edit.add(Node(1, 2, task, 1, position)), indicators)


def _add_task(edit: Edit, node_id: int, indicators: tuple[tuple[IndicatorKind, str, str, str], ...]) -> None:
    whole = 0
    for position, (kind, label, *texts) in enumerate(indicators):
        part_of = whole if label.startswith(" ") else None
        unit = 1 if label == "Liczba porad" else None
        indicator_id = edit.add(
            Indicator(label.strip(), kind, parent_id=part_of, position=position, unit_id=unit)
        )
        if part_of is None:
            edit.add(Placement(node_id, indicator_id, position))
            whole = indicator_id
        for period_id, text in enumerate(texts, start=1):
            content = read(text, kind).content
            if content is not None:
                edit.add(Value(indicator_id, period_id, content.form).saying(content))


class Shown:
    """What the dialog of a paste showed."""

    def __init__(self, dialog: PasteDialog) -> None:
        model = dialog.table.model()
        self.question = dialog.question
        self.said = dialog.said.splitlines()
        self.rows = [
            tuple(model.index(row, column).data().replace("\N{NO-BREAK SPACE}", " ") for column in range(5))
            for row in range(model.rowCount())
        ]


class Desk:
    """The screen with the programme in it; 2024 is the chosen period and the grid has the focus."""

    def __init__(self, path: Path, *answers: object) -> None:
        self.answers = Answers(*answers)
        self.context = Context(files.open_file(path))
        self.refusals: list[str] = []
        self.dialog: Shown | None = None
        self.context.refused.connect(lambda error: self.refusals.append(error.refusal))
        self.screen = ValuesScreen(self.context, self.answers)
        self.view, self.sheet = self.screen.view, self.screen.sheet
        self.screen.resize(1000, 640)
        self.screen.show()
        self.screen.activateWindow()
        self.screen.first_focus().setFocus()

    def answer(self, *answers: object) -> None:
        """Lay answers ready for what the screen is going to ask."""
        self.answers._answers.extend(answers)

    def press(self, *keys: object) -> None:
        """Type texts and press keys, pairs being a key with its modifiers, wherever the focus is."""
        for key in keys:
            if isinstance(key, str):
                for letter in key:
                    QTest.keyClick(QApplication.focusWidget(), letter)
            elif isinstance(key, tuple):
                QTest.keyClick(QApplication.focusWidget(), *key)
            else:
                QTest.keyClick(QApplication.focusWidget(), key)

    def in_dialog(self, *keys: object) -> None:
        """Press keys in the dialog of the paste that will open; `dialog` keeps what it showed."""

        def answer() -> None:
            shown = QApplication.activeModalWidget()
            if isinstance(shown, PasteDialog):
                self.dialog = Shown(shown)
                for key in keys:
                    QTest.keyClick(shown.focusWidget() or shown, *(key if isinstance(key, tuple) else (key,)))
                if shown.isVisible():
                    shown.reject()

        self.dialog = None
        QTimer.singleShot(0, self.screen, answer)

    def go(self, label: str, at: int = 2024) -> None:
        """Make a cell the current one."""
        self.view.go_to(self.row(label), YEARS.index(at))

    def select(self, first: tuple[str, int], last: tuple[str, int]) -> None:
        """Select the block between two cells with the keyboard."""
        self.go(*first)
        down = self.row(last[0]) - self.row(first[0])
        right = last[1] - first[1]
        for way, count in ((DOWN, down), (UP, -down), (RIGHT, right), (LEFT, -right)):
            self.press(*[(way, SHIFT)] * count)

    def row(self, label: str) -> int:
        """The row with this label."""
        return self.rows().index(label)

    def rows(self) -> list[str]:
        """The labels of all rows that are shown, titles with their marks."""
        vertical = Qt.Orientation.Vertical
        return [self.sheet.headerData(row, vertical) for row in range(self.sheet.rowCount())]

    @property
    def here(self) -> tuple[str, int]:
        """The current cell."""
        index = self.view.currentIndex()
        return self.rows()[index.row()], YEARS[index.column()]

    def index(self, label: str, at: int = 2024) -> QModelIndex:
        """The model's index of a cell."""
        return self.sheet.index(self.row(label), YEARS.index(at))

    def shown(self, label: str, at: int = 2024) -> str:
        """What stands in a cell, with ordinary spaces."""
        return self.index(label, at).data().replace("\N{NO-BREAK SPACE}", " ")

    def change(self, label: str) -> str:
        """What stands in the column of changes."""
        return self.sheet.index(self.row(label), len(YEARS)).data().replace("\N{NO-BREAK SPACE}", " ")

    def stored(self, label: str, at: int = 2024) -> str | None:
        """What the file says, as a spreadsheet would have it; None if nothing is entered."""
        line = self.sheet.sheet_line(self.row(label))
        found = self.context.workspace.read(sheet_indicators, [line.indicator_id])[line.indicator_id]
        value = found.values.get(YEARS.index(at) + 1)
        return None if value is None else plain(value.content, found.indicator.kind)

    def undo(self) -> None:
        """Take the last gesture back, as the window does."""
        self.context.perform(lambda workspace: workspace.undo())

    @property
    def counts(self) -> str:
        """The line above the grid."""
        return self.screen.bar.said.replace("\N{NO-BREAK SPACE}", " ")

    @property
    def clipboard(self) -> str:
        """The text on the clipboard."""
        return QGuiApplication.clipboard().text()

    def close(self) -> None:
        """Close the screen and its file; the screen goes at once, not when an event loop ends."""
        self.screen.close()
        self.context.workspace.close()
        self.screen.deleteLater()
        QApplication.sendPostedEvents(self.screen, QEvent.Type.DeferredDelete)
