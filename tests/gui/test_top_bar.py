"""The top bar: programme, period, back and forth, and what the screen can do."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.gui.top_bar import TopBar
from desktop.gui.widgets.buttons import action, name_action

TITLE = "Strategia Rozwiązywania Problemów Społecznych w Kielcach na lata 2021–2030"


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """What owns the actions, as the window does."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(qtbot: QtBot, owner: QWidget) -> TopBar:
    """A bar with a programme and two periods."""
    undo = action("Cofnij", "arrow-back-up", "Ctrl+Z", owner)
    made = TopBar(undo, action("Ponów", "arrow-forward-up", "Ctrl+Y", owner))
    made.programme.offer([(7, TITLE), (8, "Program współpracy")], 7)
    made.period.offer([(1, "2022"), (2, "2023")], 2)
    qtbot.addWidget(made)
    made.resize(1200, 48)
    made.show()
    return made


def tool(bar: TopBar, text: str) -> QToolButton:
    """The button whose action has these words."""
    return next(each for each in bar.findChildren(QToolButton) if each.defaultAction().text() == text)


def test_the_choosers_have_names_for_a_screen_reader(bar: TopBar) -> None:
    assert (bar.programme.accessibleName(), bar.period.accessibleName()) == ("Program", "Okres")


def test_filling_a_chooser_is_not_choosing(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.period.chosen):
        bar.period.offer([(1, "2022"), (2, "2023"), (3, "2024")], 3)
    assert bar.period.current_id == 3


def test_the_user_chooses_by_id(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.period.chosen):
        qtbot.keyClick(bar.period, Qt.Key.Key_Up)
    with qtbot.waitSignal(bar.period.chosen) as chosen:
        qtbot.keyClick(bar.period, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_an_empty_chooser_cannot_be_used(bar: TopBar) -> None:
    bar.programme.offer([], 0)
    assert not bar.programme.isEnabled()
    assert bar.programme.current_id is None


def test_the_wheel_does_not_open_another_programme(bar: TopBar, qtbot: QtBot) -> None:
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.assertNotEmitted(bar.programme.chosen):
        QApplication.sendEvent(bar.programme, turned)
    assert bar.programme.current_id == 7


def test_a_long_title_is_told_whole_in_the_tooltip(bar: TopBar) -> None:
    bar.resize(500, 48)
    assert bar.programme.width() < bar.programme.sizeHint().width()
    assert bar.programme.toolTip() == TITLE


def test_undo_says_what_it_would_undo_and_its_keys(bar: TopBar) -> None:
    name_action(tool(bar, "Cofnij").defaultAction(), "Cofnij: wpisanie wartości")
    assert tool(bar, "Cofnij: wpisanie wartości").toolTip() == "Cofnij: wpisanie wartości (Ctrl+Z)"


def test_the_actions_of_the_open_screen_replace_those_of_the_former(
    bar: TopBar, owner: QWidget, qtbot: QtBot
) -> None:
    def shown() -> set[str]:
        return {each.text() for each in bar.findChildren(QToolButton) if each.isVisible()}

    bar.show_actions([action("Wklej", "clipboard", "", owner)])
    qtbot.waitUntil(lambda: shown() == {"Cofnij", "Ponów", "Wklej"})
    bar.show_actions([action("Eksportuj…", "file-export", "", owner)])
    qtbot.waitUntil(lambda: shown() == {"Cofnij", "Ponów", "Eksportuj…"})


def test_a_narrow_bar_shows_the_icons_of_the_actions_only(bar: TopBar, owner: QWidget) -> None:
    bar.show_actions([action(f"Czynność numer {n}", "plus", "", owner) for n in range(4)])
    assert tool(bar, "Czynność numer 0").toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    bar.resize(600, 48)
    assert tool(bar, "Czynność numer 0").toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly


def test_a_disabled_action_cannot_be_pressed(qtbot: QtBot) -> None:
    undo, redo = QAction("Cofnij"), QAction("Ponów")
    made = TopBar(undo, redo)
    qtbot.addWidget(made)
    redo.setEnabled(False)
    assert not tool(made, "Ponów").isEnabled()
