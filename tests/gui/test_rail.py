"""The rail: which screen is open, and how to get to another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.gui.rail import Rail
from desktop.gui.theme import Scheme, Theme

SCREENS = {"structure": "Struktura", "values": "Wartości", "documents": "Dokumenty"}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the rail stands in."""
    made = QWidget()
    QHBoxLayout(made).setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(made)
    made.resize(100, 600)
    return made


@pytest.fixture
def rail(window: QWidget, qtbot: QtBot) -> Rail:
    """A rail of three screens and help, the second screen being open."""
    made = Rail()
    for number, (key, text) in enumerate(SCREENS.items(), start=1):
        made.add_screen(key, text, "table", f"Ctrl+{number}")
    made.add_tool(QAction("Pomoc", made), "help-circle")
    made.show_current("values")
    window.layout().addWidget(made)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return made


def buttons(rail: Rail) -> dict[str, QToolButton]:
    """The rail's buttons by their words."""
    return {each.text(): each for each in rail.findChildren(QToolButton)}


def test_a_click_chooses_a_screen(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(buttons(rail)["Dokumenty"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["documents"]


def test_showing_the_current_screen_is_not_choosing_it(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.chosen):
        rail.show_current("structure")
    assert [text for text, each in buttons(rail).items() if each.isChecked()] == ["Struktura"]


def test_tab_finds_the_open_screen_and_the_arrows_the_others(rail: Rail, qtbot: QtBot) -> None:
    found = buttons(rail)
    assert [text for text in SCREENS.values() if found[text].focusPolicy() & Qt.FocusPolicy.TabFocus] == [
        "Wartości"
    ]
    found["Wartości"].setFocus()
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.keyClick(found["Wartości"], Qt.Key.Key_Down)
    assert chosen.args == ["documents"]


def test_a_tooltip_tells_the_keys(rail: Rail) -> None:
    assert buttons(rail)["Struktura"].toolTip() == "Struktura (Ctrl+1)"


def test_the_foot_triggers_its_action(qtbot: QtBot) -> None:
    rail, action = Rail(), QAction("Pomoc")
    rail.add_tool(action, "help-circle")
    qtbot.addWidget(rail)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(buttons(rail)["Pomoc"], Qt.MouseButton.LeftButton)


def test_a_low_window_keeps_the_icons_and_drops_the_words(rail: Rail) -> None:
    words, icons = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    assert {each.toolButtonStyle() for each in buttons(rail).values()} == {words}
    rail.window().resize(100, 160)
    assert rail.height() == 160
    assert {each.toolButtonStyle() for each in buttons(rail).values()} == {icons}


def test_icons_grow_with_the_words(rail: Rail, theme: Theme) -> None:
    before = buttons(rail)["Pomoc"].iconSize().height()
    theme.wear(Scheme.LIGHT, 2.0)
    assert buttons(rail)["Pomoc"].iconSize().height() == pytest.approx(2 * before, rel=0.05)
