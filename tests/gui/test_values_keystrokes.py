"""What entering a whole year costs: every value of the Kielce strategy, key by key, in the real grid."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import kielce
from db.domain.entities import Value
from db.domain.kinds import Act
from db.queries.indicator_sheet import sheet_indicators
from desktop.app import files
from desktop.app.workspace import Workspace
from desktop.gui.context import Context
from desktop.gui.values.screen import ValuesScreen
from gui.answers import Answers

MOST_BESIDE = 1.1
VALUES = 212


class Keyboard:
    """Counts the keys that are pressed, wherever the focus is."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, key: Qt.Key) -> None:
        self.pressed += 1
        QTest.keyClick(QApplication.focusWidget(), key)

    def type(self, text: str) -> None:
        """Type a text; every sign is a key, whatever is held down to make it."""
        self.pressed += len(text)
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(QApplication.focusWidget(), event)


def emptied(path: Path) -> tuple[Workspace, dict[int, Value]]:
    """The strategy without the values of its last year, and those values by indicator."""
    kielce.build(path)
    workspace = files.open_file(path)
    with workspace.transaction(Act.CLEAR_VALUES) as edit:
        taken = edit.find(Value, period_id=len(kielce.YEARS))
        for value in taken:
            edit.remove(Value, value.id)
    return workspace, {value.indicator_id: value for value in taken}


def as_printed() -> list[str]:
    """The values of the last year as the report prints them, in its order."""
    goals = json.loads(kielce.SOURCE.read_text(encoding="utf-8"))
    actions = [task for goal in goals for aim in goal["operational"] for task in aim["actions"]]
    rows = [row for task in actions for row in task["indicators"]]
    return [values[-1] for _label, *values in rows if values[-1] is not None]


@pytest.fixture
def year(tmp_path: Path) -> Iterator[tuple[Workspace, dict[int, Value]]]:
    """The grid with the keyboard in it, and the values that are to be entered."""
    workspace, taken = emptied(tmp_path / "kielce.spr")
    made = ValuesScreen(Context(workspace), Answers())
    made.resize(1200, 700)
    made.show()
    made.activateWindow()
    made.first_focus().setFocus()
    yield workspace, taken
    made.close()
    workspace.close()
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def test_entering_a_year_costs_hardly_more_keys_than_its_values_have(
    year: tuple[Workspace, dict[int, Value]],
) -> None:
    workspace, taken = year
    texts, keyboard = as_printed(), Keyboard()
    assert len(texts) == len(taken) == VALUES
    for text in texts:
        keyboard.type(text)
        keyboard.press(Qt.Key.Key_Return)
    beside = (keyboard.pressed - sum(map(len, texts))) / VALUES
    print(f"\n{VALUES} values: {keyboard.pressed} keys, {beside:.3f} a value beside the value itself")
    assert beside <= MOST_BESIDE
    entered = workspace.read(sheet_indicators, tuple(taken))
    for indicator_id, value in taken.items():
        assert entered[indicator_id].values[value.period_id].content == value.content
